import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import { LANGUAGES } from '#shared/messages/language'
import { formatChange, formatNumber } from '#shared/messages/number-format'
import { insideSentence } from '#shared/messages/sentence-case'
import { computeView } from '#shared/views/compute-view'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { buildTable } from '#shared/figures-as-text/view-table'
import { describeView } from '#shared/figures-as-text/view-words'
import { createSampleReader, sampleDescription, sampleViewData } from './sample-dataset'
import { unwrapped } from './unwrapped'

describe('numbers', () => {
  it('explain the signs that stand in place of numbers, and only those', () => {
    const rates = describeView(sampleViewData('students.origin'), 'sv')
    expect(rates.notes.join(' ')).toContain('”.” betyder ej tillämpligt')
    expect(rates.notes.join(' ')).not.toContain('inget att redovisa')
    expect(describeView(sampleViewData('commuting.flows'), 'sv').notes.join(' ')).not.toContain('tillämpligt')
  })

  it('do not speak of the largest ones over a map, which draws all', () => {
    const data = sampleViewData('commuting.flows')
    expect(describeView(data, 'sv').subtitle).toContain('största flödena')
    expect(describeView(data, 'sv', 'map').subtitle).not.toContain('största')
    expect(describeView(sampleViewData('students.origin'), 'sv', 'map').subtitle).not.toContain('vanligaste')
  })

  it('look Swedish in Swedish and British in English', () => {
    expect(formatNumber(57_819, 'persons', 'sv')).toBe('57\u00a0819')
    expect(formatNumber(57_819, 'persons', 'en')).toBe('57,819')
    expect(formatNumber(0.042, 'fraction', 'sv')).toBe('4,2\u00a0%')
    expect(formatNumber(2008, 'year', 'sv')).toBe('2008')
  })

  it('carry a true minus or a plus where they are changes', () => {
    expect(formatChange(371, 'persons', 'sv')).toBe('+371')
    for (const language of ['sv', 'en'] as const) expect(formatChange(-12, 'persons', language)).toBe('−12')
    expect(formatChange(0, 'persons', 'sv')).toBe('0')
  })
})

