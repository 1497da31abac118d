import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePicturePdf, writeReportPdf } from '#main/exporters/document/write-document'
import type { ViewJob } from '#main/exporters/export-job'
import { describeJob } from '#main/exporters/job-words'
import type { PreparedItem, PreparedReport } from '#main/exporters/prepared-report'
import { readPdfStamp } from '#main/formats/stamp/pdf-stamp'
import { buildMapGeography } from '#main/geography/map-geography'
import { ALL_PARTS } from '#shared/export/export-formats'
import type { Problem } from '#shared/problem/problem'
import { buildTable } from '#shared/figures-as-text/view-table'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { sampleDescription, sampleViewData } from '../../unit/views/sample-dataset'
import { sampleStamp } from '../../unit/views/sample-stamp'

const geography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })

const job = (change: Partial<ViewJob> = {}): ViewJob =>
  sampleJob({ geography, format: 'pdf', width: 1000, height: 680, ...change })

const view = (change: Partial<ViewJob> = {}, heading: string | null = null): PreparedItem => ({
  kind: 'view',
  heading,
  job: job(change),
})

const report = (items: readonly PreparedItem[], change: Partial<PreparedReport> = {}): PreparedReport =>
  sampleReport(items, {
    title: 'Pendling <och> "jobb" & mer',
    subtitle: 'Östergötland, utgåva 2026-03-01',
    ...change,
  })

/** Reads with PDF.js, which has nothing in common with the writer. */
const open = (bytes: Uint8Array) => getDocumentProxy(bytes.slice())
type OpenPdf = Awaited<ReturnType<typeof open>>

async function textOf(pdf: OpenPdf, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

const allText = async (pdf: OpenPdf): Promise<string[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, i) => textOf(pdf, i + 1)))

interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
}
const flatten = (node: StructureNode): StructureNode[] => [node, ...(node.children ?? []).flatMap(flatten)]

async function structureOf(pdf: OpenPdf, page: number): Promise<StructureNode[]> {
  const tree = (await (await pdf.getPage(page)).getStructTree()) as unknown as StructureNode | null
  return tree ? flatten(tree) : []
}

const info = async (pdf: OpenPdf) => (await pdf.getMetadata()).info as Record<string, unknown>

const problem: Problem = {
  code: 'unknown-dataset',
  message: { sv: 'Utgåvan finns inte i biblioteket.', en: 'The edition is not in the library.' },
  nextStep: { sv: 'Läs in den igen.', en: 'Read it again.' },
}

describe('a view that its reader chose to see as a table', () => {
  it('is a tagged table with all its figures, and no drawing', async () => {
    const data = sampleViewData('commuting.balance', { region: '0581' })
    const bytes = await writeReportPdf(
      report([{ kind: 'view', heading: null, job: job({ data }), show: 'table' }]),
    )
    const pdf = await open(bytes)
    const nodes = await structureOf(pdf, 1)
    expect(nodes.some(({ role }) => role === 'Figure')).toBe(false)
    const { rows } = buildTable(data, 'sv')
    expect(nodes.filter(({ role }) => role === 'TR')).toHaveLength(rows.length + 1)
    const text = (await allText(pdf)).join(' ').replace(/\s+/g, ' ')
    for (const row of rows) expect(text).toContain((row.at(-1) ?? '').replace(/\s+/g, ' '))
  })
})

