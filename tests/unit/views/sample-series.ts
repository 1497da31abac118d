import type { FactReader } from '#shared/dataset/facts'
import type { Series, SeriesDimension } from '#shared/dataset/series'
import { knownSeries, knownSeriesCell } from './sample-known-series'

const same = (text: string) => ({ sv: text, en: text })

const dimension = (
  code: string,
  name: SeriesDimension['name'],
  role: SeriesDimension['role'],
  values: readonly (readonly [code: string, sv: string, en?: string])[],
  total: string | null = null,
): SeriesDimension => ({
  code,
  name,
  role,
  total,
  values: values.map(([value, sv, en = sv]) => ({ code: value, name: { sv, en } })),
})

const region = dimension('Region', { sv: 'Region', en: 'Region' }, 'region', [
  ['05', 'Östergötlands län'],
  ['0580', 'Linköping'],
  ['0581', 'Norrköping'],
  ['0582', 'Söderköping'],
])

/** Mean income by region, sex, age and year; the cells are their own numbers, with some signs. */
export const income: Series = {
  id: 1,
  code: 'he0110-inkomst',
  title: { sv: 'Medelinkomst', en: 'Mean income' },
  unit: { sv: 'tkr', en: 'SEK thousands' },
  decimals: 1,
  source: 1,
  dimensions: [
    region,
    dimension(
      'Kon',
      { sv: 'kön', en: 'sex' },
      'category',
      [
        ['1', 'män', 'men'],
        ['2', 'kvinnor', 'women'],
        ['1+2', 'båda könen', 'both sexes'],
      ],
      '1+2',
    ),
    dimension(
      'Alder',
      { sv: 'ålder', en: 'age' },
      'category',
      [
        ['tot', 'totalt ålder', 'total age'],
        ['20-24', '20–24 år', '20–24 years'],
        ['25-29', '25–29 år', '25–29 years'],
        ['65+', '65+ år', '65+ years'],
      ],
      'tot',
    ),
    dimension('Tid', { sv: 'år', en: 'year' }, 'time', [
      ['2022', '2022'],
      ['2023', '2023'],
      ['2024', '2024'],
    ]),
  ],
  notes: [
    { text: same('Om hela tabellen.'), about: [] },
    { text: same('Reviderad.'), about: [{ dimension: 'Tid', value: '2023' }] },
    { text: same('Om Söderköping.'), about: [{ dimension: 'Region', value: '0582' }] },
  ],
}

/** Unemployed by month, latest first, as some publishers write them; no total, no region. */
export const unemployed: Series = {
  id: 2,
  code: 'am0401-manad',
  title: { sv: 'Arbetslösa per månad', en: 'Unemployed by month' },
  unit: null,
  decimals: 0,
  source: 2,
  dimensions: [
    dimension('Månad', { sv: 'månad', en: 'month' }, 'time', [
      ['2024M03', '2024M03'],
      ['2024M02', '2024M02'],
      ['2024M01', '2024M01'],
      ['2023M12', '2023M12'],
    ]),
    dimension('Grupp; särskild', { sv: 'grupp, särskild', en: 'group, special' }, 'category', [
      ['a=b', 'a, b'],
      ['c*', 'c*'],
    ]),
  ],
  notes: [],
}

export const sampleSeries: readonly Series[] = [income, unemployed, ...knownSeries]

/** Number of an income cell by its codes. */
export function incomeCell(...codes: readonly string[]): number {
  return income.dimensions.reduce(
    (cell, { values }, d) => cell * values.length + values.findIndex(({ code }) => code === codes[d]),
    0,
  )
}

/** `-` to `.......` by cell number. */
const SIGNS = new Map([
  [incomeCell('0580', '2', 'tot', '2024'), 4],
  [incomeCell('0582', '1+2', 'tot', '2024'), 3],
])

/** Each cell is its own number and a quarter. */
export const sampleSeriesCells: FactReader['seriesCells'] = ({ series, cells }) => {
  const signs = Uint8Array.from(cells, (cell) => (series === income.id ? (SIGNS.get(cell) ?? 0) : 0))
  return {
    signs,
    values: cells.map((cell, i) =>
      signs[i] === 0 ? (knownSeriesCell(series, cell) ?? cell + 0.25) : Number.NaN,
    ),
  }
}
