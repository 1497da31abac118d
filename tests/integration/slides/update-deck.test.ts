import { unzipSync, strFromU8, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PreparedItem } from '#main/exporters/prepared-report'
import { readMarkedSlides, updateDeck } from '#main/exporters/slides/update-deck'
import { writeSlides } from '#main/exporters/slides/write-slides'
import { spliceZip } from '#main/formats/splice-zip'
import { buildNativeChart } from '#shared/views/native-chart'
import type { ViewData } from '#shared/view/view-data'
import { sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { createSampleReader, sampleViewData } from '../../unit/views/sample-dataset'
import { students } from '../../unit/views/sample-figures'
import { sampleStamp } from '../../unit/views/sample-stamp'
import { corporateTemplate, packParts } from './corporate-template'

const stamp = sampleStamp
const jobOf = (data: ViewData) => sampleJob({ data, format: 'pptx', stamp })
const item = (data: ViewData, show?: 'table'): PreparedItem => ({
  kind: 'view',
  heading: null,
  job: jobOf(data),
  ...(show && { show }),
})

/** The students of a year later: twice as many of each. */
const later = createSampleReader({
  students: students.map((row) => ({
    ...row,
    persons: typeof row.persons === 'number' ? row.persons * 2 : row.persons,
  })),
})
const before = sampleViewData('students.campus')
const after = sampleViewData('students.campus', {}, later)

const deckOf = async (items: readonly PreparedItem[], template?: Uint8Array): Promise<Uint8Array> =>
  (await writeSlides(sampleReport(items, template && { template: { name: 'a.potx', bytes: template } })))
    .bytes

/** Every record of a zip file as it is packed, in its place. */
function packedParts(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes)
  const found = new Map<string, string>()
  for (let at = 0; buffer.readUInt32LE(at) === 0x04034b50;) {
    const [packed, name, extra] = [
      buffer.readUInt32LE(at + 18),
      buffer.readUInt16LE(at + 26),
      buffer.readUInt16LE(at + 28),
    ]
    const end = at + 30 + name + extra + packed
    found.set(buffer.toString('utf8', at + 30, at + 30 + name), buffer.toString('latin1', at, end))
    at = end
  }
  return found
}

/** Fails unless the decks differ in the named parts alone, down to how they are packed. */
function expectOnly(changed: readonly string[], old: Uint8Array, renewed: Uint8Array): void {
  const [a, b] = [packedParts(old), packedParts(renewed)]
  expect([...b.keys()]).toEqual([...a.keys()])
  const other = [...a.keys()].filter((name) => a.get(name) !== b.get(name))
  expect(other.sort()).toEqual([...changed].sort())
}

const edit = (bytes: Uint8Array, part: string, from: string, to: string): Uint8Array => {
  const text = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
  expect(text).toContain(from)
  return spliceZip(bytes, new Map([[part, strToU8(text.replace(from, to))]]))
}

const renew = (bytes: Uint8Array, data: ViewData, asTable = false) =>
  updateDeck(
    bytes,
    readMarkedSlides(bytes).map(({ part, mark: { room } }) => ({
      part,
      made: { job: jobOf(data), heading: null, asTable, room },
    })),
  )

describe.each([
  ['our own deck', undefined],
  ["an organisation's template", corporateTemplate()],
])('a deck in %s', (_, template) => {
  it('gets new figures, and every part that is not named keeps its bytes', async () => {
    const own: PreparedItem = { kind: 'heading', text: 'Ett eget avsnitt' }
    const deck = await deckOf([own, item(before), own], template)
    const { bytes, slides } = await renew(deck, after)
    const changed = slides.flatMap(({ changedParts }) => changedParts)
    expect(changed).toContain('ppt/charts/chart1.xml')
    expect(changed).toContain('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx')
    expectOnly(changed, deck, bytes)
    const chart = strFromU8(unzipSync(bytes)['ppt/charts/chart1.xml'] ?? new Uint8Array())
    const wanted = buildNativeChart(after, 'sv')?.panels[0]?.series[0]?.values
    const [, values = ''] = /<c:val>(.*?)<\/c:val>/.exec(chart) ?? []
    expect([...values.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, v]) => Number(v))).toEqual(wanted)
    // As a deck that is made today, down to where things stand in the chart.
    const today = unzipSync(await deckOf([own, item(after), own], template))
    expect(chart).toBe(strFromU8(today['ppt/charts/chart1.xml'] ?? new Uint8Array()))
  })

  it('stays as it is, byte for byte, where the figures are the same', async () => {
    const deck = await deckOf([item(before), item(before, 'table')], template)
    const marked = readMarkedSlides(deck)
    expect(marked.map(({ number }) => number)).toEqual([2, 3])
    const { bytes, slides } = await updateDeck(
      deck,
      marked.map(({ part, mark: { asTable, room } }) => ({
        part,
        made: { job: jobOf(before), heading: null, asTable, room },
      })),
    )
    expect(slides.flatMap(({ changedParts }) => changedParts)).toEqual([])
    expect(Buffer.from(bytes).equals(Buffer.from(deck))).toBe(true)
  })

  it('keeps the words that somebody has written, and says so', async () => {
    const deck = await deckOf([item(before)], template)
    const slide = 'ppt/slides/slide1.xml'
    const [, finding = ''] =
      /name="Resultat".*?<a:t>([^<]*)</s.exec(strFromU8(unzipSync(deck)[slide] ?? new Uint8Array())) ?? []
    const edited = edit(deck, slide, `<a:t>${finding}<`, '<a:t>Min egen slutsats<')
    const { bytes, slides } = await renew(edited, after)
    expect(slides[0]?.edited).toEqual(['Resultat'])
    expect(strFromU8(unzipSync(bytes)[slide] ?? new Uint8Array())).toContain('Min egen slutsats')
    expectOnly(slides[0]?.changedParts ?? [], edited, bytes)
    // Next year it is still theirs.
    expect((await renew(bytes, before)).slides[0]?.edited).toEqual(['Resultat'])
  })

  it('gets the new figures in its table, with rows as there are', async () => {
    const deck = await deckOf([item(before, 'table')], template)
    const { bytes, slides } = await renew(deck, after, true)
    expectOnly(slides[0]?.changedParts ?? [], deck, bytes)
    const cells = (file: Uint8Array): string[] =>
      [
        ...strFromU8(unzipSync(file)['ppt/slides/slide1.xml'] ?? new Uint8Array()).matchAll(
          /<a:tc\b.*?<\/a:tc>/gs,
        ),
      ].map(([cell]) => [...cell.matchAll(/<a:t>([^<]*)</g)].map(([, text]) => text).join(''))
    expect(cells(bytes)).toEqual(cells(await deckOf([item(after, 'table')], template)))
    expect(cells(bytes)).not.toEqual(cells(deck))
  })
})

describe('a deck that cannot be renewed', () => {
  it('has no slides of ours', () => {
    expect(readMarkedSlides(corporateTemplate())).toEqual([])
    expect(() => readMarkedSlides(packParts({ 'a.txt': 'x' }))).toThrow()
  })

  it('has other charts than its view gives now: the slide is left, and it is said', async () => {
    const deck = await deckOf([item(before)])
    const { bytes, slides } = await renew(deck, sampleViewData('overview', { region: '0581' }))
    expect(slides[0]?.left).toBe('charts')
    expect(Buffer.from(bytes).equals(Buffer.from(deck))).toBe(true)
  })
})
