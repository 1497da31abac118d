import { wording } from '../../messages/wording'
import { ownMarks as en } from './words.en'
import { ownMarks as sv } from './words.sv'

export const ownMarkWords = wording({ sv, en })
