import type { Verb } from './verb.ts'

/** The list of verbs, as `npm run admin -- --help` shows it. */
export function describeVerbs(verbs: readonly Verb[]): readonly string[] {
  const width = Math.max(...verbs.map((verb) => callOf(verb).length))
  return [
    '用法：npm run admin -- <命令> [选项]',
    '',
    '命令：',
    ...verbs.map((verb) => `  ${callOf(verb).padEnd(width)}  ${verb.summary}`),
    '',
    '每个命令都可加 --help 查看说明。数据库的选择与服务相同：设了 DATABASE_URL 就用它，否则用 SHENGUAN_DATA 下的内置数据库。',
  ]
}

export function describeVerb(verb: Verb): readonly string[] {
  const options = Object.entries(verb.options ?? {})
  const shown = options.map(([name, { value, meaning }]) => [`--${name}${value ? ` <${value}>` : ''}`, meaning] as const)
  const width = Math.max(6, ...shown.map(([call]) => call.length))
  return [
    verb.summary,
    '',
    `用法：npm run admin -- ${callOf(verb)}${options.length > 0 ? ' [选项]' : ''}`,
    ...(shown.length > 0 ? ['', '选项：', ...shown.map(([call, meaning]) => `  ${call.padEnd(width)}  ${meaning}`)] : []),
    ...(verb.notes ? ['', ...verb.notes] : []),
  ]
}

const callOf = ({ name, words = [] }: Verb) => [name, ...words].join(' ')
