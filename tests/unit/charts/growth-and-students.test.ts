import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import { measureText } from '#shared/charts/frame/text-width'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { createSampleReader, sampleViewData } from '../views/sample-dataset'
import { population, students } from '../views/sample-figures'

const SIZES = [
  [900, 420],
  [1280, 720],
  [420, 300],
] as const

/** Paths to numbers that no picture may carry. */
function unnatural(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (ArrayBuffer.isView(value) || value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => unnatural(inner, `${path}.${key}`))
}

function drawEverywhere(data: ViewData): string {
  const drawn = SIZES.flatMap(([width, height]) =>
    [lightTheme, darkTheme].flatMap((theme) =>
      (['sv', 'en'] as const).map((language) => {
        const look = { language, theme, width, height, interactive: false, reducedMotion: true }
        const { option } = buildPicture(data, 'chart', look, null)
        expect(unnatural(option)).toEqual([])
        return JSON.stringify(option)
      }),
    ),
  )
  for (const mark of listMarks(data, 'chart', 'sv')) expect(mark.text).not.toMatch(/NaN|Infinity|undefined/)
  return drawn.join('')
}

const growthOf = (rows: typeof population): ViewData =>
  sampleViewData('population.growth', {}, createSampleReader({ population: rows }))

describe('bad input', () => {
  it.each<[string, ViewData]>([
    ['one municipality', growthOf(population.filter(({ region }) => region === 4))],
    ['nobody anywhere', growthOf(population.map((row) => ({ ...row, persons: 0 })))],
    ['everybody leaves', growthOf(population.map((row) => (row.year > 2016 ? { ...row, persons: 0 } : row)))],
    ['signs only', growthOf(population.map((row) => ({ ...row, persons: '..' as const })))],
    ['one year', growthOf(population.filter(({ year }) => year === 2016))],
    [
      'an index from nil',
      sampleViewData(
        'population.index',
        { 'index-year': '2016' },
        createSampleReader({ population: population.map((row) => ({ ...row, persons: 0 })) }),
      ),
    ],
    ['an index of one year', sampleViewData('population.index', { year: '2016' })],
    ['an index of a year long ago', sampleViewData('population.index', { 'index-year': '1950' })],
    [
      'no students',
      sampleViewData(
        'students.distance',
        {},
        createSampleReader({ students: students.filter(({ home }) => home === 10) }),
      ),
    ],
    [
      'students with signs only',
      sampleViewData(
        'students.distance',
        {},
        createSampleReader({ students: students.map((row) => ({ ...row, persons: '..' as const })) }),
      ),
    ],
    [
      'students of nobody',
      sampleViewData(
        'students.share',
        {},
        createSampleReader({ population: population.map((row) => ({ ...row, persons: 0 })) }),
      ),
    ],
    [
      'students without population',
      sampleViewData('students.share', {}, createSampleReader({ population: [] })),
    ],
  ])('gives a picture of whole numbers or words: %s', (_, data) => {
    const drawn = drawEverywhere(data)
    if (data.rowCount === 0) expect(drawn).toContain(data.empty?.message.sv)
  })
})

it('says in words that growth from nil cannot be worked out', () => {
  const nobody = growthOf(population.map((row) => ({ ...row, persons: 0 })))
  expect(drawEverywhere(nobody)).toContain('kan inte räknas för någon kommun')
})

describe('pictures of growth and students', () => {
  it.each<[ViewId, string]>([
    ['population.growth', 'fitted-line'],
    ['population.index', 'base-line'],
    ['students.distance', 'Studieorten'],
    ['students.share', 'invånare (alla åldrar)'],
  ])('of %s carry %s at every size, in both languages and themes', (view, sign) => {
    expect(drawEverywhere(sampleViewData(view))).toContain(sign)
  })
})

describe('numbers at an axis', () => {
  it('of inhabitants do not touch in a narrow picture, and both ends have one', () => {
    const look = { language: 'sv', theme: lightTheme, width: 200, height: 300 } as const
    const many = growthOf(
      population.map((row) =>
        row.region === 4 ? { ...row, persons: 1_450_000 } : { ...row, persons: 2100 },
      ),
    )
    const { option } = buildPicture(many, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
    const [grid] = [option.grid ?? []].flat() as { readonly width: number }[]
    const [axis] = [option.xAxis ?? []].flat() as unknown as {
      readonly min: number
      readonly max: number
      readonly axisTick: { readonly customValues: readonly number[] }
      readonly axisLabel: {
        readonly customValues: readonly number[]
        readonly formatter: (value: number) => string
      }
    }[]
    if (!axis || !grid) throw new Error('no axis')
    const { customValues: labels, formatter } = axis.axisLabel
    expect([labels[0], labels.at(-1)]).toEqual([axis.min, axis.max])
    expect(labels.length).toBeLessThan(axis.axisTick.customValues.length)
    const xOf = (value: number): number =>
      (Math.log(value / axis.min) / Math.log(axis.max / axis.min)) * grid.width
    const halfOf = (value: number): number => measureText(formatter(value), 11) / 2
    for (const [i, value] of labels.entries()) {
      const next = labels[i + 1] ?? Number.POSITIVE_INFINITY
      if (i + 1 < labels.length) expect(xOf(next) - xOf(value)).toBeGreaterThan(halfOf(value) + halfOf(next))
    }
  })
})
