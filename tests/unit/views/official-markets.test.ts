import { describe, expect, it } from 'vitest'
import { OFFICIAL_LABOUR_MARKETS } from '#shared/dataset/official-labour-markets'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { isAvailable, openingView } from '#shared/views/available-views'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import { filterNames } from '#shared/filters/filter-names'
import { filterSentence } from '#shared/filters/filter-sentence'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { describeView } from '#shared/figures-as-text/view-words'
import {
  datasetOf,
  municipalitiesOf,
  NORRBOTTEN,
  norrbottenFlows,
  officialView,
  YEAR,
} from './official-dataset'
import { sampleViewData } from './sample-dataset'

const VIEW = 'regions.labour-markets'
const answerOf = (data: ViewData) => buildQueryResult(data, 'sv')
const findingOf = (data: ViewData): string =>
  (describeView(data, 'sv', 'map').finding ?? '').replaceAll('\u00a0', ' ')
const notesOf = (data: ViewData): string => answerOf(data).notes.join(' ').replaceAll('\u00a0', ' ')
const rowOf = (data: ViewData, code: string) => answerOf(data).rows.find(({ region }) => region === code)
const areasOf = (data: ViewData) =>
  (answerOf(data) as unknown as { readonly markets: readonly Record<string, unknown>[] }).markets
const norrbotten = datasetOf(municipalitiesOf(NORRBOTTEN), ['commuting-flows'])
const national = municipalitiesOf([...SWEDISH_MUNICIPALITIES.keys()])

describe("SCB's labour markets beside the computed ones", () => {
  it('agree where the calculation puts the same municipalities together, whatever it calls them', () => {
    const data = officialView(norrbotten, { flows: norrbottenFlows(200) })
    expect(answerOf(data).rows.map(({ differs }) => differs)).toEqual([false, false, false, false, false])
    expect(rowOf(data, '2510')).toMatchObject({
      official_market: 'LA2264',
      official_market_name: 'Gällivare',
      labour_market: '2523',
    })
    expect(findingOf(data)).toMatch(/^Beräkningen för 2024 delar in de 5 kommunerna som SCB:s LA 2022\./)
  })

  it('name the pair that the calculation parts, with the distance to the limit', () => {
    const data = officialView(norrbotten, { flows: norrbottenFlows(140) })
    expect(answerOf(data).rows.flatMap(({ differs, region }) => (differs === true ? [region] : []))).toEqual([
      '2510',
    ])
    expect(rowOf(data, '2510')?.['persons_to_limit']).toBe(10)
    const both = { region: 'group:2510+2584' }
    expect(findingOf(officialView(norrbotten, { flows: norrbottenFlows(140) }, both))).toBe(
      'Av 5 kommuner hamnar bara Jokkmokk i beräkningen för 2024 i en annan arbetsmarknad än i SCB:s LA 2022.',
    )
    expect(notesOf(data)).toContain(
      'I LA 2022 ligger Jokkmokk och Gällivare i samma område; beräkningen för 2024 skiljer dem: 10 pendlare från gränsen.',
    )
  })

  it('tell of the one chosen municipality whether it comes to another market', () => {
    const flows = norrbottenFlows(140)
    expect(findingOf(officialView(norrbotten, { flows }, { region: '2510' }))).toBe(
      'Jokkmokk hör till Gällivare i SCB:s LA 2022, men till Jokkmokk i beräkningen för 2024. 1 av 5 kommuner hamnar i en annan arbetsmarknad.',
    )
    expect(findingOf(officialView(norrbotten, { flows }, { region: '2584' }))).toMatch(
      /^Kiruna hör till Kiruna både i SCB:s LA 2022 och i beräkningen för 2024\./,
    )
  })

  it('count the distance below zero for who has passed a limit', () => {
    const data = officialView(norrbotten, { flows: norrbottenFlows(200) })
    expect(rowOf(data, '2510')?.['persons_to_limit']).toBe(-51)
  })

  it('name the pair that the calculation joins although SCB has them apart', () => {
    const flows = norrbottenFlows(200).map((flow) =>
      flow[0] === '2584' ? (['2584', '2584', 11_000] as const) : flow,
    )
    const data = officialView(norrbotten, { flows: [...flows, ['2584', '2523', 1000]] })
    expect(rowOf(data, '2584')).toMatchObject({ labour_market: '2523', persons_to_limit: -101 })
    expect(notesOf(data)).toContain(
      'I LA 2022 ligger Kiruna och Gällivare i olika områden; beräkningen för 2024 för dem samman: 101 pendlare över gränsen.',
    )
  })

  it('do not blame the limits where the rest of an area lies outside the dataset', () => {
    // Ydre lies in Jönköping's area, Kinda and Linköping in Linköping's.
    const dataset = datasetOf(municipalitiesOf(['0512', '0513', '0580']), ['commuting-flows'])
    const data = officialView(dataset, {
      flows: [
        ['0512', '0512', 700],
        ['0512', '0513', 300],
        ['0513', '0513', 2500],
        ['0513', '0580', 1500],
        ['0580', '0580', 70_000],
      ],
    })
    expect(rowOf(data, '0512')).toMatchObject({ official_market: 'LA2207', differs: true })
    expect(notesOf(data)).toContain('för att området delvis ligger utanför datamängden.')
    expect(notesOf(data)).not.toContain('från gränsen')
    expect(notesOf(data)).not.toContain('över gränsen')
  })

  it('list a municipality that LA 2022 does not know, and leave it out of the comparison', () => {
    const regions = municipalitiesOf([...NORRBOTTEN, '9999', ['1917', 'Heby']])
    const dataset = datasetOf(regions, ['commuting-flows'])
    const data = officialView(dataset, { flows: [...norrbottenFlows(200), ['1917', '1917', 500]] })
    expect(rowOf(data, '1917')).toMatchObject({ official_market: null, labour_market: '1917', differs: null })
    expect(rowOf(data, '9999')).toMatchObject({ official_market: null, labour_market: null, differs: null })
    expect(answerOf(data).notes.join(' ')).toContain('LA 2022 känner inte till: 9999 och Heby.')
    expect(findingOf(data)).toContain('de 5 kommunerna')
  })

  it('say which municipalities have no flows in the year, and compare the others', () => {
    const flows = norrbottenFlows(200).filter(([home]) => home !== '2584')
    const data = officialView(norrbotten, { flows })
    expect(rowOf(data, '2584')).toMatchObject({
      official_market: 'LA2267',
      labour_market: null,
      differs: null,
    })
    expect(answerOf(data).notes.join(' ')).toContain('Kommuner utan flöden 2024 jämförs inte: Kiruna.')
  })

  it('stand alone in a year without flows', () => {
    const data = officialView(norrbotten, { flows: norrbottenFlows(200) }, { year: '2001' })
    expect(answerOf(data).columns.map(({ id }) => id)).toEqual(['region', 'official_market'])
    expect(answerOf(data).notes.join(' ')).toContain('inga flöden 2001')
  })
})

