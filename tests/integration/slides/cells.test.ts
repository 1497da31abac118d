import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fitSlideCells } from '#main/exporters/slides/cell-slide'
import { readMarkedSlides, updateDeck } from '#main/exporters/slides/update-deck'
import { writeSlides } from '#main/exporters/slides/write-slides'
import type { Sex } from '#shared/dataset/dimensions'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import { sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { createSampleReader, sampleViewData } from '../../unit/views/sample-dataset'
import { sampleStamp } from '../../unit/views/sample-stamp'

/** Invented: three municipalities, four industries, as many times more women in Norrköping. */
const answer = (times = 1): ViewData =>
  answerOf((region, industry) => (region === 4 ? 100 * industry * times : 300))

/** Women by municipality and industry; 400 men in each. */
const answerOf = (
  womenIn: (region: number, industry: number) => number,
  filters: FilterTexts = {},
): ViewData =>
  sampleViewData(
    'industries.heat',
    { region: '05', year: '2009', cell: 'women-share', against: 'all', ...filters },
    createSampleReader({
      employment: [3, 4, 6].flatMap((region) =>
        [3, 4, 5, 6].flatMap((industry) => {
          const women = womenIn(region, industry)
          const of = (sex: Sex, persons: number) =>
            ({ year: 2009, sex, region, basis: 'day', industry, persons, source: 5 }) as const
          return [of('women', women), of('men', 400), of('total', women + 400)]
        }),
      ),
    }),
  )

const jobOf = (data: ViewData) => sampleJob({ data, format: 'pptx', stamp: sampleStamp })

/** A deck of one answer, renewed from another. */
async function renew(old: ViewData, now: ViewData) {
  const deck = await write(old)
  const [marked] = readMarkedSlides(deck)
  if (!marked) throw new Error('the slide has no mark')
  const made = { job: jobOf(now), heading: null, asTable: false, room: marked.mark.room }
  const { bytes, slides } = await updateDeck(deck, [{ part: marked.part, made }])
  return { slide: slideOf(bytes), told: slides[0] }
}

const slideOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? new Uint8Array())

/** Widths of the legend's columns, in hundredths of an inch. */
const widthsIn = (slide: string): number[] =>
  [...(tablesIn(slide)[1] ?? '').matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) =>
    Math.round(Number(width) / 9144),
  )

const tablesIn = (slide: string): string[] => [...slide.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(([one]) => one)

/** Words, grounds and weight of the cells of a table, row by row: 0 the figures, 1 the legend. */
const cellsIn = (slide: string, table = 0): { text: string; fill: string | undefined; isBold: boolean }[][] =>
  [...(tablesIn(slide)[table] ?? '').matchAll(/<a:tr\b.*?<\/a:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<a:tc\b.*?<\/a:tc>/gs)].map(([cell]) => ({
      text: [...cell.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(''),
      fill: /<a:solidFill><a:srgbClr val="(\w+)"\/?>/.exec(
        /<a:tcPr.*$/s.exec(cell)?.[0].replace(/<a:ln\w.*?<\/a:ln\w>/gs, '') ?? '',
      )?.[1],
      isBold: cell.includes(' b="1"'),
    })),
  )

const write = async (data: ViewData): Promise<Uint8Array> =>
  (await writeSlides(sampleReport([{ kind: 'view', heading: null, job: jobOf(data) }]))).bytes

describe('a view of cells on a slide', () => {
  it('is a table with the figures and colours of the picture, not a picture', async () => {
    const slide = slideOf(await write(answer()))
    expect(slide).not.toContain('<p:pic>')
    const [head, ...rows] = cellsIn(slide)
    expect(head?.map(({ text }) => text)).toEqual([
      'Bransch',
      'Alla kommuner',
      'Norrköping',
      'Linköping',
      'Motala',
    ])
    expect(rows.map(([name]) => name?.text)).toEqual([
      'Detaljhandel',
      'Offentlig förvaltning',
      'Utbildning',
      'Hälso- och sjukvård',
    ])
    // 500 of 900 in Norrköping, 1,100 of 2,300 in all: 8 points more.
    expect(rows[0]?.[2]).toEqual({ text: '56\u00a0%', fill: '86B3DC', isBold: false })
    expect(rows[0]?.[1]?.text).toBe('48\u00a0%')
  })

  it('is renewed in words and colours from a later answer', async () => {
    const { slide, told } = await renew(answer(), answer(3))
    expect(told?.renewed).toContain('Tabell')
    expect(cellsIn(slide)).toEqual(cellsIn(slideOf(await write(answer(3)))))
  })

  it('is renewed with its legend, whose classes follow the figures', async () => {
    const [old, now] = [1, 3].map((times) =>
      answerOf((region, industry) => (region * 100 + industry * 37) * times, { cell: 'persons' }),
    ) as [ViewData, ViewData]
    const { slide, told } = await renew(old, now)
    expect(told?.renewed).toEqual(expect.arrayContaining(['Tabell', 'Teckenförklaring']))
    const made = slideOf(await write(now))
    expect(cellsIn(slide, 1)).toEqual(cellsIn(made, 1))
    expect(cellsIn(slide, 1)).not.toEqual(cellsIn(slideOf(await write(old)), 1))
    expect(widthsIn(slide)).toEqual(widthsIn(made))
  })

  it('is left where the legend has another number of classes now', async () => {
    const [old, now] = [
      answerOf((region, industry) => region * 100 + industry * 37, { cell: 'persons' }),
      answerOf(() => 300, { cell: 'persons' }),
    ]
    const { slide, told } = await renew(old, now)
    expect(told?.left).toBe('columns')
    expect(cellsIn(slide)).toEqual(cellsIn(slideOf(await write(old))))
  })

  it('has the names that are chosen bold, wherever they stand when it is renewed', async () => {
    const chosen = (least: number) =>
      answerOf((region, industry) => (region === least ? 0 : region * 100) + industry * 37, {
        cell: 'persons',
        region: '0580',
      })
    const bold = (slide: string) =>
      cellsIn(slide)[0]
        ?.filter(({ isBold }) => isBold)
        .map(({ text }) => text)
    const { slide } = await renew(chosen(3), chosen(4))
    expect(cellsIn(slide)).toEqual(cellsIn(slideOf(await write(chosen(4)))))
    expect(bold(slide)).toEqual(['Linköping'])
  })

  it('is none where letters would be too small', () => {
    expect(fitSlideCells(jobOf(answer()), { w: 12, h: 1.2 })).toBeNull()
    expect(fitSlideCells(jobOf(answer()), { w: 12, h: 4 })?.leftOut).toBe('')
  })
})
