import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PreparedItem } from '#main/exporters/prepared-report'
import { readMarkedSlides, updateDeck } from '#main/exporters/slides/update-deck'
import { writeSlides } from '#main/exporters/slides/write-slides'
import { writeWorkbook } from '#main/exporters/workbook/write-workbook'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style'
import { LANGUAGES } from '#shared/messages/language'
import { VIEW_IDS } from '#shared/views/registry'
import { sampleComparison, sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { createSampleReader, sampleViewData } from '../../unit/views/sample-dataset'
import { students } from '../../unit/views/sample-figures'
import { corporateTemplate } from '../slides/corporate-template'
import { convert, hasLibreOffice, LIBRE_OFFICE_MISSING, ownTemplates } from './libre-office'
import { findingsOf, hasValidator, VALIDATOR_MISSING } from './schema-validator'

if (!hasValidator) console.warn(VALIDATOR_MISSING)
if (!hasLibreOffice) console.warn(LIBRE_OFFICE_MISSING)

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#8a1538"/></svg>'
const style = {
  ...NO_HOUSE_STYLE,
  accent: '#8a1538',
  logo: { bytes: new TextEncoder().encode(LOGO), mediaType: 'image/svg+xml' },
} as const

const marked = { format: 'pptx', style } as const
const viewItem = (view: (typeof VIEW_IDS)[number], show?: 'table'): PreparedItem => ({
  kind: 'view',
  heading: null,
  job: sampleJob({ data: sampleViewData(view, { region: '0581' }), ...marked }),
  ...(show && { show }),
})

/** A slide of every kind that there is: every view as it is drawn and as a table, what is compared, words. */
const ITEMS: readonly PreparedItem[] = [
  { kind: 'heading', text: 'Ett avsnitt <&> "med" tecken' },
  {
    kind: 'text',
    markdown: '# Rubrik\n\nEtt *stycke*.\n\n- en punkt\n  1. en till\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  },
  ...VIEW_IDS.flatMap((view) => [viewItem(view), viewItem(view, 'table')]),
  { kind: 'view', heading: 'Bredvid varandra', job: sampleComparison(marked) },
  { kind: 'view', heading: null, job: sampleComparison({ ...marked, layout: 'together' }) },
  { kind: 'view', heading: null, job: sampleJob({ ...marked, picture: 'map' }) },
]

const deckOf = async (items: readonly PreparedItem[], template: Uint8Array | null): Promise<Uint8Array> =>
  (
    await writeSlides(
      sampleReport(items, { style, ...(template && { template: { name: 'mall.potx', bytes: template } }) }),
    )
  ).bytes

const pagesOf = async (pdf: Uint8Array): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(pdf))).numPages

/** The own deck, the invented organisation's, and what LibreOffice brings. */
const templates = new Map<string, Uint8Array | null>([
  ['our own clothes', null],
  ["an organisation's template", corporateTemplate()],
])
for (const path of await ownTemplates()) templates.set(path, await convert(path, 'pptx'))

describe.each([...templates])('a deck in %s', (_, template) => {
  let deck: Uint8Array
  beforeAll(async () => {
    deck = await deckOf(ITEMS, template)
  })

  it.skipIf(!hasValidator)('keeps to the OpenXML schemas with every view', async () => {
    expect(await findingsOf(deck, 'pptx')).toEqual([])
  })

  it.skipIf(!hasValidator)('keeps to them when its figures were renewed', async () => {
    const later = createSampleReader({
      students: students.map((row) => ({
        ...row,
        persons: typeof row.persons === 'number' ? row.persons * 2 : row.persons,
      })),
    })
    const slides = readMarkedSlides(deck).flatMap(({ part, mark: { view, asTable, heading, room } }) => {
      if (view.compare) return []
      const data = sampleViewData(view.view, view.filters, later)
      return [{ part, made: { job: sampleJob({ data, ...marked }), heading, asTable, room } }]
    })
    const { bytes, slides: told } = await updateDeck(deck, slides)
    expect(told.flatMap(({ changedParts }) => changedParts).length).toBeGreaterThan(5)
    expect(await findingsOf(bytes, 'pptx')).toEqual([])
  })

  it.skipIf(!hasLibreOffice)('opens in LibreOffice, every slide of it', async () => {
    const slides = Object.keys(unzipSync(deck)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(await pagesOf(await convert({ bytes: deck, kind: 'pptx' }, 'pdf'))).toBe(slides.length)
  })
})

describe.skipIf(!hasValidator)('a workbook', () => {
  it.each(LANGUAGES)('keeps to the OpenXML schemas with a sheet for every view, in %s', async (language) => {
    const jobs = VIEW_IDS.map((view) => sampleJob({ data: sampleViewData(view), language, rows: 'all' }))
    const compared = sampleComparison({ format: 'xlsx', language })
    expect(await findingsOf(await writeWorkbook([...jobs, compared]), 'xlsx')).toEqual([])
    expect(await findingsOf(await writeWorkbook([sampleJob({ language })]), 'xlsx')).toEqual([])
  })

  it('behind a chart keeps to them, too', async () => {
    const parts = unzipSync(await deckOf(ITEMS, null))
    const books = Object.entries(parts).filter(([name]) => name.endsWith('.xlsx'))
    expect(books.length).toBeGreaterThan(20)
    // All are written by one hand: the largest and the smallest stand for the others.
    const bySize = books.map(([, bytes]) => bytes).sort((a, b) => a.length - b.length)
    for (const book of [bySize[0], bySize.at(-1)])
      expect(await findingsOf(book ?? new Uint8Array(), 'xlsx')).toEqual([])
  })
})

describe.skipIf(!hasValidator)('the validator', () => {
  it('finds what is wrong, so that its silence says something', async () => {
    const template = corporateTemplate()
    expect(await findingsOf(await deckOf([viewItem('students.campus')], template), 'pptx')).toEqual([])
    const { 'ppt/presentation.xml': main = new Uint8Array(), ...others } = unzipSync(template)
    const broken = strFromU8(main).replace('cx="12192000"', 'cx="wide"')
    const bytes = zipSync({ ...others, 'ppt/presentation.xml': strToU8(broken) })
    expect((await findingsOf(bytes, 'pptx')).join()).toContain("'wide'")
  })
})
