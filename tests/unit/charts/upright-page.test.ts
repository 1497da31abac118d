import type { GridComponentOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { layOutFrame } from '#main/exporters/picture-frame'
import { lightTheme } from '#shared/charts/frame/theme'
import { measureText } from '#shared/charts/frame/text-width'
import { describeView } from '#shared/figures-as-text/view-words'
import { mostHeight } from '#shared/views/least-room'
import { buildPicture } from '#shared/views/build-picture'
import { nameAt, rowsOf } from '#shared/view/rows'
import { codes } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { createSampleReader, sampleReader, sampleViewData } from '../views/sample-dataset'

/** What an A4 page leaves for a picture. */
const WIDTH = 734
const HEIGHT = 900

/** Linköping, Norrköping and Motala in two years. */
const twoYears = createSampleReader({
  commutingTotals: [],
  flows: [2007, 2008].flatMap((year) =>
    (
      [
        [3, 3, 70_000],
        [4, 4, 49_000],
        [4, 3, 4000],
        [4, 8, 8000],
        [6, 6, 14_000],
        [6, 3, 6000],
      ] as const
    ).map(([home, work, persons]) => ({ year, sex: 'total' as const, home, work, persons, source: 4 })),
  ),
})

const optionOf = (view: ViewId, reader = sampleReader) =>
  buildPicture(
    sampleViewData(view, { region: '0581' }, reader),
    'chart',
    {
      language: 'sv',
      theme: lightTheme,
      width: WIDTH,
      height: HEIGHT,
      interactive: false,
      reducedMotion: true,
    },
    null,
  ).option

interface Drawn {
  readonly type: string
  readonly y?: number
  readonly shape?: { readonly y: number }
  readonly rotation?: number
  readonly style?: { readonly text?: string; readonly fontSize?: number }
}
const drawnBy = (view: ViewId): readonly Drawn[] => [optionOf(view).graphic ?? []].flat() as readonly Drawn[]

describe('an upright page', () => {
  it('gives the matrix its whole width: the legend stands below', () => {
    const heading = drawnBy('commuting.matrix').find(({ style }) => style?.text === 'Pendlare')
    expect(heading?.y).toBeGreaterThan(HEIGHT / 2)
  })

  it('has the history of labour markets below the tree, which names whole places', () => {
    const option = optionOf('commuting.labour-markets', twoYears)
    const grids = [option.grid ?? []].flat().map(({ top, height }: GridComponentOption) => ({
      top: Number(top),
      bottom: Number(top) + Number(height),
    }))
    const [tree] = grids
    const history = grids.filter(({ top }) => top !== tree?.top)
    expect(history.length).toBeGreaterThan(0)
    for (const { top } of history) expect(top).toBeGreaterThan(tree?.bottom ?? Number.POSITIVE_INFINITY)
    const texts = JSON.stringify(option.graphic) + JSON.stringify(option.series)
    expect(texts).not.toContain('…')
  })

  it('lets the history of labour markets begin where a short tree ends', () => {
    const grids = [
      optionOf('commuting.labour-markets', twoYears).grid ?? [],
    ].flat() as readonly GridComponentOption[]
    const tops = [...new Set(grids.map(({ top }) => Number(top)))].sort((a, b) => a - b)
    const tree = grids.find(({ top }) => Number(top) === tops[0])
    const gap = (tops[1] ?? Number.POSITIVE_INFINITY) - (tops[0] ?? 0) - Number(tree?.height)
    expect(gap).toBeLessThan(160)
  })

  it('is not filled by a few bars: they end, and notes and source follow them', () => {
    const data = sampleViewData('industries.largest', { region: '0581', top: '3' })
    const most = mostHeight(data, 'chart', WIDTH)
    expect(most).toBeLessThan(HEIGHT / 2)
    const words = describeView(data, 'sv')
    const frame = layOutFrame(words, 794, 1123, 'sv', null, 3, most)
    expect(frame.chart.height).toBeLessThanOrEqual((most ?? 0) + 1)
    expect(frame.below[0]?.y ?? 0).toBeLessThan(frame.chart.top + frame.chart.height + 40)
    expect(mostHeight(sampleViewData('commuting.balance', { region: '0581' }), 'chart', WIDTH)).toBeNull()
  })

  it('makes no tower of lines over the years', () => {
    const data = sampleViewData('population.index', { region: '0581' })
    expect(mostHeight(data, 'chart', WIDTH)).toBeLessThan(WIDTH)
  })

  it('is no tall empty field round a few points, whose height measures nothing', () => {
    const data = sampleViewData('regions.swarm', { measure: 'population', region: '0581' })
    expect(mostHeight(data, 'chart', WIDTH)).toBeLessThan(WIDTH * 0.6)
  })

  it.each(['commuting.containment', 'commuting.relation'] as const)(
    'has panels of %s below each other, as wide as the page',
    (view) => {
      const grids = [optionOf(view, twoYears).grid ?? []].flat() as readonly GridComponentOption[]
      const lefts = grids.map(({ left }) => Number(left))
      expect(grids.length).toBeGreaterThan(1)
      expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(WIDTH / 4)
    },
  )

  it('begins its tiles below the headline', () => {
    const [first] = drawnBy('overview').filter(({ type }) => type === 'rect')
    expect(first?.shape?.y).toBeLessThan(20)
  })
})

it('tells on a slide what each tile is of, however many there are: campuses are told apart by their names', () => {
  const data = sampleViewData('overview', { region: '0581' })
  const campuses = ['Campus Valla', 'Campus Norrköping', 'Campus US']
  const row = 0
  const rows = Array.from({ length: 9 }, (_, i) => i)
  const columns = data.columns.map((column) => {
    if (column.type === 'number')
      return {
        ...column,
        values: Float64Array.from(rows, () => column.values[row] ?? 0),
        signs: new Uint8Array(rows.length),
      }
    const isDetail = column.id === 'detail'
    const synthetic = column.id === 'quality'
    return {
      ...column,
      codes: isDetail ? rows.map(String) : [synthetic ? 'synthetic' : (column.codes[0] ?? '')],
      names: isDetail
        ? rows.map((i) => ({ sv: campuses[i] ?? 'Norrköping', en: campuses[i] ?? 'Norrköping' }))
        : [column.names[0] ?? { sv: '', en: '' }],
      indices: Int32Array.from(rows, (i) => (isDetail ? i : 0)),
    }
  })
  const { graphic } = buildPicture(
    { ...data, columns, rowCount: rows.length },
    'chart',
    { language: 'sv', theme: lightTheme, width: 1200, height: 410, interactive: false, reducedMotion: true },
    null,
  ).option
  for (const campus of campuses) expect(JSON.stringify(graphic)).toContain(campus)
})

describe('the words around a picture of example data', () => {
  it('say once below it that the figures are made up, beside the ribbon', () => {
    const words = describeView(sampleViewData('students.origin', {}), 'sv')
    const { below } = layOutFrame({ ...words, notes: [] }, 1280, 720, 'sv')
    const example = 'EXEMPELDATA – inte statistik'
    expect(words.qualityLine).toMatch(new RegExp(`^${example}`))
    expect(below.filter(({ text }) => text.startsWith(example))).toHaveLength(1)
  })

  it('have no headline whose last line is a word of its own', () => {
    const words = describeView(sampleViewData('students.origin', {}), 'sv')
    const finding =
      'Från Norrköping pendlar 20,7 % av männen och 18,2 % av kvinnorna (2015). Skillnaden är 2,5 procentenheter; år 2011 var den 2,4.'
    const { above } = layOutFrame({ ...words, finding }, 1280, 720, 'sv')
    const lines = above.filter(({ text }) => finding.includes(text))
    expect(lines).toHaveLength(2)
    expect(lines.at(-1)?.text.split(' ').length).toBeGreaterThan(3)
  })
})

it('a low tile of a half page still says what its number is of, without its share rather than cut off', () => {
  const data = sampleViewData('overview', { region: '0581' })
  const look = { language: 'sv', theme: lightTheme, interactive: false, reducedMotion: true } as const
  const { graphic } = buildPicture(data, 'chart', { ...look, width: 750, height: 330 }, null).option
  const texts = ([graphic ?? []].flat() as readonly Drawn[]).flatMap(({ style }) => style?.text ?? [])
  const details = codes(data, 'detail')
  for (const row of rowsOf(data)) {
    const [first = ''] = nameAt(details, row).sv.split(' ')
    expect(texts.some((text) => text.startsWith(first))).toBe(true)
  }
  expect(texts.filter((text) => text.includes('(') && text.endsWith('…'))).toEqual([])
})

it('a matrix on half a page has its legend above its lower edge', () => {
  const look = { language: 'sv', theme: lightTheme, interactive: false, reducedMotion: true } as const
  const data = sampleViewData('commuting.matrix', { region: '0581' })
  const lowest = (height: number): number => {
    const { graphic } = buildPicture(data, 'chart', { ...look, width: 750, height }, null).option
    const words = ([graphic ?? []].flat() as readonly Drawn[]).filter(({ type }) => type === 'text')
    return Math.max(...words.map(({ y }) => y ?? 0))
  }
  for (const height of [400, 230]) expect(lowest(height)).toBeLessThan(height - 4)
})

it('a low matrix leaves its rows what its names aslant do not need', () => {
  const look = { language: 'sv', theme: lightTheme, interactive: false, reducedMotion: true } as const
  const data = sampleViewData('commuting.matrix', { region: '0581' })
  const { graphic } = buildPicture(data, 'chart', { ...look, width: 900, height: 150 }, null).option
  const texts = ([graphic ?? []].flat() as readonly Drawn[]).filter(({ type }) => type === 'text')
  const aslant = texts.find(({ rotation }) => rotation === Math.PI / 4) ?? expect.fail('no names')
  const { fontSize = 0 } = aslant.style ?? {}
  const widest = Math.max(...codes(data, 'home').names.map(({ sv }) => measureText(sv, fontSize, 600)))
  expect(aslant.y).toBeLessThan(widest * Math.SQRT1_2 + 35)
})
