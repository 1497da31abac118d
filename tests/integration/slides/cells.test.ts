import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fitSlideCells } from '#main/exporters/slides/cell-slide'
import { readMarkedSlides, updateDeck } from '#main/exporters/slides/update-deck'
import { writeSlides } from '#main/exporters/slides/write-slides'
import type { Sex } from '#shared/dataset/dimensions'
import type { ViewData } from '#shared/view/view-data'
import { sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { createSampleReader, sampleViewData } from '../../unit/views/sample-dataset'
import { sampleStamp } from '../../unit/views/sample-stamp'

/** Invented: three municipalities, four industries, as many times more women in Norrköping. */
const answer = (times = 1): ViewData =>
  sampleViewData(
    'industries.heat',
    { region: '05', year: '2009', cell: 'women-share', against: 'all' },
    createSampleReader({
      employment: [3, 4, 6].flatMap((region) =>
        [3, 4, 5, 6].flatMap((industry) => {
          const women = region === 4 ? 100 * industry * times : 300
          const of = (sex: Sex, persons: number) =>
            ({ year: 2009, sex, region, basis: 'day', industry, persons, source: 5 }) as const
          return [of('women', women), of('men', 400), of('total', women + 400)]
        }),
      ),
    }),
  )

const jobOf = (data: ViewData) => sampleJob({ data, format: 'pptx', stamp: sampleStamp })

const slideOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? new Uint8Array())

/** Words and grounds of the cells of the first table, row by row. */
const cellsIn = (slide: string): { text: string; fill: string | undefined }[][] =>
  [...(/<a:tbl>.*?<\/a:tbl>/s.exec(slide)?.[0] ?? '').matchAll(/<a:tr\b.*?<\/a:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<a:tc\b.*?<\/a:tc>/gs)].map(([cell]) => ({
      text: [...cell.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(''),
      fill: /<a:solidFill><a:srgbClr val="(\w+)"\/?>/.exec(
        /<a:tcPr.*$/s.exec(cell)?.[0].replace(/<a:ln\w.*?<\/a:ln\w>/gs, '') ?? '',
      )?.[1],
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
    expect(rows[0]?.[2]).toEqual({ text: '56\u00a0%', fill: '86B3DC' })
    expect(rows[0]?.[1]?.text).toBe('48\u00a0%')
  })

  it('is renewed in words and colours from a later answer', async () => {
    const deck = await write(answer())
    const [marked] = readMarkedSlides(deck)
    if (!marked) throw new Error('the slide has no mark')
    const made = { job: jobOf(answer(3)), heading: null, asTable: false, room: marked.mark.room }
    const { bytes, slides } = await updateDeck(deck, [{ part: marked.part, made }])
    expect(slides[0]?.renewed).toContain('Tabell')
    expect(cellsIn(slideOf(bytes))).toEqual(cellsIn(slideOf(await write(answer(3)))))
  })

  it('is none where letters would be too small', () => {
    expect(fitSlideCells(jobOf(answer()), { w: 12, h: 1.2 })).toBeNull()
    expect(fitSlideCells(jobOf(answer()), { w: 12, h: 4 })?.leftOut).toBe('')
  })
})
