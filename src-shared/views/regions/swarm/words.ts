import { wording } from '../../../messages/wording'
import { en } from './words.en'
import { sv } from './words.sv'

export const swarmWords = wording({ sv, en })
