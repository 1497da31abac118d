import { wording } from '#shared/messages/wording'
import { en } from './words.en'
import { sv } from './words.sv'

export const bundledWords = wording({ sv, en })
