import type { Effects } from '#kernel/cases/effects.ts'
import { endLicence, examineLicence } from '#modules/approvals/index.ts'
import { draftMapping, endEntrustment, entrustItems } from '#modules/catalogue/index.ts'
import { tellReceivers } from '#modules/cases/index.ts'
import {
  acknowledgeRequirements,
  adoptRequirements,
  checkRequirements,
  releaseRequirements,
  requireAcknowledgements,
} from '#modules/requirements/index.ts'
import { examineAgreement, holdDispute, releaseDispute, settleByCase } from '#modules/custody/index.ts'
import { appointLiaison, endLiaison, examineLiaison } from '#modules/liaisons/index.ts'
import {
  checkAccountRequest,
  closeSystemAccount,
  handOverAccount,
  keepSystemAccount,
  registerUpwardReport,
  renewSystemAccount,
  takeOverAccount,
} from '#modules/upward/index.ts'

/** Every word of notice/effects.ts with the module that carries it out. */
export const effects: Effects = {
  'tell-receivers': tellReceivers,
  'entrust-items': entrustItems,
  'end-entrustment': endEntrustment,
  'examine-licence': examineLicence,
  'end-licence': endLicence,
  'check-requirements': checkRequirements,
  'release-requirements': releaseRequirements,
  'adopt-requirements': adoptRequirements,
  'acknowledge-requirements': acknowledgeRequirements,
  'require-acknowledgements': requireAcknowledgements,
  'examine-liaison': examineLiaison,
  'appoint-liaison': appointLiaison,
  'end-liaison': endLiaison,
  'hold-dispute': holdDispute,
  'examine-agreement': examineAgreement,
  'settle-dispute': settleByCase,
  'release-dispute': releaseDispute,
  'draft-mapping': draftMapping,
  'register-upward-report': registerUpwardReport,
  'check-account-request': checkAccountRequest,
  'keep-system-account': keepSystemAccount,
  'take-over-account': takeOverAccount,
  'hand-over-account': handOverAccount,
  'renew-system-account': renewSystemAccount,
  'close-system-account': closeSystemAccount,
}
