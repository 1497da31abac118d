import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import type { FactReader } from '#shared/dataset/facts'
import { lightTheme } from '#shared/charts/frame/theme'
import { buildPicture } from '#shared/views/build-picture'
import { isAvailable } from '#shared/views/available-views'
import { computeView } from '#shared/views/compute-view'
import type { FilterTexts } from '#shared/filters/filters'
import { describeView } from '#shared/figures-as-text/view-words'
import { gatherOthers } from '#shared/view/gather-others'
import { fitFilters } from '#shared/filters/fit-filters'
import { formatFilters, parseFilters } from '#shared/filters/parse-filters'
import { RANK_MEASURES } from '#shared/filters/measure'
import { VIEWS } from '#shared/views/registry'
import { FIGURE_FLAGS, numbers, sideTable, type SideTable, type ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleDescription, sampleReader, sampleViewData } from './sample-dataset'
import { commutingTotals, flows, population } from './sample-figures'
import { unwrapped } from './unwrapped'

type Id = 'regions.similar' | 'regions.ranks'

/** Row → what stands in some columns: codes, numbers, or null where there is a sign. */
const read = (table: Pick<ViewData, 'columns' | 'rowCount'> | SideTable, ...ids: string[]) =>
  Array.from({ length: table.rowCount }, (_, row) =>
    ids.map((id) => {
      const column = table.columns.find((c) => c.id === id)
      if (column?.type === 'code') return column.codes[column.indices[row] ?? -1] ?? ''
      return column?.type === 'number' && column.signs[row] === 0 ? column.values[row] : null
    }),
  )

/** The sample with nothing but these tables; a new one each time, for flows are remembered by dataset. */
const only = (...tables: FactTable[]): DatasetDescription => ({
  ...sampleDescription,
  coverage: Object.fromEntries(
    FACT_TABLES.map((table) => [
      table,
      tables.includes(table) ? sampleDescription.coverage[table] : { years: [], sexes: [] },
    ]),
  ) as unknown as DatasetDescription['coverage'],
})

const answer = (
  view: Id,
  dataset: DatasetDescription,
  filters: FilterTexts = {},
  reader: FactReader = sampleReader,
): ViewData => computeView(view, reader, unwrapped(parseFilters(VIEWS[view], filters, dataset)), dataset)

const refusal = (view: Id, filters: FilterTexts) => {
  const parsed = parseFilters(VIEWS[view], filters, sampleDescription)
  if (parsed.ok) throw new Error('expected to be refused')
  return parsed.problem
}

const expectWhole = (data: ViewData): void => {
  for (const column of [...data.columns, ...(data.sideTables ?? []).flatMap(({ columns }) => columns)])
    if (column.type === 'number')
      column.values.forEach((value, row) => expect(Number.isFinite(value)).toBe(column.signs[row] === 0))
  if (data.rowCount === 0) expect(data.empty?.message.sv).toMatch(/\S/)
}

const flow = (home: number, work: number, persons: number) => ({
  year: 2008,
  sex: 'total' as const,
  home,
  work,
  persons,
  source: 4,
})