describe('a view as PDF', () => {
  it('is one page of exactly the size of its picture, at 96 pixels to the inch', async () => {
    const pdf = await open(await writePicturePdf(job({ width: 1001, height: 563 })))
    expect(pdf.numPages).toBe(1)
    const [, , width, height] = (await pdf.getPage(1)).view
    expect([width, height]).toEqual([1001 * 0.75, 563 * 0.75])
  })

  it.each(VIEW_IDS)('has the words and labels of %s as text that can be searched', async (id) => {
    for (const picture of VIEWS[id].pictures) {
      const one = job({ data: sampleViewData(id), picture, parts: { ...ALL_PARTS, notes: false } })
      const words = describeJob(one)
      const text = (await textOf(await open(await writePicturePdf(one)), 1)).replace(/\s+/g, ' ')
      for (const said of [words.title, words.sourceLine])
        expect(text).toContain(said.replace(/\s+/g, ' ').slice(0, 60))
    }
  })

  it('says its title, language and sentence, and where the figure is, to screen readers', async () => {
    const one = job()
    const words = describeJob(one)
    const pdf = await open(await writePicturePdf(one))
    expect(await info(pdf)).toMatchObject({
      Title: words.title,
      Language: 'sv-SE',
      Creator: 'Regionkikaren 0.1.0',
      Producer: 'Regionkikaren 0.1.0',
    })
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    const structure = await structureOf(pdf, 1)
    expect(structure.filter(({ role }) => role === 'H1')).toHaveLength(1)
    expect(structure.find(({ role }) => role === 'Figure')?.alt).toContain('Visar flödena')
  })

  it('shows letters beyond Western Europe, also inside the chart', async () => {
    const data = sampleViewData('commuting.flows', { region: '0581' })
    const named = {
      ...data,
      columns: data.columns.map((column) =>
        column.type === 'code'
          ? { ...column, names: column.names.map((name) => ({ ...name, sv: `Áššu ${name.sv}` })) }
          : column,
      ),
    }
    const text = await textOf(await open(await writePicturePdf(job({ data: named }))), 1)
    expect(text.match(/Áššu/g)?.length).toBeGreaterThan(2)
  })

  it('has each place name on a map once, although it has an edge', async () => {
    const text = await textOf(await open(await writePicturePdf(job({ picture: 'map' }))), 1)
    expect(text.match(/Söderköping/g)).toHaveLength(1)
  })

  it('carries its stamp, whatever signs are in it, and tells no stamp from a foreign one', async () => {
    const stamp = { ...sampleStamp, sources: ['<källa> & "mer" </regionkikaren:stamp> \u0001\ufffe ŋ'] }
    const bytes = await writePicturePdf(job({ stamp }))
    expect(JSON.parse(readPdfStamp(bytes) ?? '')).toEqual(stamp)
    expect(readPdfStamp(bytes.subarray(0, bytes.length / 2))).toBeNull()
    expect(readPdfStamp(new TextEncoder().encode('%PDF-1.7 <regionkikaren:stamp>'))).toBeNull()
    expect(readPdfStamp(new Uint8Array())).toBeNull()
  })

  it('is the same for the same date, and another for another', async () => {
    const [first, second, later] = [
      await writePicturePdf(job()),
      await writePicturePdf(job()),
      await writePicturePdf(job({ date: '2027-01-01' })),
    ]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false)
  })
})

