import type { Decision } from '../../api/decision-shapes.ts'
import { Facts, Section } from '../../kit/Page.tsx'
import { ResultText } from '../../kit/Tags.tsx'
import { RevealNumbers, useShown } from '../secrecy/RevealNumbers.tsx'
import '../secrecy/secrecy.css'
import { confidentialityWords, holderWords, idTypeWords, wordOf } from '../../kit/words.ts'
import { HolderLink } from '../finding/HolderLink.tsx'

/** Labels are those of the 双公示 template (发改办财金〔2018〕424号), because that is what both sides file. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const { holder } = decision
  const [shown, show] = useShown(decision.id)
  const natural = holder.kind === 'natural'
  return (
    <>
      <Section title="许可决定">
        <Facts
          facts={[
            { label: '行政许可决定文书名称', value: decision.documentName, field: 'XK_XKWS' },
            { label: '行政许可决定文书号', value: decision.documentNumber, field: 'XK_WSH' },
            { label: '许可类别', value: decision.category, field: 'XK_XKLB' },
            { label: '决定结果', value: <ResultText result={decision.result} /> },
            { label: '许可证书名称', value: decision.certificateName, field: 'XK_XKZS' },
            { label: '许可编号', value: decision.certificateNumber, field: 'XK_XKBH' },
            { label: '许可决定日期', value: decision.decidedOn, field: 'XK_JDRQ' },
            { label: '有效期', value: writeValidity(decision), field: 'XK_YXQZ / XK_YXQZI' },
            { label: '许可内容', value: decision.content, field: 'XK_NR', wide: true },
            { label: '事项', value: `${decision.item.name}（${decision.item.code}）`, wide: true },
          ]}
        />
      </Section>
      <Section title="行政相对人" aside={<RevealNumbers decision={decision} shown={shown} show={show} />}>
        <Facts
          facts={[
            { label: '行政相对人名称', value: <HolderLink decision={decision.id} name={holder.name} />, field: 'XK_XDR_MC' },
            { label: '行政相对人类别', value: holderWords[holder.kind], field: 'XK_XDR_LB' },
            ...(natural ? [] : [{ label: '统一社会信用代码', value: holder.uscc, field: 'XK_XDR_SHXYM' }]),
            ...(natural ? [] : [{ label: '法定代表人', value: holder.legalRepresentative, field: 'XK_FRDB' }]),
            ...(natural
              ? [
                  { label: '证件类型', value: wordOf(idTypeWords, holder.idType), field: 'XK_XDR_ZJLX' },
                  { label: '证件号码', value: <ShownNumber whole={shown?.idNumber} masked={holder.idNumber} />, field: 'XK_XDR_ZJHM' },
                ]
              : []),
            { label: '联系电话', value: <ShownNumber whole={shown?.phone} masked={holder.phone} /> },
            { label: '区域', value: `${decision.region.name}（${decision.region.code}）` },
            { label: '地址', value: decision.address, wide: true },
          ]}
        />
      </Section>
      <Section title="审批责任" aside={<span className="faint">通知三(一)：承办人负直接责任，审核人、批准人负直接主管责任</span>}>
        <Facts
          facts={[
            { label: '承办人', value: decision.handler },
            { label: '审核人', value: decision.reviewer },
            { label: '批准人', value: decision.approver },
            { label: '知悉范围', value: confidentialityWords[decision.confidentiality] },
            { label: '来源', value: decision.client },
            { label: '来源编号', value: decision.sourceId },
          ]}
        />
      </Section>
    </>
  )
}

/** The whole number while it is shown, and marked so; else as everybody sees it. */
function ShownNumber({ whole, masked }: { whole: string | null | undefined; masked: string | null }) {
  return whole ? <strong className="shown-number">{whole}</strong> : (masked ?? '—')
}

/** 双公示 writes a licence without end as 2099/12/31. */
function writeValidity({ validFrom, validTo }: Decision): string | null {
  if (validFrom === null && validTo === null) return null
  return `${validFrom ?? '决定之日'} 至 ${validTo === null || validTo.startsWith('2099-12-31') ? '长期' : validTo}`
}
