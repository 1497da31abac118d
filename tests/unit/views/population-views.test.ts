import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import { describeView } from '#shared/figures-as-text/view-words'
import { isMetropolitan } from '#shared/dataset/metropolitan-areas'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { parseFilters } from '#shared/filters/parse-filters'
import { populationGrowth } from '#shared/views/population/growth/view'
import { populationIndex } from '#shared/views/population/index/view'
import { codes, FIGURE_FLAGS, numbers, sideTable, type ViewData } from '#shared/view/view-data'
import {
  createSampleReader,
  sampleDescription,
  sampleOfWholeCounty,
  sampleReader,
  sampleViewData,
} from './sample-dataset'
import { population } from './sample-figures'
import { unwrapped } from './unwrapped'

const graphicOf = (data: ViewData): string => {
  const look = { language: 'sv', theme: lightTheme, width: 900, height: 420 } as const
  const picture = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
  return JSON.stringify(picture.option.graphic)
}
const withBreak = {
  ...sampleDescription,
  breaks: [{ table: 'population' as const, year: 2018, note: { sv: 'Ny.', en: 'New.' } }],
}

describe('population.growth', () => {
  it('gives line, R² and band beside the rows, and draws them with the equation', () => {
    const data = sampleViewData('population.growth')
    const fit = sideTable(data, 'fit')
    const band = sideTable(data, 'band')
    if (!fit || !band) throw new Error('no line')
    expect(numbers(fit, 'n').values[0]).toBe(6)
    expect(numbers(fit, 'r_squared').quality).toBe('derived')
    for (let row = 0; row < band.rowCount; row++) {
      const at = (id: string): number => numbers(band, id).values[row] ?? Number.NaN
      expect(at('line_lower')).toBeLessThan(at('line'))
      expect(at('line_upper')).toBeGreaterThan(at('line'))
    }
    const drawn = graphicOf(data)
    for (const part of ['"kind":"fitted-line"', '"kind":"confidence-band"', 'log10(invånare)', 'R² ='])
      expect(drawn).toContain(part)
  })

  /** Places of the sample that grow so much in all from 2016 to 2022, the smallest first. */
  const growing = (rates: readonly number[]): ViewData =>
    sampleViewData(
      'population.growth',
      {},
      createSampleReader({
        population: rates.flatMap((rate, i) => {
          const persons = 10_000 * 2 ** i
          const row = { sex: 'total', region: i + 2, source: 2 } as const
          return [
            { ...row, year: 2016, persons },
            { ...row, year: 2022, persons: Math.round(persons * (1 + rate)) },
          ]
        }),
      }),
    )

  it('makes one claim in plain words, and keeps the statistics for the notes', () => {
    const plain = (data: ViewData): string => data.finding?.sv ?? ''
    expect(plain(growing([0.01, 0.02, 0.03, 0.04, 0.05, 0.06]))).toBe(
      'Större kommuner växte snabbare än mindre 2016–2022.',
    )
    expect(plain(growing([0.06, 0.05, 0.04, 0.03, 0.02, 0.01]))).toBe(
      'Mindre kommuner växte snabbare än större 2016–2022.',
    )
    const unclear = growing([0.05, 0.01, 0.04, 0.02, 0.06, 0.03])
    expect(plain(unclear)).toBe('Inget tydligt samband mellan kommunernas storlek och tillväxt 2016–2022.')
    const notes = unclear.notes.map(({ sv }) => sv).join(' ')
    expect(notes).toContain('inte mer än slumpen brukar ge')
    expect(notes).toContain('R²')
  })

  it('claims nothing that the line beside it denies', () => {
    // The order is as clear as can be, but all growth but one is alike and the line could be flat.
    const data = growing([0.0001, 0.0002, 0.0003, 0.0004, 0.0005, 0.9])
    expect(data.finding?.sv).toContain('Inget tydligt samband')
  })

  it('says of the map what the map shows', () => {
    const data = growing([-0.02, 0.02, 0.03, 0.04, 0.05, 0.06])
    const text = describeView(data, 'sv', 'map').finding?.replaceAll('\u00a0', ' ') ?? ''
    expect(text).toMatch(/^5 av 6 kommuner växte 2016–2022\. Snabbast växte Mjölby \(\+0,98 % per år\)\./)
    expect(text).toMatch(/Mest minskade Finspång \(−0,34 % per år\)\./)
    expect(describeView(data, 'sv', 'map').title).toBe('Var växer befolkningen?')
    expect(describeView(data, 'sv', 'chart').title).toBe('Växer stora kommuner snabbare än små?')
    expect(describeView(data, 'sv', 'chart').finding).not.toContain('Finspång')
    const rising = growing([0.01, 0.02, 0.03, 0.04, 0.05, 0.06])
    expect(describeView(rising, 'sv', 'map').finding).toContain('Långsammast växte Finspång')
  })

  it('fits no line to four places, and says so', () => {
    const few = createSampleReader({ population: population.filter(({ region }) => region < 6) })
    const data = sampleViewData('population.growth', {}, few)
    expect(data.rowCount).toBe(4)
    expect(sideTable(data, 'fit')).toBeUndefined()
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('bara 4 kommuner')
    expect(graphicOf(data)).not.toContain('fitted-line')
  })

  it('fits no line where nobody grows', () => {
    const still = createSampleReader({ population: population.map((row) => ({ ...row, persons: 1000 })) })
    const data = sampleViewData('population.growth', {}, still)
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('skiljer sig inte åt')
  })

  it('marks growth across a break, and says so', () => {
    const filters = unwrapped(parseFilters(populationGrowth, {}, withBreak))
    const data = populationGrowth.compute(sampleReader, filters, withBreak)
    const flags = numbers(data, 'growth_per_year').flags ?? new Uint8Array()
    expect(flags.every((flag) => (flag & FIGURE_FLAGS.acrossBreak) !== 0)).toBe(true)
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('över ett tidsseriebrott (2018)')
  })

  it('says that leaving out metropolitan areas changes nothing where there are none', () => {
    const data = sampleViewData('population.growth', { metropolitan: 'without' })
    expect(data.rowCount).toBe(6)
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('ändrar ingenting')
  })
})

