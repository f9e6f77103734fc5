import type { Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import { bureauCode } from '#notice/departments.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { seats, type Viewer } from '#kernel/seats.ts'
import type { Receiving } from '../item-check.ts'
import { dutiesChanged, receiversAfter, receiversOn } from './outlook.ts'
import { linesToTry, type StoredComment, type StoredProposal } from './proposal-rows.ts'
import type { ProposalRow, ProposalView } from './shapes.ts'

/** Codes with the names people read. */
export function namesOf(directory: Directory) {
  const department = (code: string) => ({ code, name: directory.departments.get(code)?.name ?? code })
  return {
    department,
    item: (code: string) => ({ code, name: directory.items.get(code)?.name ?? code }),
    region: (code: string) => ({ code, name: directory.regions.get(code) ?? code }),
    regionOrCity: (code: string | null) => (code === null ? null : { code, name: directory.regions.get(code) ?? code }),
    receivers: (list: readonly Receiving[]) => list.map(({ department: code, role }) => ({ department: department(code), role })),
  }
}
const seatName = (seat: string | null) => (seat !== null && Object.hasOwn(seats, seat) ? seats[seat as keyof typeof seats] : '')

const mayDecide = (proposal: StoredProposal, viewer: Viewer) =>
  proposal.status === 'submitted' && viewer.permissions.has('mapping.approve') && !proposal.authors.includes(viewer.account)

export function presentRow(proposal: StoredProposal, directory: Directory, viewer: Viewer): Static<typeof ProposalRow> {
  const names = namesOf(directory)
  return {
    id: proposal.id,
    kind: proposal.kind,
    title: proposal.title,
    reason: proposal.reason,
    basis: proposal.basis,
    effectiveFrom: proposal.effectiveFrom,
    pastPushes: proposal.pastPushes,
    status: proposal.status,
    version: proposal.version,
    number: proposal.number,
    author: { name: proposal.author, seat: seatName(proposal.authorSeat) },
    createdAt: proposal.createdAt.toISOString(),
    submittedAt: proposal.submittedAt?.toISOString() ?? null,
    decided:
      proposal.decidedAt === null
        ? null
        : { by: proposal.decidedBy ?? '', seat: seatName(proposal.decidedSeat), at: proposal.decidedAt.toISOString() },
    decisionNote: proposal.decisionNote,
    restores: proposal.restores,
    items: [...new Set(proposal.lines.map(({ item }) => item))].map(names.item),
    departments: proposal.departments.map(names.department),
    replay: proposal.replay,
    comments: proposal.comments,
    mayApprove: mayDecide(proposal, viewer),
  }
}

/** A decided proposal tells what it changed; an open one what it would change, against the rules as they are today. */
export function presentProposal(
  city: City,
  proposal: StoredProposal,
  comments: readonly StoredComment[],
  directory: Directory,
  viewer: Viewer,
): Static<typeof ProposalView> {
  const names = namesOf(directory)
  const { lines, effectiveFrom, status } = proposal
  const open = status === 'draft' || status === 'submitted'
  const day = effectiveFrom
  const beforeOf = (line: (typeof lines)[number]) =>
    open ? receiversOn(directory, line.item, line.region, day) : (line.before ?? receiversOn(directory, line.item, null, day))
  const writes = viewer.permissions.has('mapping.write')
  const approves = viewer.permissions.has('mapping.approve')
  return {
    ...presentRow(proposal, directory, viewer),
    changes: lines.map((line) => ({
      item: names.item(line.item),
      region: names.regionOrCity(line.region),
      receivers: line.receivers === null ? null : names.receivers(line.receivers),
      before: names.receivers(beforeOf(line)),
      after: names.receivers(receiversAfter(directory, lines, line, day)),
      ownRule: line.before !== null,
      replaces: line.replaces,
    })),
    duties: open
      ? dutiesChanged(directory, linesToTry(proposal), day).map((duty) => ({
          item: names.item(duty.item),
          region: names.regionOrCity(duty.region),
          department: names.department(duty.department),
          before: duty.before,
          after: duty.after,
        }))
      : [],
    remarks: comments.map(({ department, at, ...remark }) => ({
      ...remark,
      seat: seatName(remark.seat),
      department: names.department(department),
      at: at.toISOString(),
    })),
    obstacles: open ? [...obstaclesOf(proposal, dayInShanghai(city.now()))] : [],
    may: {
      edit: open && writes,
      submit: status === 'draft' && writes,
      retract: open && writes,
      approve: mayDecide(proposal, viewer),
      rollback: status === 'approved' && writes,
      comment:
        status === 'submitted' &&
        viewer.permissions.has('mapping.comment') &&
        viewer.department !== bureauCode &&
        proposal.departments.includes(viewer.department),
    },
    mayNotApprove:
      status === 'submitted' && approves && proposal.authors.includes(viewer.account)
        ? '您参与起草了这份方案，须由另一人（审批局领导或另一名推送操作员）批准。'
        : null,
  }
}

function obstaclesOf({ reason, effectiveFrom, pastPushes, lines }: StoredProposal, today: string): readonly string[] {
  return [
    ...(lines.length === 0 ? ['还没有列变更项。'] : []),
    ...(reason === '' ? ['还没有写明变更原因。'] : []),
    ...(effectiveFrom < today && pastPushes === null
      ? [`生效日期 ${effectiveFrom} 已经过去：请改为今天或以后，或写明已发出的推送如何处理。`]
      : []),
  ]
}
