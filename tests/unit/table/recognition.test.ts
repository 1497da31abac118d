import { describe, expect, it } from 'vitest'
import { checkMapping } from '#shared/table/check-mapping'
import { describeReading } from '#shared/table/describe-reading'
import { measureOf, sexOf } from '#shared/table/value-words'
import { meaningInSeries, meaningOf } from '#shared/table/value-meanings'
import { keepAreasApart } from '#shared/table/areas-apart'
import { readIndustries } from '#shared/table/industry-codes'
import { mappingKey } from '#shared/table/mapping-key'
import { reportTable } from '#shared/table/report-table'
import { listTable, madeTable, type MadeDimension } from './made-tables'
import { recognise } from './taken-in'

const region: MadeDimension = {
  code: 'Region',
  label: 'region',
  values: ['0580=Linköping', '0581=Norrköping'],
}
const year: MadeDimension = { code: 'Tid', label: 'år', role: 'time', values: ['2020', '2021'] }
const sex: MadeDimension = { code: 'Kon', label: 'kön', values: ['1=män', '2=kvinnor'] }
const metric = (...values: string[]): MadeDimension => ({
  code: 'ContentsCode',
  label: 'tabellinnehåll',
  role: 'metric',
  values,
})

/** As many cells as the dimensions span, numbered from 1. */
const filled = (dimensions: readonly MadeDimension[], rest = {}) =>
  madeTable(
    dimensions,
    Array.from({ length: dimensions.reduce((n, { values }) => n * values.length, 1) }, (_, i) => i + 1),
    rest,
  )

const usesOf = (table: ReturnType<typeof filled>, fileName?: string) =>
  Object.fromEntries(
    recognise(table, fileName).mapping.dimensions.map(({ dimension, use }) => [dimension, use]),
  )

