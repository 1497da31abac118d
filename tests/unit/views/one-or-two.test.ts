import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { overlaps } from '#shared/charts/frame/box'
import { measureText } from '#shared/charts/frame/text-width'
import { lightTheme } from '#shared/charts/frame/theme'
import type { DatasetDescription } from '#shared/dataset/description'
import { computeView } from '#shared/views/compute-view'
import type { Language } from '#shared/messages/language'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { describeView } from '#shared/figures-as-text/view-words'
import { placeRows, yearRowsOf } from '#shared/views/commuting/one-or-two/year-rows'
import { createSampleReader, sampleDescription } from './sample-dataset'
import { unwrapped } from './unwrapped'

const VIEW = 'commuting.one-or-two'
const LINKOPING = 3
const NORRKOPING = 4
const MOTALA = 6
const BEYOND = 8
const OFFICIAL = 1
const EXAMPLE = 4

type Flow = readonly [home: number, work: number, persons: number, year?: number, source?: number]
type Totals = readonly [region: number, year: number, live: number, out: number]

/** Linköping has 80,000 employed residents, Norrköping 61,156 as in 2014, Motala 20,000. */
const REST: readonly Flow[] = [
  [LINKOPING, LINKOPING, 70_000],
  [LINKOPING, NORRKOPING, 2823],
  [LINKOPING, BEYOND, 7177],
  [MOTALA, MOTALA, 14_000],
  [MOTALA, LINKOPING, 6000],
]
const norrkoping = (toLinkoping: number, year = 2008, source = EXAMPLE): readonly Flow[] => [
  [NORRKOPING, NORRKOPING, 49_147, year, source],
  [NORRKOPING, LINKOPING, toLinkoping, year, source],
  [NORRKOPING, BEYOND, 61_156 - 49_147 - toLinkoping, year, source],
]

function viewOf(
  some: readonly Flow[],
  filters: FilterTexts = {},
  totals: readonly Totals[] = [],
  change: Partial<DatasetDescription> = {},
): ViewData {
  const dataset: DatasetDescription = { ...sampleDescription, ...change }
  const reader = createSampleReader({
    commutingTotals: totals.map(([region, year, liveAndWork, outCommuters]) => ({
      region,
      year,
      sex: 'total' as const,
      source: OFFICIAL,
      inCommuters: 1000,
      outCommuters,
      liveAndWork,
    })),
    flows: some.map(([home, work, persons, year = 2008, source = EXAMPLE]) => ({
      year,
      sex: 'total' as const,
      home,
      work,
      persons,
      source,
    })),
  })
  return computeView(VIEW, reader, unwrapped(parseFilters(VIEWS[VIEW], filters, dataset)), dataset)
}

const findingOf = (data: ViewData): string =>
  (describeView(data, 'sv').finding ?? '').replaceAll('\u00a0', ' ')
const answerOf = (data: ViewData) => buildQueryResult(data, 'sv')
const pair = { region: '0580,0581' }

interface Drawn {
  readonly info?: { readonly kind?: string; readonly [key: string]: unknown }
  readonly style?: { readonly text?: string }
  readonly shape?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
}

function draw(data: ViewData, width = 1000, language: Language = 'sv', height = 480): readonly Drawn[] {
  const look = { language, theme: lightTheme, width, height } as const
  const { option } = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
  return option.graphic as unknown as readonly Drawn[]
}
const textsOf = (drawn: readonly Drawn[]): string =>
  drawn
    .map(({ style }) => style?.text ?? '')
    .join('|')
    .replaceAll('\u00a0', ' ')

