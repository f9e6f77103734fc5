import { add, runPrograms } from './checks.ts'
import { findTests, runTests } from './test-files.ts'

const tally = add(await runPrograms(), await runTests('boundaries', findTests('tools/boundaries.test.ts', [])))
process.exitCode = tally.failed === 0 ? 0 : 1
console.log(`${tally.passed} passed, ${tally.failed} failed`)
