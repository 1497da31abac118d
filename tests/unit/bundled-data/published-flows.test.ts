import { describe, expect, it } from 'vitest'
import { ratioIn } from '#main/bundled-data/published-flows'
import { figures, readBundled } from './bundled-figures'

const { flows, regionCode, quality, content, employment, industryCode } = readBundled()
const sourceById = new Map(content.sources.map((source) => [source.id, source]))

interface Row {
  readonly persons: number
  readonly source: number
}
const rows = new Map<string, Row>()
for (const { year, sex, home, work, persons, source } of flows)
  rows.set(`${sex} ${year} ${regionCode.get(home) ?? ''} ${regionCode.get(work) ?? ''}`, {
    persons: Number(persons),
    source,
  })
const rowAt = (year: number, home: string, work: string, sex = 'total') =>
  rows.get(`${sex} ${year} ${home} ${work}`)
const personsAt = (year: number, home: string, work: string) => rowAt(year, home, work)?.persons ?? Number.NaN
const codes = figures.municipalities.map(({ code }) => code)
const YEARS = Array.from({ length: 12 }, (_, index) => 2004 + index)
const known = figures.knownFlows.filter(
  ({ year, home, work }) => YEARS.includes(year) && codes.includes(home) && codes.includes(work),
)
/** Municipalities by persons, most first. */
const rank = (of: (code: string) => number): readonly string[] =>
  codes.filter((code) => code !== '0581').sort((a, b) => of(b) - of(a))

describe('published flows in the bundled dataset', () => {
  it.each(known)('$home → $work in $year is $persons, official, from $publisher', (flow) => {
    const row = rowAt(flow.year, flow.home, flow.work)
    expect(row?.persons).toBe(flow.persons)
    const source = sourceById.get(row?.source ?? -1)
    expect([source?.quality, source?.publisher, source?.title.sv]).toEqual([
      'official',
      flow.publisher,
      flow.title,
    ])
  })

  it('holds all that Linköping published of 2014 and Nyköping of 2015', () => {
    expect(known.filter(({ year }) => year === 2014)).toHaveLength(5)
    expect(known.filter(({ year }) => year === 2015)).toHaveLength(9)
  })

  it('says of those who live and work in a place that SCB counted them, of both sexes together only', () => {
    for (const code of codes) {
      expect(sourceById.get(rowAt(2010, code, code)?.source ?? -1)?.table).toBe('AM0207')
      expect(quality.get(rowAt(2010, code, code, 'women')?.source ?? -1)).toBe('synthetic')
    }
  })

  it('says of nothing else that it is official', () => {
    const official = flows.filter(({ source }) => quality.get(source) === 'official')
    expect(official).toHaveLength(known.length + codes.length * YEARS.length)
    expect(new Set(official.map(({ sex }) => sex))).toEqual(new Set(['total']))
  })

  it('warns where a figure was read from a scan, and has none that differs much from a certain one', () => {
    for (const flow of known.filter(({ doubt }) => doubt !== null)) {
      const source = sourceById.get(rowAt(flow.year, flow.home, flow.work)?.source ?? -1)
      expect(source?.note?.sv).toContain('nollor kan ha fallit bort')
      const certain = known.find(
        ({ home, work, doubt }) => home === flow.home && work === flow.work && doubt === null,
      )
      // A lost zero would be a factor of ten.
      if (certain) expect(Math.abs(flow.persons / certain.persons - 1)).toBeLessThan(0.2)
    }
  })

  it('keeps only what is no row in footnotes: places beyond, other years', () => {
    const quoted = content.footnotes
      .filter(({ table, text }) => table === 'commuting-flows' && text.en.startsWith('Official figure'))
      .map(({ text }) => text.en)
    expect(quoted).toHaveLength(figures.knownFlows.length - known.length)
    expect(
      quoted.some((text) => text.includes('5,285 persons commuted from Norrköping to Linköping in 2021')),
    ).toBe(true)
    expect(
      quoted.some((text) => text.includes('1,660 persons commuted from Linköping to Stockholm County')),
    ).toBe(true)
    expect(quoted.filter((text) => text.includes('4,381'))).toEqual([])
  })
})

