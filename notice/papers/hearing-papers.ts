import { contact, contactNote, count, day, defineTemplates, licence, licenceSentence, long, text } from './template.ts'

const procedures = ['licence-action'] as const
const action = text('拟作出的处理（变更、撤回、撤销、注销）', 'case.kind')
/** What the holder is told and asked before the bureau decides (行政许可法 7, 46 to 48; 2.2.3.1). */
export const hearingPapers = defineTemplates({
  'defence-notice': {
    name: '陈述申辩告知书',
    clause: '2.2.3.1',
    version: 1,
    format: 'document',
    by: 'bureau',
    series: '告',
    procedures,
    seal: true,
    title: '拟{action}行政许可陈述申辩告知书',
    to: '{holder}',
    body: `经查，${licenceSentence}，存在以下情况：
{facts}
上述情况有以下证据：{evidence}。
依据{basis}的规定，本机关拟{action}上述行政许可。
依据《中华人民共和国行政许可法》第七条的规定，你（单位）享有陈述权、申辩权，可以自收到本告知书之日起{days}个工作日内，以书面或者口头方式向本机关陈述、申辩，并可以提交证据；逾期未提出的，视为放弃陈述、申辩。`,
    note: contactNote,
    blanks: {
      ...licence,
      ...contact,
      action,
      facts: long('事实'),
      evidence: long('证据'),
      basis: text('法律依据（条、款、项）', 'case.article'),
      days: count('陈述申辩期限（工作日）', 'case.defenceDays'),
    },
  },
  'hearing-right-notice': {
    name: '听证告知书',
    clause: '2.2.3.1',
    version: 1,
    format: 'document',
    by: 'bureau',
    series: '告',
    procedures,
    seal: true,
    title: '拟{action}行政许可听证告知书',
    to: '{holder}',
    body: `经查，${licenceSentence}，存在以下情况：
{facts}
依据{basis}的规定，本机关拟{action}上述行政许可。
参照《中华人民共和国行政许可法》第四十六条、第四十七条的规定，你（单位）可以在收到本告知书之日起五日内向本机关提出听证申请；本机关在收到申请之日起二十日内组织听证，不向申请人收取费用。逾期未申请的，视为放弃听证。`,
    note: contactNote,
    blanks: { ...licence, ...contact, action, facts: long('事实'), basis: text('法律依据（条、款、项）', 'case.article') },
  },
  'hearing-notice': {
    name: '听证通知书',
    clause: '2.2.3.1',
    version: 1,
    format: 'document',
    by: 'bureau',
    series: '听',
    procedures,
    seal: true,
    title: '听证通知书',
    to: '{holder}',
    body: `关于拟{action}你（单位）{item}（许可决定文书号：{documentNumber}）一案，本机关定于{hearingOn}{hearingTime}在{place}{publicly}举行听证。
一、听证主持人
{presider}[（{presiderPost}）]
二、注意事项
（一）你（单位）可以亲自参加听证，也可以委托一至二名代理人参加；委托代理人的，应当提交授权委托书。
（二）认为主持人与本案有直接利害关系的，有权申请回避。
（三）可以在听证中提出证据，并进行申辩和质证。
（四）无正当理由不参加听证的，视为放弃听证。
请准时参加。`,
    note: contactNote,
    blanks: {
      ...licence,
      ...contact,
      action,
      hearingOn: day('听证日期', 'case.hearingOn'),
      hearingTime: text('听证时间'),
      place: text('听证地点'),
      publicly: text('公开或者不公开'),
      presider: text('听证主持人'),
      presiderPost: text('主持人职务'),
    },
  },
})
