import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import { VIEW_IDS } from '#shared/views/registry'
import { explainableColumns, explainFigure, type FigureProvenance } from '#shared/provenance/explain-figure'
import { gatherOthers } from '#shared/view/gather-others'
import { writeCell, writeProvenance } from '#shared/provenance/provenance-text'
import { numbers, type ViewData } from '#shared/view/view-data'
import { sampleDescription, sampleViewData } from './sample-dataset'

/** The sample's first source, read from a file whose table has regions, measures and years. */
const imported: DatasetDescription = {
  ...sampleDescription,
  meta: { ...sampleDescription.meta, digest: 'sha256:abc' },
  sources: sampleDescription.sources.map((source) =>
    source.id === 1
      ? {
          ...source,
          origin: {
            fileName: 'AM0207.px',
            fileDigest: 'f'.repeat(64),
            format: 'px' as const,
            imported: '2026-03-01',
            lastUpdated: '2017-01-01',
            nextUpdate: null,
            contact: null,
            dimensions: [
              {
                code: 'Region',
                label: 'kommun',
                use: 'region',
                values: { '0581': { code: '0581', label: 'Norrköping' } },
              },
              {
                code: 'ContentsCode',
                label: 'tabellinnehåll',
                use: 'measure',
                values: {
                  'in-commuters': { code: 'A1', label: 'Inpendlare' },
                  'out-commuters': { code: 'A2', label: 'Utpendlare' },
                  'live-and-work': { code: 'A3', label: 'Bor och arbetar' },
                },
              },
              {
                code: 'Alder',
                label: 'ålder',
                use: 'one',
                values: { one: { code: '16+', label: '16 år och äldre' } },
              },
              {
                code: 'Tid',
                label: 'år',
                use: 'year',
                values: { '2008': { code: '2008', label: '2008' } },
              },
            ],
          },
        }
      : source,
  ),
}

const explained = (
  data: ViewData,
  row: number,
  column: string,
  dataset: DatasetDescription = imported,
): FigureProvenance => {
  const provenance = explainFigure(data, row, column, dataset)
  if (!provenance) throw new Error('not a figure')
  return provenance
}
const balance = () => sampleViewData('commuting.balance', { region: '0581', year: '2008' })
const cellsOf = (provenance: FigureProvenance): string[] =>
  provenance.sources.flatMap(({ cells }) => cells.map((cell) => writeCell(cell, 'sv')))

describe('where a figure comes from', () => {
  it('names the file, its digest and the cell of the source table', () => {
    const provenance = explained(balance(), 0, 'in_commuters')
    expect(provenance.sources).toHaveLength(1)
    expect(provenance.sources[0]).toMatchObject({
      table: 'AM0207',
      file: { name: 'AM0207.px', digest: 'f'.repeat(64) },
    })
    expect(cellsOf(provenance)).toEqual([
      'kommun: Norrköping (0581); tabellinnehåll: Inpendlare (A1); ålder: 16 år och äldre (16+); år: 2008',
    ])
    expect(provenance.method).toBeNull()
    expect(provenance.dataset).toMatchObject({ edition: '2026-03-01', digest: 'sha256:abc' })
  })

  it('takes a computed figure apart: its formula, its parts, all its cells', () => {
    const provenance = explained(balance(), 0, 'day_population')
    expect(provenance.quality).toBe('derived')
    expect(provenance.method?.sv).toMatch(/plus inpendlarna/)
    expect(provenance.parts.map(({ label }) => label.sv)).toEqual([
      'Bor och arbetar i kommunen',
      'Inpendlare',
    ])
    expect(cellsOf(provenance)).toHaveLength(2)
    expect(cellsOf(provenance)[0]).toContain('Bor och arbetar (A3)')
  })

  it('brings the footnotes and breaks of the table, place and year, and no others', () => {
    expect(explained(balance(), 0, 'net').notes.map(({ sv }) => sv)).toEqual(['Fotnot om Norrköping.'])
    const other = sampleViewData('commuting.balance', { region: '0580', year: '2008' })
    expect(explained(other, 0, 'net').notes).toEqual([])
    const years = sampleViewData('commuting.balance', { region: '0581', year: '2006-2008' })
    expect(explained(years, 0, 'in_commuters').breaks[0]?.sv).toContain('2007')
  })

  it('says in words when the dataset does not name the file', () => {
    const flows = sampleViewData('commuting.flows', { region: '0581' })
    const provenance = explained(flows, 0, 'persons')
    expect(provenance.sources[0]?.file).toBeNull()
    expect(provenance.quality).toBe('synthetic')
    expect(writeProvenance(provenance, 'sv')).toContain('anger inte vilken fil')
  })

  it('gives the cell of a series with its own dimensions, and the notes about it', () => {
    const data = sampleViewData('series.values', { select: 'Region=0582;Tid=2023', along: 'kön' })
    const provenance = explained(data, 0, 'value', sampleDescription)
    expect(cellsOf(provenance)[0]).toMatch(
      /^Region: Söderköping \(0582\); kön: .* \(\d\); ålder: totalt ålder \(tot\); år: 2023$/,
    )
    expect(provenance.notes.map(({ sv }) => sv)).toEqual([
      'Om hela tabellen.',
      'Reviderad.',
      'Om Söderköping.',
    ])
    expect(provenance.figure.text.sv).toMatch(/ tkr$/)
  })

  it('says that gathered rows are a sum', () => {
    const data = gatherOthers(sampleViewData('commuting.flows', { region: '0581', top: '1' }))
    const provenance = explained(data, data.rowCount - 1, 'persons')
    expect(provenance.method?.sv).toMatch(/^Summan av de rader/)
    expect(cellsOf(provenance)).toEqual([])
  })

  it.each(VIEW_IDS)('explains every figure of %s in both languages, and nothing else', (id) => {
    const data = gatherOthers(sampleViewData(id))
    const columns = explainableColumns(data)
    expect(columns.length).toBeGreaterThan(0)
    for (const { id: column, label } of columns) {
      for (let row = 0; row < data.rowCount; row++) {
        const provenance = explained(data, row, column)
        expect(provenance.sources.length).toBeGreaterThan(0)
        expect(writeProvenance(provenance, 'sv')).toContain(label.sv)
        expect(writeProvenance(provenance, 'en')).not.toMatch(/undefined|NaN|\{/)
      }
    }
    for (const { id: column } of data.columns.filter((c) => !columns.some((one) => one === c)))
      expect(explainFigure(data, 0, column, imported)).toBeNull()
    expect(explainFigure(data, data.rowCount, columns[0]?.id ?? '', imported)).toBeNull()
  })

  it('shows the very figure that the table shows', () => {
    const data = balance()
    expect(numbers(data, 'in_commuters').values[0]).toBe(10_854)
    expect(explained(data, 0, 'in_commuters').figure.text.sv).toBe('10\u00a0854 personer')
  })
})
