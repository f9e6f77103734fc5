export { outbox as messages } from './outbox.ts'
export { startSms, type SmsChannel, type SmsOptions } from './channel.ts'
export { logGateway, type DeliveryReport, type SendOutcome, type SmsGateway } from './gateway.ts'
