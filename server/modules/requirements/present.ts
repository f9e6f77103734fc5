import type { Static } from 'typebox'
import type { PublicVersion, Version } from './shapes.ts'
import type { VersionRow } from './rows.ts'

export function presentPublic(row: VersionRow, today: string): Static<typeof PublicVersion> {
  return {
    version: row.version,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    state: row.effective_from > today ? 'future' : row.effective_to !== null && row.effective_to <= today ? 'past' : 'in-force',
    entries: [...row.entries],
    basis: { issuer: row.issuer, documentNumber: row.document_number, policyFrom: row.policy_from, changes: row.changes },
    publicNotice: row.public_notice,
    publishedOn: row.published_on,
  }
}

export function presentVersion(row: VersionRow, today: string): Static<typeof Version> {
  return {
    ...presentPublic(row, today),
    caseId: row.by_case,
    files: [...row.files],
    draftedBy: row.drafted_by,
    reviewedBy: row.reviewed_by,
    approvedBy: row.approved_by,
    publishedBy: row.published_by,
    publishedAt: row.published_at.toISOString(),
  }
}
