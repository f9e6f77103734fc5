import type { Procedure } from '../procedure.ts'
import { feedback } from './feedback.ts'
import { push } from './push.ts'
import { waiting } from './waiting.ts'

/** Every procedure by its id. */
export const procedures: Readonly<Record<string, Procedure>> = { push, feedback, waiting }
