import { hostname, userInfo } from 'node:os'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { streamXml } from '#main/formats/read-xml'
import type { ExportJob, ViewJob } from '#main/exporters/export-job'
import type { PreparedItem, PreparedReport } from '#main/exporters/prepared-report'
import { writeSlides } from '#main/exporters/slides/write-slides'
import { messagesIn } from '#shared/messages/messages'
import { buildNativeChart } from '#shared/views/native-chart'
import { fileStampSchema } from '#shared/own-things/file-stamp'
import { buildTable } from '#shared/figures-as-text/view-table'
import type { ViewData } from '#shared/view/view-data'
import { VIEW_IDS } from '#shared/views/registry'
import { describeView } from '#shared/figures-as-text/view-words'
import { sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { createSampleReader, sampleViewData } from '../../unit/views/sample-dataset'
import { students } from '../../unit/views/sample-figures'
import { sampleStamp } from '../../unit/views/sample-stamp'

const job = (data: ViewData, change: Partial<ViewJob> = {}): ViewJob =>
  sampleJob({ data, format: 'pptx', ...change })

const report = (items: readonly PreparedItem[], change: Partial<PreparedReport> = {}): PreparedReport =>
  sampleReport(items, { title: 'Norrköping', subtitle: 'Prov', ...change })

const viewItem = (one: ExportJob): PreparedItem => ({ kind: 'view', heading: null, job: one })

/** All parts by name, XML as text; fails on XML that a strict reader refuses. */
async function open(one: PreparedReport): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const [name, bytes] of Object.entries(unzipSync((await writeSlides(one)).bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const text = strFromU8(bytes)
    const xml = streamXml({})
    xml.write(text)
    xml.end()
    parts.set(name, text)
  }
  return parts
}

const matching = (parts: ReadonlyMap<string, string>, pattern: RegExp): [string, string][] =>
  [...parts].filter(([name]) => pattern.test(name))

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const decode = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '')
const everyView = (): PreparedItem[] => VIEW_IDS.map((view) => viewItem(job(sampleViewData(view))))