describe('recognising tables', () => {
  it('takes a list with a column of homes and one of workplaces for commuters, from any country', () => {
    const communes = ['058091=Roma', '015146=Milano']
    const italian = filled([
      { code: 'comune_residenza', values: communes },
      { code: 'comune_lavoro', values: communes },
    ])
    expect(recognise(italian).mapping.target).toBe('commuting-flows')
    expect(usesOf(italian)).toEqual({ comune_residenza: 'home', comune_lavoro: 'work' })
  })

  it('takes those who come from another county for no in-commuters of a municipality, but of a county', () => {
    const across = ['i=Inpendlare från annat län', 'u=Utpendlare över länsgräns']
    const county = { ...region, values: ['05=Östergötlands län', '06=Jönköpings län'] }
    const target = (place: MadeDimension, ...values: string[]) =>
      recognise(filled([place, metric(...values), year])).mapping.target
    expect(target(region, ...across)).toBe('series')
    expect(target(county, ...across)).toBe('commuting-totals')
    const both = recognise(
      filled([region, metric('a=Inpendlare', 'b=Utpendlare', ...across, 'n=Inpendlare från Norge'), year]),
    ).mapping
    expect(both.target).toBe('commuting-totals')
    expect(both.dimensions.find(({ use }) => use === 'measure')?.values).toEqual({
      a: 'in-commuters',
      b: 'out-commuters',
      i: null,
      u: null,
      n: null,
    })
  })

  it('reads RAMS and BAS employment with its basis from the title', () => {
    const industry: MadeDimension = {
      code: 'SNI2007',
      label: 'näringsgren SNI 2007',
      values: ['A=jordbruk', 'C=tillverkning'],
    }
    const day = filled(
      [
        region,
        industry,
        sex,
        metric('X=Förvärvsarbetande 16+ år med arbetsplats i regionen (dagbefolkning)'),
        year,
      ],
      {
        source: { sv: 'SCB' },
        id: 'TAB4010',
      },
    )
    const { mapping, knownAs } = recognise(day)
    expect([mapping.target, mapping.fixed.basis]).toEqual(['employment', 'day'])
    expect(knownAs?.sv).toContain('SCB')
    const night = filled([region, industry, sex, metric('Y=Sysselsatta (nattbefolkning)'), year])
    expect(recognise(night).mapping.fixed.basis).toBe('night')
    expect(usesOf(day)).toEqual({
      Region: 'region',
      SNI2007: 'industry',
      Kon: 'sex',
      ContentsCode: 'one',
      Tid: 'year',
    })
  })

  it('reads day and night population that stand side by side as measures', () => {
    const industry: MadeDimension = {
      code: 'SNI2007',
      label: 'näringsgren',
      values: ['A=jordbruk', 'C=tillverkning'],
    }
    const { mapping } = recognise(
      filled([region, industry, metric('D=Dagbefolkning', 'N=Nattbefolkning'), year]),
    )
    expect(mapping.target).toBe('employment')
    expect(mapping.dimensions.find(({ use }) => use === 'measure')?.values).toEqual({ D: 'day', N: 'night' })
  })

  it('knows English labels', () => {
    const table = filled(
      [
        { code: 'home municipality', values: ['0580', '0581'] },
        { code: 'municipality of work', values: ['0580', '0581'] },
        { code: 'sex', values: ['men', 'women', 'total'] },
        { code: 'year', values: ['2021'] },
      ],
      { title: { en: 'Gainfully employed commuters' }, languages: ['en'] },
    )
    expect(usesOf(table)).toEqual({
      'home municipality': 'home',
      'municipality of work': 'work',
      sex: 'sex',
      year: 'year',
    })
  })

  it('reads students by home municipality and university', () => {
    const table = filled(
      [
        { code: 'hemkommun', values: ['0580 Linköping', '0581 Norrköping'] },
        { code: 'lärosäte', values: ['Linköpings universitet', 'Lunds universitet'] },
        sex,
        year,
      ],
      { title: { sv: 'Registrerade studenter' } },
    )
    expect(recognise(table).mapping.target).toBe('students')
    expect(usesOf(table)).toEqual({ hemkommun: 'home', lärosäte: 'campus', Kon: 'sex', Tid: 'year' })
  })

  it('reads one value of what a dataset has no place for, and says which', () => {
    const civil: MadeDimension = {
      code: 'Civilstand',
      label: 'civilstånd',
      values: ['OG=ogifta', 'G=gifta', 'tot=totalt'],
    }
    const { mapping, remarks } = recognise(filled([region, civil, sex, metric('F=Folkmängd'), year]))
    expect(mapping.target).toBe('population')
    expect(mapping.dimensions[1]).toEqual({ dimension: 'Civilstand', use: 'one', values: { tot: 'read' } })
    expect(remarks.some(({ sv }) => sv.includes('civilstånd') && sv.includes('totalt'))).toBe(true)
  })

  it('makes a series of what it does not know, with region and time', () => {
    const table = filled([region, { code: 'Avfall', values: ['glas', 'papper'] }, year], {
      title: { sv: 'Avfall, ton' },
    })
    const { mapping } = recognise(table)
    expect(mapping.target).toBe('series')
    expect(usesOf(table)).toEqual({ Region: 'region', Avfall: 'category', Tid: 'year' })
  })

  it('makes a series of a known figure by month', () => {
    const months: MadeDimension = {
      code: 'Tid',
      label: 'månad',
      role: 'time',
      timeUnit: 'month',
      values: ['2026M01', '2026M02'],
    }
    const { mapping, remarks } = recognise(filled([region, sex, metric('F=Folkmängden per månad'), months]))
    expect(mapping.target).toBe('series')
    expect(remarks.some(({ sv }) => sv.includes('månad'))).toBe(true)
  })

  it.each([
    ['Medelålder', 'a mean'],
    ['Befolkningstäthet, invånare per km²', 'a density'],
    ['Folkökning', 'a change'],
  ])('does not take %s for population: %s', (title) => {
    expect(recognise(filled([region, year], { title: { sv: title } })).mapping.target).toBe('series')
  })

  it('does not take companies by industry for employed persons', () => {
    const industry: MadeDimension = {
      code: 'SNI2007',
      label: 'näringsgren',
      values: ['A=jordbruk', 'C=tillverkning'],
    }
    expect(recognise(filled([region, industry, metric('F=Antal företag'), year])).mapping.target).toBe(
      'series',
    )
  })

  it('takes an unknown spreadsheet for derived, an agency’s file for official, example data for synthetic', () => {
    const of = (rest: object, name?: string) =>
      recognise(filled([region, year], rest), name).mapping.source.quality
    expect(of({ title: { sv: 'Folkmängd' } })).toBe('derived')
    expect(of({ title: { sv: 'Folkmängd' }, source: { sv: 'SCB' } })).toBe('official')
    expect(of({ title: { sv: 'Folkmängd, EXEMPELDATA' }, source: { sv: 'SCB' } })).toBe('synthetic')
  })

  it('reads the year from the file’s name when the table has none, and asks when there is no single one', () => {
    const list = listTable(['bostad', 'arbetsplats', 'antal'], [['0580', '0581', '5']])
    expect(recognise(list, 'pendling 2019.csv').mapping.fixed.year).toBe(2019)
    const asked = recognise(list, 'pendling.csv')
    expect(asked.mapping.fixed.year).toBeNull()
    expect(checkMapping(asked.mapping, list).map(({ message }) => message.sv)).toEqual([
      expect.stringContaining('vilket år'),
    ])
  })

  it('guesses home and workplace of a plain list, and says that it guessed', () => {
    const list = listTable(['kommun 1', 'kommun 2', 'år', 'antal'], [['0580', '0581', '2020', '5']])
    const { mapping, remarks } = recognise(list)
    expect(mapping.dimensions.map(({ use }) => use)).toEqual(['home', 'work', 'year'])
    expect(remarks.some(({ sv }) => sv.includes('läses som bostad'))).toBe(true)
  })
})

