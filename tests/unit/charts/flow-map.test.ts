import type { CustomSeriesOption } from 'echarts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import type { ChartLook, MapPlace } from '#shared/charts/frame/chart-picture'
import { overlaps, type Box } from '#shared/charts/frame/box'
import { measureText } from '#shared/charts/frame/text-width'
import { lightTheme } from '#shared/charts/frame/theme'
import { projectMercator } from '#shared/charts/maps/map-window'
import { boxOfLabel, covers, placeLabels, type PlaceLabel } from '#shared/charts/maps/place-labels'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { gatherOthers, OTHERS_CODE } from '#shared/view/gather-others'
import { codes, numbers, sideTable, type ViewData } from '#shared/view/view-data'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { pointOnArc } from '#shared/views/commuting/flows/flow-arc'
import { obstaclesOf, placeFlowNumbers } from '#shared/views/commuting/flows/flow-numbers'
import { arrangeCountry, densestRegions } from '#shared/views/commuting/flows/flow-insets'
import { layOutFlows, type FlowNode } from '#shared/views/commuting/flows/flow-layout'
import { placesInFrame } from '#shared/views/commuting/flows/flow-places'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'

const geography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })

const look: ChartLook = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 500,
  interactive: false,
  reducedMotion: true,
}

/** Home, work and persons by year; ids of the sample: 2 Finspång, 3 Linköping, 4 Norrköping, 5 Söderköping, 6 Motala. */
type Moves = readonly (readonly [home: number, work: number, in2007: number, in2008: number])[]

function flowsOf(moves: Moves, filters: FilterTexts): ViewData {
  const reader = createSampleReader({
    commutingTotals: [],
    flows: moves.flatMap(([home, work, ...persons]) =>
      persons.map((count, i) => ({
        year: 2007 + i,
        sex: 'total' as const,
        home,
        work,
        persons: count,
        source: 4,
      })),
    ),
  })
  const view = VIEWS['commuting.flows']
  return computeView(
    'commuting.flows',
    reader,
    unwrapped(parseFilters(view, filters, sampleDescription)),
    sampleDescription,
  )
}

type Drawn = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly shape?: Readonly<Record<string, number>> & { readonly points?: readonly (readonly number[])[] }
  readonly style?: Readonly<Record<string, unknown>>
  readonly children?: readonly Drawn[]
}

const pictureOf = (data: ViewData) => buildPicture(data, 'map', look, geography).option

/** What a series of the map draws, by the name of each item. */
function drawnBy(data: ViewData, index: number): ReadonlyMap<string, Drawn> {
  const series = [pictureOf(data).series ?? []].flat()[index] as CustomSeriesOption
  const items = series.data as readonly { readonly name: string }[]
  const draw = series.renderItem as unknown as (
    params: { dataIndex: number },
    api: { coord: (at: readonly [number, number]) => number[] },
  ) => Drawn
  const coord = (at: readonly [number, number]): number[] => projectMercator(at).map((value) => value * 30000)
  return new Map(items.map(({ name }, dataIndex) => [name, draw({ dataIndex }, { coord })]))
}

const ARROWS = 0
const RINGS = 1
const textIn = (data: ViewData): string =>
  JSON.stringify(pictureOf(data).graphic).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

const GROWING: Moves = [
  [4, 3, 2000, 9000],
  [4, 5, 800, 800],
  [4, 2, 20, 30],
  [3, 4, 1000, 1500],
  [5, 4, 2500, 2500],
]

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

describe('the frame of one place’s flows', () => {
  /** A circle of places round Norrköping, the nearest with most; the last lies a little or far beyond the others. */
  const placesTo = (far: number): readonly MapPlace[] =>
    Array.from({ length: 16 }, (_, i) => {
      const reach = i === 15 ? far : 0.6
      const angle = (i * Math.PI) / 8
      const code = String(1000 + i)
      return {
        code,
        name: { sv: code, en: code },
        longitude: 16 + reach * 2 * Math.cos(angle),
        latitude: 58.6 + reach * Math.sin(angle),
      }
    })
  const heldOf = (far: number): number => {
    const places = placesTo(far)
    const [from] = places
    const steady = places.slice(1).map((to, i) => ({ from: from as MapPlace, to, most: i < 12 ? 1000 : 20 }))
    const data = flowsOf(GROWING, { region: '0581', year: '2008' })
    return placesInFrame(data, steady, 10, 2).length
  }

  it('holds the places of small flows, too, where that leaves the map as large', () => {
    expect(heldOf(0.9)).toBe(16)
  })

  it('is not drawn out by a small flow far away', () => {
    expect(heldOf(6)).toBeLessThan(16)
  })
})

