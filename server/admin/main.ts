import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '#platform/config.ts'
import { Refusal } from '#platform/http/problem.ts'
import { MigrationError } from '#platform/migrations.ts'
import { EmbeddedError } from '#platform/postgres/embedded.ts'
import { describeVerb, describeVerbs } from './help.ts'
import { openPlace, type OpenPlace } from './place.ts'
import { AdminError, type Verb } from './verb.ts'
import { verbs } from './verbs.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)
const explain = (line: string) => void process.stderr.write(`${line}\n`)

/** Runs the verb that the words name. Throws AdminError for words that it does not understand. */
async function run(words: readonly string[]): Promise<void> {
  const verb = findVerb(words)
  if (!verb) {
    const help = words.length === 0 || words.includes('--help') || words.includes('-h') || words[0] === 'help'
    for (const line of describeVerbs(verbs)) (help ? print : explain)(line)
    if (!help) throw new AdminError(`没有“${words.slice(0, 2).join(' ')}”这个命令，可用的命令见上。`)
    return
  }
  const rest = words.slice(verb.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) return describeVerb(verb).forEach(print)
  await runVerb(verb, rest)
}

async function runVerb(verb: Verb, rest: readonly string[]): Promise<void> {
  const { values, positionals } = readWords(verb, rest)
  const option = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : value === true ? 'true' : undefined
  }
  let opened: OpenPlace | undefined
  try {
    await verb.run({
      config: readConfig(process.env),
      option,
      required: (name) => {
        const value = option(name)
        if (!value) throw new AdminError(`缺少 --${name}。说明见 npm run admin -- ${verb.name} --help。`)
        return value
      },
      words: positionals,
      openPlace: async (keys) => {
        opened ??= await openPlace(readConfig(process.env), explain, keys !== 'unattested')
        return opened.place
      },
      print,
      explain,
    })
  } finally {
    await opened?.close()
  }
}

function readWords(verb: Verb, rest: readonly string[]) {
  const expected = verb.words ?? []
  const see = `说明见 npm run admin -- ${verb.name} --help。`
  const parsed = (() => {
    try {
      return parseArgs({ args: [...rest], options: { ...verb.options }, allowPositionals: true, strict: true })
    } catch (cause) {
      throw new AdminError(`选项不对：${cause instanceof Error ? cause.message : String(cause)}。${see}`, { cause })
    }
  })()
  if (parsed.positionals.length !== expected.length) {
    throw new AdminError(
      expected.length === 0 ? `多余的内容：${parsed.positionals.join(' ')}。${see}` : `需要写明 ${expected.join(' ')}。${see}`,
    )
  }
  return parsed
}

/** Names of two words before names of one. */
function findVerb(words: readonly string[]): Verb | undefined {
  return verbs.find(({ name }) => name === words.slice(0, 2).join(' ')) ?? verbs.find(({ name }) => name === words[0])
}

try {
  await run(process.argv.slice(2))
} catch (cause) {
  const known = [AdminError, ConfigError, MigrationError, EmbeddedError, Refusal].some((kind) => cause instanceof kind)
  explain(
    known && cause instanceof Error
      ? cause.message
      : `命令没有完成：${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
  )
  process.exitCode = 1
}
