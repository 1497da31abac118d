import { cleanXmlText } from '#main/formats/xml-text'

/** Excel's limit, in UTF-16 units. */
const LONGEST = 31

/** What Excel forbids in the names of sheets. */
const FORBIDDEN = /[[\]:*?/\\]/g

/**
 * Names sheets so that Excel and LibreOffice take them: at most 31 letters, none that they forbid, and each once
 * whatever its capitals. `otherwise` names what has no name left.
 */
export class SheetNames {
  private readonly taken = new Set<string>()

  constructor(private readonly otherwise: string) {}

  take(wanted: string): string {
    const plain = cleanXmlText(wanted).replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim()
    // Excel quotes names with apostrophes, and keeps "History" for itself.
    const allowed = plain.replace(/^'+|'+$/g, '').trim()
    const base =
      allowed === '' || /^history$/i.test(allowed) ? `${this.otherwise} ${allowed}`.trim() : allowed
    for (let count = 1; ; count++) {
      const end = count === 1 ? '' : ` (${String(count)})`
      const name = `${cut(base, LONGEST - end.length)
        .trimEnd()
        .replace(/'+$/, '')}${end}`
      if (this.taken.has(name.toLowerCase())) continue
      this.taken.add(name.toLowerCase())
      return name
    }
  }
}

/** At most so many units, never half a sign. */
function cut(text: string, most: number): string {
  let kept = ''
  for (const sign of text) {
    if (kept.length + sign.length > most) break
    kept += sign
  }
  return kept
}
