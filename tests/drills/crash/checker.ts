import { readFileSync, writeFileSync } from 'node:fs'
import { holds, quantile, type Finding, type Outcome } from '../findings.ts'
import { receivers } from './city.ts'
import { digestHistory } from './known.ts'
import { readHistory } from './history.ts'
import type { Kill } from './killer.ts'
import { checkDecisions, checkReceipts } from './promises.ts'
import { readFeeds, readState } from './state.ts'

/**
 * Reads the history of what the clients were told and the final state, and says what does not fit. A process of its own that shares
 * nothing with the load generator but the history.
 */
const [historyFile = '', killsFile = '', ownerUrl = '', portText = '', wantedText = '', outFile = ''] = process.argv.slice(2)

const lines = readHistory(historyFile)
const kills = readFileSync(killsFile, 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .map((text) => JSON.parse(text) as Kill)
const known = digestHistory(lines)
const state = await readState(ownerUrl)
const feeds = await readFeeds(Number(portText), receivers)

const decisions = checkDecisions(known, state, feeds)
const receipts = checkReceipts(known, state)

const broken = kills.filter(({ target }) => target !== 'program')
const hit = broken.filter(({ unknown }) => unknown > 0)
const share = broken.length === 0 ? 1 : hit.length / broken.length
const rounds: readonly Finding[] = [
  holds(
    'every kill was made and survived',
    kills.filter(({ counts }) => counts).length >= Number(wantedText),
    `${kills.filter(({ counts }) => counts).length} of ${wantedText}, ${kills.length - kills.filter(({ counts }) => counts).length} void`,
  ),
  holds('at least 90 % of the kills of PostgreSQL met a request in flight', share >= 0.9, `${(share * 100).toFixed(0)} %`),
]
const readyOf = (target: Kill['target']) => {
  const values = kills.filter((kill) => kill.target === target).map(({ readyMs }) => readyMs)
  return { kills: values.length, p50: quantile(values, 0.5), max: Math.max(0, ...values) }
}
const outcome: Outcome = {
  findings: [...rounds, ...decisions.findings, ...receipts.findings],
  numbers: {
    kills: kills.length,
    'unknown outcomes': known.unknownRequests,
    ...decisions.numbers,
    ...receipts.numbers,
    'ms from the kill until ready': { program: readyOf('program'), postgres: readyOf('postgres'), both: readyOf('both') },
    'ms from the kill until answered, p50': quantile(
      kills.map(({ answeredMs }) => answeredMs),
      0.5,
    ),
  },
}
writeFileSync(outFile, JSON.stringify(outcome))
if (process.connected) process.disconnect()
