import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { City } from '#kernel/city.ts'
import { absences } from './absences.ts'
import { disputes } from './disputes.ts'
import { handOuts } from './hand-outs.ts'
import { rules } from './rules.ts'
import { suggestions } from './suggestions.ts'
import { wall } from './wall.ts'

export { AbsencePage, absenceKinds, recordAbsence } from './absences.ts'
export { Dispute } from './disputes.ts'
export { holderKinds, Version as HandOutVersion } from './rule-shapes.ts'
export { Wall } from './wall.ts'
export { examineAgreement, holdDispute, releaseDispute, settleByCase } from './dispute-effects.ts'
export { watchCustody, type CustodyWatch } from './watch.ts'

/** 保管与交办: who answers, who works on it, who stands in, and what nobody wants. */
export const custody =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    for (const part of [handOuts, rules, absences, disputes, suggestions, wall]) await server.register(part(city))
  }