describe('remembered mappings', () => {
  const table = filled([region, sex, metric('F=Folkmängd'), year], { id: 'BE0101' })

  it('are found by the table’s id, else by its dimensions in any order', () => {
    expect(mappingKey(filled([year], { id: 'be0101 ' }))).toBe(mappingKey(table))
    expect(mappingKey(filled([year, region]))).toBe(
      mappingKey(filled([region, { ...year, values: ['2025'] }])),
    )
  })

  it('fit next year’s file with new years and regions', () => {
    const first = recognise(table).mapping
    const chosen = {
      ...first,
      source: { ...first.source, quality: 'derived' as const },
      dataset: { ...first.dataset, id: 'var-egen' },
    }
    const later = filled(
      [
        { ...region, values: [...region.values, '0582=Söderköping'] },
        sex,
        metric('F=Folkmängd'),
        { ...year, values: ['2021', '2022'] },
      ],
      { id: 'BE0101' },
    )
    const { mapping, origin } = recognise(later, 'fil.px', chosen)
    expect(origin).toBe('remembered')
    expect([mapping.dataset.id, mapping.source.quality]).toEqual(['var-egen', 'derived'])
    expect(checkMapping(mapping, later)).toEqual([])
  })

  it('give way to a new guess, with a remark, when a dimension is gone', () => {
    const { origin, remarks } = recognise(
      filled([region, year], { id: 'BE0101' }),
      'fil.px',
      recognise(table).mapping,
    )
    expect(origin).toBe('guessed')
    expect(remarks[0]?.sv).toContain('Kon')
  })
})

describe('lists of other areas with the same columns', () => {
  const list = (...places: string[]) =>
    listTable(
      ['bostad', 'arbetsplats', 'år', 'antal'],
      places.flatMap((home) => places.map((work) => [home, work, '2022', '5'])),
    )
  const skane = list('1280 Malmö', '1281 Lund', '1282 Landskrona')
  const halland = list('1380 Halmstad', '1383 Varberg', '1384 Kungsbacka')
  const library =
    (...known: readonly (readonly [string, string, readonly string[]])[]) =>
    (id: string) => {
      const found = known.find(([one]) => one === id)
      return found ? { title: { sv: found[1], en: found[1] }, codes: new Set(found[2]) } : null
    }
  const remembered = (() => {
    const { mapping } = recognise(skane, 'pendling.csv')
    return {
      ...mapping,
      dataset: { ...mapping.dataset, id: 'skane', title: { sv: 'Skåne', en: 'Skåne' } },
    }
  })()
  const inLibrary = library(['skane', 'Skåne', ['1280', '1281', '1282']])

  it('are remembered apart', () => {
    expect(mappingKey(skane)).not.toBe(mappingKey(halland))
    expect(mappingKey(skane)).toBe(mappingKey(list('1280 Malmö', '1287 Trelleborg')))
  })

  it('are no edition of each other: the second is a dataset of its own, in words', () => {
    const kept = recognise(halland, 'pendling.csv', remembered)
    expect(kept.mapping.dataset.id).toBe('skane')
    const apart = keepAreasApart(kept, recognise(halland, 'pendling.csv'), halland, inLibrary)
    expect(apart.mapping.dataset.id).toBe(recognise(halland, 'pendling.csv').mapping.dataset.id)
    expect(apart.mapping.dimensions).toEqual(kept.mapping.dimensions)
    expect(apart.remarks.at(-1)?.sv).toContain('”Skåne”')
  })

  it('get the name of their first place where the file’s name is taken, too', () => {
    const guess = recognise(halland, 'pendling.csv')
    const taken = library(
      ['skane', 'Skåne', ['1280']],
      [guess.mapping.dataset.id, 'pendling', ['1280', '1281']],
    )
    const { mapping } = keepAreasApart(guess, guess, halland, taken)
    expect(mapping.dataset.id).toBe(`${guess.mapping.dataset.id}-halmstad`)
    expect(mapping.dataset.title.sv).toBe('pendling (Halmstad m.fl.)')
  })

  it('next year’s list of the same area is the next edition', () => {
    const later = list('1280 Malmö', '1281 Lund', '1287 Trelleborg')
    const kept = recognise(later, 'pendling 2023.csv', remembered)
    expect(keepAreasApart(kept, recognise(later, 'pendling 2023.csv'), later, inLibrary)).toBe(kept)
  })
})

