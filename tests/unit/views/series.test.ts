import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderTimes, placeTimes } from '#shared/dataset/time-points'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import { fitFilters } from '#shared/filters/fit-filters'
import { formatFilters, parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import { formatSelection, parseSelection } from '#shared/filters/select'
import { codes, numbers } from '#shared/view/view-data'
import { buildTable } from '#shared/figures-as-text/view-table'
import { describeView } from '#shared/figures-as-text/view-words'
import { sampleDescription, sampleViewData } from './sample-dataset'
import { income, incomeCell, sampleSeries } from './sample-series'
import { unwrapped } from './unwrapped'

const view = (filters: Record<string, string> = {}) => sampleViewData('series.values', filters)
const shown = (data: ReturnType<typeof view>, id: string): string[] => {
  const column = codes(data, id)
  return [...column.indices].map((index) => column.codes[index] ?? '')
}
const problemOf = (filters: Record<string, string>) => {
  const result = parseFilters(VIEWS['series.values'], filters, sampleDescription)
  if (result.ok) throw new Error('accepted')
  return result.problem
}

describe('a series as a view', () => {
  it('starts with the first series: all times of the home municipality, totals of the rest', () => {
    const data = view()
    expect(data.filters).toMatchObject({ series: 'he0110-inkomst', along: 'Tid' })
    expect(shown(data, 'Tid')).toEqual(['2022', '2023', '2024'])
    expect(new Set(shown(data, 'Region'))).toEqual(new Set(['0581']))
    expect(new Set(shown(data, 'Kon'))).toEqual(new Set(['1+2']))
    expect([...numbers(data, 'value').values]).toEqual(
      ['2022', '2023', '2024'].map((year) => incomeCell('0581', '1+2', 'tot', year) + 0.25),
    )
  })

  it('compares regions in the latest year once several are chosen, the largest first, without their county', () => {
    const data = view({ select: 'Region=0580,0581' })
    expect(shown(data, 'Region')).toEqual(['0581', '0580'])
    expect(new Set(shown(data, 'Tid'))).toEqual(new Set(['2024']))
    expect(new Set(shown(view({ along: 'Region' }), 'Region'))).toEqual(new Set(['0580', '0581', '0582']))
  })

  it('keeps the order of ages, which sorting by size would destroy', () => {
    expect(shown(view({ along: 'ålder' }), 'Alder')).toEqual(['20-24', '25-29', '65+'])
  })

  it('puts times in order, whatever their order in the source', () => {
    expect(shown(view({ series: 'am0401-manad' }), 'Månad')).toEqual([
      '2023M12',
      '2024M01',
      '2024M02',
      '2024M03',
    ])
  })

  it('shows values with the decimals and the unit of the series', () => {
    const table = buildTable(view(), 'sv')
    expect(table.columns.at(-1)?.label).toBe('Värde, tkr')
    expect(table.rows[0]?.at(-1)).toBe(`${String(incomeCell('0581', '1+2', 'tot', '2022'))},3`)
    expect(buildQueryResult(view(), 'sv').columns.at(-1)).toMatchObject({
      unit: 'other',
      unitText: 'tkr',
      decimals: 1,
    })
  })

  it("keeps the publisher's own signs and says what they mean", () => {
    const data = view({ select: 'Region=0580,0582;kön=kvinnor,1+2' })
    const cells = buildTable(data, 'sv').rows.map((row) => row.at(-1))
    expect(cells).toContain('...')
    expect(cells).toContain('..')
    expect(describeView(data, 'sv').notes.join(' ')).toMatch(/”\.\.\.” är källans eget tecken/)
    expect(buildCsv(data, 'sv')).toContain(';...\r\n')
  })

  it('brings the notes about what is shown, and says which value they are about', () => {
    const texts = (filters: Record<string, string>) => view(filters).notes.map((note) => note.sv)
    expect(texts({})).toEqual(['Om hela tabellen.', '2023: Reviderad.'])
    expect(texts({ select: 'Region=0582;Tid=2024', along: 'ålder' }).slice(0, 2)).toEqual([
      'Om hela tabellen.',
      'Om Söderköping.',
    ])
  })

  it('says which total it leaves out beside its parts, and how to have it', () => {
    const parts = view({ along: 'ålder' })
    expect(parts.notes.at(-1)?.sv).toMatch(/^totalt ålder visas inte här.*alla rader/)
    const { withTotals } = parts.seriesNames ?? {}
    const whole = view({ along: 'ålder', select: withTotals ?? '' })
    expect(shown(whole, 'Alder')).toEqual(['tot', '20-24', '25-29', '65+'])
    expect(whole.notes.some(({ sv }) => sv.includes('visas inte här'))).toBe(false)
    expect(view().notes.some(({ sv }) => sv.includes('visas inte här'))).toBe(false)
    expect(view({ along: 'Region' }).notes.at(-1)?.sv).toContain('Östergötlands län visas inte här')
  })

  it('states the latest value with its change, or the highest and the lowest', () => {
    expect(view().finding?.sv).toMatch(/^Senaste värdet är .* tkr \(2024\)\. Förändring sedan 2022: \+2,0/)
    expect(view({ select: 'Region=0580,0581' }).finding?.sv).toMatch(
      /^Högst: Norrköping, .* Lägst: Linköping/,
    )
    expect(view({ along: 'Tid', select: 'Region=0580,0581' }).finding?.sv).toMatch(/^Högst 2024: Norrköping/)
    // A total is no rival of its parts.
    expect(view({ along: 'Tid', select: 'Kon=1,2,1+2' }).finding?.sv).toMatch(
      /^Högst 2024: (män|kvinnor), .* Lägst: (män|kvinnor), /,
    )
  })

  it('has the title of the series and its selection in words', () => {
    const words = describeView(view({ select: 'kön=kvinnor,män' }), 'sv')
    expect(words.title).toBe('Medelinkomst')
    expect(words.subtitle).toBe('Norrköping, män och kvinnor, totalt ålder, efter år')
    expect(words.fileStem).toBe('serie-medelinkomst')
  })

  it('says the only year of a series, and the only place, which no one had to choose', () => {
    const [first] = sampleDescription.series
    if (first === undefined) throw new Error('no series')
    const only = (role: string) => ({
      ...sampleDescription,
      series: [
        {
          ...first,
          dimensions: first.dimensions.map((one) =>
            one.role === role ? { ...one, values: one.values.slice(-1) } : one,
          ),
        },
      ],
    })
    const subtitleOf = (description: typeof sampleDescription, along: string): string => {
      const filters = unwrapped(parseFilters(VIEWS['series.values'], { along }, description))
      const cells = { values: new Float64Array(1000), signs: new Uint8Array(1000) }
      const data = VIEWS['series.values'].compute({ seriesCells: () => cells } as never, filters, description)
      return describeView(data, 'sv').subtitle
    }
    expect(subtitleOf(only('time'), 'Region')).toContain('2024')
    expect(subtitleOf(only('region'), 'Tid')).toMatch(/^Söderköping|^Norrköping|^Linköping/)
  })

  it('says so when the dataset has no series', () => {
    const without = { ...sampleDescription, series: [] }
    const filters = unwrapped(parseFilters(VIEWS['series.values'], {}, without))
    const data = VIEWS['series.values'].compute(
      { seriesCells: () => ({ values: new Float64Array(), signs: new Uint8Array() }) } as never,
      filters,
      without,
    )
    expect(data.empty?.message.sv).toBe('Datamängden har inga serier.')
  })
})

describe('a selection as text', () => {
  it('refuses what the series does not have, with what it has', () => {
    expect(problemOf({ series: 'finns-inte' }).nextStep.sv).toContain('Medelinkomst (he0110-inkomst)')
    expect(problemOf({ select: 'civilstånd=gift' }).nextStep.sv).toContain('ålder (Alder)')
    expect(problemOf({ select: 'kön=hen' }).nextStep.sv).toContain('kvinnor (2)')
    expect(problemOf({ select: 'kön' }).message.sv).toContain('”kön”')
    expect(problemOf({ along: 'yrke' }).nextStep.sv).toContain('Region')
  })

  it('reads back what it writes, for every series and any of its values', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sampleSeries).chain((series) =>
          fc.tuple(
            fc.constant(series),
            fc.tuple(
              ...series.dimensions.map((dimension) =>
                fc.record({
                  dimension: fc.constant(dimension.code),
                  values: fc.oneof(fc.constant(['*']), fc.subarray(dimension.values.map(({ code }) => code))),
                }),
              ),
            ),
          ),
        ),
        ([series, all]) => {
          const selection = all.filter(({ values }) => values.length > 0)
          expect(parseSelection(formatSelection(selection), series)).toEqual(selection)
        },
      ),
    )
  })

  it('never shows a cell outside the series, whatever is chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...income.dimensions.map(({ code }) => code)),
        fc.subarray([...income.dimensions]),
        (along, several) => {
          const select = several.map(({ code }) => `${code}=*`).join(';')
          const data = view({ along, select })
          const wanted = several.reduce((product, { values }) => product * values.length, 1)
          if (several.some(({ code }) => code === along)) expect(data.rowCount).toBe(wanted)
          expect(new Set(numbers(data, 'value').values).size).toBeLessThanOrEqual(data.rowCount)
        },
      ),
    )
  })

  it('is dropped where it means nothing: another series, another edition', () => {
    const fitted = fitFilters(
      VIEWS['series.values'],
      { series: 'am0401-manad', select: 'Kon=1', along: 'Kon' },
      sampleDescription,
    )
    expect(fitted).toEqual({ series: 'am0401-manad' })
  })

  it('gives the same answer from the filters that an answer states', () => {
    const data = view({ select: 'kön=kvinnor,män' })
    const again = view(formatFilters(data.filters, data.takes) as Record<string, string>)
    expect(again).toEqual(data)
  })
})

describe('times of all kinds', () => {
  it('stand as far apart as they are', () => {
    expect(placeTimes(['2000', '2005', '2006']).positions).toEqual([2000, 2005, 2006])
    expect(
      placeTimes(['2023M11', '2023M12', '2024M02']).positions.map((at, _, all) => at - (all[0] ?? 0)),
    ).toEqual([0, 1, 3])
    expect(placeTimes(['2023K4', '2024K1']).positions.map((at, _, all) => at - (all[0] ?? 0))).toEqual([0, 1])
    expect(placeTimes(['2007/08', '2008/09']).positions).toEqual([2007, 2008])
  })

  it('stand one step apart where the turn of the year has no fixed length, or no reading', () => {
    expect(placeTimes(['2023V52', '2024V01']).positions).toEqual([0, 1])
    expect(placeTimes(['första', 'andra']).positions).toEqual([0, 1])
    expect(orderTimes(['första', 'andra'])).toEqual([0, 1])
    expect(orderTimes(['2024V01', '2023V52'])).toEqual([1, 0])
  })
})
