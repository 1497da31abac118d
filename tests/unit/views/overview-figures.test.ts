import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { NO_TEXT } from '#shared/messages/language'
import { CodeColumnBuilder, NumberColumnBuilder } from '#shared/view/columns'
import { codeAt } from '#shared/view/rows'
import { codes, numbers, sideTable, type SideTable } from '#shared/view/view-data'
import { flowName } from '#shared/views/commuting/flows/flow-series'
import { listMapMarks } from '#shared/views/overview/map-marks'
import { unknownIn } from '#shared/views/overview/unknown'
import { flowDatasets, personsOf, type FlowDataset } from './flow-datasets'

const at = flowDatasets()
const bundled = (): FlowDataset => at(0)
const overviewOf = (region: string, dataset = bundled()) => dataset.ask('overview', { region })
const tableOf = (region: string, id: string): SideTable =>
  sideTable(overviewOf(region), id) ?? expect.fail(`no ${id}`)

/** Index numbers of a fact by year, of the place and of what it is seen against. */
function historyOf(region: string, fact: string): Map<number, readonly [own: number, reference: number]> {
  const table = tableOf(region, 'history')
  const [facts, years] = [codes(table, 'fact'), numbers(table, 'year')]
  const [own, reference] = [numbers(table, 'index'), numbers(table, 'reference')]
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => codeAt(facts, row) === fact,
  )
  return new Map(
    rows.map((row) => [
      years.values[row] ?? NaN,
      [own.values[row] ?? NaN, reference.values[row] ?? NaN] as const,
    ]),
  )
}

/** What was written, added up for some places. */
function inhabitants(places: readonly string[], year: number): number {
  const ids = bundled().regions.flatMap(({ id, code }) => (places.includes(code) ? [id] : []))
  let sum = 0
  for (const row of rowsIn(bundled().facts, 'population'))
    if (
      row.year === year &&
      row.sex === 'total' &&
      ids.includes(row.region) &&
      typeof row.persons === 'number'
    )
      sum += row.persons
  return sum
}

describe('the first screen, worked out from what was written', () => {
  it.each(['0581', '0512', '0483'])(
    'shows inhabitants as an index beside those of the county: %s',
    (place) => {
      const county = bundled().regions.flatMap(({ code, kind }) =>
        kind === 'municipality' && code.startsWith(place.slice(0, 2)) ? [code] : [],
      )
      const history = historyOf(place, 'inhabitants')
      expect(history.size).toBeGreaterThan(5)
      const [first = 0] = history.keys()
      for (const [year, [own, reference]] of history) {
        expect(own).toBeCloseTo((100 * inhabitants([place], year)) / inhabitants([place], first), 8)
        expect(reference).toBeCloseTo((100 * inhabitants(county, year)) / inhabitants(county, first), 8)
      }
    },
  )

  it('reads its map out flow by flow, those out first, and every area where no flows are known', () => {
    const marks = listMapMarks(overviewOf('0581'), 'sv')
    expect(marks).toHaveLength(10)
    const flows = tableOf('0581', 'flows')
    const persons = numbers(flows, 'persons').values
    expect(marks.map(({ text }) => Number(/: (.+) personer$/.exec(text)?.[1]?.replace(/\s/g, '')))).toEqual([
      ...persons,
    ])
    expect(marks[0]?.text).toMatch(/^Norrköping till /)
    expect(marks[0]?.target).toEqual({
      seriesIndex: 0,
      name: flowName('0581', codeAt(codes(flows, 'work'), 0)),
    })
    const data = overviewOf('0581')
    const region = new CodeColumnBuilder('region', 'region')
    const share = new NumberColumnBuilder({ id: 'net_share', unit: 'fraction', signed: true })
    for (const [code, name, value] of [
      ['0580', 'Linköping', 0.125],
      ['0581', 'Norrköping', -0.01],
    ] as const) {
      region.push(code, { sv: name, en: name })
      share.pushNumber(value)
    }
    const around = {
      id: 'around',
      label: NO_TEXT,
      rowCount: 2,
      columns: [region.build(), share.build({ sources: [] })],
    }
    const [own, other] = listMapMarks({ ...data, sideTables: [around] }, 'sv')
    expect(own?.text).toMatch(/^Norrköping: −1,0\s%$/)
    expect(other).toMatchObject({ target: { geoIndex: 0, name: '0580' } })
  })

  it('shows how many work there for each hundred who live there, year by year', () => {
    const id = bundled().regions.find(({ code }) => code === '0581')?.id
    const history = historyOf('0581', 'net_commuting')
    let compared = 0
    for (const row of rowsIn(bundled().facts, 'commuting-totals')) {
      const { inCommuters, outCommuters, liveAndWork } = row
      const shown = history.get(row.year)
      if (row.region !== id || row.sex !== 'total' || shown === undefined) continue
      if ([inCommuters, outCommuters, liveAndWork].some((one) => typeof one !== 'number')) continue
      const [day, night] = [
        Number(inCommuters) + Number(liveAndWork),
        Number(outCommuters) + Number(liveAndWork),
      ]
      expect(shown[0]).toBeCloseTo((100 * day) / night, 8)
      compared++
    }
    expect(compared).toBeGreaterThan(1)
  })

  it.each(['0581', '0582', '0562'])(
    'draws the five largest flows out and the five largest in: %s',
    (place) => {
      const table = tableOf(place, 'flows')
      const [home, work, persons] = [codes(table, 'home'), codes(table, 'work'), numbers(table, 'persons')]
      const year = numbers(table, 'year').values[0]
      const drawn = Array.from({ length: table.rowCount }, (_, row) => ({
        home: codeAt(home, row),
        work: codeAt(work, row),
        persons: persons.values[row],
      }))
      const municipalities = new Set(
        bundled().regions.flatMap(({ code, kind }) => (kind === 'municipality' ? [code] : [])),
      )
      for (const end of ['home', 'work'] as const) {
        const largest = bundled()
          .flows.filter(
            (flow) =>
              flow[end] === place &&
              flow.home !== flow.work &&
              flow.year === year &&
              flow.sex === 'total' &&
              municipalities.has(flow.home) &&
              municipalities.has(flow.work),
          )
          .map((flow) => personsOf(flow) ?? 0)
          .sort((a, b) => b - a)
          .slice(0, 5)
        expect(drawn.filter((flow) => flow[end] === place).map((flow) => flow.persons)).toEqual(largest)
      }
    },
  )

  it('says what is not known, and which table of SCB would tell it', () => {
    const unknown = unknownIn(overviewOf('2580', at(1)), at(1).dataset)
    expect(unknown.map(({ id, example }) => [id, example])).toEqual([
      ['inhabitants', false],
      ['industries', false],
      ['changes', false],
      ['projection', false],
      ['statuses', false],
    ])
    expect(unknown[2]?.text.en).toContain('BefforandrKvRLK (TAB5169)')
    expect(unknown[0]?.text.sv).toContain('TAB638')
    expect(unknownIn(overviewOf('0581'), bundled().dataset).map(({ id, example }) => [id, example])).toEqual([
      ['flows', true],
      ['industries', true],
      ['changes', false],
      ['projection', false],
      ['statuses', false],
    ])
  })
})