describe('words around a view', () => {
  it('name the source for unchanged figures and own processing for derived ones', () => {
    expect(describeView(sampleViewData('commuting.balance', { year: '2008' }), 'sv').sourceLine).toBe(
      'Källa: SCB, Förvärvsarbetande pendlare (AM0207), 2008. ' +
        'Nettopendling, dagbefolkning och nattbefolkning: SCB, egen bearbetning.',
    )
  })

  it('say in both languages that example data are no statistics', () => {
    const data = sampleViewData('commuting.flows')
    const swedish = describeView(data, 'sv')
    expect(swedish.sourceLine).toMatch(/^EXEMPELDATA – inte statistik/)
    expect(swedish.qualityLine).toContain('EXEMPELDATA – inte statistik')
    expect(swedish.alternativeText).toContain('EXEMPELDATA – inte statistik')
    expect(describeView(data, 'en').sourceLine).toMatch(/^EXAMPLE DATA – not statistics/)
  })

  it('tell which facts of the overview are invented, and do not blame the others', () => {
    const { qualityLine } = describeView(sampleViewData('overview'), 'sv')
    expect(qualityLine).toContain('Största bransch')
    expect(qualityLine).not.toContain('Invånare')
  })

  it('show series breaks among the notes', () => {
    expect(describeView(sampleViewData('commuting.balance'), 'sv').notes[0]).toBe(
      'Tidsseriebrott 2007: Ny källa.',
    )
  })

  describe('of a file that names no publisher', () => {
    const withSource = (change: Partial<ViewData['sources'][number]>): ViewData => {
      const data = sampleViewData('commuting.balance', { year: '2008' })
      const sources = data.sources.map((one) => ({ ...one, quality: 'derived' as const, ...change }))
      const columns = data.columns.map((column) =>
        column.type === 'number' && column.sources.length > 0
          ? { ...column, quality: 'derived' as const }
          : column,
      )
      return { ...data, sources, columns, quality: 'derived' }
    }

    it.each(['Okänd utgivare', 'Unknown publisher', 'Okänd utgivare (unknown publisher)'])(
      'call the source unconfirmed, in the language of the reader: %s',
      (publisher) => {
        const data = withSource({ publisher })
        const [swedish, english] = [describeView(data, 'sv'), describeView(data, 'en')]
        expect(swedish.sourceLine).toBe('Ej bekräftad källa: Förvärvsarbetande pendlare.')
        expect(swedish.qualityLine).toContain('Ej bekräftad källa')
        expect(english.sourceLine).toMatch(/^Unconfirmed source: /)
        expect(`${swedish.sourceLine} ${swedish.qualityLine ?? ''}`).not.toMatch(/bearbetning|unknown/)
        expect(buildQueryResult(data, 'en').sources[0]?.publisher).toBe('Unknown publisher')
        expect(buildQueryResult(data, 'sv').sources[0]?.publisher).toBe('Okänd utgivare')
      },
    )

    it('do not say so where somebody computed the figures or stands behind them', () => {
      const summed = describeView(withSource({ publisher: 'Okänd utgivare', sumOf: 1 }), 'sv')
      expect(summed.sourceLine).toBe('Ej bekräftad källa: Förvärvsarbetande pendlare, egen bearbetning.')
      expect(describeView(withSource({ publisher: 'Kommunen' }), 'sv').sourceLine).toBe(
        'Källa: Kommunen, Förvärvsarbetande pendlare (AM0207), egen bearbetning.',
      )
    })

    it('call nothing official that no source vouches for, sums and named publishers included', () => {
      for (const change of [{ publisher: 'Okänd utgivare', sumOf: 1, note: null }, { publisher: 'Kommunen' }])
        expect(describeView(withSource({ note: null, ...change }), 'sv').qualityLine).toBe(
          'Egen bearbetning, inte officiell statistik.',
        )
    })

    it('are marked for programs, too', () => {
      const [source] = buildQueryResult(withSource({ publisher: 'Okänd utgivare' }), 'sv').sources
      expect(source).toMatchObject({ quality: 'derived', unconfirmed: true })
    })
  })

  it('name both places where a table tells commuting between the two', () => {
    const pair = sampleViewData('commuting.containment', { region: '0581,0580' }).sideTables?.[0]
    expect(pair?.columns.slice(1, 5).map(({ label }) => label.sv)).toEqual([
      'Utpendling från Norrköping till Linköping',
      'Inpendling till Norrköping från Linköping',
      'Utpendling från Norrköping till Linköping, andel av boende sysselsatta i Norrköping',
      'Inpendling till Norrköping från Linköping, andel av boende sysselsatta i Linköping',
    ])
  })

  it('keep abbreviations inside a sentence', () => {
    expect([insideSentence('Utbildning'), insideSentence('IT-tjänster')]).toEqual([
      'utbildning',
      'IT-tjänster',
    ])
  })

  it('name files so that every system takes them', () => {
    expect(describeView(sampleViewData('commuting.flows'), 'sv').fileStem).toBe(
      'pendling-floden-norrkoping-2008',
    )
    const place = fc.string({ unit: 'binary', maxLength: 120 })
    fc.assert(
      fc.property(fc.constantFrom(...VIEW_IDS), place, fc.constantFrom('sv', 'en'), (id, name, language) => {
        const data: ViewData = { ...sampleViewData(id), regionNames: [{ sv: name, en: name }] }
        const { fileStem } = describeView(data, language)
        expect(fileStem).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(fileStem.length).toBeLessThanOrEqual(80)
      }),
    )
  })
})

describe('the table', () => {
  it('shows names, formatted numbers and signs as signs', () => {
    const table = buildTable(sampleViewData('industries.largest', { year: '2008' }), 'sv')
    expect(table.rows[0]?.slice(0, 4)).toEqual(['1', 'Hälso- och sjukvård', '5\u00a0000', '25,0\u00a0%'])
    expect(table.rows[4]?.slice(0, 3)).toEqual(['.', 'Pappersindustri', '..'])
  })
})

