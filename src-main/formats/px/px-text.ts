/**
 * How texts stand in an .px file. A quotation mark inside a text is doubled: the format has no sign for it, and
 * other readers then see two texts that follow each other, that is the text without the mark.
 */
export const quotePx = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Keywords whose texts write a line break as "#". In names, values and codes "#" is itself. */
const WITH_LINE_BREAKS = new Set([
  'TITLE',
  'SOURCE',
  'CONTACT',
  'NOTE',
  'NOTEX',
  'VALUENOTE',
  'VALUENOTEX',
  'CELLNOTE',
  'CELLNOTEX',
])
export const hasLineBreaks = (keyword: string): boolean => WITH_LINE_BREAKS.has(keyword)

/** "#" → line break, "\#" → "#". A run of backslashes before "#" counts half, as in most languages. */
export function decodeLineBreaks(text: string): string {
  return text.replace(
    /(\\*)#/g,
    (_, slashes: string) => '\\'.repeat(slashes.length >> 1) + (slashes.length % 2 === 0 ? '\n' : '#'),
  )
}

/** The reverse of `decodeLineBreaks`. */
export function encodeLineBreaks(text: string): string {
  return text.replace(/(\\*)(#|\n)/g, (_, slashes: string, end: string) =>
    end === '\n' ? `${slashes}${slashes}#` : `${slashes}${slashes}\\#`,
  )
}

/** "20040212 16:28" → "2004-02-12T16:28", "20040212" → "2004-02-12"; anything else as it stands. */
export function parsePxTime(text: string): string {
  const found = /^(\d{4})(\d{2})(\d{2})(?: (\d{2}:\d{2}(?::\d{2})?))?$/.exec(text.trim())
  if (found === null) return text
  const [, year, month, day, time] = found
  const date = `${String(year)}-${String(month)}-${String(day)}`
  return time === undefined ? date : `${date}T${time}`
}

/** The reverse of `parsePxTime`. */
export function formatPxTime(text: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?$/.exec(text)
  if (found === null) return text
  const [, year, month, day, time] = found
  return `${String(year)}${String(month)}${String(day)}${time === undefined ? '' : ` ${time}`}`
}