describe('the number lines', () => {
  it('reach no farther than all, however large a share is and however narrow the picture', () => {
    const data = viewOf([
      ...REST,
      [NORRKOPING, NORRKOPING, 5000],
      [NORRKOPING, LINKOPING, 50_000],
      [NORRKOPING, BEYOND, 6156],
    ])
    for (const width of [500, 900]) {
      const look = { language: 'sv', theme: lightTheme, width, height: 500 } as const
      const { option } = buildPicture(
        data,
        'chart',
        { ...look, interactive: false, reducedMotion: true },
        null,
      )
      const axes = [option.xAxis ?? []].flat() as readonly { readonly max?: unknown }[]
      expect(axes.length).toBeGreaterThan(0)
      for (const { max } of axes) expect(max).toBeLessThanOrEqual(1)
    }
  })
})

/** What a text covers. */
const boxOf = ({ x = 0, y = 0, style = {} }: Drawn & { readonly x?: number; readonly y?: number }) => {
  const {
    text = '',
    fontSize = 12,
    align,
    verticalAlign,
  } = style as Readonly<{
    text?: string
    fontSize?: number
    align?: string
    verticalAlign?: string
  }>
  const width = measureText(text, fontSize, 600)
  const left = align === 'right' ? x - width : x
  const top = verticalAlign === 'bottom' ? y - fontSize : verticalAlign === 'middle' ? y - fontSize / 2 : y
  return { left, right: left + width, top, bottom: top + fontSize }
}

it.each([300, 380, 480])(
  'writes of a break where no dot and no words stand, in a picture %i pixels high',
  (height) => {
    const years = Array.from({ length: 10 }, (_, i) => 1997 + i)
    const data = viewOf(
      years.flatMap((year) => [
        ...REST.map(([home, work, persons]): Flow => [home, work, persons, year]),
        ...norrkoping(1000, year),
      ]),
      { ...pair, region: '0581,0580' },
      [
        [NORRKOPING, 2008, 49_000, 12_000],
        [LINKOPING, 2008, 70_000, 10_000],
      ],
      { breaks: [{ table: 'commuting-totals', year: 2007, note: { sv: 'ny', en: 'new' } }] },
    )
    const drawn = draw(data, 1000, 'sv', height)
    const ofKind = (...kinds: readonly string[]) =>
      drawn.filter(({ info }) => kinds.includes(info?.kind ?? ''))
    const words = ofKind('series-break-words')
    expect(words.length).toBeGreaterThan(0)
    for (const one of words)
      for (const other of ofKind('share', 'to-limit-words'))
        expect(overlaps(boxOf(one), boxOf(other))).toBe(false)
  },
)

