import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aliyunConfig, gatewayOf, sendOne, withAliyun } from '#world/gateways/desk.ts'
import { openPost, type Post } from '#world/sms.ts'

let post: Post
before(async () => {
  post = await openPost('gateway-aliyun')
})
after(() => post.close())

test('阿里云: an answer that is lost is asked for by our own number; found means sent, and nothing goes out twice', async () => {
  await withAliyun({ fault: (_phone, asking) => (asking ? 'none' : 'reset-after') }, async (double) => {
    await sendOne(post, gatewayOf(aliyunConfig(double.url)), async (drain, written) => {
      assert.equal((await written()).status, 'sending')
      await drain(16)
      assert.equal((await written()).status, 'delivered')
      await drain(3600)
      assert.equal(double.sent.length, 1)
      assert.deepEqual([double.sent[0]?.template, double.sent[0]?.params], ['SMS_100001', '{"count":"1"}'])
    })
  })
})

test('阿里云: what is not in the receipts is not taken for unsent: after some inquiries a person gets it', async () => {
  let hidden = true
  await withAliyun({ fault: (_phone, asking) => (asking ? 'none' : 'no-answer'), hidden: () => hidden }, async (double) => {
    await sendOne(post, gatewayOf(aliyunConfig(double.url)), async (drain, written) => {
      await drain(16)
      assert.equal((await written()).status, 'sending')
      hidden = false
      await drain(61)
      assert.equal((await written()).status, 'delivered')
    })
    hidden = true
    await sendOne(post, gatewayOf(aliyunConfig(double.url)), async (drain, written) => {
      for (let hour = 0; hour < 6; hour++) await drain(3600)
      assert.equal((await written()).status, 'technical-failure')
      assert.equal(double.sent.length, 2)
    })
  })
})

test('阿里云: receipts are followed until the operator knows; a limit is tried again, an empty account is not', async () => {
  await withAliyun({ fate: () => 2 }, async (double) => {
    await sendOne(post, gatewayOf(aliyunConfig(double.url)), async (drain, written) => {
      assert.equal((await written()).status, 'sending')
      await drain(31)
      assert.deepEqual(
        [(await written()).status, (await written()).last_error],
        ['permanent-failure', '运营商报告未送达（MOBILE_NOT_ON_SERVICE）'],
      )
    })
  })
  let code = 'isv.BUSINESS_LIMIT_CONTROL'
  await withAliyun({ code: () => code }, async (double) => {
    await sendOne(post, gatewayOf(aliyunConfig(double.url)), async (drain, written) => {
      assert.equal((await written()).status, 'temporary-failure')
      code = 'isv.AMOUNT_NOT_ENOUGH'
      await drain(31)
      assert.deepEqual([(await written()).status, (await written()).last_error], ['permanent-failure', '阿里云：账户余额不足'])
    })
    await sendOne(post, gatewayOf(aliyunConfig(double.url, { SHENGUAN_ALIYUN_ACCESS_KEY_SECRET: 'wrong' })), async (_drain, written) => {
      assert.equal(double.refused.at(-1), 'SignatureDoesNotMatch')
      assert.equal((await written()).status, 'permanent-failure')
    })
  })
})
