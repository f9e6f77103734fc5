import assert from 'node:assert/strict'
import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto'
import { test } from 'node:test'
import { addSecret, makeSecrets } from './keys.ts'
import { counterMode, keyedDigest, openSeal, SealError } from './seal.ts'
import vectors from './sm-vectors.json' with { type: 'json' }

const hex = (text: string) => Buffer.from(text, 'hex')
const bytesOf = (vector: { keyHex?: string; keyUtf8?: string }) =>
  vector.keyHex === undefined ? Buffer.from(vector.keyUtf8 ?? '') : hex(vector.keyHex)

test('SM3 and HMAC-SM3 give the digests of the standard', () => {
  assert.ok(vectors.sm3.length >= 3 && vectors.hmacSm3.length >= 2)
  for (const { inputUtf8, digest } of vectors.sm3) assert.equal(hash('sm3', inputUtf8, 'hex'), digest)
  for (const vector of vectors.hmacSm3) {
    assert.equal(keyedDigest(bytesOf(vector))(Buffer.from(vector.inputUtf8)).toString('hex'), vector.mac)
    assert.equal(createHmac('sm3', bytesOf(vector)).update(vector.inputUtf8).digest('hex'), vector.mac)
  }
})

test('SM4 gives the ciphertext of the standard in each mode, and our counter mode that of the counter mode', () => {
  let compared = 0
  for (const vector of vectors.sm4) {
    const key = hex(vector.keyHex)
    if (vector.mode === 'ctr') {
      const plain = hex(vector.plainHex ?? '')
      const ours = Buffer.alloc(plain.length)
      counterMode(key)(hex(vector.ivHex ?? ''), plain, ours, 0)
      assert.equal(ours.toString('hex'), vector.cipherHex)
      compared += 1
    }
    if (vector.mode === 'ecb-nopad') {
      assert.equal(
        createCipheriv('sm4-ecb', key, null)
          .setAutoPadding(false)
          .update(hex(vector.plainHex ?? ''))
          .toString('hex'),
        vector.cipherHex,
      )
      compared += 1
    }
    if (vector.mode === 'cbc-pkcs7') {
      const opening = createDecipheriv('sm4-cbc', key, hex(vector.ivHex ?? ''))
      assert.equal(opening.update(vector.cipherHex, 'hex', 'utf8') + opening.final('utf8'), vector.plainUtf8)
      compared += 1
    }
  }
  assert.equal(compared, 3)
})

test('our counter mode is node’s own for every length and across the counter’s overflow', () => {
  const key = hex('0123456789abcdeffedcba9876543210')
  const encrypt = counterMode(key)
  for (const counter of [Buffer.alloc(16, 0xff), hex('000102030405060708090a0b0c0dfffe'), Buffer.alloc(16)]) {
    for (const length of [0, 1, 15, 16, 17, 18, 31, 32, 33, 1000]) {
      const plain = Buffer.alloc(length, 'x')
      const ours = Buffer.alloc(length)
      encrypt(counter, plain, ours, 0)
      assert.equal(ours.toString('hex'), createCipheriv('sm4-ctr', key, counter).update(plain).toString('hex'), `${length}`)
    }
  }
})

const number = '360102188705150012'
test('what is sealed opens where it was put, and is nowhere to be read', () => {
  const seal = openSeal(makeSecrets())
  for (const text of [number, '1', '', '张三的电话 13800001234', 'x'.repeat(5000)]) {
    const sealed = seal.seal('decision.holder_id_number', 'exchange:1\nA-1', text)
    assert.match(sealed, /^sg1\.k[0-9a-f]{10}\.[\w-]+$/)
    if (text.length > 3) assert.ok(!sealed.includes(text))
    assert.equal(seal.open('decision.holder_id_number', 'exchange:1\nA-1', sealed), text)
  }
  assert.notEqual(seal.seal('a', 'b', number), seal.seal('a', 'b', number), 'equal numbers must not look equal')
})

test('a sealed text that was changed, cut, moved to another row or to another column does not open', () => {
  const seal = openSeal(makeSecrets())
  const sealed = seal.seal('decision.holder_phone', 'row', number)
  const refused = (work: () => string) => assert.throws(work, SealError)
  refused(() => seal.open('decision.holder_phone', 'another', sealed))
  refused(() => seal.open('decision.holder_id_number', 'row', sealed))
  refused(() => seal.open('decision.holder_phon', 'e\0row', sealed))
  refused(() => openSeal(makeSecrets()).open('decision.holder_phone', 'row', sealed))
  const start = sealed.lastIndexOf('.') + 1
  for (let at = start; at < sealed.length; at += 7) {
    const other = sealed[at] === 'A' ? 'B' : 'A'
    refused(() => seal.open('decision.holder_phone', 'row', `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`))
  }
  refused(() => seal.open('decision.holder_phone', 'row', sealed.slice(0, start + 20)))
})

test('after a change of keys the old texts open, new ones bear the new key, and a process that has not heard of it looks again', () => {
  const first = makeSecrets()
  const second = addSecret(first, true)
  const old = openSeal(first, () => second)
  const sealedBefore = old.seal('p', 'r', number)
  const sealedAfter = openSeal(second).seal('p', 'r', number)
  assert.equal(openSeal(second).open('p', 'r', sealedBefore), number)
  assert.equal(old.open('p', 'r', sealedAfter), number)
  assert.ok(old.seal('p', 'r', number).startsWith(`sg1.${second.current}.`))
  assert.throws(() => openSeal(first).open('p', 'r', sealedAfter), SealError)
  assert.equal(openSeal(first).index('id', number), openSeal(second).index('id', number), 'what is found by a whole number stays')
})

test('equal numbers have equal digests, by kind; without the key nobody can make them', () => {
  const seal = openSeal(makeSecrets())
  assert.equal(seal.index('id', number), seal.index('id', number))
  assert.notEqual(seal.index('id', number), seal.index('phone', number))
  assert.notEqual(seal.index('id', number), openSeal(makeSecrets()).index('id', number))
  assert.match(seal.index('id', number), /^-?\d{1,19}$/)
})