describe('slides', () => {
  it('hold native charts that name exactly the two axes they have', async () => {
    const charts = matching(await open(report(everyView())), /^ppt\/charts\/chart\d+\.xml$/)
    expect(charts.length).toBeGreaterThan(15)
    for (const [name, xml] of charts) {
      const [plot = ''] =
        /<c:(?:bar|line|scatter|bubble)Chart>.*<\/c:(?:bar|line|scatter|bubble)Chart>/.exec(xml) ?? []
      const named = [...plot.matchAll(/<c:axId val="(\d+)"/g)].map(([, id]) => id)
      const defined = [...xml.matchAll(/<c:(?:cat|val|date)Ax><c:axId val="(\d+)"/g)].map(([, id]) => id)
      // Columns with a line over them are two groups on the same axes.
      const groups = [...plot.matchAll(/<c:\w+Chart>/g)].length
      expect(named, name).toHaveLength(2 * groups)
      expect(new Set(named), name).toEqual(new Set(defined))
      expect(xml, name).toMatch(/<c:dispBlanksAs val="(gap|span)"\/>/)
    }
  })

  it('begin bars at zero', async () => {
    const data = sampleViewData('industries.largest', { region: '0581' })
    const chart = (await open(report([viewItem(job(data))]))).get('ppt/charts/chart1.xml')
    expect(chart).toMatch(/<c:valAx>.*<c:scaling>.*<c:min val="0"\/>.*<\/c:scaling>/)
  })

  it('show a view as a table of native cells where its reader did, and say what has no room', async () => {
    const data = sampleViewData('industries.largest', { region: '0581' })
    const parts = await open(report([{ kind: 'view', heading: null, job: job(data), show: 'table' }]))
    expect(matching(parts, /charts\/chart/)).toEqual([])
    const slide = parts.get('ppt/slides/slide1.xml') ?? ''
    const rows = [...slide.matchAll(/<a:tr [^>]*>.*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc\b.*?<\/a:tc>/gs)].map(([cell]) =>
        decode([...cell.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join('')),
      ),
    )
    const table = buildTable(data, 'sv')
    const names = table.columns.findIndex(({ id }) => id === 'industry')
    const shown = rows.slice(1)
    expect(shown.length).toBeGreaterThan(2)
    shown.forEach((row, i) => {
      expect(row).toContain(table.rows[i]?.[names])
    })
    const said = `Visar ${String(shown.length)} av ${String(table.rows.length)} rader.`
    expect(slide.includes(said)).toBe(shown.length < table.rows.length)
  })

  it("go on to the next slide where the report's own text has no room", async () => {
    const markdown = `# Långt\n\n${'Ord och åter ord. '.repeat(300)}`
    const parts = await open(report([{ kind: 'text', markdown }]))
    const slides = matching(parts, /^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => xml)
    expect(slides.length).toBeGreaterThan(2)
    expect(slides[1]).toContain('Långt (forts.)')
    expect(slides.join('').match(/Ord och åter ord\./g)?.length).toBeGreaterThan(290)
  })

  it('draw and embed the same numbers as query answers', async () => {
    const data = sampleViewData('commuting.flows', { region: '0581', top: '3' })
    const parts = unzipSync((await writeSlides(report([viewItem(job(data))]))).bytes)
    const chart = strFromU8(parts['ppt/charts/chart1.xml'] ?? new Uint8Array())
    const wanted = buildNativeChart(data, 'sv')?.panels[0]?.series[0]?.values
    const [, values = ''] = /<c:val>(.*?)<\/c:val>/.exec(chart) ?? []
    expect([...values.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, v]) => Number(v))).toEqual(wanted)
    const book = unzipSync(parts['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array())
    const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect([...sheet.matchAll(/<v>(.*?)<\/v>/g)].map(([, v]) => Number(v))).toEqual(wanted)
  })

  it('leave a missing value out of the chart and of its sheet', async () => {
    const hidden = createSampleReader({
      students: students.map((row) =>
        row.campus === 2 && row.home === 10 ? { ...row, persons: '..' } : row,
      ),
    })
    const data = sampleViewData('students.campus', {}, hidden)
    const parts = unzipSync((await writeSlides(report([viewItem(job(data))]))).bytes)
    const missing = buildNativeChart(data, 'sv')?.panels[0]?.series.flatMap(({ values }) => values) ?? []
    expect(missing).toContain(null)
    const chart = strFromU8(parts['ppt/charts/chart1.xml'] ?? new Uint8Array())
    const points = [...chart.matchAll(/<c:val>(.*?)<\/c:val>/g)].flatMap(([, v = '']) => [
      ...v.matchAll(/<c:pt /g),
    ])
    expect(points).toHaveLength(missing.filter((value) => value !== null).length)
  })

  it('tell charts and pictures to those who do not see them, and put a real picture behind each drawing', async () => {
    const charted = sampleViewData('industries.largest', { region: '0581' })
    const tiles = sampleViewData('overview', { region: '0581' })
    const bytes = unzipSync((await writeSlides(report([viewItem(job(charted)), viewItem(job(tiles))]))).bytes)
    const slide = (number: number): string =>
      decode(strFromU8(bytes[`ppt/slides/slide${String(number)}.xml`] ?? new Uint8Array()))
    expect(slide(2)).toContain(describeView(charted, 'sv').alternativeText)
    expect(slide(3)).toContain(describeView(tiles, 'sv').alternativeText)
    const png = bytes['ppt/media/image-3-1.png']
    expect(png?.subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'))
    expect(new DataView(png?.buffer ?? new ArrayBuffer(24), png?.byteOffset).getUint32(16)).toBe(2000)
    expect(strFromU8(bytes['ppt/media/image-3-2.svg'] ?? new Uint8Array())).not.toMatch(/<text|font-family/)
  })

  it('say on each slide of example data that it is no statistics', async () => {
    const parts = await open(report([viewItem(job(sampleViewData('commuting.flows', { region: '0581' })))]))
    expect(parts.get('ppt/slides/slide1.xml')).toContain('EXEMPELDATA – inte statistik')
    const shapes = parts.get('ppt/drawings/drawing1.xml') ?? ''
    expect(shapes).toContain('EXEMPELDATA – inte statistik')
    // A ribbon that covers no figure: over the whole width, above the plot.
    const [, right = '', bottom = ''] =
      /<cdr:to><cdr:x>([\d.]+)<\/cdr:x><cdr:y>([\d.]+)<\/cdr:y><\/cdr:to>.*?EXEMPELDATA/.exec(shapes) ?? []
    const [, top = ''] =
      /layoutTarget val="inner"\/>.*?<c:y val="([\d.]+)"/.exec(parts.get('ppt/charts/chart1.xml') ?? '') ?? []
    expect(Number(right)).toBe(1)
    expect(Number(bottom)).toBeGreaterThan(0)
    expect(Number(bottom)).toBeLessThan(Number(top))
  })

  it('carry the state they were made from, and no name of user or machine', async () => {
    const parts = await open(report(everyView()))
    const custom = parts.get('docProps/custom.xml') ?? ''
    const pieces = [...custom.matchAll(/name="Regionkikaren(?: \d+)?"><vt:lpwstr>(.*?)<\/vt:lpwstr>/g)]
    const json = pieces.map(([, piece = '']) => piece).join('')
    expect(fileStampSchema.parse(JSON.parse(decode(json)))).toEqual(sampleStamp)
    const [, own = ''] = /<stamp[^>]*>(.*)<\/stamp>/.exec(parts.get('customXml/item1.xml') ?? '') ?? []
    expect(fileStampSchema.parse(JSON.parse(decode(own)))).toEqual(sampleStamp)
    expect(parts.get('ppt/_rels/presentation.xml.rels')).toContain('Target="../customXml/item1.xml"')
    const people = [userInfo().username, hostname()].filter((name) => name.length > 3)
    for (const [name, text] of parts) {
      for (const word of [...people, 'PptxGenJS', '>undefined<', '="undefined"', 'NaN'])
        expect(text.includes(word), `${word} in ${name}`).toBe(false)
    }
    expect(parts.get('docProps/core.xml')).toContain('2026-11-27T00:00:00Z')
  })

  it('are the same bytes for the same report', async () => {
    const one = report([viewItem(job(sampleViewData('commuting.balance', { region: '0581' })))])
    const first = (await writeSlides(one)).bytes
    await writeSlides(report([viewItem(job(sampleViewData('overview')))]))
    expect(Buffer.from((await writeSlides(one)).bytes).equals(Buffer.from(first))).toBe(true)
  })

  it('hold a heading and the text that follows on one slide', async () => {
    const parts = await open(
      report([
        { kind: 'heading', text: 'Studenterna' },
        { kind: 'text', markdown: 'De flesta kommer från länet.' },
        { kind: 'heading', text: 'Bara en rubrik' },
        viewItem(job(sampleViewData('commuting.flows', { region: '0581' }))),
      ]),
    )
    const slides = matching(parts, /^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => decode(xml))
    expect(slides).toHaveLength(4)
    expect(slides[1]).toContain('Studenterna')
    expect(slides[1]).toContain('De flesta kommer från länet.')
    expect(slides[2]).toContain('Bara en rubrik')
  })

  it('hold the others when one view cannot be drawn, which is told in its place', async () => {
    const data = sampleViewData('commuting.flows', { region: '0581' })
    const broken = viewItem(job({ ...data, columns: [] }))
    const parts = await open(report([viewItem(job(data)), broken, viewItem(job(data))]))
    const slides = matching(parts, /^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => decode(xml))
    expect(slides).toHaveLength(4)
    expect(slides[2]).toContain(messagesIn('sv').charts.pictureFailed)
    expect(matching(parts, /^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(2)
    await expect(open(report([broken]))).rejects.toThrow()
  })

  it('hold headings, text and what could not be shown, one damaged item beside the others', async () => {
    const problem = {
      code: 'internal' as const,
      message: { sv: 'Vyn saknas <nu>.', en: 'The view is gone.' },
      nextStep: { sv: 'Välj en annan.', en: 'Choose another.' },
    }
    const parts = await open(
      report(
        [
          { kind: 'heading', text: 'Avsnitt & mer' },
          {
            kind: 'text',
            markdown: '# Rubrik\n\nText med **styrka** och <script>alert(1)</script>.\n\n- ett\n- två',
          },
          { kind: 'problem', heading: 'Trasig', problem },
          viewItem(job(sampleViewData('commuting.flows', { region: '0581' }))),
        ],
        { title: 'Rapport <&> \u0007=cmd|"x" \u05e9\u05dc\u05d5\u05dd' },
      ),
    )
    const slides = matching(parts, /^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => decode(xml))
    expect(slides).toHaveLength(5)
    expect(slides[0]).toContain('Rapport <&> =cmd|"x" \u05e9\u05dc\u05d5\u05dd')
    expect(slides[1]).toContain('Avsnitt & mer')
    expect(slides[2]).toContain('<script>alert(1)</script>')
    expect(slides[3]).toContain('Vyn saknas <nu>.')
    expect([...parts.keys()].join()).not.toMatch(/script|vba|activeX/i)
  })
})