describe('industries', () => {
  const parentOf = (code: string, classification: string) => {
    const [dimension] = madeTable([{ code: 'SNI', values: [code] }], [1]).dimensions
    return dimension && readIndustries(dimension, ['sv'], classification).get(code)?.parent
  }

  it.each([
    ['62', 'J', 'K'],
    ['64', 'K', 'L'],
    ['68', 'L', 'M'],
    ['84', 'O', 'P'],
    ['85', 'P', 'Q'],
    ['86', 'Q', 'R'],
    ['93', 'R', 'S'],
    ['99', 'U', 'V'],
    ['25', 'C', 'C'],
  ])('division %s is of section %s in SNI 2007 and of %s in SNI 2025', (code, before, after) => {
    expect([parentOf(code, 'SNI 2007'), parentOf(code, 'SNI 2025')]).toEqual([before, after])
  })
})

describe('checking a mapping', () => {
  const list = listTable(['bostad', 'arbetsplats', 'antal'], [['0580', '0581', '5']])
  const good = recognise(list, 'pendling 2019.csv').mapping

  it('names what is wrong', () => {
    const both = { ...good, dimensions: good.dimensions.map((one) => ({ ...one, use: 'home' as const })) }
    const said = checkMapping(both, list).map(({ message }) => message.sv)
    expect(said).toEqual([
      'Både bostad och arbetsplats är angivna som bostad. Bara en av dem kan vara det.',
      'Pendling mellan kommuner behöver en indelning som är arbetsplats.',
    ])
    const unknown = {
      ...good,
      dimensions: [...good.dimensions, { dimension: 'kön', use: 'sex' as const, values: {} }],
    }
    expect(checkMapping(unknown, list)[0]?.message.sv).toContain('”kön”')
  })
})

describe('the report of a table', () => {
  it('counts numbers and signs, and shows the first cells as a list', () => {
    const table = madeTable([region, year], [1, '..', '-', 4], {
      notes: [{ text: { sv: 'Obs' }, mandatory: true, about: [{ dimension: 'Region', value: '0581' }] }],
    })
    const report = reportTable({ table, format: 'px', encoding: null, notices: [] })
    expect(report.cells).toEqual({
      spanned: 4,
      stated: 4,
      numbers: 2,
      signs: { '-': 1, '..': 1 },
      flagged: 0,
    })
    expect(report.preview.columns).toEqual(['region', 'år', 'Tabell'])
    expect(report.preview.rows).toEqual([
      ['Linköping', '2020', '1'],
      ['Linköping', '2021', '..'],
      ['Norrköping', '2020', '-'],
      ['Norrköping', '2021', '4'],
    ])
    expect(report.notes[0]?.about).toBe('region: Norrköping')
  })
})

describe('what a value means', () => {
  it('is itself in a series, also where it is a month and the dimension is the time', () => {
    const mapping = { dimension: 'månad', use: 'year' as const, values: { '2023M01': null } }
    const value = (code: string) => ({ code, label: { sv: code } })
    expect(meaningInSeries(value('2022M10'), mapping)).toBe('2022M10')
    expect(meaningInSeries(value('2023M01'), mapping)).toBe(null)
    expect(meaningOf(value('2022M10'), mapping)).toBe(null)
  })
})

describe('a reading in words', () => {
  it('leaves out columns that are called what they are, and calls months no years', () => {
    const dimension = (code: string, timeUnit: 'year' | 'month' | null) => ({
      code,
      label: { sv: code },
      timeUnit,
    })
    const said = (time: 'year' | 'month', name: string) =>
      describeReading(
        {
          target: 'series',
          dimensions: [
            { dimension: 'ort', use: 'region', values: {} },
            { dimension: name, use: 'year', values: {} },
          ],
        },
        {
          dimensions: [dimension('ort', null), dimension(name, time)].map((one) => ({
            ...one,
            role: 'other' as const,
            valueCount: 0,
            values: [],
          })),
          languages: ['sv'],
        },
        'sv',
      )
    expect(said('year', 'År')).toBe('Egen serie (ort = område)')
    expect(said('month', 'period')).toBe('Egen serie (ort = område, period = tid)')
  })
})

it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
  'a value called as what every object has is a value like any other: %s',
  (name) => {
    const value = { code: name, label: { sv: name } }
    expect([sexOf(value), measureOf(value)]).toEqual([null, null])
  },
)
