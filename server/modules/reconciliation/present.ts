import { dayInShanghai } from '#notice/working-days.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import type { HealingKind } from '#kernel/sweeps.ts'
import { presenter, showWorking } from '#modules/pushes/index.ts'
import { sideOf } from './acts.ts'
import type { DifferenceKind } from './compare.ts'
import type { Counts, DayRecord, DifferenceRecord, HealingRecord, RunRecord } from './read.ts'
import { differenceKinds } from './shapes.ts'
import { daysBetween } from './worker.ts'

/** The ways in that are no system of a department. */
const doors: Readonly<Record<string, string>> = { form: '网页录入', import: '表格导入', 'demo-approval-system': '审批系统（演示）' }
export const nameSource = (client: string, name: string | null): string => name ?? doors[client.split(':', 1)[0] ?? ''] ?? client

const remedies: Readonly<Record<DifferenceKind, string>> = {
  missing: '请在来源系统核对所列编号：没有报送的补报；曾被拒收的按拒收原因改正后用同一编号重报；不应报送的，说明原因并重报清单。',
  surplus: '请与来源单位核对所列编号：清单漏列的，由来源重报清单；不应有的决定，由来源报送撤回。',
  count: '请来源系统重报清单并附全部编号（ids），平台逐件核对后指出差在哪里。',
  digest: '件数相同而清单不同。请来源系统重报清单并附全部编号（ids），并核对摘要的算法：编号按 UTF-8 字节排序，以换行符连接，取 SHA-256。',
  unaccounted: '系统每分钟自动修复；仍列在这里的需要人工核查，请到审批台账查看当日决定的去向。',
  unheld: '责任部门已停用。请把这些推送改派给承接其职责的部门。',
}

export const pickCounts = ({ received, pushed, waiting, rejected, unaccounted, pushes, held }: Counts) => ({
  received,
  pushed,
  waiting,
  rejected,
  unaccounted,
  pushes,
  held,
})

export interface Showing {
  readonly directory: Directory
  readonly viewer: Viewer
  readonly at: Date
}

export function presentDay({ directory, viewer, at }: Showing, row: DayRecord, differences: readonly DifferenceRecord[]) {
  const { department } = presenter(directory)
  const list =
    row.source_count === null
      ? null
      : {
          count: row.source_count,
          digest: row.source_digest ?? '',
          by: row.source_by,
          at: row.source_at?.toISOString() ?? '',
          hasIds: row.has_ids,
        }
  return {
    id: row.id,
    client: { code: row.client, name: nameSource(row.client, row.clientName) },
    department: department(row.department),
    state: row.state,
    ...pickCounts(row),
    digest: row.digest,
    countedAt: row.counted_at.toISOString(),
    list,
    items: row.items.map((each) => ({
      item: { code: each.item, name: directory.items.get(each.item)?.name ?? (each.item || '未写明事项') },
      ...pickCounts(each),
    })),
    differences: differences
      .filter(({ reconciliation }) => reconciliation === row.id)
      .map((each) => presentDifference({ directory, viewer, at }, each)),
    bureauSigned: signature(row.bureau_signed_by, row.bureau_signed_seat, row.bureau_signed_at),
    sourceSigned: signature(row.source_signed_by, row.source_signed_seat, row.source_signed_at),
    maySign: row.day < dayInShanghai(at) && viewer.permissions.has('reconciliation.act') ? sideOf(viewer, row, directory.bureau) : null,
  }
}

function presentDifference({ directory, viewer, at }: Showing, row: DifferenceRecord) {
  const today = dayInShanghai(at)
  return {
    id: row.id,
    kind: row.kind,
    text: `${differenceKinds[row.kind]} ${row.count} 件`,
    remedy: remedies[row.kind],
    count: row.count,
    ids: [...row.ids],
    owner: { ...presenter(directory).department(row.owner), seat: row.owner_seat },
    openedAt: row.opened_at.toISOString(),
    dueOn: row.due_on,
    overdue: row.status === 'open' && row.due_on < today,
    due: showWorking(directory, dayInShanghai(row.opened_at), row.due_on, today),
    status: row.status,
    note: row.note,
    explainedBy: row.explained_by,
    closedBy: row.closed_by,
    mayExplain: row.status === 'open' && row.owner === viewer.department && viewer.permissions.has('reconciliation.act'),
    mayClose: row.status === 'explained' && viewer.permissions.has('reconciliation.run'),
  }
}

const signature = (by: string | null, seat: string | null, at: Date | null) =>
  by === null || at === null ? null : { by, seat: seat ?? '', at: at.toISOString() }

const healingWords: Readonly<Record<HealingKind, string>> = {
  'entry-not-queued': '有一条日志没有进入编号队列，已补排',
  'push-missing': '决定缺少推送，已补推',
  'waiting-missing': '未分派的决定不在待分派队列，已补入',
  'entry-missing': '推送没有日志，已补记并通知',
  'feed-row-missing': '事件流缺一行，已补上',
  'gathering-stuck': '短信汇总滞留，已放行',
}

export function presentHealing(directory: Directory, { id, at, kind, decision, department }: HealingRecord) {
  const known = kind as HealingKind
  return {
    id,
    at: at.toISOString(),
    kind: known,
    text: healingWords[known],
    decision,
    department: department === null ? null : presenter(directory).department(department),
  }
}

export const presentRun = (run: RunRecord) => ({
  id: run.id,
  kind: run.kind,
  firstDay: run.first_day,
  lastDay: run.last_day,
  askedBy: run.asked_by,
  askedAt: run.asked_at.toISOString(),
  finishedAt: run.finished_at?.toISOString() ?? null,
  days: daysBetween(run.first_day, run.last_day).length,
  counted: run.counted,
  healed: run.healed,
  differences: run.differences,
  fault: run.fault,
})
