import { describe, expect, it } from 'vitest'
import { computeDiversity, computeMeanDistance } from '#shared/indicators/ties'
import { EARTH_RADIUS_KM } from '#shared/indicators/distance'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { describeView } from '#shared/figures-as-text/view-words'
import { choosePoints } from '#shared/dataset/municipality-centres'
import type { Region } from '#shared/dataset/dimensions'
import { FIGURE_FLAGS, numbers } from '#shared/view/view-data'
import { specifyTies } from '#shared/views/commuting/ties/specification'
import { specifyContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { flowDatasets, personsOf, type FlowDataset } from './flow-datasets'
import { createSampleReader, sampleViewData } from './sample-dataset'

describe('the diversity of destinations', () => {
  it('is 0 where all go to one place, and 1 where as many go to each that there is', () => {
    expect(computeDiversity([40, 0, 0], 3).value).toBe(0)
    expect(computeDiversity([7, 7, 7, 7], 4).value).toBeCloseTo(1, 12)
  })

  it('is half of the most where two of four places share them evenly', () => {
    expect(computeDiversity([9, 9, 0, 0], 4).value).toBeCloseTo(0.5, 12)
  })

  it('counts places that nobody goes to', () => {
    expect(computeDiversity([9, 9], 8).value).toBeCloseTo(Math.log(2) / Math.log(8), 12)
  })

  it('is no question where nobody goes, or there is one place to go to', () => {
    expect([computeDiversity([0, 0], 2).sign, computeDiversity([5], 1).sign]).toEqual([2, 2])
  })

  it('weighs distances by those who go', () => {
    expect(
      computeMeanDistance([
        { persons: 3, kilometres: 10 },
        { persons: 1, kilometres: 50 },
      ]).value,
    ).toBe(20)
  })
})

/** The angle between two directions from the centre of the Earth, by their cross and scalar products. */
function apart(a: Region, b: Region): number {
  const vector = ({ seat }: Region): readonly [number, number, number] => {
    const [east, north] = [((seat?.longitude ?? 0) * Math.PI) / 180, ((seat?.latitude ?? 0) * Math.PI) / 180]
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
  }
  const [u, v] = [vector(a), vector(b)]
  const cross = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
  return EARTH_RADIUS_KM * Math.atan2(cross, u[0] * v[0] + u[1] * v[1] + u[2] * v[2])
}

/** Flow by flow as they were written, with other formulas: ln N − Σ x ln x / N for the entropy. */
function workedOut({ flows, regions }: FlowDataset, members: readonly string[], year: number) {
  const points = choosePoints(regions.filter(({ kind }) => kind === 'municipality'))
  const byCode = new Map(regions.map((region) => [region.code, { ...region, seat: points.of(region) }]))
  const present = new Set(flows.filter((one) => one.year === year).flatMap(({ home, work }) => [home, work]))
  const places = regions.filter(({ kind, code }) => kind === 'municipality' && present.has(code))
  const to = new Map<string, number>()
  let [kilometres, inside, beyond] = [0, 0, 0]
  for (const flow of flows) {
    if (flow.year !== year || flow.sex !== 'total') continue
    if (!members.includes(flow.home) || members.includes(flow.work)) continue
    const persons = personsOf(flow) ?? 0
    const [from, goal] = [byCode.get(flow.home), byCode.get(flow.work)]
    if (!from || goal?.kind !== 'municipality') {
      beyond += persons
      continue
    }
    to.set(flow.work, (to.get(flow.work) ?? 0) + persons)
    kilometres += persons * apart(from, goal)
    inside += persons
  }
  const sum = [...to.values()].reduce((total, x) => (x > 0 ? total + x * Math.log(x) : total), 0)
  return {
    distance: inside < beyond ? null : kilometres / inside,
    partners: [...to.values()].filter((persons) => persons > 4).length,
    diversity: (Math.log(inside) - sum / inside) / Math.log(places.length - members.length),
    inside,
    share: inside / (inside + beyond),
  }
}

describe('how places are tied in three datasets', () => {
  const at = flowDatasets()

  it.each([
    [0, '0581', ['0581']],
    [0, '0563', ['0563']],
    [0, 'group:0581+0582', ['0581', '0582']],
    [1, '2580', ['2580']],
    [1, '2506', ['2506']],
    [2, '0680', ['0680']],
    [2, 'group:0580+0586', ['0580', '0586']],
  ])('agree with the flows of dataset %i one by one: %s', (index, region, members) => {
    const of = at(index)
    const { rows } = buildQueryResult(of.ask('commuting.ties', { region }), 'sv')
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) {
      const known = workedOut(of, members, Number(row['year']))
      if (known.distance === null) expect(row['distance_to_work']).toBeNull()
      else expect(row['distance_to_work']).toBeCloseTo(known.distance, 6)
      expect(row['partners']).toBe(known.partners)
      expect(row['partner_diversity']).toBeCloseTo(known.diversity, 10)
      expect(row['placed']).toBe(known.inside)
      expect(row['placed_share']).toBeCloseTo(known.share, 12)
    }
  })

  it.each(['distance-to-work', 'partners', 'partner-diversity'] as const)(
    'are the measures that places are ranked by: %s',
    (measure) => {
      const column = measure.replaceAll('-', '_')
      for (const of of [at(0), at(1)]) {
        const ranked = buildQueryResult(of.ask('regions.ranks', { measure }), 'sv').rows
        expect(ranked.length).toBeGreaterThan(9)
        const year = String(ranked[0]?.['year'])
        for (const { region, value } of ranked.slice(0, 5)) {
          const [row] = buildQueryResult(
            of.ask('commuting.ties', { region: String(region), year }),
            'sv',
          ).rows
          expect(value).toEqual(row?.[column])
        }
      }
    },
  )

  it('change since a year is the difference of two rankings', () => {
    const of = at(1)
    const valuesIn = (texts: Readonly<Record<string, string>>) =>
      new Map(
        buildQueryResult(of.ask('regions.ranks', { measure: 'distance-to-work', ...texts }), 'sv').rows.map(
          ({ region, value }) => [region, Number(value)],
        ),
      )
    const [now, before, change] = [
      valuesIn({ year: '2024' }),
      valuesIn({ year: '2020' }),
      valuesIn({ year: '2024', since: '2020' }),
    ]
    expect(change.size).toBe(14)
    for (const [region, value] of change)
      expect(value).toBeCloseTo((now.get(region) ?? 0) - (before.get(region) ?? 0), 9)
  })

  it('rest on the flows: invented ones are no official distance, though the sum of those who leave is', () => {
    const data = at(0).ask('commuting.ties', { region: '0582' })
    expect(numbers(data, 'distance_to_work').quality).toBe('synthetic')
    expect(numbers(at(1).ask('commuting.ties', { region: '2580' }), 'distance_to_work').quality).toBe(
      'derived',
    )
  })

  it('says what flows beyond the dataset leave out', () => {
    const notes = (index: number, region: string): string =>
      at(index)
        .ask('commuting.ties', { region })
        .notes.map(({ sv }) => sv)
        .join(' ')
    expect(notes(0, '0581')).toMatch(/kommuner i datamängden: \d+–\d+.% av utpendlarna/)
    expect(notes(1, '2580')).toContain('säger inget om dem som pendlar till områden utanför')
    expect(notes(2, '0680')).toContain('Flöden utan tal (..)')
  })
})

