import { scopes, type Scope } from '#kernel/scopes.ts'
import { addClient } from '#modules/people/clients.ts'
import { AdminError, commandLine, type Verb } from '../verb.ts'

export const clientCreate: Verb = {
  name: 'client create',
  summary: '为部门的业务系统建立接口客户端，签发密钥（只显示一次）',
  options: {
    department: { type: 'string', value: '代码', meaning: '部门代码，如 FGW' },
    scope: { type: 'string', value: '权限,权限', meaning: '接口权限，逗号分隔' },
    name: { type: 'string', value: '名称', meaning: '系统名称，默认为“<部门代码> 业务系统”' },
  },
  notes: ['接口权限：', ...Object.entries(scopes).map(([scope, meaning]) => `  ${scope.padEnd(16)} ${meaning}`)],
  run: async ({ required, option, openPlace, print, explain }) => {
    const department = required('department').toUpperCase()
    const asked = readScopes(required('scope'))
    const name = option('name')?.trim() || `${department} 业务系统`
    const { id, key } = await addClient(await openPlace(), commandLine, { department, name, scopes: asked })
    explain(`已建立接口客户端 ${id}（${name}）。密钥只显示这一次，请妥善交给该系统的维护人员：`)
    print(key)
  },
}

function readScopes(text: string): readonly Scope[] {
  const asked = [
    ...new Set(
      text
        .split(',')
        .map((scope) => scope.trim())
        .filter((scope) => scope !== ''),
    ),
  ]
  const isScope = (scope: string): scope is Scope => Object.hasOwn(scopes, scope)
  const unknown = asked.find((scope) => !isScope(scope))
  if (unknown !== undefined || asked.length === 0) {
    throw new AdminError(`没有“${unknown ?? text}”这项接口权限，可用的有：${Object.keys(scopes).join('、')}。`)
  }
  return asked.filter(isScope)
}