describe('one labour market or two?', () => {
  it('answers for Norrköping and Linköping in 2014: two, 206 persons from being one', () => {
    const data = viewOf([...REST, ...norrkoping(4381)], pair)
    expect(findingOf(data)).toMatch(/^Norrköping och Linköping var två lokala arbetsmarknader 2008: 7,16 %/)
    expect(findingOf(data)).toContain('206 fler pendlare hade gjort dem till en.')
    const [row] = answerOf(data).rows
    expect(row).toMatchObject({
      region: '0581',
      to_other: 4381,
      to_other_to_limit: 206,
      out_commuters: 12_009,
      out_to_limit: 223,
      is_centre: true,
    })
  })

  it('is one from the 206th commuter on', () => {
    expect(answerOf(viewOf([...REST, ...norrkoping(4381 + 205)], pair)).rows[0]?.['is_centre']).toBe(true)
    const joined = viewOf([...REST, ...norrkoping(4381 + 206)], pair)
    expect(answerOf(joined).rows[0]).toMatchObject({ is_centre: false, labour_market: '0580' })
    expect(findingOf(joined)).toMatch(/^Norrköping och Linköping var en lokal arbetsmarknad 2008/)
    expect(findingOf(joined)).not.toContain('fler pendlare')
  })

  it('is about the one that is nearer to the limit, in whichever order the two are chosen', () => {
    const flows = [...REST, ...norrkoping(4381)]
    expect(findingOf(viewOf(flows, { region: '0581,0580' }))).toBe(findingOf(viewOf(flows, pair)))
  })

  it('takes the largest target of a single municipality for the other one', () => {
    const data = viewOf([...REST, ...norrkoping(4381)], { region: '0583' })
    expect(answerOf(data).filters.region).toBe('0583,0580')
    expect(findingOf(data)).toContain('en lokal arbetsmarknad')
  })

  it('takes the two largest of a county', () => {
    const data = viewOf([...REST, ...norrkoping(4381)], { region: '05' })
    expect(answerOf(data).filters.region).toBe('0581,0580')
  })

  it("sets SCB's own division beside it, and only for municipalities of Sweden", () => {
    const flows = [...REST, ...norrkoping(4381)]
    expect(findingOf(viewOf(flows, pair))).toContain('I SCB:s indelning LA 2022 är de en.')
    const norwegian = sampleDescription.regions.map((region) =>
      region.code === '0581' ? { ...region, name: { sv: 'Annan', en: 'Other' } } : region,
    )
    const abroad = viewOf(flows, pair, [], { regions: norwegian })
    expect(findingOf(abroad)).not.toContain('SCB')
    expect(abroad.sideTables?.map(({ id }) => id)).toEqual(['verdicts'])
  })

  it('tells of the last year whose flow is published, not of a later one that is invented', () => {
    const flows = [
      ...REST.map(([home, work, persons]): Flow => [home, work, persons, 2007]),
      ...REST,
      ...norrkoping(4381, 2007, OFFICIAL),
      ...norrkoping(4800, 2008),
    ]
    const totals = [2007, 2008].flatMap((year): Totals[] => [
      [NORRKOPING, year, 49_147, 12_009],
      [LINKOPING, year, 70_000, 10_000],
    ])
    const data = viewOf(flows, pair, totals)
    expect(findingOf(data)).toContain('två lokala arbetsmarknader 2007')
    expect(answerOf(data).rows[0]?.['quality']).toBe('official')
    expect(answerOf(data).rows[1]?.['quality']).toBe('synthetic')
  })

  it('says what is known where there are totals and no flows', () => {
    const totals: Totals[] = [
      [NORRKOPING, 2008, 48_000, 12_000],
      [LINKOPING, 2008, 70_000, 9000],
    ]
    const data = viewOf([], pair, totals)
    expect(findingOf(data)).toBe(
      'I Norrköping pendlade 20,00 % av de sysselsatta ut 2008 (gräns 20). I SCB:s indelning LA 2022 är Norrköping och Linköping en lokal arbetsmarknad.',
    )
    expect(answerOf(data).rows[0]).toMatchObject({ to_other: null, to_other_sign: '..', out_to_limit: 1 })
    expect(textsOf(draw(data))).not.toContain('Andel som pendlar till')
  })

  it('says "at least" and "at most" where flows beyond the dataset are missing', () => {
    const inside = [...REST, ...norrkoping(4381)].filter(([, work]) => work !== BEYOND)
    const [row] = answerOf(viewOf(inside, pair)).rows
    expect(row).toMatchObject({ out_share_flags: ['lower-bound'], to_other_share_flags: ['upper-bound'] })
    const data = viewOf(inside, pair)
    expect(findingOf(data)).toMatch(/lokala? arbetsmarknad(er)? 2008: högst \d/)
    expect(findingOf(data)).not.toContain('fler pendlare')
    expect(textsOf(draw(data))).toMatch(/\|högst \d+,\d\d %\|/)
    expect(textsOf(draw(data))).toMatch(/Åt andra hållet, från \S+: högst \d/)
    expect(textsOf(draw(data))).toMatch(/\|minst \d+,\d\d %\|/)
  })

  it('tells no share where flows do not say who lives and works in the municipality', () => {
    const apart: readonly Flow[] = [
      [NORRKOPING, LINKOPING, 650],
      [LINKOPING, NORRKOPING, 600],
    ]
    expect(findingOf(viewOf(apart, pair))).toBe(
      'I SCB:s indelning LA 2022 är Linköping och Norrköping en lokal arbetsmarknad.',
    )
  })
})

