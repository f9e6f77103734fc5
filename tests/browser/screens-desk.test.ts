import { desktop } from '#world/browser.ts'
import { sweep } from './sweep.ts'

sweep('a desk', desktop, 'load')
