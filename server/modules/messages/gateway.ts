/** What is known after a message was handed over. A gateway that throws leaves it unknown, which is never sent again blindly. */
export type SendOutcome =
  /** On its way; a report may follow. */
  | { readonly outcome: 'accepted'; readonly providerMessageId: string }
  | { readonly outcome: 'delivered'; readonly providerMessageId: string }
  /** Known not to have been sent, and worth another try: the gateway is busy or cannot be reached. */
  | { readonly outcome: 'try-later'; readonly reason: string }
  /** Known not to have been sent, and no further try will help. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** It may have been sent or not. The reason is for people: without phone and secret. */
  | { readonly outcome: 'unknown'; readonly reason: string }

/** What a gateway knows of a message that it was handed before. `absent` proves nothing: its list may be behind. */
export type Findings =
  | { readonly found: 'delivered' | 'underway' | 'absent' | 'no-answer' }
  | { readonly found: 'refused'; readonly reason: string }

/** What the operator pushes to us about a message; kept by `noteReport` and applied by the channel. */
export interface DeliveryReport {
  readonly providerMessageId: string
  readonly outcome: 'delivered' | 'try-later' | 'refused'
  /** Chinese, without personal data; null when delivered. */
  readonly reason: string | null
}

export interface GatewayAbilities {
  /** The operator takes registered templates only, never free text. */
  readonly templateOnly: boolean
  /** Phones in one call. */
  readonly mostPhones: number
  /** The same key again is the same message: only then may an unknown outcome be sent again. */
  readonly idempotent: boolean
  /** Reports follow an acceptance; without them an acceptance is the last that is heard. */
  readonly reports: boolean
}

export interface SmsTemplate {
  readonly key: 'new-work' | 'reminder'
  readonly params: Readonly<Record<string, string>>
}

/** One way to send SMS: 云MAS, 阿里云, CMPP … or the log. */
export interface SmsGateway {
  readonly name: string
  /** For the outbox screen, in Chinese. */
  readonly title: string
  readonly abilities: GatewayAbilities
  /** `text` is the whole message with its signature; gateways that take templates use `template`. Reasons carry no phone. */
  readonly send: (message: {
    readonly idempotencyKey: string
    readonly phone: string
    readonly text: string
    readonly template: SmsTemplate
  }) => Promise<SendOutcome>
  /** Asks for the receipt of a message; gateways without it are told by reports, or never. */
  readonly find?: (message: { readonly idempotencyKey: string; readonly phone: string; readonly sentAt: Date }) => Promise<Findings>
}

/** Sends nothing: the message stands in the outbox, where the demo city and a city without an operator's contract can see it. */
export const logGateway: SmsGateway = {
  name: 'log',
  title: '日志网关（演示）：不向运营商发送，短信只显示在本页',
  abilities: { templateOnly: false, mostPhones: 1, idempotent: false, reports: false },
  send: ({ idempotencyKey }) => Promise.resolve({ outcome: 'delivered', providerMessageId: `log-${idempotencyKey}` }),
}