describe('the picture of one or two', () => {
  const totals: Totals[] = [2006, 2007, 2008].map((year): Totals => [NORRKOPING, year, 49_147, 12_009])

  it('measures the distance to each limit in persons', () => {
    const drawn = draw(viewOf([...REST, ...norrkoping(4381)], pair))
    const distances = drawn.flatMap(({ info }) => (info?.kind === 'to-limit' ? [info['persons']] : []))
    expect(distances).toEqual([206, 223])
    expect(textsOf(drawn)).toContain('206 fler')
  })

  it('draws no line across a break of the series', () => {
    const linesOf = (data: ViewData): number =>
      draw(data).filter(({ info, shape }) => info === undefined && shape?.y1 !== undefined).length
    const breaks = sampleDescription.breaks.map((one) => ({ ...one, year: 2008 }))
    const whole = linesOf(viewOf([], pair, totals, { breaks: [] }))
    expect(linesOf(viewOf([], pair, totals, { breaks }))).toBe(whole - 1)
    expect(textsOf(draw(viewOf([], pair, totals, { breaks })))).toContain('2008')
  })

  it('clips no word on the width of a page', () => {
    const flows = [2006, 2007, 2008].flatMap((year) => {
      const source = year === 2008 ? OFFICIAL : EXAMPLE
      return [
        ...REST.map(([home, work, persons]): Flow => [home, work, persons, year, source]),
        ...norrkoping(4381, year, source),
      ]
    })
    const stated = [...totals, ...totals.map(([, year]): Totals => [LINKOPING, year, 70_000, 10_000])]
    const texts = textsOf(draw(viewOf(flows, pair, stated), 505, 'en'))
    expect(texts).toContain('|Computed 2007|')
    expect(texts).not.toContain('…')
    // Motala is far beyond both limits, which stand at the edge then.
    expect(textsOf(draw(viewOf(flows, { region: '0583,0580' }, stated), 500))).not.toContain('…')
  })

  it('has the distance above the share where bounds make both too long for a line', () => {
    const flows: Flow[] = [...REST, ...norrkoping(4381)].filter(([, work]) => work !== BEYOND)
    const texts = textsOf(draw(viewOf(flows, { region: '0583,0580' }), 640))
    expect(texts).toMatch(/\|minst \d+,\d\d %\|/)
    expect(texts).toMatch(/\|minst [\d ]+ över\|/)
    expect(texts).not.toContain('…')
  })

  it("has the answers as cards: by the rule, and SCB's own", () => {
    const drawn = draw(viewOf([...REST, ...norrkoping(4381)], pair))
    expect(drawn.flatMap(({ info }) => (info?.kind === 'verdict' ? [info['isOne']] : []))).toEqual([
      false,
      true,
    ])
  })
})

describe('shares beside their dots', () => {
  it('never stand on the numbers of the years, where the axis begins at nought', () => {
    const few: readonly Flow[] = [
      [LINKOPING, LINKOPING, 77_000],
      [LINKOPING, NORRKOPING, 300],
      [LINKOPING, BEYOND, 2700],
    ]
    const data = viewOf([...few, ...norrkoping(600)], { region: '0581' })
    const look = {
      language: 'sv',
      theme: lightTheme,
      width: 734,
      height: 900,
      interactive: false,
      reducedMotion: true,
    } as const
    const { option } = buildPicture(data, 'chart', look, null)
    const { left } = [option.grid ?? []].flat()[0] as { readonly left: number }
    const shares = ([option.graphic ?? []].flat() as unknown as readonly ShareText[]).filter(
      ({ info }) => info?.kind === 'share',
    )
    expect(shares.length).toBeGreaterThan(1)
    for (const { x, style } of shares)
      expect(
        style.align === 'right' ? x - measureText(style.text, style.fontSize, style.fontWeight) : x,
      ).toBeGreaterThanOrEqual(left)
  })
})

