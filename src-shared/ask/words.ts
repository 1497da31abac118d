import { wording } from '../messages/wording'
import { en as englishPhrases } from './phrases.en'
import { sv as swedishPhrases } from './phrases.sv'
import { en } from './words.en'
import { sv } from './words.sv'

/** What we say. */
export const askWords = wording({ sv, en })

/** What people write. */
export const askPhrases = wording({ sv: swedishPhrases, en: englishPhrases })