describe('regions.similar', () => {
  it('gives its sources no year, for each kind of likeness is of its own', () => {
    const data = sampleViewData('regions.similar', { region: '0581' })
    const last = String(data.filters.year.to)
    expect(data.sources.length).toBeGreaterThan(1)
    expect(describeView(data, 'sv').sourceLine).not.toContain(last)
    expect(describeView(data, 'en').sourceLine).not.toContain(last)
  })

  it('finds the most alike first, and never the place itself', () => {
    const data = sampleViewData('regions.similar', { region: '0581' })
    const rows = read(data, 'region', 'distance', 'rank')
    expect(rows.map(([region]) => region)).not.toContain('0581')
    expect(rows[0]).toEqual(['0580', expect.any(Number), 1])
    const distances = rows.flatMap(([, distance]) => (typeof distance === 'number' ? [distance] : []))
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(data.finding?.sv).toContain('Mest lik Norrköping är Linköping')
    expect(data.finding?.en).toContain('Most like Norrköping: Linköping')
  })

  it('tells the year of each fact', () => {
    const table = sideTable(sampleViewData('regions.similar'), 'components')
    if (!table) throw new Error('no components')
    expect(read(table, 'component', 'year')).toEqual([
      ['size', 2022],
      ['industries', 2009],
      ['commuting', 2008],
    ])
  })

  it('goes back to a year that three in four have, and no further for a single one', () => {
    const sizeYear = (reader: FactReader) => {
      const table = sideTable(sampleViewData('regions.similar', { region: '0581' }, reader), 'components')
      return table && read(table, 'year')[0]?.[0]
    }
    // Five of six have 2022; without two of them three are left.
    expect(sizeYear(sampleReader)).toBe(2022)
    const few = population.filter(({ region, year }) => !(year === 2022 && (region === 2 || region === 5)))
    expect(sizeYear(createSampleReader({ population: few }))).toBe(2016)
  })

  it('leaves a component out that a municipality lacks, says so, and never takes it for 0', () => {
    const data = sampleViewData('regions.similar', { region: '0581' })
    const mjolby = read(data, 'region', 'industry_distance', 'distance').find(([code]) => code === '0586')
    if (mjolby) expect(mjolby[1]).toBeNull()
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('saknas branscher')
  })

  it('follows the weights', () => {
    const size = sampleViewData('regions.similar', { weights: 'size:1;industries:0;commuting:0' })
    for (const [distance, part] of read(size, 'distance', 'size_distance')) expect(distance).toBe(part)
    const twice = sampleViewData('regions.similar', { weights: 'size:2;industries:2;commuting:2' })
    expect(read(twice, 'region', 'distance')).toEqual(
      read(sampleViewData('regions.similar'), 'region', 'distance'),
    )
  })

  it.each([
    ['commuting-totals', ['commuting-totals'] as const],
    ['commuting-flows', ['commuting-flows'] as const],
    ['population', ['population'] as const],
    ['employment', ['employment'] as const],
  ])('answers from %s alone', (_, tables) => {
    const dataset = only(...tables)
    expect(isAvailable('regions.similar', dataset)).toBe(true)
    const unknown = { population: [], employment: [], commutingTotals: [], flows: [] }
    const { population: _p, employment: _e, ...commuting } = unknown
    const reader =
      tables[0] === 'commuting-totals' || tables[0] === 'commuting-flows'
        ? createSampleReader(
            tables[0] === 'commuting-flows'
              ? { population: [], employment: [], commutingTotals: [] }
              : { population: [], employment: [], flows: [] },
          )
        : createSampleReader(
            tables[0] === 'population' ? { employment: [], ...commuting } : { population: [], ...commuting },
          )
    const data = answer('regions.similar', dataset, {}, reader)
    expect(data.rowCount).toBeGreaterThan(0)
    expectWhole(data)
  })

  it('is not there where nothing can be compared', () => {
    expect(isAvailable('regions.similar', only('students'))).toBe(false)
  })

  it('shows the first few in bars and tables, and all on the map', () => {
    const data = sampleViewData('regions.similar', { top: '2' })
    expect(data.rowCount).toBeGreaterThan(2)
    expect(gatherOthers(data).rowCount).toBe(2)
  })

  it('takes a group and a county as one place, without their own municipalities', () => {
    const pair = sampleViewData('regions.similar', { region: 'group:0580+0581' })
    const codes = read(pair, 'region').flat()
    expect(codes).not.toContain('0580')
    expect(codes).not.toContain('0581')
    const all = sampleViewData('regions.similar', { region: '05' })
    expect(all.rowCount).toBe(0)
    expect(all.empty?.message.sv).toContain('ingen annan kommun')
  })

  it('says in words when what is weighed is not there', () => {
    const dataset = only('commuting-totals')
    const reader = createSampleReader({ population: [], employment: [], flows: [] })
    const data = answer('regions.similar', dataset, { weights: 'commuting:0' }, reader)
    expect(data.rowCount).toBe(0)
    expect(data.empty?.suggestion.sv).toContain('pendling')
  })

  it.each(['size:4', 'size:-1', 'size', 'height:1', 'size:1;size:2', 'size:x', 'size:1e3'])(
    'refuses the weights %s',
    (weights) => expect(refusal('regions.similar', { weights }).nextStep?.sv).toContain('mellan 0 och 3'),
  )

  it('refuses weights that are all 0 in words of their own', () => {
    const { message } = refusal('regions.similar', { weights: 'size:0;industries:0;commuting:0' })
    expect(message.sv).toContain('Alla vikter är 0')
  })

  it('writes weights in one form, and none when all are 1', () => {
    const written = (weights: string) => {
      const filters = unwrapped(parseFilters(VIEWS['regions.similar'], { weights }, sampleDescription))
      return formatFilters(filters, ['weights']).weights
    }
    expect(written('commuting: 0,5 ; size:2')).toBe('size:2;industries:1;commuting:0.5')
    expect(written('size:1;industries:1;commuting:1')).toBeUndefined()
  })
})