describe('the answer for programs', () => {
  it('has the contract’s columns and rows, with codes and names', () => {
    const result = buildQueryResult(
      sampleViewData('commuting.balance', { region: '0581', year: '2008' }),
      'sv',
    )
    expect(result.filters).toEqual({ region: '0581', year: '2008', sex: 'total', reference: 'none' })
    expect(result.finding).toContain('Norrköping')
    expect(result.rows).toHaveLength(1)
    expect(result.rows[0]).toMatchObject({
      region: '0581',
      region_name: 'Norrköping',
      year: 2008,
      in_commuters: 10_854,
      out_commuters: 10_483,
      day_population: 58_190,
      night_population: 57_819,
    })
  })

  it('gives null and the sign where there is no number', () => {
    const { rows } = buildQueryResult(sampleViewData('industries.largest', { year: '2008' }), 'en')
    expect(rows[4]).toMatchObject({ industry: '17', persons: null, persons_sign: '..' })
    expect(rows[0]).not.toHaveProperty('persons_sign')
  })

  it.each(VIEW_IDS)('of %s is the same after JSON', (id) => {
    const result = buildQueryResult(sampleViewData(id), 'en')
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
})

describe('the file for spreadsheets', () => {
  const flows = sampleViewData('commuting.flows', { top: '2' })

  it('opens in a Swedish spreadsheet, and in an English one', () => {
    const [head, first] = buildCsv(flows, 'sv').split('\r\n')
    expect(head).toBe('\uFEFFhome;home_name;work;work_name;year;persons;share;share_of_home')
    expect(first).toMatch(/^0581;Norrköping;0580;Linköping;2008;4000;0,4;0,069764$/)
    expect(buildCsv(flows, 'en').split('\r\n')[1]).toMatch(
      /^0581,Norrköping,0580,Linköping,2008,4000,0\.4,0\.069764$/,
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('disarms the name %j', (name) => {
    const columns = flows.columns.map((column) =>
      column.id === 'work' && column.type === 'code'
        ? { ...column, names: column.names.map(() => ({ sv: name, en: name })) }
        : column,
    )
    expect(buildCsv({ ...flows, columns }, 'sv').split('\r\n')[1]).toContain(`;'${name};`)
  })

  it('keeps the sign where there is no number', () => {
    expect(buildCsv(sampleViewData('industries.largest', { year: '2008' }), 'sv')).toContain(
      '.;17;Pappersindustri;..;',
    )
  })
})

describe('words of other datasets', () => {
  const { coverage, sources } = sampleDescription

  it('name no year, and nothing to choose, where the dataset lacks the facts', () => {
    const dataset: DatasetDescription = {
      ...sampleDescription,
      coverage: { ...coverage, employment: { years: [], sexes: [] }, population: { years: [], sexes: [] } },
    }
    for (const view of ['industries.shift-share', 'population.index'] as const) {
      const filters = unwrapped(parseFilters(VIEWS[view], {}, dataset))
      const data = computeView(view, createSampleReader({ employment: [], population: [] }), filters, dataset)
      const { subtitle, alternativeText } = describeView(data, 'sv')
      expect(subtitle).toBe('')
      expect(alternativeText).toContain('Datamängden har inga uppgifter om')
      expect(alternativeText).not.toMatch(/\b0\b| \.|\.\./)
    }
  })

  it('call the shares of the overview own processing although its facts are official', () => {
    const dataset: DatasetDescription = {
      ...sampleDescription,
      sources: sources.map((source) => ({ ...source, quality: 'official' })),
    }
    const others = { commutingTotals: [], employment: [], students: [], population: [] }
    const filters = unwrapped(parseFilters(VIEWS.overview, {}, dataset))
    const data = computeView('overview', createSampleReader(others), filters, dataset)
    const { sourceLine, qualityLine } = describeView(data, 'sv')
    expect(sourceLine).toMatch(/ och andel: Regionkikaren, egen bearbetning\.$/)
    // Said once.
    expect(qualityLine).toBeNull()
  })
})

describe('a comparison that cannot be left out', () => {
  it('is with the county, as in the view of the largest industries, unless the reader says otherwise', () => {
    for (const view of ['industries.specialisation', 'industries.shift-share', 'industries.largest'] as const)
      expect(unwrapped(parseFilters(VIEWS[view], { region: '0581' }, sampleDescription)).against, view).toBe(
        '05',
      )
  })

  it('is said to be with all when somebody asks for none', () => {
    const filters = unwrapped(
      parseFilters(VIEWS['industries.specialisation'], { against: 'none' }, sampleDescription),
    )
    expect(filters.against).toBe('all')
  })
})

describe('parts of a change in a CSV file', () => {
  it('add up to the change, and are not rounded to whole persons', () => {
    const csv = buildCsv(sampleViewData('industries.shift-share'), 'en')
    const [heads = [], ...rows] = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    const cell = (row: string[], id: string): number => Number(row[heads.indexOf(id)])
    const parts = rows.map((row) => ['national', 'mix', 'regional'].map((id) => cell(row, id)))
    expect(parts.flat().some((value) => !Number.isInteger(value))).toBe(true)
    rows.forEach((row, i) => {
      const sum = (parts[i] ?? []).reduce((total, value) => total + value, 0)
      expect(sum).toBeCloseTo(cell(row, 'growth'), 2)
    })
  })
})

describe('the words for who does not see a picture', () => {
  it.each(VIEW_IDS.filter((view) => VIEWS[view].pictures.includes('map')))(
    'tell the map of %s from its chart',
    (view) => {
      const data = { ...sampleViewData(view), empty: null }
      for (const language of LANGUAGES) {
        const [chart, map] = (['chart', 'map'] as const).map((kind) => describeView(data, language, kind))
        expect(map?.alternativeText).toMatch(/karta|map/)
        expect(chart?.shows).not.toMatch(/karta|map/)
      }
    },
  )
})
