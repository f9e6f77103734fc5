import { isCase, type Procedure } from '../procedure.ts'
import { boundaryDispute } from './boundary-dispute.ts'
import { boundaryPosition } from './boundary-position.ts'
import { entrustment } from './entrustment.ts'
import { feedback } from './feedback.ts'
import { informationRequest } from './information-request.ts'
import { licenceAction } from './licence-action.ts'
import { liaisonAppointment } from './liaison-appointment.ts'
import { opinion } from './opinion.ts'
import { opinionRequest } from './opinion-request.ts'
import { policyChange } from './policy-change.ts'
import { policyHeard } from './policy-heard.ts'
import { push } from './push.ts'
import { supportRequest } from './support-request.ts'
import { systemAccount } from './system-account.ts'
import { trainingNotice } from './training-notice.ts'
import { unlicensedActivity } from './unlicensed-activity.ts'
import { upwardReport } from './upward-report.ts'
import { waiting } from './waiting.ts'

/** Every procedure in its present version: those with a kernel file each, then those that run as cases. A new one is one line here. */
const present: readonly Procedure[] = [
  push,
  feedback,
  waiting,
  informationRequest,
  supportRequest,
  opinionRequest,
  opinion,
  trainingNotice,
  unlicensedActivity,
  entrustment,
  licenceAction,
  policyChange,
  policyHeard,
  liaisonAppointment,
  boundaryDispute,
  boundaryPosition,
  upwardReport,
  systemAccount,
]
/** Versions that were in force before and that running cases keep. A definition is never changed once cases run by it: it moves here. */
const former: readonly Procedure[] = []

/** Every procedure by its id. */
export const procedures: Readonly<Record<string, Procedure>> = Object.fromEntries(present.map((procedure) => [procedure.id, procedure]))
/** Those that run as cases. */
export const caseProcedures: readonly Procedure[] = present.filter(isCase)

/** The definition under which a case began. Throws a RangeError where it was thrown away. */
export function getProcedure(id: string, version: number): Procedure {
  const found = [...Object.values(procedures), ...former].find((procedure) => procedure.id === id && procedure.version === version)
  if (!found) throw new RangeError(`no procedure ${id} in version ${version}`)
  return found
}
