import type { Config } from '#platform/config.ts'
import { logGateway, type SmsGateway } from '../gateway.ts'
import { openAliyun } from './aliyun.ts'
import { openCloudmas } from './cloudmas.ts'

/** The gateway that the settings name. Reading the settings has made sure that nothing of it is missing. */
export function openGateway(config: Config, patience?: number): SmsGateway {
  const limit = patience === undefined ? {} : { patience }
  if (config.smsGateway === 'cloudmas') {
    return openCloudmas({
      url: config.cloudmasUrl,
      ecName: config.cloudmasEcName,
      apId: config.cloudmasApId,
      secretKey: config.cloudmasSecret,
      sign: config.cloudmasSign,
      addSerial: config.cloudmasAddSerial,
      sendSecret: config.cloudmasSendSecret,
      ...limit,
    })
  }
  if (config.smsGateway === 'aliyun') {
    return openAliyun({
      url: config.aliyunUrl,
      keyId: config.aliyunKeyId,
      secret: config.aliyunSecret,
      signName: config.aliyunSignName,
      templates: { 'new-work': config.aliyunNewWork, reminder: config.aliyunReminder },
      ...limit,
    })
  }
  return logGateway
}