describe('relations in the years around a published figure', () => {
  it('are synthetic', () => {
    expect(quality.get(rowAt(2013, '0581', '0580')?.source ?? -1)).toBe('synthetic')
    expect(quality.get(rowAt(2015, '0581', '0580')?.source ?? -1)).toBe('synthetic')
  })

  it('carry the ratio of the nearest figure, and between two figures a mean of both', () => {
    const two = [
      { year: 2010, ratio: 0.8 },
      { year: 2014, ratio: 1.2 },
    ]
    expect([2004, 2010, 2011, 2012, 2014, 2015].map((year) => ratioIn(year, two))).toEqual([
      0.8,
      0.8,
      expect.closeTo(0.9, 10),
      expect.closeTo(1, 10),
      1.2,
      1.2,
    ])
  })

  it('do not jump: no yearly step of a large one is more than a tenth beyond that of the places’ totals', () => {
    const out = (year: number, code: string): number =>
      figures.commutingTotals.find((row) => row.year === year && row.code === code)?.outCommuters ??
      Number.NaN
    const into = (year: number, code: string): number =>
      figures.commutingTotals.find((row) => row.year === year && row.code === code)?.inCommuters ?? Number.NaN
    for (const { home, work } of known.filter(({ persons }) => persons >= 1000))
      for (const year of YEARS.slice(1)) {
        const step = personsAt(year, home, work) / personsAt(year - 1, home, work)
        const ofTotals = [out(year, home) / out(year - 1, home), into(year, work) / into(year - 1, work)]
        expect(step).toBeGreaterThan(Math.min(1, ...ofTotals) - 0.1)
        expect(step).toBeLessThan(Math.max(1, ...ofTotals) + 0.1)
      }
  })
})

describe('what is known of Norrköping and Linköping', () => {
  it.each(YEARS)('Norrköping is a centre by the method of SCB in %i', (year) => {
    const all = [...codes, 'rest'].map((work) => ({ work, persons: personsAt(year, '0581', work) }))
    const night = all.reduce((sum, { persons }) => sum + persons, 0)
    const away = all.filter(({ work }) => work !== '0581')
    const largest = Math.max(...away.filter(({ work }) => work !== 'rest').map(({ persons }) => persons))
    expect(away.reduce((sum, { persons }) => sum + persons, 0) / night).toBeLessThanOrEqual(0.2)
    expect(largest / night).toBeLessThan(0.075)
  })

  it('Söderköping and then Linköping send most to Norrköping in 2015', () => {
    expect(rank((code) => personsAt(2015, code, '0581')).slice(0, 2)).toEqual(['0582', '0580'])
  })

  it('Linköping and then Finspång take most from Norrköping in 2015', () => {
    expect(rank((code) => personsAt(2015, '0581', code)).slice(0, 2)).toEqual(['0580', '0562'])
  })

  it('more go from Norrköping to Linköping in 2014 than in 2004', () => {
    expect(personsAt(2014, '0581', '0580')).toBe(4381)
    expect(personsAt(2004, '0581', '0580')).toBeLessThan(4381)
  })

  it('at least as many go beyond the area, and come from there, as to and from the places published', () => {
    const beyond = figures.knownFlows.filter(
      ({ year, home, work }) => YEARS.includes(year) && codes.includes(home) !== codes.includes(work),
    )
    const sums = new Map<string, number>()
    for (const { year, home, work, persons } of beyond) {
      const key = [year, ...[home, work].map((code) => (codes.includes(code) ? code : 'rest'))].join(' ')
      sums.set(key, (sums.get(key) ?? 0) + persons)
    }
    expect(sums.get('2014 0580 rest')).toBe(1660)
    for (const [key, persons] of sums)
      expect(rows.get(`total ${key}`)?.persons).toBeGreaterThanOrEqual(persons)
  })

  it('care is first, trade second, business services third in Norrköping in 2015, as published for 2017', () => {
    // Statistics Sweden publishes B+C, D+E and M+N together.
    const groupOf = (section: string) =>
      ['BC', 'DE', 'MN'].find((group) => group.includes(section)) ?? section
    const levelOf = new Map(content.industries.map(({ id, level }) => [id, level]))
    const byGroup = new Map<string, number>()
    for (const { region, year, sex, basis, industry, persons } of employment) {
      if (regionCode.get(region) !== '0581' || year !== 2015 || sex !== 'total' || basis !== 'day') continue
      if (levelOf.get(industry) !== 'section') continue
      const group = groupOf(industryCode.get(industry) ?? '')
      byGroup.set(group, (byGroup.get(group) ?? 0) + Number(persons))
    }
    const order = [...byGroup].sort((a, b) => b[1] - a[1]).map(([group]) => group)
    expect(order.slice(0, 3)).toEqual(['Q', 'G', 'MN'])
  })
})
