/** What the lines under PxWeb's tables say, in its Swedish, English and Norwegian words. */
export interface LinesBelow {
  readonly source: string | null
  readonly contact: string | null
  readonly unit: string | null
  readonly id: string | null
  /** ISO 8601 where the text can be read as a time. */
  readonly lastUpdated: string | null
  readonly notes: readonly string[]
}

type Said = Exclude<keyof LinesBelow, 'notes'>

const KEYS: readonly (readonly [RegExp, Said | null])[] = [
  [/^(källa|source|kilde)$/i, 'source'],
  [/^(kontakt|kontaktperson(er)?|contact|contact person)$/i, 'contact'],
  [/^(enhet|sort|unit|units|måleenhet)$/i, 'unit'],
  [/^(senast uppdaterad|senaste uppdatering|latest update|last updated|sist oppdatert)$/i, 'lastUpdated'],
  [/^(intern referenskod|internal reference code|matrix|tabellkod|tabell-id|table code|table id)$/i, 'id'],
  [/^(databas|database|copyright|nästa uppdatering|next update)$/i, null],
]

const keyOf = (text: string) => KEYS.find(([pattern]) => pattern.test(text.replace(/:\s*$/, '').trim()))

/**
 * Sorts the lines under a table: "Källa: SCB" in one cell, "Källa:" with "SCB" beside it or in the line below,
 * and notes.
 */
export function readLinesBelow(lines: readonly (readonly string[])[]): LinesBelow {
  const said: Record<Said, string | null> = {
    source: null,
    contact: null,
    unit: null,
    id: null,
    lastUpdated: null,
  }
  const notes: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const cells = lines[i] ?? []
    const first = cells[0] ?? ''
    const inOne = /^([^:]{3,30}):\s+(.+)$/s.exec(first)
    const key = keyOf(inOne?.[1] ?? first)
    // Without a colon a word alone may be a note; only "Copyright" stands so.
    if (key === undefined || (inOne === null && !first.endsWith(':') && cells.length < 2)) {
      if (!/^copyright$/i.test(first)) notes.push(cells.join(' '))
      continue
    }
    let value = inOne?.[2] ?? cells.slice(1).join(' ')
    if (value === '') {
      const next = lines[i + 1] ?? []
      if (keyOf(next[0] ?? '') === undefined) {
        value = next.join(' ')
        i++
      }
    }
    if (key[1] !== null && value !== '') said[key[1]] ??= value
  }
  return { ...said, lastUpdated: said.lastUpdated === null ? null : isoTime(said.lastUpdated), notes }
}

/** "20240222 08:00" and "2024-02-22 08:00" → "2024-02-22T08:00". */
function isoTime(text: string): string {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[ T](\d\d:\d\d))?/.exec(text)
  if (!match) return text
  const [, year = '', month = '', day = '', time] = match
  return `${year}-${month}-${day}${time === undefined ? '' : `T${time}`}`
}
