import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { madeTable, type MadeDimension } from './made-tables'
import { takeIn } from './taken-in'

const region: MadeDimension = { code: 'region', role: 'geo', values: ['0580=Linköping', '0581=Norrköping'] }
const year: MadeDimension = { code: 'år', role: 'time', values: ['2020', '2021'] }
const population = { title: { sv: 'Folkmängd' } }
const leftOf = (built: ReturnType<typeof takeIn>) =>
  built.left.map(({ reason, count, examples }) => [reason.sv, count, examples])

describe('figures that cannot be kept as they are', () => {
  it('are left out of counts of persons with their places, and the others are taken in', () => {
    const built = takeIn(madeTable([region, year], [1, 2, 1e20, 2 ** 53], population))
    expect(built.used).toBe(2)
    expect([...rowsIn(built.content.facts, 'population')].map(({ persons }) => persons)).toEqual([1, 2])
    expect(leftOf(built)).toEqual([
      [expect.stringContaining('9 007 199 254 740 991'), 2, ['Norrköping, 2020', 'Norrköping, 2021']],
    ])
  })

  it('are left out of a series with their places, whether whole, infinite or negative', () => {
    const built = takeIn(madeTable([region, year], [1.5, Infinity, 2, -(2 ** 60)]))
    expect(built.used).toBe(2)
    const [series] = built.content.series ?? []
    expect([series?.cells.numberAt(0), series?.cells.numberAt(1), series?.cells.length]).toEqual([1.5, 2, 2])
    expect(leftOf(built)).toEqual([[expect.any(String), 2, ['Linköping, 2021', 'Norrköping, 2021']]])
  })

  it('do not come about by adding up women and men', () => {
    const sex: MadeDimension = { code: 'kön', values: ['1=män', '2=kvinnor'] }
    const most = Number.MAX_SAFE_INTEGER
    const built = takeIn(
      madeTable([region, { ...year, values: ['2020'] }, sex], [most, most, 1, 2], population),
    )
    const totals = [...rowsIn(built.content.facts, 'population')].filter((row) => row.sex === 'total')
    expect(totals.map(({ persons }) => persons)).toEqual([3])
    expect(built.notices.map(({ sv }) => sv)).toEqual([expect.stringMatching(/^1 summor/)])
  })
})

describe('a year that facts cannot be of', () => {
  it('is left out and told of', () => {
    const years: MadeDimension = { code: 'år', role: 'time', values: ['1850', '2020'] }
    const built = takeIn(madeTable([region, years], [1, 2, 3, 4], population))
    expect([...rowsIn(built.content.facts, 'population')].map((row) => row.year)).toEqual([2020, 2020])
    expect(built.left.map(({ count, examples }) => [count, examples])).toEqual([[2, ['1850']]])
  })
})

describe('a row without a region’s code', () => {
  const homes = { code: 'hemkommun', role: 'geo', values: ['', '0580=Linköping', '0581=Norrköping'] } as const

  it('is left out of facts and told of', () => {
    const built = takeIn(madeTable([homes, { ...year, values: ['2020'] }], [4, 5, 6], population))
    expect(built.used).toBe(2)
    expect(built.content.regions.map(({ code }) => code)).not.toContain('')
    expect(leftOf(built)).toEqual([['Rader utan kod i hemkommun', 1, ['2020']]])
  })

  it('is left out of a series and told of', () => {
    const built = takeIn(madeTable([homes, { ...year, values: ['2020'] }], [4, 5, 6]))
    expect(built.used).toBe(2)
    expect(built.content.regions.map(({ code }) => code)).not.toContain('')
    expect(leftOf(built)).toEqual([['Rader utan kod i hemkommun', 1, ['2020']]])
  })
})

describe('a campus, an age or another text of a key that is blank', () => {
  it('is left out and told of, for a dataset has no row without one', () => {
    const campus: MadeDimension = { code: 'lärosäte', values: ['= ', 'liu=Linköpings universitet'] }
    const home: MadeDimension = { ...region, code: 'hemkommun' }
    const title = { sv: 'Studenter efter hemkommun och lärosäte' }
    const built = takeIn(madeTable([home, campus, year], [1, 2, 3, 4, 5, 6, 7, 8], { title }))
    expect(built.content.campuses.map(({ code }) => code)).not.toContain('')
    expect(built.content.campuses.every(({ name }) => name.sv.trim() !== '')).toBe(true)
    expect(built.left.map(({ reason }) => reason.sv)).toEqual(['Rader utan kod i lärosäte'])
  })
})
