import type { Language } from '#shared/messages/language'
import { writeXmlText } from '#main/formats/xml-text'
import { called, type ShownTable, type TakenFor } from './taken-for'

/** Fills under black text; what is taken for what is said in words, too. */
const FILLS: Readonly<Record<TakenFor, string>> = {
  place: '#cfe3f7',
  home: '#cfe3f7',
  work: '#bfe3e0',
  time: '#d8ecc8',
  sex: '#e6d7f2',
  category: '#e6d7f2',
  measure: '#fbe0c4',
  figure: '#fdf2bf',
  mark: '#f8d3dc',
  left: '#ececec',
  title: '#ffffff',
  source: '#ffffff',
}
const INK = '#1c1c1c'
const LINE = '#8a8a8a'
const ROW = 26
const TAG = 24
const PAD = 10
const MARGIN = 8
/** Wide enough for any letter of the fonts that a reader may have. */
const LETTER = 8
const BOLD = 9.8

const widthOf = (text: string, letter = LETTER): number =>
  Math.max(...text.split('\n').map((line) => line.trim().length)) * letter

/** A table as a spreadsheet shows it, coloured and named by what the program takes its parts for; an SVG document. */
export function drawLayout(table: ShownTable, title: string, language: Language): string {
  const { headings, rows, columns, overColumns } = table
  const tags = columns.map((parts) => called(parts, language))
  const overTags = overColumns.map((part) => (part === null ? '' : called([part], language)))
  const widths = columns.map((_, c) =>
    Math.max(
      44,
      widthOf(headings[c] ?? '', BOLD) + 2 * PAD,
      ...rows.map((row) => widthOf(row[c] ?? '') + 2 * PAD),
    ),
  )
  for (const texts of [tags, overTags]) widen(widths, texts)
  const lefts = widths.map((_, c) => MARGIN + widths.slice(0, c).reduce((sum, one) => sum + one, 0))
  const right = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0)
  const parts: string[] = []
  let y = MARGIN
  const put = (part: string): void => void parts.push(part)
  const text = (x: number, at: number, words: string, more = ''): void =>
    put(`<text x="${n(x)}" y="${n(at)}"${more}>${writeXmlText(words)}</text>`)
  let widest = right
  const putLines = (lines: ShownTable['over']): void => {
    for (const line of lines) {
      const isLeft = line.takenFor === 'left'
      text(
        MARGIN + PAD,
        y + 17,
        line.text,
        isLeft ? ' text-decoration="line-through"' : ' font-style="italic"',
      )
      const x = MARGIN + 2 * PAD + widthOf(line.text)
      const word = `← ${called([line.takenFor], language)}`
      text(x, y + 17, word, ' class="t"')
      widest = Math.max(widest, x + widthOf(word))
      y += ROW
    }
  }
  const putTags = (words: readonly string[], isOver: boolean): void => {
    for (const { from, to } of runsOf(words)) {
      const [x, end] = [(lefts[from] ?? 0) + 3, (lefts[to] ?? 0) + (widths[to] ?? 0) - 3]
      const [edge, tip] = isOver ? [y + TAG - 2, y + TAG - 7] : [y + 2, y + 7]
      put(`<path d="M${n(x)} ${n(edge)}V${n(tip)}H${n(end)}V${n(edge)}" fill="none" stroke="${INK}"/>`)
      text((x + end) / 2, isOver ? y + 13 : y + 20, words[from] ?? '', ' class="t" text-anchor="middle"')
    }
    y += TAG
  }
  putLines(table.over)
  if (overTags.some((tag) => tag !== '')) putTags(overTags, true)
  for (const [r, row] of [headings, ...rows].entries()) {
    const lines = Math.max(1, ...row.map((cell) => cell.split('\n').length))
    const height = ROW + (lines - 1) * 17
    for (let c = 0; c < columns.length; c++) {
      const cell = row[c] ?? ''
      const own = r === 0 ? (overColumns[c] ?? columns[c]?.at(-1)) : columns[c]?.at(-1)
      const [x, width] = [lefts[c] ?? 0, widths[c] ?? 0]
      put(
        `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${own === undefined ? '#ffffff' : FILLS[own]}" stroke="${LINE}"/>`,
      )
      const isNumber = r > 0 && own === 'figure'
      const style = `${r === 0 ? ' font-weight="bold"' : ''}${own === 'left' ? ' text-decoration="line-through"' : ''}`
      for (const [l, part] of cell.split('\n').entries())
        if (part.trim() !== '')
          text(
            isNumber ? x + width - PAD : x + PAD,
            y + 17 + l * 17,
            part.trim(),
            `${isNumber ? ' text-anchor="end"' : ''}${style}`,
          )
    }
    y += height
  }
  putTags(tags, false)
  y += 4
  putLines(table.under)
  const [width, height] = [n(widest + MARGIN), n(y + MARGIN)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Segoe UI', 'Noto Sans', sans-serif" font-size="13" fill="${INK}" role="img" aria-label="${writeXmlText(describeLayout(table, title, language))}">
<style>.t{font-size:12px;font-weight:600}</style>
<rect width="100%" height="100%" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`
}

/** The same in words: what a reader hears who cannot see the picture. */
export function describeLayout(table: ShownTable, title: string, language: Language): string {
  const { headings, columns, overColumns } = table
  const empty = language === 'sv' ? 'utan rubrik' : 'no heading'
  const said = columns.flatMap((parts, c) => {
    const [over = null] = [overColumns[c] ?? null]
    if (parts.length === 0) return []
    const heading = (headings[c] ?? '').trim()
    const name = heading === '' ? empty : heading
    const is =
      over === null ? called(parts, language) : `${called([over], language)}, ${called(parts, language)}`
    return [`${name} (${is})`]
  })
  const beside = [...table.over, ...table.under].map(
    (line) => `${line.text} (${called([line.takenFor], language)})`,
  )
  return `${title}: ${[...said, ...beside].join('; ')}`
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

interface TagRun {
  readonly from: number
  readonly to: number
}

/** Columns beside each other with the same words. */
function runsOf(words: readonly string[]): TagRun[] {
  const runs: { from: number; to: number }[] = []
  for (const [c, word] of words.entries()) {
    const before = runs.at(-1)
    if (word === '') continue
    if (before !== undefined && before.to === c - 1 && words[before.to] === word) before.to = c
    else runs.push({ from: c, to: c })
  }
  return runs
}

/** Makes room for the words under columns that are narrower. */
function widen(widths: number[], words: readonly string[]): void {
  for (const { from, to } of runsOf(words)) {
    const own = widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0)
    const missing = widthOf(words[from] ?? '') + 10 - own
    if (missing > 0) widths[to] = (widths[to] ?? 0) + missing
  }
}
