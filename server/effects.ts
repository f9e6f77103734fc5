import type { Effects } from '#kernel/cases/effects.ts'
import { tellReceivers } from '#modules/cases/index.ts'

/** Every word of notice/effects.ts with the module that carries it out. */
export const effects: Effects = {
  'tell-receivers': tellReceivers,
}
