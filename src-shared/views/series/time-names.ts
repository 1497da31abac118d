import { readTime } from '../../dataset/time-points'
import { localeOf, NO_TEXT, perLanguage, type Language, type LocalizedText } from '../../messages/language'
import { seriesWords } from './words'

type Length = 'long' | 'short'

/** "mars 2021" of `2021M03`, "kvartal 1 2021" of `2021K1`; null for other codes: these are names already. */
function nameTime(code: string, language: Language, length: Length): string | null {
  const time = readTime(code)
  if (time === null) return null
  const { year, part } = time
  if (time.step === 'quarter') return seriesWords.in(language).quarter(part, year, length)
  if (time.step !== 'month') return null
  const month = new Intl.DateTimeFormat(localeOf(language), { month: length, timeZone: 'UTC' })
  return `${month.format(Date.UTC(year, part - 1, 15))} ${String(year)}`
}

/** A value's name, or its month or quarter in words where its publisher's only name for it is the code. */
export function nameOfValue(
  value: { readonly code: string; readonly name: LocalizedText } | undefined,
  isTime: boolean,
): LocalizedText {
  if (!value) return NO_TEXT
  const { code, name } = value
  return isTime && name.sv === code
    ? perLanguage((language) => nameTime(code, language, 'long') ?? name[language])
    : name
}

/** A name of ours for an axis, where little has room; a name of the publisher's stays. */
export const shortenTime = (code: string, name: string, language: Language): string =>
  name === nameTime(code, language, 'long') ? (nameTime(code, language, 'short') ?? name) : name
