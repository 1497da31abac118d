import { LANGUAGES, type Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { Source } from './dimensions'

const wordIn = (language: Language, key: 'unknownPublisher' | 'unknownLicence'): string =>
  messagesIn(language).imports.recognition[key]

/** Datasets written before 2026-11-29 hold both languages: "Okänd utgivare (unknown publisher)". */
const stands = (text: string, key: 'unknownPublisher' | 'unknownLicence'): boolean =>
  text.startsWith(`${wordIn('sv', key)} (`) || LANGUAGES.some((language) => text === wordIn(language, key))

/** A publisher as the reader's language calls it: a dataset keeps one text, and that may say that it is unknown. */
export const namePublisher = (publisher: string, language: Language): string =>
  stands(publisher, 'unknownPublisher') ? wordIn(language, 'unknownPublisher') : publisher

/** Whether a dataset says of a publisher that nobody knows it. */
export const isUnknownPublisher = (publisher: string): boolean => stands(publisher, 'unknownPublisher')

/** A licence likewise, which may not be stated. */
export const nameLicence = (licence: string, language: Language): string =>
  stands(licence, 'unknownLicence') ? wordIn(language, 'unknownLicence') : licence

/**
 * A source whose figures nobody has vouched for and nobody has computed: taken from a file as they stood, from a
 * publisher that the file does not name. Sums that the importer added are computed.
 */
export const isUnconfirmed = ({
  publisher,
  quality,
  sumOf,
}: Pick<Source, 'publisher' | 'quality' | 'sumOf'>) =>
  quality === 'derived' && sumOf === undefined && isUnknownPublisher(publisher)

/** The quality of a source in words: "Officiell", "Egen bearbetning", "Ej bekräftad källa", "Exempeldata". */
export function nameSourceQuality(
  source: Pick<Source, 'publisher' | 'quality' | 'sumOf'>,
  language: Language,
): string {
  const { views } = messagesIn(language)
  return isUnconfirmed(source) ? views.unconfirmedSource : views.qualities[source.quality]
}
