import { describe, expect, it } from 'vitest'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { figures, readBundled, repositoryText, sumBy } from './bundled-figures'

const bundled = readBundled()
const { regionCode, industryCode, campusCode, quality } = bundled

/** Keys whose sums differ, empty when two groupings agree. */
function differences(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key))
}
const womenAndMen = <R extends { readonly sex: string }>(rows: readonly R[]) =>
  rows.filter(({ sex }) => sex !== 'total')
const both = <R extends { readonly sex: string }>(rows: readonly R[]) =>
  rows.filter(({ sex }) => sex === 'total')

describe('commuting flows of the bundled dataset', () => {
  const totals = both(bundled.flows)
  const out = sumBy(
    totals.filter(({ home, work }) => home !== work),
    ({ year, home }) => `${year} ${regionCode.get(home) ?? ''}`,
  )
  const into = sumBy(
    totals.filter(({ home, work }) => home !== work),
    ({ year, work }) => `${year} ${regionCode.get(work) ?? ''}`,
  )
  const inner = sumBy(
    totals.filter(({ home, work }) => home === work),
    ({ year, home }) => `${year} ${regionCode.get(home) ?? ''}`,
  )

  it.each(figures.commutingTotals.map((row) => ({ ...row, key: `${row.year} ${row.code}` })))(
    'reproduce the official margins of $key',
    ({ key, inCommuters, outCommuters, liveAndWork }) => {
      expect([out.get(key), into.get(key), inner.get(key)]).toEqual([outCommuters, inCommuters, liveAndWork])
    },
  )

  it('have women and men that sum to the total in every cell', () => {
    const key = ({ year, home, work }: (typeof totals)[number]) => `${year} ${home} ${work}`
    expect(differences(sumBy(totals, key), sumBy(womenAndMen(bundled.flows), key))).toEqual([])
  })

  it('never hold negative persons, and state each pair once', () => {
    expect(bundled.flows.every(({ persons }) => Number.isInteger(persons) && Number(persons) >= 0)).toBe(true)
    const keys = bundled.flows.map(({ year, sex, home, work }) => `${year} ${sex} ${home} ${work}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('commuting totals of the bundled dataset', () => {
  const find = (code: string, year: number) =>
    bundled.commutingTotals.find((row) => regionCode.get(row.region) === code && row.year === year)

  it.each([
    { code: '0581', name: 'Norrköping', into: 10854, out: 10483, day: 58190, night: 57819 },
    { code: '0580', name: 'Linköping', into: 16121, out: 9866, day: 72012, night: 65757 },
  ])('are the published ones for $name 2008', ({ code, into, out, day, night }) => {
    const row = find(code, 2008)
    expect([row?.inCommuters, row?.outCommuters]).toEqual([into, out])
    expect(Number(row?.liveAndWork) + Number(row?.inCommuters)).toBe(day)
    expect(Number(row?.liveAndWork) + Number(row?.outCommuters)).toBe(night)
  })

  it('cover all 22 municipalities in the 12 years of RAMS and in 2024 of BAS', () => {
    expect(bundled.commutingTotals).toHaveLength(22 * 13)
    expect(new Set(bundled.commutingTotals.map(({ year }) => year)).size).toBe(13)
  })

  it('are derived in 2024, add up to the official night population, and say how much they can be off', () => {
    const norrkoping = find('0581', 2024)
    expect(Number(norrkoping?.outCommuters) + Number(norrkoping?.liveAndWork)).toBe(71_457)
    expect(quality.get(norrkoping?.source ?? 0)).toBe('derived')
    const said = bundled.content.footnotes.find(({ region, year }) => region === '0581' && year === 2024)
    expect(said?.text.sv).toContain('högst 3,6 personer')
    expect(said?.text.en).toContain('at most 3.6 persons')
  })
})

describe('employment of the bundled dataset', () => {
  const levelOf = new Map(bundled.content.industries.map(({ id, level }) => [id, level]))
  const parentOf = new Map(bundled.content.industries.map(({ code, parent }) => [code, parent]))
  const ofLevel = (level: string) => bundled.employment.filter((row) => levelOf.get(row.industry) === level)
  const placeKey = ({ year, region, basis, sex }: (typeof bundled.employment)[number]) =>
    `${year} ${region} ${basis} ${sex}`

  it('sums from divisions to sections', () => {
    const fromDivisions = sumBy(
      ofLevel('division'),
      (row) => `${placeKey(row)} ${parentOf.get(industryCode.get(row.industry) ?? '') ?? ''}`,
    )
    const sections = sumBy(
      ofLevel('section'),
      (row) => `${placeKey(row)} ${industryCode.get(row.industry) ?? ''}`,
    )
    expect(differences(fromDivisions, sections)).toEqual([])
  })

  it('sums from sections to the total', () => {
    expect(differences(sumBy(ofLevel('section'), placeKey), sumBy(ofLevel('total'), placeKey))).toEqual([])
  })

  it('has women and men that sum to the total in every cell', () => {
    const key = ({ year, region, basis, industry }: (typeof bundled.employment)[number]) =>
      `${year} ${region} ${basis} ${industry}`
    const total = sumBy(both(bundled.employment), key)
    expect(differences(total, sumBy(womenAndMen(bundled.employment), key))).toEqual([])
  })

  it('totals the official day and night population of every municipality and year', () => {
    const official = new Map(
      figures.commutingTotals
        .filter(({ year }) => year >= 2008)
        .flatMap(({ code, year, liveAndWork, inCommuters, outCommuters }) => [
          [`${code} ${year} day`, liveAndWork + inCommuters],
          [`${code} ${year} night`, liveAndWork + outCommuters],
        ]),
    )
    const total = sumBy(
      both(ofLevel('total')),
      ({ region, year, basis }) => `${regionCode.get(region) ?? ''} ${year} ${basis}`,
    )
    expect(differences(total, official)).toEqual([])
  })

  it('has as many women as the flow matrix, by home and by place of work', () => {
    const women = bundled.flows.filter(({ sex }) => sex === 'women')
    const regions = new Set(bundled.employment.map(({ region }) => region))
    const fromFlows = sumBy(
      women
        .flatMap((row) => [
          { ...row, region: row.work, basis: 'day' },
          { ...row, region: row.home, basis: 'night' },
        ])
        .filter(({ region, year }) => regions.has(region) && year >= 2008),
      ({ year, region, basis }) => `${year} ${region} ${basis} women`,
    )
    const total = sumBy(
      ofLevel('total').filter(({ sex }) => sex === 'women'),
      placeKey,
    )
    expect(differences(total, fromFlows)).toEqual([])
  })

  it('lets care and trade lead in Norrköping, as the presentation says', () => {
    const largest = bundled.employment
      .filter(
        (row) =>
          regionCode.get(row.region) === '0581' &&
          row.year === 2008 &&
          row.basis === 'day' &&
          row.sex === 'total' &&
          levelOf.get(row.industry) === 'division',
      )
      .sort((a, b) => Number(b.persons) - Number(a.persons))
      .slice(0, 4)
      .map(({ industry }) => industryCode.get(industry))
    expect([...largest].sort()).toEqual(['47', '86', '87', '88'])
    expect(['87', '88']).toContain(largest[0])
  })

  it('has all 21 sections and 88 divisions of SNI 2007', () => {
    expect(bundled.content.industries.filter(({ level }) => level === 'section')).toHaveLength(21)
    expect(bundled.content.industries.filter(({ level }) => level === 'division')).toHaveLength(88)
  })
})

describe('students of the bundled dataset', () => {
  const kindOf = new Map(bundled.content.regions.map(({ id, kind }) => [id, kind]))

  it('come from homes that sum to the official number of each campus', () => {
    const official = new Map(
      figures.campuses.filter(({ year }) => year === 2021).map(({ campus, students }) => [campus, students]),
    )
    const nameOf = new Map(bundled.content.campuses.map(({ id, name }) => [id, name.sv]))
    const fromHomes = sumBy(
      both(bundled.students).filter(({ home }) => kindOf.get(home) !== 'total'),
      ({ campus }) => nameOf.get(campus) ?? '',
    )
    expect(differences(fromHomes, official)).toEqual([])
  })

  it('have women and men that sum to the total where they are stated', () => {
    const key = ({ year, campus, home }: (typeof bundled.students)[number]) => `${year} ${campus} ${home}`
    const of2021 = bundled.students.filter(({ year }) => year === 2021)
    expect(differences(sumBy(both(of2021), key), sumBy(womenAndMen(of2021), key))).toEqual([])
  })

  it('keep the official totals apart, parts that do not add up included', () => {
    const official = bundled.students
      .filter(({ source }) => quality.get(source) === 'official')
      .map(({ campus, year, persons }) => [campusCode.get(campus), year, persons])
    expect(official).toContainEqual(['totalt', 2021, 35900])
    expect(official).toContainEqual(['totalt', 2023, 40400])
    expect(official).toHaveLength(figures.campuses.length)
  })
})

describe('sources of the bundled dataset', () => {
  it('call synthetic figures example data, not statistics, in both languages', () => {
    for (const { quality: ofSource, title } of bundled.content.sources) {
      expect(title.sv.startsWith('Exempeldata, inte statistik: ')).toBe(ofSource === 'synthetic')
      expect(title.en.startsWith('Example data, not statistics: ')).toBe(ofSource === 'synthetic')
    }
  })

  it('mark every industry as synthetic, and only totals of both sexes as derived', () => {
    for (const { source, sex, industry } of bundled.employment) {
      const derived = sex === 'total' && industryCode.get(industry) === 'total'
      if (quality.get(source) !== (derived ? 'derived' : 'synthetic')) {
        expect.fail(`industry ${industryCode.get(industry) ?? ''}, ${sex}`)
      }
    }
  })

  it('leave official figures as they were published', () => {
    expect(
      bundled.population.map(({ region, year, persons }) => [regionCode.get(region), year, persons]),
    ).toEqual(figures.population.map(({ code, year, persons }) => [code, year, persons]))
    const rams = bundled.commutingTotals.filter(({ year }) => year <= 2015)
    const sources = [...bundled.population, ...rams].map(({ source }) => quality.get(source))
    expect(new Set(sources)).toEqual(new Set(['official']))
  })

  it('know every region that the official files name', () => {
    const known = new Set(bundled.content.regions.map(({ code }) => code))
    const inside = figures.knownFlows.filter(
      (flow) => flow.home.startsWith('05') && flow.work.startsWith('05'),
    )
    const named = [
      ...figures.municipalities.map(({ code }) => code),
      ...figures.municipalities.map(({ countyCode }) => countyCode),
      ...figures.commutingTotals.map(({ code }) => code),
      ...figures.population.map(({ code }) => code),
      ...inside.flatMap(({ home, work }) => [home, work]),
      ...figures.broadEmployment2005.keys(),
    ]
    expect(named.filter((code) => !known.has(code))).toEqual([])
  })
})

describe('the bundled dataset', () => {
  it('is the same each time it is built', () => {
    const text = () => {
      const content = buildBundledContent(figures)
      return JSON.stringify(content)
    }
    expect(text()).toBe(text())
  })

  it('carries the breaks of 2011 and 2019, the seam to BAS and the division of Nyköping', () => {
    expect(bundled.content.breaks.map(({ table, year }) => `${table} ${year}`)).toEqual([
      'commuting-totals 2011',
      'commuting-flows 2011',
      'employment 2011',
      'commuting-totals 2019',
      'commuting-flows 2019',
      'employment 2019',
      'commuting-totals 2024',
      'population 1991',
    ])
    expect(bundled.content.breaks.map(({ region }) => region).filter(Boolean)).toEqual(['0480'])
  })

  it('says that parts of BAS need not add up, and of whom each uncertainty is told', () => {
    const told = bundled.content.footnotes.map(({ text }) => text.sv).join(' ')
    expect(told).toContain('SCB skyddar uppgifterna i BAS med små ändringar alla år')
    // A picture of two municipalities has both notes.
    expect(told).toContain('Uppgifterna om Norrköping för 2024 är härledda')
  })

  it('names its sources in resources/figures/SOURCES.md', () => {
    const sources = repositoryText('resources/figures/SOURCES.md')
    for (const file of [
      'commuting-totals',
      'commuting-totals-bas-2024',
      'population-1969-2025',
      'sweden-commuting-totals',
      'sweden-population-1975-2019',
      'sweden-boundaries',
      'norrbotten-flows-2020-2024',
      'known-flows',
      'students-liu',
      'employment-2005-broad',
    ]) {
      expect(sources).toContain(`${file}.csv`)
    }
  })
})