interface ShareText {
  readonly info?: { readonly kind: string }
  readonly x: number
  readonly style: {
    readonly text: string
    readonly align: string
    readonly fontSize: number
    readonly fontWeight: 400 | 600
  }
}

describe('years below each other', () => {
  const letters = { label: 14, small: 12 }
  const many = yearRowsOf(
    [...Array.from({ length: 12 }, (_, i) => 2004 + i), 2024],
    [{ year: 2011 }, { year: 2024 }],
  )

  it('stand evenly where there is room', () => {
    const { middles, step } = placeRows(many, 600, letters)
    expect(middles[0]).toBeCloseTo(step / 2)
    for (let row = 1; row < many.rows; row++)
      expect((middles[row] ?? 0) - (middles[row - 1] ?? 0)).toBeCloseTo(step)
  })

  it.each([90, 105, 120, 160])(
    'leave letters room at breaks and at the axis in a plot of %i pixels',
    (height) => {
      const { middles } = placeRows(many, height, letters)
      const half = letters.label / 2
      expect(middles[0]).toBeGreaterThanOrEqual(half)
      expect(middles.at(-1)).toBeLessThanOrEqual(height - half)
      for (const { row } of many.seams) {
        expect((middles[row] ?? 0) - (middles[row - 1] ?? 0)).toBeGreaterThan(half)
        expect((middles[row + 1] ?? 0) - (middles[row] ?? 0)).toBeGreaterThan(half)
      }
      for (let row = 1; row < many.rows; row++) expect(middles[row]).toBeGreaterThan(middles[row - 1] ?? 0)
    },
  )
})

describe('words beside a number line in a low picture', () => {
  const years = [2006, 2007, 2008]
  const breaks = [2008].map((year) => ({
    table: 'commuting-flows' as const,
    year,
    note: { sv: 'ny', en: 'new' },
  }))
  const computed = viewOf(
    years.flatMap((year, i) => [
      ...REST.map(([home, work, persons]) => [home, work, persons, year] as const),
      ...norrkoping(4000 + i * 60, year),
    ]),
    { region: '0581,0580' },
  )
  const data: ViewData = { ...computed, breaks }
  interface Drawn {
    readonly type: string
    readonly x?: number
    readonly y?: number
    readonly info?: { readonly kind?: string }
    readonly shape?: { readonly x1: number; readonly y1: number; readonly y2: number }
    readonly style?: { readonly text?: string; readonly fontSize?: number; readonly align?: string }
  }
  const drawnAt = (width: number, height: number) => {
    const look = {
      language: 'sv' as const,
      theme: lightTheme,
      width,
      height,
      interactive: false,
      reducedMotion: true,
    }
    const { option } = buildPicture(data, 'chart', look, null)
    return { graphic: option.graphic as unknown as readonly Drawn[], grids: [option.grid ?? []].flat() }
  }

  it.each([
    [1240, 250],
    [760, 250],
    [760, 240],
  ])('stand on no break and on no axis: %i × %i', (width, height) => {
    const { graphic, grids } = drawnAt(width, height)
    const lines = graphic.filter(({ info }) => info?.kind === 'series-break')
    const told = graphic.filter(({ info }) => info?.kind === 'to-limit-words' || info?.kind === 'share')
    expect(lines.length).toBeGreaterThan(0)
    expect(told.length).toBeGreaterThan(1)
    const bottom = Number(grids[0]?.top) + Number(grids[0]?.height)
    for (const { y = 0, style } of told) {
      const half = (style?.fontSize ?? 0) * 0.4
      expect(y + half, style?.text).toBeLessThan(bottom)
      for (const { shape } of lines) expect(Math.abs((shape?.y1 ?? 0) - y), style?.text).toBeGreaterThan(half)
    }
  })
})