describe('what a change is made of', () => {
  const named = (title: string): string => {
    const [series] = sampleDescription.series
    if (!series) throw new Error('the sample has series')
    const dataset = { ...sampleDescription, series: [{ ...series, title: { sv: title, en: title } }] }
    const data = populationGrowth.compute(
      sampleReader,
      unwrapped(parseFilters(populationGrowth, {}, dataset)),
      dataset,
    )
    return data.notes.map(({ sv }) => sv).join(' ')
  }

  it('is named where the dataset has series of it, and only there', () => {
    expect(named('Levande födda efter region')).toContain(
      'serier om vad förändringen består av: Levande födda',
    )
    expect(named('In- och utflyttningar')).toContain('In- och utflyttningar')
    expect(named('Medelinkomst')).not.toContain('består av')
  })
})

describe('metropolitan areas', () => {
  it('are SCB’s three: Stockholm county with 26 municipalities, Gothenburg with 13, Malmö with 12', () => {
    const places = [...SWEDISH_MUNICIPALITIES].map(([code, name]) => ({
      code,
      name: { sv: name, en: name },
      kind: 'municipality' as const,
    }))
    const found = places.filter(isMetropolitan).map(({ code }) => code)
    expect(found.filter((code) => code.startsWith('01'))).toHaveLength(26)
    expect(found.filter((code) => code.startsWith('12'))).toHaveLength(12)
    expect(found.filter((code) => code.startsWith('13') || code.startsWith('14'))).toHaveLength(13)
    expect(found).toContain('1384')
    expect(found).not.toContain('0581')
  })

  it('are not found in another country that has codes alike', () => {
    const norwegian = { code: '1263', name: { sv: 'Lindås', en: 'Lindås' }, kind: 'municipality' as const }
    expect(isMetropolitan(norwegian)).toBe(false)
  })
})

