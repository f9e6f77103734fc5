import { publicDemoPassword } from '#platform/config.ts'
import type { Flaw } from '#platform/http/problem.ts'

/** What every password of a person must be (GB/T 22239 8.1.4.1): in one sentence, as the page says it before anything is typed. */
export const passwordRule = '10 至 128 个字符，含大写字母、小写字母、数字、其他字符中的至少三类，不含用户名，不与原密码相同'

/** Why this cannot be the person's new password, or null. */
export function refusePassword(
  password: string,
  { before, username }: { readonly before: string; readonly username: string },
): Flaw | null {
  if (password.length < 10 || password.length > 128) return flaw('length', '新密码应为 10 至 128 个字符，请修改')
  const kinds = [/[A-Z]/u, /[a-z]/u, /[0-9]/u, /[^A-Za-z0-9]/u].filter((kind) => kind.test(password)).length
  if (kinds < 3) return flaw('kinds', '新密码应含大写字母、小写字母、数字、其他字符中的至少三类，请修改')
  const plain = password.toLowerCase()
  const names = [username, ...username.split(/[._-]/u).filter((part) => part.length >= 4)]
  if (names.some((name) => plain.includes(name.toLowerCase()))) return flaw('contains-username', '新密码不能含有用户名，请修改')
  if (password === before) return flaw('same', '新密码与原密码相同，请另设一个')
  if (new Set(password).size < 6 || plain.includes(publicDemoPassword)) return flaw('too-simple', '新密码过于简单，请另设一个')
  return null
}

const flaw = (code: string, message: string): Flaw => ({ pointer: '/password', code, message })
