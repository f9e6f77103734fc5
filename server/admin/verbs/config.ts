import { describeConfig } from '#platform/config.ts'
import type { Verb } from '../verb.ts'

export const config: Verb = {
  name: 'config',
  summary: '列出全部设置（环境变量）及其含义、取值与默认值',
  run: async ({ print }) => {
    for (const { variable, meaning, allowed, standard } of describeConfig()) {
      print(`${variable}${standard === undefined ? '' : `=${standard}`}`)
      print(`    ${meaning}；取值：${allowed}`)
    }
    await Promise.resolve()
  },
}
