import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { parseFilters } from '#shared/filters/parse-filters'
import { explainFigure } from '#shared/provenance/explain-figure'
import { recogniseSeries } from '#shared/table/recognise-series'
import { isAvailable } from '#shared/views/available-views'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { buildNativeChart } from '#shared/views/native-chart'
import { VIEWS, type ViewId } from '#shared/views/registry'
import { codes, numbers, type ViewData } from '#shared/view/view-data'
import { datasetOf, dimension, table, years } from './made-series'
import { outcomeOf, studentsOf } from './sample-known-series'
import { sampleDescription, sampleReader, sampleViewData } from './sample-dataset'
import { unwrapped } from './unwrapped'

const column = (data: ViewData, id: string): number[] => [...numbers(data, id).values]
const answer = (view: ViewId, { dataset, reader }: ReturnType<typeof datasetOf>): ViewData =>
  computeView(view, reader, unwrapped(parseFilters(VIEWS[view], { region: '0580' }, dataset)), dataset)
const look = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 480,
  interactive: false,
  reducedMotion: true,
} as const
const spoken = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

describe('students by academic year', () => {
  const studied = ['2020/21', '2021/22', '2022/23']
  const levels = ['g', 'a', 't']

  it('are those of the table by level, all together last, under the year in which each begins', () => {
    const data = sampleViewData('students.academic-years', { region: '0581' })
    expect(column(data, 'students')).toEqual(
      levels.flatMap((level) => studied.map((year) => studentsOf('0581', level, '1+2', year))),
    )
    expect(column(data, 'year').slice(0, 3)).toEqual([2020, 2021, 2022])
    expect(codes(data, 'academic_year').codes).toEqual(studied)
    expect(numbers(data, 'students').quality).toBe('official')
    // Of those whom the table calls all, which are not the sum of the levels.
    expect(column(data, 'share_of_students')[0]).toBeCloseTo(
      studentsOf('0581', 'g', '1+2', '2020/21') / studentsOf('0581', 't', '1+2', '2020/21'),
      12,
    )
  })

  it('say how many there were in the last year of all, and the change since the first', () => {
    const data = sampleViewData('students.academic-years', { region: '0581' })
    const [first, last] = [studied[0], studied[2]].map((year) =>
      studentsOf('0581', 't', '1+2', year ?? ''),
    ) as [number, number]
    expect(spoken(data.finding?.sv)).toBe(
      `Norrköping hade ${last.toLocaleString('sv').replaceAll('\u00a0', ' ')} studenter 2022/23. Sedan 2020/21: +${String(last - first)}.`,
    )
  })

  it('of a group of municipalities are their sum, which is said and no official figure', () => {
    const data = sampleViewData('students.academic-years', { region: 'group:0581+0582' })
    expect(column(data, 'students')[0]).toBe(
      studentsOf('0581', 'g', '1+2', '2020/21') + studentsOf('0582', 'g', '1+2', '2020/21'),
    )
    expect(numbers(data, 'students').quality).toBe('derived')
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('summan av kommunernas')
  })

  it('stand on an axis of academic years in chart and slide, and name their cells', () => {
    const data = sampleViewData('students.academic-years', { region: '0581', sex: 'women' })
    expect(JSON.stringify(buildNativeChart(data, 'sv')?.panels[0]?.categories)).toContain('2021/22')
    expect(buildPicture(data, 'chart', look, null).option.series).toBeDefined()
    const cells = explainFigure(data, 4, 'students', sampleDescription)?.sources[0]?.cells ?? []
    expect(cells.map((cell) => cell.map(({ value }) => value?.code))).toEqual([['0581', 'a', '2', '2021/22']])
  })

  it('are no others: of calendar years, new ones, full-time equivalents, or those who have a degree', () => {
    const level = dimension('nivå', ['grundnivå', 'avancerad nivå'])
    const of = (title: string, time = dimension('läsår', ['2022/23', '2023/24'], 'time')) =>
      recogniseSeries('students-by-year', table(title, [level, time]), undefined)
    expect(of('Studenter efter läsår')?.reading).not.toBeNull()
    expect(of('Studenter', years(2022, 2023))).toBeNull()
    for (const title of ['Högskolenybörjare', 'Helårsstudenter', 'Studenter med examen', 'Andel studenter'])
      expect(of(title), title).toBeNull()
  })

  it('are no others whatever one of its languages, its measure or its unit leaves unsaid', () => {
    const time = dimension('läsår', ['2022/23', '2023/24'], 'time')
    const of = (sv: string, en: string, ...more: Parameters<typeof table>[1]) =>
      recogniseSeries('students-by-year', { ...table(sv, [...more, time]), title: { sv, en } }, undefined)
    expect(of('Studenter i högskolan', 'Students in higher education')?.reading).not.toBeNull()
    for (const [sv, en] of [
      ['Högskolenybörjare', 'New students'],
      ['Helårsstudenter', 'Students (FTE)'],
      ['Lärare per student', 'Teachers in relation to students'],
      ['Elever i grundskolan', 'Students in compulsory school'],
    ] as const)
      expect(of(sv, en), en).toBeNull()
    const women = dimension('tabellinnehåll', ['Andel kvinnor'])
    expect(of('Studenter i högskolan', 'Students in higher education', women)).toBeNull()
    const shares = { ...table('Studenter i högskolan', [time]), unit: { sv: 'procent', en: 'per cent' } }
    expect(recogniseSeries('students-by-year', shares, undefined)).toBeNull()
  })

  it('of terms are those of the autumn', () => {
    const terms = dimension('termin', ['HT2022', 'VT2023', 'HT2023'], 'time')
    const found = recogniseSeries('students-by-year', table('Studenter per termin', [terms]), undefined)
    expect(found?.reading?.times.map(({ code, year }) => [code, year])).toEqual([
      ['HT2022', 2022],
      ['HT2023', 2023],
    ])
  })
})

