import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, describeConfig, isLoopback, publicDemoPassword, readConfig, refusePublicDemo } from './config.ts'

const refusal = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment)
  } catch (cause) {
    assert.ok(cause instanceof ConfigError)
    assert.ok(!cause.message.includes('\n'), 'a refusal is one line')
    return cause.message
  }
  return assert.fail('nothing was refused')
}

test('an operator who sets nothing gets the standards', () => {
  const config = readConfig({ PATH: '/bin' })
  assert.equal(config.port, 3000)
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.demo, true)
  assert.equal(config.databaseUrl, undefined)
  assert.ok(Object.isFrozen(config))
})
test('what an operator sets is taken over', () => {
  const config = readConfig({ PORT: '4100', SHENGUAN_DEMO: 'off', SHENGUAN_ROLE: 'worker', DATABASE_URL: 'postgresql://o:s@db:5432/city' })
  assert.deepEqual([config.port, config.demo, config.role, config.databaseUrl], [4100, false, 'worker', 'postgresql://o:s@db:5432/city'])
})
test('gateways in front are named by address or range, never all addresses', () => {
  assert.deepEqual(readConfig({}).trustedProxies, [])
  assert.deepEqual(readConfig({ SHENGUAN_TRUSTED_PROXIES: '10.1.0.5, 10.2.0.0/16,fd00::/8' }).trustedProxies, [
    '10.1.0.5',
    '10.2.0.0/16',
    'fd00::/8',
  ])
  for (const bad of ['*', '0.0.0.0/0', '10.0.0.0/33', 'gateway.local', '10.0.0.1/8/8'])
    assert.match(refusal({ SHENGUAN_TRUSTED_PROXIES: bad }), /SHENGUAN_TRUSTED_PROXIES/)
})
test('a misspelt setting stops the start and is named', () => {
  assert.match(refusal({ SHENGUAN_DATEN: '/x' }), /SHENGUAN_DATEN/)
})
test('a bad value stops the start, with the variable and what is allowed', () => {
  assert.match(refusal({ PORT: '70000' }), /PORT.*65535/)
  assert.match(refusal({ SHENGUAN_DEMO: 'yes' }), /SHENGUAN_DEMO.*on 或 off/)
  assert.match(refusal({ SHENGUAN_ROLE: 'both' }), /SHENGUAN_ROLE/)
})
test('a refusal never repeats a secret', () => {
  assert.ok(!refusal({ DATABASE_URL: 'mysql://owner:geheim@db/city' }).includes('geheim'))
  assert.ok(!refusal({ SHENGUAN_DEMO_PASSWORD: 'kurz' }).includes('kurz'))
})
test('a server that other machines reach does not start with the public demo password', () => {
  const demo = { demo: true, demoPassword: publicDemoPassword }
  assert.throws(() => refusePublicDemo({ ...demo, host: '0.0.0.0' }), ConfigError)
  assert.throws(() => refusePublicDemo({ ...demo, host: '::' }), ConfigError)
  refusePublicDemo({ ...demo, host: '127.0.0.1' })
  refusePublicDemo({ ...demo, host: '0.0.0.0', demo: false })
  refusePublicDemo({ demo: true, host: '0.0.0.0', demoPassword: 'another one' })
})
test('only this machine counts as loopback', () => {
  assert.ok(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].every(isLoopback))
  assert.ok(!['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.cn'].some(isLoopback))
})
test('every setting is described in Chinese', () => {
  assert.ok(describeConfig().length >= 9)
  for (const setting of describeConfig()) assert.match(setting.meaning, /\p{Script=Han}/u)
})
