import { readFileSync } from 'node:fs'
import path from 'node:path'
import { holds, type Finding, type Outcome } from './findings.ts'
import { startScript } from './processes.ts'

/** Each planted fault with the promise that must be seen broken, and with the run that is long enough to see it. */
const controls: readonly (readonly [drill: string, plant: string, promise: string, args: readonly string[]])[] = [
  ['feed', 'id-cursor', 'acknowledged rows lost', ['--seconds', '10']],
  ['feed', 'xmin-cursor', 'acknowledged rows lost', ['--seconds', '15']],
  ['reconcile', 'no-sweep', 'pushes still missing', []],
  ['sms', 'blind-resend', 'cloudmas: messages that reached a phone twice', []],
  ['import', 'forget-answers', 'rows whose result is not what became of them', ['--kills', '8']],
  ['crash', 'acknowledge-early', 'acknowledged decisions lost', ['--kills', '6']],
  ['crash', 'no-idempotency', 'decisions duplicated', ['--kills', '3']],
]

/** The test of the tests: a drill that does not notice the fault that it is there for promises nothing. */
export async function drillControls(seed: number, port: number): Promise<Outcome> {
  const findings: Finding[] = []
  const numbers: Record<string, unknown> = {}
  for (const [drill, plant, promise, args] of controls) {
    const child = startScript('tests/drills/main.ts', [drill, '--plant', plant, '--seed', String(seed), '--port', String(port), ...args])
    const code = await new Promise((resolve) => child.once('exit', resolve))
    const artefact = readArtefact(`${drill}-${plant}`)
    const broken = artefact.findings.find((finding) => finding.promise === promise)
    findings.push(
      holds(`${drill} notices ${plant}`, code === 1 && broken?.kept === false, broken ? `${promise}: ${broken.detail}` : 'no finding'),
    )
    numbers[`${drill} ${plant}`] = artefact.findings.filter(({ kept }) => !kept).map((finding) => finding.promise)
  }
  return { findings, numbers }
}

function readArtefact(name: string): { readonly findings: readonly Finding[] } {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, `../../tmp/drill-${name}.json`), 'utf8')) as { findings: Finding[] }
}