describe('regions.ranks', () => {
  it('ranks by the measure, from highest to lowest, with the focus in the finding', () => {
    const data = sampleViewData('regions.ranks', { measure: 'population', region: '0581' })
    expect(read(data, 'region', 'rank', 'value')[0]).toEqual(['0580', 1, 166_673])
    expect(data.finding?.sv).toMatch(/Norrköping ligger på plats 2 av \d/)
  })

  it('gives equals the same rank, marks them, and skips as many', () => {
    const tied = population.map((row) =>
      row.year === 2022 && (row.region === 3 || row.region === 4) ? { ...row, persons: 150_000 } : row,
    )
    const data = sampleViewData(
      'regions.ranks',
      { measure: 'population' },
      createSampleReader({ population: tied }),
    )
    const rows = read(data, 'region', 'rank', 'tied')
    expect(rows.slice(0, 3).map(([, rank, flag]) => [rank, flag])).toEqual([
      [1, 1],
      [1, 1],
      [3, 0],
    ])
    expect(data.finding?.sv).toContain('delad placering')
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('1, 2, 2, 4')
  })

  it('puts those without a number last, with the sign and without a rank', () => {
    const secret = population.map((row) =>
      row.year === 2022 && row.region === 3 ? { ...row, persons: '..' as const } : row,
    )
    const data = sampleViewData(
      'regions.ranks',
      { measure: 'population' },
      createSampleReader({ population: secret }),
    )
    const linkoping = read(data, 'region', 'rank', 'value').find(([code]) => code === '0580')
    expect(linkoping).toEqual(['0580', null, null])
    expect(data.finding?.sv).toContain('saknar värde')
    const ranks = read(data, 'rank').flat()
    expect(ranks.slice(ranks.indexOf(null)).every((rank) => rank === null)).toBe(true)
    expectWhole(data)
  })

  it('measures deviations from the median of those that are ranked', () => {
    const data = sampleViewData('regions.ranks', { measure: 'population' })
    const deviations = read(data, 'deviation')
      .flat()
      .filter((value) => typeof value === 'number')
    const below = deviations.filter((value) => value < 0).length
    expect(below).toBe(deviations.filter((value) => value > 0).length)
  })

  it('counts a change between two years, in the unit of the measure, with the first value beside', () => {
    const [first = 0] = sampleDescription.coverage.population.years
    const now = sampleViewData('regions.ranks', { measure: 'population' })
    const before = sampleViewData('regions.ranks', { measure: 'population', year: String(first) })
    const data = sampleViewData('regions.ranks', { measure: 'population', since: String(first) })
    const valueIn = (answered: ViewData, code: unknown): number | null => {
      const value = read(answered, 'region', 'value').find(([one]) => one === code)?.[1]
      return typeof value === 'number' ? value : null
    }
    const changes = read(data, 'region', 'value', 'before', 'first_year')
    expect(changes.length).toBeGreaterThan(1)
    for (const [code, value, start, year] of changes) {
      expect(start).toBe(valueIn(before, code))
      const [end, begin] = [valueIn(now, code), valueIn(before, code)]
      expect(value).toBe(end === null || begin === null ? null : end - begin)
      expect(year).toBe(first)
    }
    expect(data.finding?.sv).toContain(`ändring sedan ${String(first)}`)
    expect(numbers(data, 'value').signed).toBe(true)
  })

  it('counts a change of shares in percentage points, and flags one across a break', () => {
    const [first = 0] = sampleDescription.coverage['commuting-totals'].years
    const asked = { measure: 'out-share', since: String(first) }
    const data = sampleViewData('regions.ranks', asked)
    expect(numbers(data, 'value').unit).toBe('fraction-points')
    const { to } = data.filters.year
    const broken: DatasetDescription = {
      ...sampleDescription,
      breaks: [{ table: 'commuting-totals', year: to, note: { sv: 'Ny källa.', en: 'New source.' } }],
    }
    const flags = [...(numbers(answer('regions.ranks', broken, asked), 'value').flags ?? [])]
    expect(flags.some((flag) => (flag & FIGURE_FLAGS.acrossBreak) !== 0)).toBe(true)
    const whole: DatasetDescription = { ...sampleDescription, breaks: [] }
    expect(numbers(answer('regions.ranks', whole, asked), 'value').flags).toBeUndefined()
  })

  it('has no change up to a year before the first, and says which years can be asked for', () => {
    const data = sampleViewData('regions.ranks', { measure: 'population', year: '2021', since: '2022' })
    expect(data.rowCount).toBe(0)
    expect(data.empty?.suggestion.sv).toContain('2021')
  })

  it('refuses the change of what is a change itself, and drops it when the measure is changed', () => {
    expect(refusal('regions.ranks', { measure: 'population-growth', since: '2008' }).message.sv).toContain(
      'ändring',
    )
    const texts = { measure: 'population-growth', since: '2008' }
    expect(fitFilters(VIEWS['regions.ranks'], texts, sampleDescription)).toEqual({
      measure: 'population-growth',
    })
  })

  it('takes the last year of the measure unless another is asked for', () => {
    const yearOf = (measure: string) => sampleViewData('regions.ranks', { measure }).filters.year.to
    expect(yearOf('population')).toBe(2022)
    expect(yearOf('out-share')).toBe(2008)
  })

  it('drops a year that the measure lacks when the measure is changed', () => {
    const texts = { measure: 'out-share', year: '2022' }
    expect(fitFilters(VIEWS['regions.ranks'], texts, sampleDescription)).toEqual({ measure: 'out-share' })
  })

  it('refuses a measure that nobody knows, and names the choices', () => {
    const { message, nextStep } = refusal('regions.ranks', { measure: 'happiness' })
    expect(message.sv).toContain('happiness')
    expect(nextStep?.sv).toContain('out-share (andel utpendlare)')
  })

  it.each(RANK_MEASURES)('gives whole figures or a sign, and words when it has none: %s', (measure) => {
    for (const region of ['0581', '05', 'group:0580+0581', '0586'])
      expectWhole(sampleViewData('regions.ranks', { measure, region }))
  })

  it('ranks among the municipalities of a chosen group or county only', () => {
    const data = sampleViewData('regions.ranks', { measure: 'population', region: 'group:0580+0582' })
    expect(read(data, 'region').flat()).toEqual(['0580', '0582'])
  })

  it('ranks within a county with the focus kept, and says so', () => {
    const regions = sampleDescription.regions.map((region) =>
      region.code === '0586' ? { ...region, parent: '04' } : region,
    )
    const county = regions.find(({ code }) => code === '05')
    if (!county) throw new Error('the sample has a county')
    const other = { ...county, id: 11, code: '04', name: { sv: 'Södermanlands län', en: 'Södermanland' } }
    const dataset = { ...sampleDescription, regions: [...regions, other] }
    const asked = { measure: 'population', region: '0581' }
    expect(answer('regions.ranks', dataset, asked).rowCount).toBe(6)
    const within = answer('regions.ranks', dataset, { ...asked, within: '05' })
    expect(read(within, 'region').flat()).not.toContain('0586')
    expect(within.rowCount).toBe(5)
    expect(within.finding?.sv).toMatch(/^Folkmängd i Östergötlands län: Norrköping ligger på plats 2 av 5/)
    expect(describeView(within, 'sv').subtitle).toContain('kommunerna i Östergötlands län')
    expect(describeView(answer('regions.ranks', dataset, asked), 'sv').subtitle).toContain('alla kommuner')
  })

  it('writes a shared rank so that it is no part of the name', () => {
    const even = createSampleReader({ population: population.map((row) => ({ ...row, persons: 1000 })) })
    const data = answer('regions.ranks', only('population'), { measure: 'population' }, even)
    const look = { language: 'sv', theme: lightTheme, width: 900, height: 420 } as const
    const drawn = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
    expect(JSON.stringify(drawn.option)).toContain('1 (delad). Norrköping')
    expect(JSON.stringify(drawn.option)).not.toContain('Norrköping (delad)')
  })

  it('begins with the last year that most municipalities have, and says which it passed over', () => {
    const { population: covered } = sampleDescription.coverage
    const thin = {
      ...sampleDescription,
      coverage: { ...sampleDescription.coverage, population: { ...covered, thinYears: [2022] } },
    }
    const data = answer('regions.ranks', thin, { measure: 'population' })
    expect(data.filters.year.to).toBe(2019)
    expect(data.notes.map(({ sv }) => sv)).toContain(
      'Visar 2019, det senaste år då de flesta kommuner har uppgift; för 2022 finns uppgift bara för en del av dem.',
    )
    const full = answer('regions.ranks', sampleDescription, { measure: 'population' })
    expect(full.filters.year.to).toBe(2022)
    expect(full.notes.map(({ sv }) => sv).join()).not.toContain('en del av dem')
    const asked = answer('regions.ranks', thin, { measure: 'population', year: '2022' })
    expect(asked.filters.year.to).toBe(2022)
  })

  it('offers what the dataset can give, and is not there when that is nothing', () => {
    expect(isAvailable('regions.ranks', only('students'))).toBe(false)
    const filters = parseFilters(VIEWS['regions.ranks'], { measure: 'population' }, only('commuting-flows'))
    expect(filters.ok).toBe(false)
  })

  it('bounds shares where flows to the outside are missing, and says why', () => {
    const inside = flows.filter(({ home, work }) => home < 8 && work < 8)
    const reader = createSampleReader({ commutingTotals: [], flows: inside })
    const data = answer(
      'regions.ranks',
      only('commuting-flows'),
      { measure: 'out-share', region: '0581', year: '2008' },
      reader,
    )
    const row = read(data, 'region').flat().indexOf('0581')
    expect(numbers(data, 'value').flags?.[row]).toBe(FIGURE_FLAGS.lowerBound)
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('saknar flöden')
  })

  it.each([
    ['a year without flows', []],
    ['all flows to oneself', [flow(3, 3, 100), flow(4, 4, 50)]],
    ['islands that share nothing', [flow(2, 3, 10), flow(4, 5, 20), flow(6, 7, 30)]],
    ['a place where nobody works', [flow(3, 3, 100), flow(4, 3, 50)]],
    ['a single municipality', [flow(4, 4, 50)]],
  ])('stands %s', (_, given) => {
    for (const view of ['regions.ranks', 'regions.similar'] as const)
      for (const measure of ['out-share', 'in-share', 'job-ratio', 'net-commuting', 'self-containment']) {
        const reader = createSampleReader({
          commutingTotals: [],
          population: [],
          employment: [],
          flows: given,
        })
        const filters = view === 'regions.ranks' ? { measure, year: '2008' } : {}
        expectWhole(answer(view, only('commuting-flows'), filters, reader))
      }
  })

  it('flags a share of fewer than 20 persons', () => {
    const few = commutingTotals.map((row) =>
      row.region === 4 ? { ...row, inCommuters: 2, outCommuters: 3, liveAndWork: 4 } : row,
    )
    const data = sampleViewData(
      'regions.ranks',
      { measure: 'out-share' },
      createSampleReader({ commutingTotals: few }),
    )
    const row = read(data, 'region').flat().indexOf('0581')
    expect(numbers(data, 'value').flags?.[row]).toBe(FIGURE_FLAGS.smallBase)
  })
})