describe('what became of those who studied', () => {
  const data = sampleViewData('students.outcomes', { region: '0581' })
  const rows = ['1', '3'].flatMap((after) =>
    ['2018', '2019', '2020', '2021'].map((year) => [after, year] as const),
  )

  it('is which share is established so many years later, of all who are followed up', () => {
    const share = column(data, 'established_share')
    rows.forEach(([after, year], i) => {
      expect(share[i]).toBeCloseTo(
        outcomeOf('0581', after, 'E', year) / outcomeOf('0581', after, 'U', year),
        12,
      )
    })
    expect(column(data, 'studying')).toEqual(rows.map(([after, year]) => outcomeOf('0581', after, 'S', year)))
    expect(numbers(data, 'studying').quality).toBe('official')
    expect(numbers(data, 'established_share').quality).toBe('derived')
    expect(data.columns.some(({ id }) => id === 'weak')).toBe(false)
    expect(spoken(data.finding?.sv)).toContain('(år efter examen: 1 år). Sedan 2018: +1,5 procentenheter.')
  })

  it('is a line for each number of years after, and names what a share is made of', () => {
    const panel = buildNativeChart(data, 'sv')?.panels[0] ?? expect.fail('none')
    expect(panel.series.map(({ name }) => name)).toEqual(['1 år', '3 år'])
    const cells = explainFigure(data, 1, 'established', sampleDescription)?.sources[0]?.cells ?? []
    expect(cells.map((cell) => cell.map(({ value }) => value?.code))).toEqual([['0581', '1', 'E', '2019']])
  })

  const positions = dimension('ställning', ['samtliga', 'etablerade', 'osäker ställning', 'studerande'])
  const stated: Readonly<Record<string, number>> = { samtliga: 400, etablerade: 300, studerande: 60 }

  it('is what all do where the table has no groups', () => {
    const one = answer(
      'students.outcomes',
      datasetOf([
        table('Examinerade från högskolan efter ställning', [positions, years(2020, 2021)]),
        (_place, position = '') => stated[position] ?? '..',
      ]),
    )
    const panel = buildNativeChart(one, 'sv')?.panels[0] ?? expect.fail('none')
    expect(panel.series.map(({ name }) => name)).toEqual(['Etablerade', 'Studerande'])
    expect(column(one, 'established_share')).toEqual([0.75, 0.75])
    // As the chart's labels write it.
    expect(spoken(one.finding?.sv)).toContain('75,0 %')
  })

  it('is the stated share as a fraction, and never the mean of several places', () => {
    const made = datasetOf([
      table('Andel etablerade efter examen från högskolan, procent', [years(2021)]),
      () => 82.5,
    ])
    const one = answer('students.outcomes', made)
    expect(column(one, 'established_share')).toEqual([0.825])
    expect(numbers(one, 'established_share').quality).toBe('official')
    const group = computeView(
      'students.outcomes',
      made.reader,
      unwrapped(parseFilters(VIEWS['students.outcomes'], { region: 'group:0580+0581' }, made.dataset)),
      made.dataset,
    )
    expect(group.rowCount).toBe(0)
  })

  it('is told of no pupils, newcomers or labour-market statuses', () => {
    const of = (title: string) =>
      recogniseSeries('study-outcomes', table(title, [positions, years(2021)]), undefined)
    expect(of('Etablering efter examen')?.reading).not.toBeNull()
    for (const title of [
      'Etablering efter gymnasiet',
      'Etablering efter vistelsetid',
      'Arbetsmarknadsstatus',
    ])
      expect(of(title), title).toBeNull()
  })

  it('is no status of everybody, of whom some study and some have been to a university', () => {
    const named = (name: string, values: readonly (readonly [sv: string, en: string])[]) => ({
      ...dimension(name, []),
      values: values.map(([sv, en]) => ({ code: sv, name: { sv, en } })),
    })
    const status = named('status', [
      ['sysselsatta', 'employed'],
      ['arbetslösa', 'unemployed'],
      ['studerande', 'students'],
      ['totalt', 'total'],
    ])
    const levels = named('utbildningsnivå', [
      ['gymnasial utbildning', 'upper secondary education'],
      ['universitet och högskola', 'higher education'],
      ['forskarutbildning', 'postgraduate education'],
    ])
    for (const dimensions of [[status], [status, levels]]) {
      const everybody = table('Arbetsmarknadsstatus', [...dimensions, years(2021)])
      expect(recogniseSeries('study-outcomes', everybody, undefined)).toBeNull()
      const after = table('Examinerade efter arbetsmarknadsstatus', [...dimensions, years(2021)])
      expect(recogniseSeries('study-outcomes', after, undefined)?.reading).not.toBeNull()
    }
  })

  it('reads per cent as such where the table is of men alone or keeps its total back', () => {
    const of = (sexes: readonly string[], sex: string, known: string): number[] => {
      const { dataset, reader } = datasetOf([
        table('Andel etablerade efter examen från högskolan', [dimension('kön', sexes), years(2021)]),
        (_place, one) => (one === known ? 82.5 : '..'),
      ])
      const filters = unwrapped(parseFilters(VIEWS['students.outcomes'], { region: '0580', sex }, dataset))
      return column(computeView('students.outcomes', reader, filters, dataset), 'established_share')
    }
    expect(of(['män'], 'men', 'män')).toEqual([0.825])
    expect(of(['kvinnor', 'män', 'totalt'], 'women', 'kvinnor')).toEqual([0.825])
  })

  it('makes no share of counts beside those that the source states', () => {
    const both = dimension('ställning', ['samtliga', 'etablerade', 'andel etablerade'])
    const found = datasetOf([
      table('Examinerade från högskolan', [both, years(2020, 2021)]),
      (_place, position = '', year = '') =>
        position === 'andel etablerade' ? (year === '2020' ? 80 : '..') : (stated[position] ?? 0),
    ])
    const share = numbers(answer('students.outcomes', found), 'established_share')
    expect([...share.signs]).toEqual([0, 3])
    expect(share.values[0]).toBe(0.8)
    expect(share.quality).toBe('official')
  })

  it('takes no number of persons for a share', () => {
    const of = (measure: string) =>
      recogniseSeries(
        'study-outcomes',
        table('Andel etablerade efter examen från högskolan', [
          dimension('tabellinnehåll', [measure]),
          years(2021),
        ]),
        undefined,
      )?.reading ?? null
    expect(of('Andel')).not.toBeNull()
    expect(of('Antal personer')).toBeNull()
  })
})

describe('a dataset without such tables', () => {
  const without = { ...sampleDescription, series: [] }
  it.each([
    ['students.academic-years', 'UF0205'],
    ['students.outcomes', 'RAKS'],
  ] as const)('names for %s where they come from', (view, named) => {
    expect(isAvailable(view, without)).toBe(false)
    expect(isAvailable(view, sampleDescription)).toBe(true)
    const filters = unwrapped(parseFilters(VIEWS[view], {}, without))
    const { empty } = computeView(view, sampleReader, filters, without)
    expect(empty?.suggestion.sv).toContain(named)
    expect(empty?.suggestion.en).toContain(named)
  })
})