describe('commuters beyond the map', () => {
  it('stand with their number at the edge of the frame', () => {
    const data = flowsOf([...GROWING, [4, 8, 0, 7100]], { region: '0581', year: '2008' })
    const elements = pictureOf(data).graphic as unknown as readonly {
      readonly info?: { readonly kind: string }
      readonly style?: { readonly text?: string }
    }[]
    const texts = elements.filter(({ info }) => info?.kind === 'beyond').map(({ style }) => style?.text ?? '')
    expect(texts.map((text) => text.replaceAll(/\s/g, ' '))).toEqual([expect.stringContaining('7 100')])
  })
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

describe('flows of the country', () => {
  const country = {
    id: 99,
    code: '00',
    name: { sv: 'Riket', en: 'Sweden' },
    kind: 'country',
    parent: null,
    seat: null,
  } as const
  const places = Array.from({ length: 20 }, (_, i) => ({
    id: 100 + i,
    code: String(1000 + i),
    name: { sv: `K${String(i)}`, en: `K${String(i)}` },
    kind: 'municipality' as const,
    parent: null,
    seat: { longitude: 13 + (i % 5), latitude: 57 + Math.floor(i / 5) },
  }))
  const description = { ...sampleDescription, regions: [country, ...places] }
  const rows = places.flatMap(({ id: home }, i) =>
    places
      .filter(({ id }) => id !== home)
      .map(({ id: work }, k) => ({
        year: 2008,
        sex: 'total' as const,
        home,
        work,
        persons: 10 + i * 19 + k,
        source: 4,
      })),
  )
  const all = rows.reduce((sum, { persons }) => sum + persons, 0)
  const data = computeView(
    'commuting.flows',
    createSampleReader({ commutingTotals: [], flows: rows }),
    unwrapped(parseFilters(VIEWS['commuting.flows'], { region: '00', year: '2008' }, description)),
    description,
  )
  const sumOf = (some: ViewData): number =>
    numbers(some, 'persons').values.reduce((sum, value) => sum + value, 0)

  it('are the 200 largest, and all others in one row', () => {
    expect(rows).toHaveLength(380)
    expect(data.rowCount).toBe(201)
    expect(sumOf(data)).toBe(all)
    const shown = gatherOthers(data)
    expect(shown.rowCount).toBe(data.filters.top + 1)
    expect(sumOf(shown)).toBe(all)
    const home = codes(shown, 'home')
    expect(home.codes[home.indices.at(-1) ?? -1]).toBe(OTHERS_CODE)
    expect(home.names[home.indices.at(-1) ?? -1]?.sv).toContain('370')
    expect(gatherOthers(shown)).toBe(shown)
  })

  it('have one threshold in all years, so that none is lost that grows', () => {
    const grown = rows.map((row) => ({ ...row, year: 2007, persons: Math.ceil(row.persons / 3) }))
    const reader = createSampleReader({ commutingTotals: [], flows: [...grown, ...rows] })
    const ground = buildMapGeography({ regions: description.regions, boundaries: new Map() })
    const limits = ['2007', '2008'].map((year) => {
      const filters = unwrapped(parseFilters(VIEWS['commuting.flows'], { region: '00', year }, description))
      const { option } = buildPicture(
        computeView('commuting.flows', reader, filters, description),
        'map',
        look,
        ground,
      )
      return / flöden under (\d+) personer/.exec(JSON.stringify(option.graphic))?.[1]
    })
    expect(limits[0]).toBeDefined()
    expect(limits[0]).toBe(limits[1])
  })

  it('are drawn as far as they are large, and the others counted in words', () => {
    const ground = buildMapGeography({ regions: description.regions, boundaries: new Map() })
    const { option } = buildPicture(data, 'map', look, ground)
    const arrows = [option.series ?? []].flat()[0]?.data as readonly unknown[]
    const words = JSON.stringify(option.graphic).replaceAll(/\s/g, ' ')
    const [, count = '', persons = ''] =
      /"(\d+) flöden under \d+ personer ritas inte \(tillsammans ([\d ]+)\)/.exec(words) ?? []
    expect(arrows.length).toBeLessThanOrEqual(200)
    expect(arrows.length + Number(count)).toBe(380)
    const drawn = (arrows as readonly { value: readonly number[] }[]).reduce(
      (sum, { value }) => sum + (value[4] ?? 0),
      0,
    )
    expect(drawn + Number(persons.replaceAll(' ', ''))).toBe(all)
  })
})

describe('regions with most commuters in the country', () => {
  const at = (code: string, longitude: number, latitude: number): MapPlace => ({
    code,
    name: { sv: code, en: code },
    longitude,
    latitude,
  })
  const [a, b, c] = [at('a', 18, 59.3), at('b', 18.2, 59.4), at('c', 17.8, 59.2)]
  const [d, e, f] = [at('d', 12, 57.7), at('e', 12.2, 57.6), at('f', 12.1, 57.9)]
  const far = at('g', 22, 65.6)
  const steady = [
    { from: a, to: b, most: 900 },
    { from: c, to: a, most: 800 },
    { from: d, to: e, most: 400 },
    { from: f, to: d, most: 300 },
    { from: far, to: a, most: 5 },
  ]

  it('are those whose places lie near each other, each once, the largest first', () => {
    expect(
      densestRegions(steady).map((one) =>
        one
          .map(({ code }) => code)
          .sort()
          .join(''),
      ),
    ).toEqual(['abc', 'def'])
  })

  it('stand beside the country in a wide picture and below it in a high one, on nothing else', () => {
    for (const [width, height] of [
      [1366, 500],
      [700, 1000],
    ] as const) {
      const area = { left: 0, top: 0, width, height }
      const { country, insets } = arrangeCountry(area, 3)
      const boxes = [country, ...insets].map((r): Box => ({
        left: r.left,
        right: r.left + r.width,
        top: r.top,
        bottom: r.top + r.height,
      }))
      for (const box of boxes) {
        expect(box.right).toBeLessThanOrEqual(width + 0.01)
        expect(box.bottom).toBeLessThanOrEqual(height + 0.01)
      }
      for (const [i, one] of boxes.entries())
        for (const other of boxes.slice(i + 1)) expect(overlaps(one, other)).toBe(false)
    }
  })
})

describe('numbers beside flows', () => {
  it('are not left out for a large flow, though nothing is free', () => {
    const arc = { from: [50, 50], to: [150, 50], halfAngle: 0.2 } as const
    const flow = {
      from: place,
      to: place,
      persons: 1,
      isExample: false,
      width: 8,
      halfAngle: 0.2,
      fromRadius: 6,
      toRadius: 6,
    }
    const everywhere = [{ at: [100, 50], radius: 300 }] as const
    const numbersOf = (isLarge: boolean) =>
      placeFlowNumbers([{ flow, arc, width: 8, text: '3 439', isLarge }], [], everywhere, frame, 12)
    expect(numbersOf(true)).toHaveLength(1)
    expect(numbersOf(false)).toHaveLength(0)
  })

  const frame = { left: 0, top: 0, width: 600, height: 400 }
  const place = { code: '', name: { sv: '', en: '' }, longitude: 0, latitude: 0 }
  const seat = fc.tuple(fc.integer({ min: 40, max: 560 }), fc.integer({ min: 40, max: 360 }))

  it('stand on no flow, circle or name, and on no other number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(seat, { minLength: 3, maxLength: 5, selector: String }), (seats) => {
        const nodes = seats.map((at): FlowNode => ({ at, radius: 6 }))
        const flows = nodes.flatMap((from, i) =>
          nodes.flatMap((to, k) => (i === k ? [] : [{ from, to, width: 1 + i + k }])),
        )
        const arcs = layOutFlows(flows, nodes)
        const obstacles = [
          ...flows.flatMap(({ width }, i) => (arcs[i] ? obstaclesOf(arcs[i], width) : [])),
          ...nodes,
        ]
        const name: Box = { left: 200, right: 260, top: 100, bottom: 116 }
        const placed = placeFlowNumbers(
          flows.flatMap(({ width }, i) => {
            const arc = arcs[i]
            const flow = {
              from: place,
              to: place,
              persons: 1,
              isExample: false,
              width,
              halfAngle: 0,
              fromRadius: 6,
              toRadius: 6,
            }
            return arc ? [{ flow, arc, width, text: '1 234' }] : []
          }),
          [name],
          obstacles,
          frame,
          12,
        )
        const boxes = placed.map(({ arc, part, offset, fontSize }): Box => {
          const [x, y] = pointOnArc(arc, part).map((at, i) => at + (offset[i] ?? 0)) as [number, number]
          const width = measureText('1 234', fontSize)
          return {
            left: x - width / 2,
            right: x + width / 2,
            top: y - fontSize / 2,
            bottom: y + fontSize / 2,
          }
        })
        for (const [i, box] of boxes.entries()) {
          expect(obstacles.some((one) => covers(box, one))).toBe(false)
          expect(overlaps(box, name)).toBe(false)
          expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('a name beside its place', () => {
  const label = (change: Partial<PlaceLabel>): PlaceLabel => ({
    code: 'a',
    text: 'Söderköping',
    at: [150, 100],
    radius: 5,
    awayFrom: null,
    fontSize: 12,
    strong: false,
    ...change,
  })
  const room = { left: 0, top: 0, width: 300, height: 200 }

  it('stands where no line runs, if there is such a side', () => {
    const line = Array.from({ length: 60 }, (_, i) => ({ at: [155 + i * 2, 100] as const, radius: 3 }))
    const [free] = placeLabels([label({})], room, [], line)
    if (!free) throw new Error('no name')
    expect(line.some((one) => covers(boxOfLabel(free), one))).toBe(false)
  })

  it('has room for the figures below it', () => {
    const [plain] = placeLabels([label({})], room, [])
    const [detailed] = placeLabels([label({ detail: 'in 12 345 · ut 12 345' })], room, [])
    if (!plain || !detailed) throw new Error('no name')
    const [a, b] = [boxOfLabel(plain), boxOfLabel(detailed)]
    expect(b.bottom - b.top).toBeGreaterThan(a.bottom - a.top)
    expect(b.right - b.left).toBeGreaterThan(a.right - a.left)
  })
})