describe("SCB's labour markets without flows", () => {
  it('are all 67 of a national dataset that has nothing but municipalities', () => {
    const data = officialView(datasetOf(national), {}, { region: '0581' })
    expect(data.rowCount).toBe(290)
    expect(areasOf(data)).toHaveLength(OFFICIAL_LABOUR_MARKETS.length)
    expect(areasOf(data)[0]).toMatchObject({
      official_market: 'LA2201',
      members: 36,
      members_all: 36,
      night_population: null,
      night_population_sign: '..',
    })
    expect(findingOf(data)).toBe(
      'I LA 2022 ligger Norrköping i SCB:s lokala arbetsmarknad Linköping, tillsammans med Ödeshög, Kinda, Boxholm, Åtvidaberg, Finspång och 6 till.',
    )
    const { sourceLine, qualityLine, subtitle } = describeView(data, 'sv')
    expect(sourceLine).toBe('Källa: SCB, Lokala arbetsmarknader (LA) 2022.')
    expect(qualityLine).toBeNull()
    expect(subtitle).toBe('Områdena i SCB:s LA 2022, Norrköping i fokus')
  })

  it('need no year to be chosen', () => {
    const dataset = datasetOf(national)
    const data = officialView(dataset)
    const names = filterNames(VIEWS[VIEW], data.filters, dataset)
    expect(names.takes).toEqual(['region'])
    expect(data.takes).toEqual(['region'])
    const sentence = filterSentence(VIEWS[VIEW], data.filters, names, 'en').flatMap(
      ({ filter }) => filter ?? [],
    )
    expect(sentence).toEqual(['region'])
    expect(buildCsv(data, 'sv')).toContain('LA2205')
  })

  it('say who lies in an area, and who of it lies outside the dataset', () => {
    const of = (codes: readonly string[], region: string): string =>
      findingOf(officialView(datasetOf(municipalitiesOf(codes)), {}, { region }))
    expect(of(['0484', '2584'], '2584')).toContain('Kiruna en egen lokal arbetsmarknad')
    expect(of(['2510', '2523'], '2510')).toMatch(/tillsammans med Gällivare\.$/)
    expect(of(['0512', '0580'], '0512')).toContain('10 kommuner utanför datamängden')
    expect(of(['2510', '2523', '2584'], '2510,2523')).toContain('samma lokala arbetsmarknad: Gällivare.')
    expect(of(['2510', '2523', '2584'], '2510,2584')).toContain('olika lokala arbetsmarknader')
  })

  it('have a headline of their sizes for the chart, which tells the largest of whole areas only', () => {
    const chartSays = (data: ViewData): string =>
      (describeView(data, 'sv', 'chart').finding ?? '').replaceAll('\u00a0', ' ')
    const data = officialView(norrbotten, { flows: norrbottenFlows(200) }, { region: '2510' })
    expect(chartSays(data)).toMatch(/^Jokkmokk hör till Gällivare, /)
    expect(chartSays(data)).toMatch(/sysselsatta bodde där 2024\.$/)
    expect(findingOf(data)).toMatch(/^Beräkningen för 2024/)
    const part = datasetOf(municipalitiesOf([...NORRBOTTEN, '0512']), ['commuting-flows'])
    const flows = [...norrbottenFlows(200), ['0512', '0512', 900_000] as const]
    expect(chartSays(officialView(part, { flows }))).toContain('av de områden som datamängden har hela')
    expect(chartSays(officialView(part, { flows }))).not.toContain('Jönköping')
  })

  it('have the employed of the last year with totals, and none where one municipality lacks them', () => {
    const dataset = datasetOf(municipalitiesOf(NORRBOTTEN), ['commuting-totals'])
    const data = officialView(dataset, {
      totals: [
        ['2510', 1800, 200],
        ['2523', 9000, 100],
        ['2580', 36_000, 2000],
      ],
    })
    const nightOf = (code: string) => areasOf(data).find((area) => area['official_market'] === code)
    expect(nightOf('LA2264')).toMatchObject({ night_population: 11_100, year: YEAR, members: 2 })
    // Luleå is known, Boden is not: a part would pass for the whole.
    expect(nightOf('LA2265')).toMatchObject({ night_population: null, night_population_sign: '..' })
    expect(areasOf(data)[0]?.['official_market']).toBe('LA2264')
  })

  it('are there in any dataset with two Swedish municipalities, yet nobody opens one for them', () => {
    expect(isAvailable(VIEW, datasetOf(municipalitiesOf(['0580', '0581'])))).toBe(true)
    expect(isAvailable(VIEW, datasetOf(municipalitiesOf(['0580'])))).toBe(false)
    expect(openingView(datasetOf(municipalitiesOf(['0580', '0581'])))).toBe('overview')
  })

  it('are not there for municipalities of another country that have the same codes', () => {
    const foreign = datasetOf(
      municipalitiesOf([
        ['0580', 'Aalborg'],
        ['0581', 'Aarhus'],
      ]),
    )
    expect(isAvailable(VIEW, foreign)).toBe(false)
    const data = officialView(foreign)
    expect(data.rowCount).toBe(0)
    expect(data.empty?.message.sv).toMatch(/bara för svenska kommuner/)
    expect(data.empty?.suggestion.en).toMatch(/\.$/)
  })
})

describe('a group among the official labour markets', () => {
  it('keeps the source of the division', () => {
    const data = sampleViewData(VIEW, { region: 'group:0580+0581' })
    expect(data.sources.map(({ title }) => title.sv)).toContain('Lokala arbetsmarknader (LA) 2022')
  })
})

describe('the computed labour markets', () => {
  it("have SCB's own beside them", () => {
    const data = sampleViewData('commuting.labour-markets', { region: '0581' })
    const row = buildQueryResult(data, 'sv').rows.find(({ region }) => region === '0581')
    expect(row).toMatchObject({ official_market: 'LA2205', official_market_name: 'Linköping' })
  })
})
