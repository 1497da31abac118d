import { wording } from '../../../messages/wording'
import { en } from './words.en'
import { sv } from './words.sv'

export const byGroupWords = wording({ sv, en })
