import { describe, expect, it } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import { layOutComparison } from '#main/exporters/comparison-svg'
import type { ComparisonJob } from '#main/exporters/export-job'
import type { PictureDocument } from '#main/exporters/picture-document'
import { layOutPicture } from '#main/exporters/picture-svg'
import { writePictureSvg } from '#main/exporters/picture-document'
import { leastRoom } from '#shared/views/least-room'
import type { Rect } from '#shared/charts/frame/plot-parts'
import { PICTURE_PRESETS } from '#shared/charts/frame/picture-presets'
import { measureText } from '#shared/charts/frame/text-width'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { LANGUAGES } from '#shared/messages/language'
import type { ViewId } from '#shared/view/view-ids'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { sampleComparison, sampleJob } from './sample-job'

const sampleGeography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })
const PLACES = ['0581', '0580', '0582', '0583']

const compare = (view: ViewId, count: number, change: Partial<ComparisonJob>): ComparisonJob =>
  sampleComparison({
    format: 'png',
    panels: PLACES.slice(0, count).map((value) => ({
      value,
      heading: { sv: `Plats ${value}`, en: `Place ${value}` },
      data: sampleViewData(view, { region: value }),
      geography: change.picture === 'map' ? sampleGeography : null,
    })),
    ...change,
  })

const refusalOf = (draw: () => unknown): Problem => {
  try {
    draw()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('nothing was refused')
}

const meets = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height

/** Words and charts as boxes, in the picture's own units. */
function partsOf({ charts, lines }: PictureDocument): Rect[] {
  const words = lines.map(({ x, y, size, text, weight }) => ({
    left: x,
    top: y - size * 0.75,
    width: measureText(text, size, weight),
    height: size * 0.95,
  }))
  return [...charts.map(({ at }) => at), ...words]
}

function expectReadable(picture: PictureDocument): void {
  const parts = partsOf(picture)
  parts.forEach((part, i) => {
    expect(part.left).toBeGreaterThanOrEqual(0)
    expect(part.top).toBeGreaterThanOrEqual(0)
    expect(part.left + part.width).toBeLessThanOrEqual(picture.width)
    expect(part.top + part.height).toBeLessThanOrEqual(picture.height)
    for (const other of parts.slice(i + 1)) expect(meets(part, other)).toBe(false)
  })
  // On paper: not below 6.75 points.
  for (const { size } of picture.lines) expect(size / picture.shrink).toBeGreaterThanOrEqual(9)
}

describe('a comparison in every preset', () => {
  const cases = Object.entries(PICTURE_PRESETS).flatMap(([preset, size]) =>
    LANGUAGES.flatMap((language) =>
      (['chart', 'map'] as const).flatMap((picture) =>
        [2, 3, 4].map((count) => ({ preset, size, language, picture, count })),
      ),
    ),
  )
  it.each(cases)('$count of commuting flows as $picture, $preset, $language', (one) => {
    const { count, picture, language, size } = one
    const job = compare('commuting.flows', count, { picture, language, ...size })
    const drawn = layOutComparison(job)
    // Of maps the legend stands once below them, and takes none of their height.
    const isShared = picture === 'map'
    expect(drawn.charts).toHaveLength(isShared ? count + 1 : count)
    expectReadable(drawn)
    const least = leastRoom(job.panels[0]?.data ?? sampleViewData('overview'), picture)
    for (const { at } of drawn.charts.slice(0, count)) {
      expect(at.width).toBeGreaterThanOrEqual(least.width)
      expect(at.height).toBeGreaterThanOrEqual(isShared ? least.height - 40 : least.height)
    }
  })
})

describe('a picture that is too small', () => {
  const small = { width: 605, height: 340, picture: 'map' as const }

  it('is refused with a size that is enough, and not drawn upon itself', () => {
    const problem = refusalOf(() => layOutComparison(compare('commuting.flows', 4, small)))
    expect(problem.code).toBe('picture-too-small')
    expect(problem.message.sv).toContain('fyra kartor')
    expect(problem.message.en).toContain('four maps')
    const [, width, height] = /(\d+) × (\d+) /.exec(problem.nextStep.sv) ?? []
    const large = { width: Number(width), height: Number(height) }
    expect(large.width).toBeGreaterThan(small.width)
    expectReadable(layOutComparison(compare('commuting.flows', 4, { ...small, ...large })))
  })

  it('holds fewer panels where it does not hold many', () => {
    expectReadable(layOutComparison(compare('commuting.flows', 2, small)))
  })

  it('is refused for one chart, too', () => {
    const job = sampleJob({ data: sampleViewData('commuting.matrix'), width: 240, height: 180 })
    expect(refusalOf(() => layOutPicture(job)).message.sv).toContain('för liten för diagrammet')
  })
})

describe('a picture that just fits', () => {
  it('has exactly the size that was asked for, its letters somewhat smaller', () => {
    const job = compare('commuting.flows', 4, { picture: 'map', ...PICTURE_PRESETS.halfSlide })
    const picture = layOutComparison(job)
    expect(picture.shrink).toBeGreaterThan(1)
    const { width, height } = PICTURE_PRESETS.halfSlide
    expect(writePictureSvg(picture, false)).toMatch(
      new RegExp(`^<svg [^>]*width="${String(width)}" height="${String(height)}"`),
    )
  })

  it('keeps letters as large as they are where there is room', () => {
    expect(layOutComparison(compare('commuting.flows', 2, {})).shrink).toBe(1)
  })
})
