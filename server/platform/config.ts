import { isIP } from 'node:net'

/** A setting that stops the start; its message is one Chinese line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

interface Setting<Value> {
  readonly variable: string
  /** What it is for, in Chinese, as `npm run admin -- config` shows it. */
  readonly meaning: string
  /** What holds when the variable is absent or empty; undefined for settings that have no default. */
  readonly standard?: string
  /** What may be written, in Chinese, for the refusal. */
  readonly allowed: string
  readonly secret?: true
  /** Undefined means: not an allowed value. */
  readonly parse: (text: string) => Value | undefined
}

const oneOf =
  <const Choice extends string>(...choices: readonly Choice[]) =>
  (text: string) =>
    choices.find((choice) => choice === text)
const anyText = (text: string) => text
const define = <Value>(setting: Setting<Value>) => setting
const words = (variable: string, meaning: string) => define({ variable, meaning, standard: '', allowed: '文字', parse: anyText })
const secret = (variable: string, meaning: string) => define({ ...words(variable, meaning), secret: true })
/** Without a path at its end; requests are made below it. */
const address = (variable: string, meaning: string, standard: string) =>
  define({
    variable,
    meaning,
    standard,
    allowed: 'http://主机:端口 或 https://主机:端口',
    parse: (text) => (text === '' || (URL.canParse(text) && /^https?:\/\/[^/?#]+\/?$/.test(text)) ? text.replace(/\/$/, '') : undefined),
  })

/** Addresses and ranges, each once; a range of everything would let anybody claim any origin. */
function readAddresses(text: string): readonly string[] | undefined {
  const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const fits = parts.every((part) => {
    const [ip = '', bits, more] = part.split('/')
    const kind = isIP(ip)
    if (kind === 0 || more !== undefined) return false
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= (kind === 4 ? 32 : 128))
  })
  return fits ? parts : undefined
}

/** The demo password that everybody can read here; no server that other machines can reach may use it. */
export const publicDemoPassword = 'shenguan-demo'

const settings = {
  databaseUrl: define({
    variable: 'DATABASE_URL',
    meaning: '数据库属主的连接地址（PostgreSQL 15 或更高）；不设则使用内置数据库',
    allowed: 'postgresql://用户名:口令@主机:端口/库名',
    secret: true,
    parse: (text) => (/^postgres(ql)?:\/\/[^:@/?#]+(:[^@/?#]*)?@[^/]*\/[^/?#]+(\?.*)?$/.test(text) ? text : undefined),
  }),
  dataFolder: define({
    variable: 'SHENGUAN_DATA',
    meaning: '数据目录：内置数据库与附件',
    standard: './data',
    allowed: '目录路径',
    parse: anyText,
  }),
  keysFile: define({
    variable: 'SHENGUAN_KEYS_FILE',
    meaning: '加密个人号码的密钥文件，权限须为 600，须与数据库备份分开保管；不设则为数据目录下的 keys/shenguan-keys.json，首次启动时生成',
    standard: '',
    allowed: '文件路径',
    parse: anyText,
  }),
  host: define({ variable: 'HOST', meaning: '监听地址', standard: '127.0.0.1', allowed: '主机名或 IP 地址', parse: anyText }),
  port: define({
    variable: 'PORT',
    meaning: '监听端口，0 表示任选空闲端口',
    standard: '3000',
    allowed: '0 至 65535 的整数',
    parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
  }),
  trustedProxies: define({
    variable: 'SHENGUAN_TRUSTED_PROXIES',
    meaning: '前置的反向代理或网关的地址，逗号分隔；只有它们转来的 X-Forwarded-For、X-Forwarded-Proto 才作数，用于登录来源的计数和记录',
    standard: '',
    allowed: 'IP 地址或网段，如 10.1.0.5,10.2.0.0/16；不能信任全部地址',
    parse: readAddresses,
  }),
  demo: define({
    variable: 'SHENGUAN_DEMO',
    meaning: '空数据库是否载入演示城市',
    standard: 'on',
    allowed: 'on 或 off',
    parse: (text) => ({ on: true, off: false })[text],
  }),
  demoPassword: define({
    variable: 'SHENGUAN_DEMO_PASSWORD',
    meaning: '演示账号的口令',
    standard: publicDemoPassword,
    allowed: '8 至 128 个字符',
    secret: true,
    parse: (text) => (text.length >= 8 && text.length <= 128 ? text : undefined),
  }),
  role: define({
    variable: 'SHENGUAN_ROLE',
    meaning: '本进程承担的工作：网页与接口（web）、后台任务（worker）或全部（all）',
    standard: 'all',
    allowed: 'all、web 或 worker',
    parse: oneOf('all', 'web', 'worker'),
  }),
  log: define({
    variable: 'SHENGUAN_LOG',
    meaning: '日志级别',
    standard: 'info',
    allowed: 'fatal、error、warn、info、debug、trace 或 silent',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  }),
  webhooks: define({
    variable: 'SHENGUAN_WEBHOOKS',
    meaning: '向部门业务系统推送事件时可用的地址：https 只允许加密；http 在政务外网内也允许不加密；loopback 另可推送到本机，只用于联调',
    standard: 'https',
    allowed: 'https、http 或 loopback',
    parse: oneOf('https', 'http', 'loopback'),
  }),
  smsGateway: define({
    variable: 'SHENGUAN_SMS_GATEWAY',
    meaning: '短信通道：log 只记录，在短信发件箱可见；cloudmas 为中国移动云MAS；aliyun 为阿里云短信',
    standard: 'log',
    allowed: 'log、cloudmas 或 aliyun',
    parse: oneOf('log', 'cloudmas', 'aliyun'),
  }),
  cloudmasUrl: address('SHENGUAN_CLOUDMAS_URL', '云MAS接口地址，由运营商给出', ''),
  cloudmasEcName: words('SHENGUAN_CLOUDMAS_EC_NAME', '云MAS集团客户名称（ecName）'),
  cloudmasApId: words('SHENGUAN_CLOUDMAS_AP_ID', '云MAS接口账号用户名（apId）'),
  cloudmasSecret: secret('SHENGUAN_CLOUDMAS_SECRET_KEY', '云MAS接口账号密码（secretKey），只用于计算签名'),
  cloudmasSign: words('SHENGUAN_CLOUDMAS_SIGN', '云MAS签名编码（sign）'),
  cloudmasAddSerial: words('SHENGUAN_CLOUDMAS_ADD_SERIAL', '云MAS扩展码（addSerial），可不设'),
  cloudmasSendSecret: define({
    variable: 'SHENGUAN_CLOUDMAS_SEND_SECRET',
    meaning: '云MAS请求中是否带 secretKey 字段：各地平台要求不同，以运营商文档为准',
    standard: 'off',
    allowed: 'on 或 off',
    parse: (text) => ({ on: true, off: false })[text],
  }),
  cloudmasReportToken: define({
    variable: 'SHENGUAN_CLOUDMAS_REPORT_TOKEN',
    meaning: '云MAS回执推送地址中的密钥：地址为 /gateway/cloudmas/reports/密钥；不设则不接收回执',
    standard: '',
    allowed: '24 至 200 位字母、数字、-、_',
    secret: true,
    parse: (text) => (text === '' || /^[\w-]{24,200}$/.test(text) ? text : undefined),
  }),
  aliyunUrl: address('SHENGUAN_ALIYUN_URL', '阿里云短信接口地址', 'https://dysmsapi.aliyuncs.com'),
  aliyunKeyId: words('SHENGUAN_ALIYUN_ACCESS_KEY_ID', '阿里云 AccessKey ID'),
  aliyunSecret: secret('SHENGUAN_ALIYUN_ACCESS_KEY_SECRET', '阿里云 AccessKey Secret'),
  aliyunSignName: words('SHENGUAN_ALIYUN_SIGN_NAME', '阿里云短信签名名称，已实名报备'),
  aliyunNewWork: words('SHENGUAN_ALIYUN_TEMPLATE_NEW_WORK', '阿里云模板：您单位有${count}条新的审批信息，请登录平台查收。'),
  aliyunReminder: words('SHENGUAN_ALIYUN_TEMPLATE_REMINDER', '阿里云模板：您单位今日尚未完成查收，待签收${count}条，请登录平台办理。'),
} as const

type Settings = typeof settings
type Optional = 'databaseUrl'
type ValueOf<Name extends keyof Settings> = Exclude<ReturnType<Settings[Name]['parse']>, undefined>
export type Config = { readonly [Name in Exclude<keyof Settings, Optional>]: ValueOf<Name> } & {
  /** Undefined: use the embedded database. */
  readonly databaseUrl: string | undefined
}

/** Set by the project's own tools for their child processes, not by people. */
const toolVariables = ['SHENGUAN_TEST_CLUSTER']

/** Reads the settings from environment variables. An empty variable counts as absent. Throws ConfigError. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  refuseUnknown(environment)
  const entries = Object.entries<Setting<unknown>>(settings).map(([name, setting]) => [name, readSetting(setting, environment)] as const)
  // Each value comes from the parser of its own name, which the type of fromEntries cannot say.
  const config = Object.fromEntries(entries) as unknown as Config
  refuseHalfGateway(config)
  return Object.freeze(config)
}

const neededBy = {
  log: [],
  cloudmas: ['cloudmasUrl', 'cloudmasEcName', 'cloudmasApId', 'cloudmasSecret', 'cloudmasSign', 'cloudmasReportToken'],
  aliyun: ['aliyunUrl', 'aliyunKeyId', 'aliyunSecret', 'aliyunSignName', 'aliyunNewWork', 'aliyunReminder'],
} as const satisfies Readonly<Record<string, readonly (keyof Settings)[]>>

/** A gateway that lacks a credential would fail with the first SMS, when nobody looks; it stops the start instead. */
function refuseHalfGateway(config: Config): void {
  const missing = neededBy[config.smsGateway].filter((name) => config[name] === '').map((name) => settings[name].variable)
  if (missing.length > 0) throw new ConfigError(`短信通道 ${config.smsGateway} 还缺设置：${missing.join('、')}。`)
}

function readSetting(setting: Setting<unknown>, environment: NodeJS.ProcessEnv): unknown {
  const text = environment[setting.variable]?.trim() || setting.standard
  if (text === undefined) return undefined
  const value = setting.parse(text)
  if (value === undefined) {
    const shown = setting.secret ? '所给的值' : `“${text}”`
    throw new ConfigError(`环境变量 ${setting.variable} 的值不对：${shown} 不可用，应为${setting.allowed}。`)
  }
  return value
}

function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  const known = new Set<string>([...Object.values(settings).map((setting) => setting.variable), ...toolVariables])
  const unknown = Object.keys(environment).find((name) => name.startsWith('SHENGUAN_') && !known.has(name))
  if (unknown) throw new ConfigError(`不认识的环境变量 ${unknown}，请核对名称；可用的设置见 npm run admin -- config。`)
}

/** True where only this machine can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Demo accounts with a password that stands in the source must not be reachable from other machines. Throws ConfigError. */
export function refusePublicDemo(config: Pick<Config, 'host' | 'demo' | 'demoPassword'>): void {
  if (config.demo && !isLoopback(config.host) && config.demoPassword === publicDemoPassword) {
    throw new ConfigError(
      `HOST=${config.host} 可被其他机器访问，不能使用公开的演示口令：请设置 SHENGUAN_DEMO=off，或用 SHENGUAN_DEMO_PASSWORD 另设口令。`,
    )
  }
}

export interface SettingDescription {
  readonly variable: string
  readonly meaning: string
  readonly allowed: string
  readonly standard: string | undefined
}

/** Every setting, for `npm run admin -- config`. */
export function describeConfig(): readonly SettingDescription[] {
  return Object.values<Setting<unknown>>(settings).map(({ variable, meaning, allowed, standard }) => ({
    variable,
    meaning,
    allowed,
    standard,
  }))
}
