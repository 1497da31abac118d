import type { CustomSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { gatherOthers } from '#shared/view/gather-others'
import { codes, numbers, sideTable } from '#shared/view/view-data'
import { buildPicture } from '#shared/views/build-picture'
import {
  ARROWS,
  drawnBy,
  flowsOf,
  GROWING,
  look,
  pictureOf,
  RINGS,
  textIn,
  type Drawn,
  type Moves,
} from './sample-flow-map'

describe('a map of flows in two years', () => {
  const [before, after] = ['2007', '2008'].map((year) => flowsOf(GROWING, { region: '0581', year }))
  if (!before || !after) throw new Error('two years')

  it('draws as many persons as wide and as bent, though the largest flow has grown', () => {
    const [one, other] = [drawnBy(before, ARROWS), drawnBy(after, ARROWS)]
    expect(one.get('0581>0582')?.shape?.points).toEqual(other.get('0581>0582')?.shape?.points)
    expect(one.get('0581>0580')?.shape?.points).not.toEqual(other.get('0581>0580')?.shape?.points)
  })

  it('loses no flow that grows', () => {
    const moves: Moves = [4, 3, 5, 6, 7].flatMap((home) =>
      [2, 3, 4, 5, 6, 7]
        .filter((work) => work !== home)
        .map((work, i) => [home, work, 21 + home + i, 30 + home + i + (home === 4 ? i * 3000 : 0)] as const),
    )
    const [small, large] = ['2007', '2008'].map((year) => flowsOf(moves, { region: '05', year }))
    if (!small || !large) throw new Error('two years')
    const drawn = [...drawnBy(small, ARROWS).keys()]
    expect([...drawnBy(large, ARROWS).keys()]).toEqual(expect.arrayContaining(drawn))
  })

  it('shows the same part of the earth, and says that the scale is the same', () => {
    expect(pictureOf(before).geo).toMatchObject({
      boundingCoords: (pictureOf(after).geo as { boundingCoords: unknown }).boundingCoords,
    })
    for (const data of [before, after]) expect(textIn(data)).toContain('samma skala 2007–2008')
  })

  it('keeps a place whose flow is gone for a year', () => {
    const moves: Moves = [...GROWING, [4, 6, 500, 0]]
    const [, gone] = ['2007', '2008'].map((year) => flowsOf(moves, { region: '0581', year }))
    if (!gone) throw new Error('two years')
    expect(drawnBy(gone, ARROWS).has('0581>0583')).toBe(false)
    expect(drawnBy(gone, RINGS).has('0583')).toBe(true)
  })
})

describe('colours of flows', () => {
  it.each([
    ['out', lightTheme.outCommuting, lightTheme.outCommutingSoft],
    ['in', lightTheme.inCommuting, lightTheme.inCommutingSoft],
  ])(
    'are the same in chart and map for flows %s, and the row in focus is strong',
    (direction, strong, soft) => {
      const data = flowsOf(GROWING, { region: '0581', year: '2008', direction })
      const arrow = [...drawnBy(data, ARROWS).values()][0]
      expect(arrow?.style?.fill).toBe(strong)
      const chart = JSON.stringify(buildPicture(gatherOthers(data), 'chart', look, null).option)
      for (const color of [strong, soft]) expect(chart).toContain(`"${color}"`)
    },
  )
})

describe('half-rings', () => {
  it('can be clicked: each has the code of its place', () => {
    const rings = [pictureOf(flowsOf(GROWING, { region: '0581', year: '2008' })).series ?? []].flat()[RINGS]
    expect((rings as CustomSeriesOption).silent).not.toBe(true)
  })

  const areaOf = ({ shape }: Drawn): number => (Math.PI / 2) * ((shape?.r ?? 0) ** 2 - (shape?.r0 ?? 0) ** 2)
  const halvesOf = (ring: Drawn | undefined): readonly Drawn[] =>
    (ring?.children ?? []).filter(({ type }) => type === 'sector')

  it.each(['out', 'in'])(
    'show both totals of a place by their areas, also where its flows are %s',
    (direction) => {
      const data = flowsOf(GROWING, { region: '0581', year: '2008', direction })
      const [out, into] = halvesOf(drawnBy(data, RINGS).get('0581'))
      if (!out || !into) throw new Error('no halves')
      expect(out.style?.fill).toBe(lightTheme.outCommuting)
      expect(into.style?.fill).toBe(lightTheme.inCommuting)
      expect(areaOf(out) / areaOf(into)).toBeCloseTo((9000 + 800 + 30) / (1500 + 2500), 5)
      // Those who commute out on the right, those in on the left.
      expect(Math.cos(((out.shape?.startAngle ?? 0) + (out.shape?.endAngle ?? 0)) / 2)).toBeCloseTo(1)
      expect(Math.cos(((into.shape?.startAngle ?? 0) + (into.shape?.endAngle ?? 0)) / 2)).toBeCloseTo(-1)
    },
  )

  it('are as large for as many persons at every place and in every year of a county', () => {
    const perPerson = ['2007', '2008'].flatMap((year) => {
      const data = flowsOf(GROWING, { region: '05', year })
      const totals = sideTable(data, 'totals')
      if (!totals) throw new Error('no totals')
      const rings = drawnBy(data, RINGS)
      return codes(totals, 'region').codes.flatMap((code, row) => {
        const [out] = halvesOf(rings.get(code))
        const persons = numbers(totals, 'out_commuters').values[row] ?? 0
        return out && persons > 0 ? [areaOf(out) / persons] : []
      })
    })
    expect(perPerson.length).toBeGreaterThan(3)
    for (const one of perPerson) expect(one).toBeCloseTo(perPerson[0] ?? 0, 8)
  })

  it('have their numbers in a table: sums of the flows, those beyond the dataset among them', () => {
    const data = flowsOf([...GROWING, [4, 8, 0, 100]], { region: '0581', year: '2008', direction: 'in' })
    const totals = sideTable(data, 'totals')
    if (!totals) throw new Error('no totals')
    expect([...numbers(totals, 'out_commuters').values]).toEqual([9930])
    expect([...numbers(totals, 'in_commuters').values]).toEqual([4000])
  })
})

describe('flows within an area', () => {
  const GROUP = 'group:0562+0581+0582'

  it('of a group are those between its municipalities, where that is asked for', () => {
    const data = flowsOf(GROWING, { region: GROUP, year: '2008', direction: 'between' })
    const [home, work] = [codes(data, 'home'), codes(data, 'work')]
    const pairs = Array.from(
      { length: data.rowCount },
      (_, row) => `${home.codes[home.indices[row] ?? -1] ?? ''}>${work.codes[work.indices[row] ?? -1] ?? ''}`,
    )
    expect(pairs).toEqual(['0582>0581', '0581>0582', '0581>0562'])
    expect([...drawnBy(data, ARROWS).keys()].sort()).toEqual(pairs.toSorted())
    expect(data.title?.sv).toContain('mellan kommunerna')
  })

  it('are not called counted together', () => {
    const notesOf = (direction: string): string =>
      flowsOf(GROWING, { region: GROUP, year: '2008', direction })
        .notes.map(({ sv }) => sv)
        .join(' ')
    expect(notesOf('between')).not.toContain('sammanräknade')
    expect(notesOf('between')).toContain('var för sig')
    expect(notesOf('out')).toContain('sammanräknade')
  })

  it('are of no meaning for a municipality: its flows out are shown', () => {
    const data = flowsOf(GROWING, { region: '0581', year: '2008', direction: 'between' })
    expect(data.filters.direction).toBe('out')
  })
})
