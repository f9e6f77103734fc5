export { reconcileDay, startReconciliation, type ReconciliationWorker } from './worker.ts'
export { digestOfIds, registerList, type ListAnswer, type SourceList } from './list.ts'
export { routes as reconciliation } from './routes.ts'
export { DayPage, dayStates, differenceKinds, differenceStatuses, Grid } from './shapes.ts'
