/**
 * What a step does besides moving its case, each a word with its sentence. Declared here, named by procedures, carried out by the module
 * that owns the fact, in the transaction of the step (server/effects.ts); the server does not start while a named effect has no carrier.
 */
export const effects = {
  'tell-receivers': '告知收到过该审批决定的各部门',
  'entrust-items': '目录中的事项改为委托市行政审批局办理，登记委托书、范围和起止日期',
  'end-entrustment': '目录中的事项不再委托办理，并写明原因',
} as const
export type EffectName = keyof typeof effects
