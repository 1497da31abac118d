import { describe, expect, it } from 'vitest'
import type { Sign } from '#shared/dataset/sign'
import { SIGN_CODES } from '#shared/dataset/sign'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { codeAt, rowsOf } from '#shared/view/rows'
import { codes, FIGURE_FLAGS, numbers, type ViewData } from '#shared/view/view-data'
import { specifyHeat } from '#shared/views/industries/heat/cells'
import { largestPlaces } from '#shared/views/industries/heat/places'
import type { FilterTexts } from '#shared/filters/filters'
import { choosableSexes } from '#shared/filters/sex'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleDescription, sampleViewData } from './sample-dataset'
import type { employment } from './sample-figures'

type Fact = (typeof employment)[number]

/** Linköping 3, Norrköping 4, Motala 6 by industry: women and men; the total is stated with the noise of its source. */
const WRITTEN: readonly (readonly [
  region: number,
  industry: number,
  women: number | Sign,
  men: number | Sign,
])[] = [
  [3, 3, 3000, 1000],
  [3, 4, 2000, 1000],
  [3, 5, 900, 800],
  [4, 3, 2400, 600],
  [4, 4, 900, 700],
  [4, 5, 500, 500],
  [6, 3, 700, 300],
  [6, 4, '..', 50],
  [6, 5, 8, 4],
]

const facts = (written = WRITTEN): Fact[] =>
  written.flatMap(([region, industry, women, men]) => {
    const both = typeof women === 'number' && typeof men === 'number' ? women + men + 1 : '..'
    const fact = (sex: Fact['sex'], persons: number | Sign): Fact => ({
      year: 2009,
      sex,
      region,
      basis: 'day',
      industry,
      persons,
      source: 5,
    })
    return [fact('women', women), fact('men', men), fact('total', both)]
  })

const answer = (filters: FilterTexts = {}, written = WRITTEN): ViewData => answerOf(facts(written), filters)

const answerOf = (employment: Fact[], filters: FilterTexts = {}): ViewData =>
  sampleViewData(
    'industries.heat',
    { region: '05', year: '2009', cell: 'women-share', against: 'all', ...filters },
    createSampleReader({ employment }),
  )

/** The number of an industry in a place; its sign where there is none. */
function at(data: ViewData, id: string, industry: string, region: string): number | Sign | undefined {
  const row = rowsOf(data).find(
    (one) =>
      codeAt(codes(data, 'industry'), one) === industry && codeAt(codes(data, 'region'), one) === region,
  )
  if (row === undefined) return undefined
  const { values, signs } = numbers(data, id)
  const sign = Object.entries(SIGN_CODES).find(([, code]) => code === signs[row])?.[0]
  return signs[row] === 0 ? values[row] : (sign as Sign)
}