describe('population.index', () => {
  it('says that a population grew, fell or stayed, without a sign to read', () => {
    const changing = (last: number): string => {
      const rows = [2016, 2022].map((year, i) => ({
        year,
        sex: 'total' as const,
        region: 4,
        persons: i === 0 ? 1000 : last,
        source: 2,
      }))
      const data = sampleViewData(
        'population.index',
        { region: '0581' },
        createSampleReader({ population: rows }),
      )
      return (data.finding?.sv ?? '').replaceAll('\u00a0', ' ')
    }
    expect(changing(1006)).toBe('Folkmängden i Norrköping ökade med 0,6 % (6 personer) från 2016 till 2022.')
    expect(changing(994)).toBe(
      'Folkmängden i Norrköping minskade med 0,6 % (6 personer) från 2016 till 2022.',
    )
    expect(changing(1000)).toBe('Folkmängden i Norrköping var lika stor 2016 och 2022.')
  })

  const indexOf = (data: ViewData, code: string, year: number) => {
    const region = codes(data, 'region')
    const row = [...numbers(data, 'year').values].findIndex(
      (y, r) => y === year && region.codes[region.indices[r] ?? -1] === code,
    )
    return { value: numbers(data, 'index').values[row], sign: numbers(data, 'index').signs[row] }
  }

  it('tells growth, decline and standstill as such, without a sign in words', () => {
    const changing = (last: number): string => {
      const rows = population
        .filter(({ region }) => region === 4)
        .map((row) => ({ ...row, persons: row.year === 2016 ? 10_000 : last }))
      const reader = createSampleReader({ population: rows })
      return (
        sampleViewData('population.index', { region: '0581' }, reader).finding?.sv.replace(/\s/g, ' ') ?? ''
      )
    }
    expect(changing(10_060)).toBe(
      'Folkmängden i Norrköping ökade med 0,6 % (60 personer) från 2016 till 2022.',
    )
    expect(changing(9900)).toBe(
      'Folkmängden i Norrköping minskade med 1,0 % (100 personer) från 2016 till 2022.',
    )
    expect(changing(10_000)).toBe('Folkmängden i Norrköping var lika stor 2016 och 2022.')
  })

  it('tells in its title the years that have figures, and names the base year', () => {
    const data = sampleViewData('population.index', { region: '0581', year: '2000-2030' })
    const { subtitle, notes } = describeView(data, 'sv')
    expect(subtitle).toContain('2016–2022')
    expect(subtitle).not.toContain('2000')
    expect(notes.join(' ')).toContain('basåret 2016')
    expect(
      describeView(sampleViewData('population.index', { region: '0581', year: '2019-2022' }), 'sv').subtitle,
    ).toContain('2019–2022')
  })

  it('is 100 in the year chosen, also when that year is not shown', () => {
    const data = sampleViewData('population.index', { region: '0580,0581', 'index-year': '2019' })
    expect(indexOf(data, '0581', 2019).value).toBe(100)
    expect(indexOf(data, '0580', 2022).value).toBeCloseTo((100 * 166_673) / 163_051, 10)
    const later = sampleViewData('population.index', {
      region: '0581',
      year: '2019-2022',
      'index-year': '2016',
    })
    expect(indexOf(later, '0581', 2022).value).toBeCloseTo((100 * 145_120) / 139_363, 10)
    expect(later.filters.indexYear).toBe(2016)
  })

  it('takes the first year that all places have when none is chosen', () => {
    const gap = createSampleReader({
      population: population.filter(({ region, year }) => region !== 3 || year !== 2016),
    })
    expect(sampleViewData('population.index', { region: '0581,0580' }, gap).filters.indexYear).toBe(2019)
  })

  it('has the sign . where the base year has no figure, and says which places', () => {
    const data = sampleViewData('population.index', { region: '0581,0562', 'index-year': '2019' })
    expect(indexOf(data, '0562', 2022).sign).toBe(2)
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Index kan inte räknas för Finspång')
  })

  it('names who grew most and least between base year and last year', () => {
    const data = sampleViewData('population.index', { region: '0581,0580,0562', 'index-year': '2016' })
    expect(data.finding?.sv).toContain('starkast i Linköping: +7,0\u00a0%')
    expect(data.finding?.sv).toContain('svagast i Finspång: +1,8\u00a0%')
  })

  it('adds up a county without figures of its own only in years that all its parts have', () => {
    const data = sampleViewData('population.index', { region: '99' }, sampleReader, sampleOfWholeCounty)
    expect([...numbers(data, 'year').values]).toEqual([2016])
    const none = sampleViewData(
      'population.index',
      { region: '99', year: '2017-2018' },
      sampleReader,
      sampleOfWholeCounty,
    )
    expect(none.empty).not.toBeNull()
  })

  it('draws the line of 100, and marks what is measured across a break', () => {
    const filters = unwrapped(parseFilters(populationIndex, { 'index-year': '2016' }, withBreak))
    const data = populationIndex.compute(sampleReader, filters, withBreak)
    expect([...(numbers(data, 'index').flags ?? [])]).toEqual([0, 2, 2])
    expect(graphicOf(data)).toContain('"kind":"base-line"')
    expect(graphicOf(data)).toContain('"kind":"series-break","year":2018')
  })
})
