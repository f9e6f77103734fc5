import type { Verb } from './verb.ts'
import { backup } from './verbs/backup.ts'
import { calendarImport } from './verbs/calendar.ts'
import { clientCreate } from './verbs/client.ts'
import { config } from './verbs/config.ts'
import { exportVerbs } from './verbs/export.ts'
import { importDecisions } from './verbs/import.ts'
import { init } from './verbs/init.ts'
import { keysRotate } from './verbs/keys.ts'
import { restore } from './verbs/restore.ts'
import { verify } from './verbs/verify.ts'

/** Every verb of `npm run admin`, in the order of the help. A new verb is one file and one line here. */
export const verbs: readonly Verb[] = [
  config,
  init,
  clientCreate,
  calendarImport,
  importDecisions,
  ...exportVerbs,
  verify,
  backup,
  restore,
  keysRotate,
]