describe('a report as PDF', () => {
  const items: PreparedItem[] = [
    { kind: 'text', markdown: 'Inledning med **vikt**, Guovdageaidnu och Áššu → vidare.' },
    { kind: 'heading', text: 'Pendling' },
    view(),
    view({ picture: 'map' }, 'Samma på karta'),
    { kind: 'problem', heading: 'Gamla siffror', problem },
    { kind: 'heading', text: 'Jobb' },
    view({ data: sampleViewData('industries.largest') }),
    view({ data: sampleViewData('population.index') }),
    { kind: 'heading', text: 'Mer' },
    view({ data: sampleViewData('commuting.matrix') }),
    view({ data: sampleViewData('students.origin') }),
    view({ data: sampleViewData('population.growth') }),
    {
      kind: 'text',
      markdown: '# Slutord\n\n1. ett\n2. två\n\n| a | b |\n|---|---|\n| c | d |\n\n<script>alert(1)</script>',
    },
  ]
  let bytes: Uint8Array
  let pdf: OpenPdf
  let pages: string[]
  beforeAll(async () => {
    bytes = await writeReportPdf(report(items))
    pdf = await open(bytes)
    pages = await allText(pdf)
  })

  it('is A4 in portrait, with its number, dataset, edition and date on each page', async () => {
    expect(pdf.numPages).toBeGreaterThan(4)
    for (const [i, text] of pages.entries()) {
      expect((await pdf.getPage(i + 1)).view.map(Math.round)).toEqual([0, 0, 595, 842])
      expect(text).toContain(`Sida ${String(i + 1)} av ${String(pdf.numPages)}`)
      expect(text).toContain('Östergötland, utgåva 2026-03-01 · 2026-11-27')
    }
  })

  it('lists in its contents the pages on which parts and views begin, and leads there', async () => {
    const contents = pages[0] ?? ''
    const listed = [...contents.matchAll(/^(Pendling|Samma på karta|Gamla siffror|Jobb|Mer)\s*(\d+)$/gm)]
    expect(listed.map((match) => match[1])).toEqual([
      'Pendling',
      'Samma på karta',
      'Gamla siffror',
      'Jobb',
      'Mer',
    ])
    for (const [, title = '', page] of listed) {
      const onPage = (pages[Number(page) - 1] ?? '').split('\n').map((line) => line.trim())
      expect(onPage).toContain(title)
    }
    const links = (await (await pdf.getPage(1)).getAnnotations()) as { dest?: string; subtype: string }[]
    expect(links).toHaveLength(3 + 8)
    for (const { dest } of links) expect(await pdf.getDestination(dest ?? '')).not.toBeNull()
  })

  it('has its parts and views as bookmarks', async () => {
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['Pendling', 'Jobb', 'Mer'])
    expect(outline[0]?.items.map((item: { title: string }) => item.title).slice(1)).toEqual([
      'Samma på karta',
      'Gamla siffror',
    ])
  })

  it('has headings without a missing step, and a sentence for each figure', async () => {
    const nodes = (await Promise.all(pages.map((_, i) => structureOf(pdf, i + 1)))).flat()
    const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role ?? '') ? [Number(role?.slice(1))] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.slice(1).forEach((level, i) => {
      expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1)
    })
    const figures = nodes.filter(({ role }) => role === 'Figure')
    expect(figures).toHaveLength(7)
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(20)
    for (const role of ['L', 'LI', 'Lbl', 'LBody', 'Table', 'TH', 'TD', 'TOC', 'Link'])
      expect(nodes.some((node) => node.role === role)).toBe(true)
  })

  it('shows its own text, and what is no text in it as letters', () => {
    const all = pages.join('\n')
    expect(all).toContain('Inledning med vikt, Guovdageaidnu och Áššu -> vidare.')
    expect(all).toContain('<script>alert(1)</script>')
    expect(all).toContain('Pendling <och> "jobb" & mer')
  })

  it('says what is wrong where an item cannot be shown, and shows the others', () => {
    const all = pages.join('\n').replace(/\s+/g, ' ')
    expect(all).toContain('Utgåvan finns inte i biblioteket. Läs in den igen.')
    expect(all).toContain(describeJob(job({ data: sampleViewData('population.growth') })).title)
  })

  it('keeps each view with its source on one page', () => {
    for (const item of items) {
      if (item.kind !== 'view') continue
      const { title, sourceLine } = describeJob(item.job)
      const heading = item.heading ?? title
      const own = pages.slice(1).find((text) => text.includes(`${heading}\n`) || text.includes(heading))
      expect(own?.replace(/\s+/g, ' ')).toContain(sourceLine.replace(/\s+/g, ' ').slice(0, 50))
    }
  })

  it('goes on when a view breaks while it is drawn', async () => {
    const broken = view({ data: { ...sampleViewData('commuting.flows'), columns: [] } }, 'Trasig')
    const text = (await allText(await open(await writeReportPdf(report([broken, view()]))))).join('\n')
    expect(text).toContain('Trasig')
    expect(text.replace(/\s+/g, ' ')).toContain(describeJob(job()).finding?.replace(/\s+/g, ' '))
    expect(text).toContain('4 000 (7,0 %)')
  })

  it('carries its stamp and is the same for the same date', async () => {
    expect(JSON.parse(readPdfStamp(bytes) ?? '')).toEqual(sampleStamp)
    expect(Buffer.from(bytes).equals(Buffer.from(await writeReportPdf(report(items))))).toBe(true)
  })

  it('shows a logo and survives one that is none', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><rect width="10" height="5" fill="#c00"/><image href="/etc/hostname" width="5" height="5"/><text y="3" font-size="2">Kommunen</text></svg>'
    const withLogo = (text: string, mediaType: 'image/png' | 'image/svg+xml') =>
      writeReportPdf(
        report([view()], {
          style: { accent: '#ffee00', logo: { bytes: new TextEncoder().encode(text), mediaType } },
        }),
      )
    expect(await textOf(await open(await withLogo(svg, 'image/svg+xml')), 1)).toContain('Kommunen')
    const style = {
      accent: null,
      logo: { bytes: new TextEncoder().encode(svg), mediaType: 'image/svg+xml' as const },
    }
    expect(await textOf(await open(await writePicturePdf(job({ style }))), 1)).toContain('Kommunen')
    for (const broken of ['', '<svg', '\u0000'.repeat(10)])
      for (const type of ['image/png', 'image/svg+xml'] as const)
        expect((await open(await withLogo(broken, type))).numPages).toBe(1)
  })

  it('is short without contents, and says so when it is empty', async () => {
    const empty = (await allText(await open(await writeReportPdf(report([])))))[0]
    expect(empty).toContain('Rapporten är tom.')
    expect(empty).not.toContain('Innehåll')
    const english = await writeReportPdf(report([view({ language: 'en' })], { language: 'en' }))
    expect((await allText(await open(english)))[0]).toContain('Page 1 of 1')
  })
})