describe('industries against municipalities', () => {
  it('tells the share of women of all whom the source states in the industry', () => {
    const data = answer()
    expect(at(data, 'share_women', '86', '0580')).toBeCloseTo(3000 / 4001, 12)
    expect(at(data, 'share_women', '85', '0581')).toBeCloseTo(900 / 1601, 12)
    expect(at(answer({ cell: 'men-share' }), 'share_men', '85', '0581')).toBeCloseTo(700 / 1601, 12)
  })

  it('compares it with the share of the sums, over places where both are known', () => {
    const data = answer()
    const usual = (2000 + 900) / (3001 + 1601)
    expect(at(data, 'share_women', '85', 'all')).toBeCloseTo(usual, 12)
    expect(at(data, 'gap', '85', '0581')).toBeCloseTo(900 / 1601 - usual, 12)
    expect(at(data, 'gap', '85', 'all')).toBe('.')
  })

  it('takes no place into both sums of which only one is known', () => {
    const rows = facts().map((row) =>
      row.region === 6 && row.industry === 4 && row.sex === 'total' ? { ...row, persons: 90 } : row,
    )
    const data = sampleViewData(
      'industries.heat',
      { region: '05', year: '2009', cell: 'women-share', against: 'all' },
      createSampleReader({ employment: rows }),
    )
    expect(at(data, 'share_women', '85', 'all')).toBeCloseTo((2000 + 900) / (3001 + 1601), 12)
  })

  it('leaves what is hidden hidden, and says that a sum lacks it', () => {
    const data = answer()
    expect([at(data, 'share_women', '85', '0583'), at(data, 'gap', '85', '0583')]).toEqual(['..', '..'])
    expect(data.notes.map(({ sv }) => sv).join(' ')).toMatch(/1 .*uppgift/)
  })

  it('flags shares of fewer than 20, gives them no colour and no headline', () => {
    const data = answer()
    const row = rowsOf(data).find(
      (one) => codeAt(codes(data, 'industry'), one) === '47' && codeAt(codes(data, 'region'), one) === '0583',
    )
    expect(numbers(data, 'share_women').flags?.[row ?? -1]).toBe(FIGURE_FLAGS.smallBase)
    const table = specifyHeat(context(), data)
    const cell = table.cells.flat().find((one) => one?.row === row)
    expect([cell?.fill, cell?.text.full]).toEqual([null, '62\u00a0%*'])
    expect(data.finding?.sv).not.toContain('detaljhandel i Motala')
  })

  it('tells the quotient of shares by its own definition, without a column of what is 1', () => {
    const data = answer({ cell: 'quotient' })
    const total = (region: number): number =>
      WRITTEN.reduce(
        (sum, [place, , women, men]) =>
          place === region && typeof women === 'number' && typeof men === 'number'
            ? sum + women + men + 1
            : sum,
        0,
      )
    const all = total(3) + total(4) + total(6)
    const inArea = (1701 + 1001 + 13) / all
    expect(at(data, 'location_quotient', '47', '0581')).toBeCloseTo(1001 / total(4) / inArea, 12)
    expect(codes(data, 'region').codes).not.toContain('all')
  })

  it('counts the persons of the sex that is chosen, compared with nothing', () => {
    const data = answer({ cell: 'persons', sex: 'men' })
    expect(at(data, 'persons', '85', '0583')).toBe(50)
    expect(data.takes).not.toContain('against')
    expect(answer().takes).not.toContain('sex')
  })

  it('adds up women and men where the source states no total, and says so', () => {
    const official = facts().map((row) => ({ ...row, source: 2 }))
    const parts = official.filter(({ sex }) => sex !== 'total')
    const data = answerOf(parts, { cell: 'persons', sex: 'total' })
    expect(at(data, 'persons', '86', '0580')).toBe(3000 + 1000)
    expect(at(data, 'persons', '85', '0583')).toBe('..')
    expect(numbers(data, 'persons').quality).toBe('derived')
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('båda tillsammans är deras summa')
    const total = (region: number): number =>
      WRITTEN.reduce(
        (sum, [place, , women, men]) =>
          place === region && typeof women === 'number' && typeof men === 'number' ? sum + women + men : sum,
        0,
      )
    const quotient = answerOf(parts, { cell: 'quotient', sex: 'total' })
    const inArea = (1700 + 1000 + 12) / (total(3) + total(4) + total(6))
    expect(at(quotient, 'location_quotient', '47', '0581')).toBeCloseTo(1000 / total(4) / inArea, 12)
    // A stated total stays as it is, with its source's noise.
    const stated = answerOf(official, { cell: 'persons', sex: 'total' })
    expect(at(stated, 'persons', '86', '0580')).toBe(4001)
    expect(numbers(stated, 'persons').quality).toBe('official')
    expect(stated.notes.map(({ sv }) => sv).join(' ')).not.toContain('deras summa')
  })

  it('takes a sex that the source does not name for missing, not for nobody, nor the industry for none', () => {
    const parts = facts().filter(
      ({ sex, region, industry }) => sex === 'women' || (sex === 'men' && !(region === 3 && industry === 4)),
    )
    const data = answerOf(parts, { cell: 'persons', sex: 'total' })
    expect(at(data, 'persons', '85', '0580')).toBe('..')
    const quotient = answerOf(parts, { cell: 'quotient', sex: 'total' })
    // Education of Linköping beside that of Motala.
    expect(quotient.notes.map(({ sv }) => sv).join(' ')).toMatch(/summan av branscherna.* 4 uppgifter saknas/)
  })

  it('offers both sexes together where the dataset has women and men alone', () => {
    const { employment } = sampleDescription.coverage
    const dataset = {
      ...sampleDescription,
      coverage: {
        ...sampleDescription.coverage,
        employment: { ...employment, sexes: ['women', 'men'] as const },
      },
    }
    expect(choosableSexes(VIEWS['industries.heat'], dataset)).toEqual(['total', 'women', 'men'])
    expect(choosableSexes(VIEWS['industries.largest'], dataset)).toEqual(['women', 'men'])
  })

  it('shows a municipality among those of its county, several places as they are, a group as its members', () => {
    const places = (region: string): readonly string[] =>
      codes(answer({ region, cell: 'persons' }), 'region').codes
    expect(places('0583')).toEqual(['0580', '0581', '0583'])
    expect(places('0583,05')).toEqual(['05', '0583'])
    expect(places('group:0580+0583')).toEqual(['0580', '0583'])
  })

  it('names the largest difference of the municipality that is chosen', () => {
    expect(answer({ region: '0581' }).finding?.sv.replaceAll('\u00a0', ' ')).toBe(
      'Störst skillnad i Norrköping 2009: utbildning, 56 % kvinnor mot 63 % i alla kommuner i datamängden.',
    )
    const all = answer().finding?.sv.replaceAll('\u00a0', ' ')
    expect(all).toMatch(/^Störst skillnad bland rutor med uppgift om minst 100 sysselsatta 2009: /)
  })

  it('adds women and men up where a place states no total, whatever other places state', () => {
    const rows = facts().filter(({ region, sex }) => region === 3 || sex !== 'total')
    const data = answerOf(rows)
    expect(at(data, 'share_women', '86', '0581')).toBeCloseTo(2400 / 3000, 12)
    expect(at(data, 'share_women', '86', 'all')).toBeCloseTo((3000 + 2400 + 700) / (4001 + 3000 + 1000), 12)
  })

  it('says what a quotient is of: the sum of industries and the figures that it lacks, or the stated total', () => {
    const notes = (data: ViewData): string => data.notes.map(({ sv }) => sv).join(' ')
    // Education in Motala is in no sum of the area and not in Motala's own total.
    expect(notes(answer({ cell: 'quotient' }))).toMatch(/summan av branscherna.* 2 uppgifter saknas/)
    const stated = [3, 4, 6].map((region): Fact => ({
      year: 2009,
      sex: 'total',
      region,
      basis: 'day',
      industry: 1,
      persons: 9000,
      source: 5,
    }))
    const withTotal = notes(answerOf([...facts(), ...stated], { cell: 'quotient' }))
    expect(withTotal).toMatch(/den redovisade totalen.* 1 uppgift saknas/)
    expect(notes(answer())).not.toMatch(/totalen|summan av branscherna/)
  })

  it('says whom a headline counts', () => {
    const finding = (filters: FilterTexts): string | undefined =>
      answer(filters).finding?.sv.replaceAll('\u00a0', ' ')
    expect(finding({ cell: 'persons', sex: 'women' })).toContain('3 000 kvinnor arbetar inom')
    expect(finding({ cell: 'persons', sex: 'men' })).toContain('1 000 män arbetar inom')
    expect(finding({ cell: 'persons' })).toContain('4 001 arbetar inom')
    expect(finding({ cell: 'quotient', sex: 'women' })).toMatch(/, kvinnor\. Branschens andel/)
  })

  it('tells a difference in tenths where whole per cent hide it, and none where there is none', () => {
    const finding = (women: number, usual: number, filters: FilterTexts = {}): string | undefined =>
      answer({ region: '0580', against: '0581', ...filters }, [
        [3, 4, women, 100_000 - women],
        [4, 4, usual, 100_000 - usual],
      ]).finding?.sv.replaceAll('\u00a0', ' ')
    expect(finding(28_400, 28_100)).toContain('28,4 % kvinnor mot 28,1 % i Norrköping')
    expect(finding(28_102, 28_100)).toBeUndefined()
    expect(finding(28_100, 28_100)).toBeUndefined()
    expect(finding(0, 0, { cell: 'persons', sex: 'women' })).toBeUndefined()
  })

  it('names no colours of a comparison where the area has no figures, and says that', () => {
    const data = answer({ against: '0562' })
    const { notes, classes } = specifyHeat(context(), data).legend
    expect([notes, classes]).toEqual([[], []])
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Finspång har inga uppgifter för urvalet')
    expect(specifyHeat(context(), answer()).legend.notes).toEqual(['Färg: procentenheter mot Alla kommuner'])
  })

  it('calls places municipalities only where they are', () => {
    expect(specifyHeat(context(), answer()).columnsAre).toBe('Kommun')
    expect(specifyHeat(context(), answer({ region: '0583,05' })).columnsAre).toBe('Område')
  })

  it('has the same classes whatever the figures are', () => {
    const other = answer({}, [...WRITTEN.slice(0, 8), [6, 5, 900, 100]])
    const [one, two] = [answer(), other].map((data) => specifyHeat(context(), data).legend.classes)
    expect(one).toEqual(two)
    expect(one?.map(({ label }) => label)).toContain('−1 till 1')
  })

  it('stands the other way round when places are the rows', () => {
    const [down, across] = [answer(), answer({ down: 'places' })].map((data) => specifyHeat(context(), data))
    expect(across?.rows.map(({ name }) => name)).toEqual(down?.columns.map(({ name }) => name))
    expect(across?.cells[1]?.[0]?.row).toBe(down?.cells[0]?.[1]?.row)
  })

  it('has no more than 30 places, the one that is chosen among them', () => {
    expect(across40('0581')).toContain('0581')
    expect(across40('0581')).toHaveLength(30)
  })
})

const context = () =>
  createChartContext({
    width: 1000,
    height: 600,
    language: 'sv',
    theme: lightTheme,
    interactive: false,
    reducedMotion: true,
  })

/** Codes shown of forty places, of which the one with code 0581 has the fewest employed. */
function across40(chosen: string): readonly string[] {
  const places = Array.from({ length: 40 }, (_, at) => ({
    region: { code: at === 0 ? chosen : `9${String(at).padStart(3, '0')}` },
    size: at,
  }))
  return largestPlaces(places, [chosen]).map(({ region }) => region.code)
}
