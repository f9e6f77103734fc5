import { parseArgs } from 'node:util'
import { drillCases } from './cases/drill.ts'
import { drillControls } from './controls.ts'
import { drillCrash } from './crash/drill.ts'
import { drillFeed } from './feed/drill.ts'
import { drillImport } from './import/drill.ts'
import { conclude, type Outcome } from './findings.ts'
import { drillPapers } from './papers/drill.ts'
import { drillReconcile } from './reconcile/drill.ts'
import { drillSms } from './sms/drill.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '50' },
    kills: { type: 'string' },
    seconds: { type: 'string', default: '35' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    plant: { type: 'string' },
    port: { type: 'string', default: '4801' },
  },
})
const [name = ''] = positionals
const seed = Number(values.seed)
const port = Number(values.port)

const drills: Readonly<Record<string, () => Promise<Outcome>>> = {
  crash: () => drillCrash({ kills: Number(values.kills ?? 40), seed, plant: values.plant, port }),
  controls: () => drillControls(seed, port),
  cases: () => drillCases(Number(values.rounds)),
  papers: () => drillPapers(),
  reconcile: () => drillReconcile({ seed, plant: values.plant }),
  sms: () => drillSms({ seed, plant: values.plant }),
  import: () => drillImport({ kills: Number(values.kills ?? 100), seed, plant: values.plant, port }),
  feed: () => drillFeed({ seconds: Number(values.seconds), seed, plant: values.plant, port }),
}
const drill = drills[name]
if (!drill) {
  console.error(`用法：npm run drill -- <${Object.keys(drills).join('|')}> [--seed N] [--plant 名称]；详见 docs/handbook/drills.md`)
  process.exit(2)
}
console.log(`drill ${name}, seed ${seed}${values.plant === undefined ? '' : `, planted fault ${values.plant}`}`)
try {
  const kept = conclude(values.plant === undefined ? name : `${name}-${values.plant}`, { ...values, seed }, await drill())
  process.exitCode = kept ? 0 : 1
} catch (cause) {
  // With what it came from: a drill that could not be finished says why.
  console.error(cause)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
