import { phone } from '#world/browser.ts'
import { sweep } from './sweep.ts'

sweep('a phone', phone, 'within')
