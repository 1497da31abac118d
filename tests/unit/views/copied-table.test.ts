import { describe, expect, it } from 'vitest'
import { buildCopiedTable } from '#shared/figures-as-text/copied-table'
import { gatherOthers, OTHERS_CODE } from '#shared/view/gather-others'
import { previewCsv, previewPanels, previewSheet } from '#shared/figures-as-text/file-preview'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import { countAllRows, countRows } from '#shared/figures-as-text/row-counts'
import { describeView } from '#shared/figures-as-text/view-words'
import { codes, numbers, type ViewData } from '#shared/view/view-data'
import { sampleViewData } from './sample-dataset'

const flows = sampleViewData('commuting.flows', { region: '0581', year: '2008', direction: 'out', top: '2' })
const copy = (data: ViewData, language: 'sv' | 'en' = 'sv') =>
  buildCopiedTable([{ heading: null, data }], describeView(data, language), language)
const linesOf = (text: string): string[][] => text.split('\r\n').map((line) => line.split('\t'))

describe('a copied table', () => {
  it('stands between its title and its source', () => {
    const { text } = copy(flows)
    const words = describeView(flows, 'sv')
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe(words.title)
    expect(lines[1]).toBe(words.subtitle)
    expect(text).toContain(words.sourceLine)
    for (const note of words.notes) expect(text).toContain(note)
  })

  it('holds the rows that are shown, as numbers that a spreadsheet reads', () => {
    const shown = gatherOthers(flows)
    const persons = numbers(shown, 'persons')
    const places = codes(shown, 'work')
    const table = linesOf(copy(flows).text).filter((cells) => cells.length > 1)
    expect(table.length).toBe(shown.rowCount + 1)
    for (let row = 0; row < shown.rowCount; row++) {
      if (persons.signs[row] !== 0) continue
      const name = places.names[places.indices[row] ?? 0]?.sv ?? ''
      const cells = table[row + 1] ?? []
      expect(cells).toContain(name)
      expect(cells).toContain(String(persons.values[row]))
    }
  })

  it.each([
    ['sv', /^-?\d+(,\d+)?( %)?$/],
    ['en', /^-?\d+(\.\d+)?%?$/],
  ] as const)('writes every figure as a number of %s, and SCB’s signs as they are', (language, number) => {
    for (const view of ['commuting.balance', 'industries.largest', 'population.growth'] as const) {
      const data = sampleViewData(view, view === 'population.growth' ? {} : { region: '0581' })
      const table = linesOf(copy(data, language).text).filter((cells) => cells.length > 1)
      const numeric = data.columns.flatMap((column, at) => (column.type === 'number' ? [at] : []))
      if (data.columns.some((column) => column.type === 'number' && column.flags)) continue
      for (const cells of table.slice(1))
        for (const at of numeric)
          expect(['-', '.', '..'].includes(cells[at] ?? '') || number.test(cells[at] ?? ''), cells[at]).toBe(
            true,
          )
    }
  })

  it('cannot smuggle markup or formulas into the document', () => {
    const work = codes(flows, 'work')
    const hostile = { sv: '=cmd|<script>alert(1)</script>\t"x"', en: 'x' }
    const data: ViewData = {
      ...flows,
      columns: flows.columns.map((column) =>
        column === work ? { ...work, names: work.names.map(() => hostile) } : column,
      ),
    }
    const { html, text } = copy(data)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
    const widths = new Set(linesOf(text).map((cells) => cells.length))
    // Title and notes, empty lines, and the table, whose rows are all as wide as its head.
    expect(widths.size).toBe(2)
    expect(text).toContain("'=cmd")
  })

  it('names the panels of a comparison', () => {
    const panels = [
      { heading: 'Norrköping', data: flows },
      { heading: 'Linköping', data: flows },
    ]
    const { html, text } = buildCopiedTable(panels, describeView(flows, 'sv'), 'sv')
    expect(html.match(/<table/g)).toHaveLength(2)
    expect(text.indexOf('\r\nLinköping\r\n')).toBeGreaterThan(text.indexOf('\r\nNorrköping\r\n'))
  })
})

describe('rows of a file', () => {
  it('are counted as shown and with all behind them', () => {
    const { shown, all } = countRows(flows)
    expect(shown).toBe(gatherOthers(flows).rowCount)
    const beside = (flows.sideTables ?? []).reduce((sum, { rowCount }) => sum + rowCount, 0)
    expect(all).toBe(flows.rowCount + beside)
    expect(all).toBeGreaterThan(shown)
    expect(countAllRows([flows, flows])).toEqual({ shown: shown * 2, all: all * 2 })
  })

  it('count side tables among all', () => {
    const [column] = flows.columns
    if (!column) throw new Error('no column')
    const beside = { id: 'more', label: { sv: '', en: '' }, rowCount: 7, columns: [column] }
    expect(countRows({ ...flows, sideTables: [beside] }).all).toBe(flows.rowCount + 7)
  })

  it('are previewed as the file has them', () => {
    const csv = previewCsv(buildCsv(flows, 'sv'), 2)
    expect(csv.columns.map(({ label }) => label)).toContain('work_name')
    expect(csv.rows).toHaveLength(2)
    const sheet = previewSheet(flows, 'shown', 50, 'sv')
    expect(sheet.rows).toHaveLength(countRows(flows).shown)
    expect(previewSheet(flows, 'all', 50, 'sv').rows).toHaveLength(flows.rowCount)
    expect(JSON.stringify(previewSheet(flows, 'all', 50, 'sv').rows)).not.toContain(OTHERS_CODE)
  })

  it('shows the first rows of every panel of a comparison', () => {
    const panels = ['A', 'B', 'C'].map((heading) => ({ heading, data: flows }))
    const { columns, rows } = previewPanels(panels, 'Del', 'shown', 9, 'sv')
    expect(columns[0]?.label).toBe('Del')
    expect(rows.map(([heading]) => heading)).toEqual(['A', 'A', 'A', 'B', 'B', 'B', 'C', 'C', 'C'])
  })

  it('are read with their quotes, separators and line breaks', () => {
    expect(previewCsv('\uFEFFa;b\r\n"1;2";"say ""x""\r\nnow"\r\n3;4\r\n', 9)).toMatchObject({
      columns: [{ label: 'a' }, { label: 'b' }],
      rows: [
        ['1;2', 'say "x"\r\nnow'],
        ['3', '4'],
      ],
    })
  })
})
