/**
 * What a step does besides moving its case, each a word with its sentence. Declared here, named by procedures, carried out by the module
 * that owns the fact, in the transaction of the step (server/effects.ts); the server does not start while a named effect has no carrier.
 */
export const effects = {
  'tell-receivers': '告知收到过该审批决定的各部门',
} as const
export type EffectName = keyof typeof effects