const flow = (home: number, work: number, persons: number) => ({
  year: 2008,
  sex: 'total' as const,
  home,
  work,
  persons,
  source: 4,
})
/** Norrköping (4) to Linköping (3), Söderköping (5), Motala (6) and beyond (8). */
const tied = (beyond: number) =>
  sampleViewData(
    'commuting.ties',
    { region: '0581', year: '2008' },
    createSampleReader({
      flows: [flow(4, 4, 700), flow(4, 3, 90), flow(4, 5, 10), flow(4, 6, 4), flow(4, 8, beyond)],
    }),
  )

describe('the edge of a dataset', () => {
  it('leaves a mean distance unsaid where most who leave go beyond it', () => {
    const of = (beyond: number) => buildQueryResult(tied(beyond), 'sv').rows[0]?.['distance_to_work']
    expect(of(104)).toBeGreaterThan(20)
    expect(of(105)).toBeNull()
  })

  it('counts destinations of five and more, at least so many where others may lie beyond', () => {
    const partners = numbers(tied(1), 'partners')
    expect([partners.values[0], partners.flags?.[0]]).toEqual([2, FIGURE_FLAGS.lowerBound])
    expect(numbers(tied(0), 'partners').flags).toBeUndefined()
  })

  it('says it in one sentence, and of one year draws the distance as a bar', () => {
    const finding = (describeView(tied(20), 'sv').finding ?? '').replaceAll('\u00a0', ' ')
    expect(finding).toMatch(
      /^Från Norrköping pendlade [\d,]+ % av de sysselsatta ut 2008\. I snitt är det \d+ km fågelvägen mellan centralorterna\. Antalet pendlingsmål med minst fem personer är minst 2\.$/,
    )
    const [panel] = specifyTies(specifyContext('sv', lightTheme), tied(20)).panels
    expect(panel?.kind === 'bars' && panel.rows.map(({ name }) => name)).toEqual(['Norrköping'])
  })
})
