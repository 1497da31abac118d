import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePicturePdf, writeReportPdf } from '#main/exporters/document/write-document'
import type { ViewJob } from '#main/exporters/export-job'
import { describeComparisonJob, describeJob } from '#main/exporters/job-words'
import type { PreparedItem, PreparedReport } from '#main/exporters/prepared-report'
import { ALL_PARTS } from '#shared/export/export-formats'
import { sampleComparison, sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { sampleViewData } from '../../unit/views/sample-dataset'

// What screen readers meet in a PDF, and what the standards ask of its structure.

const form = { format: 'pdf', width: 1000, height: 680 } as const
const job = (change: Partial<ViewJob> = {}): ViewJob => sampleJob({ ...form, ...change })

const comparison = sampleComparison({
  ...form,
  panels: ['0580', '0581'].map((region, i) => ({
    value: region,
    heading: { sv: ['Linköping', 'Norrköping'][i] ?? '', en: '' },
    data: sampleViewData('commuting.flows', { region }),
    geography: null,
  })),
})

const report = (items: readonly PreparedItem[]): PreparedReport => sampleReport(items, { title: 'Pendling' })
const text = (markdown: string): PreparedItem => ({ kind: 'text', markdown })

interface Piece {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly children?: readonly Piece[]
}
/** An element with the letters that are marked as its own, without those of elements in it. */
interface Heard {
  readonly role: string
  readonly alt: string | undefined
  readonly text: string
}

type OpenPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** The elements of a page in the order in which they are read, by PDF.js. */
async function listen(bytes: Uint8Array, number = 1): Promise<Heard[]> {
  const page = await (await getDocumentProxy(bytes.slice())).getPage(number)
  const letters = await readMarked(page)
  const walk = (node: Piece): Heard[] => [
    ...(node.role === undefined
      ? []
      : [
          {
            role: node.role,
            alt: node.alt,
            text: (node.children ?? [])
              .map(({ id }) => letters.get(/\d+$/.exec(id ?? '')?.[0] ?? '') ?? '')
              .join(''),
          },
        ]),
    ...(node.children ?? []).flatMap(walk),
  ]
  return walk((await page.getStructTree()) as unknown as Piece)
}

/** Letters by the number of the marked content that they stand in. */
async function readMarked(page: OpenPage): Promise<ReadonlyMap<string, string>> {
  const letters = new Map<string, string>()
  const open: string[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items)
    if ('str' in item) {
      const id = open.at(-1) ?? ''
      letters.set(id, (letters.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(/\d+$/.exec((item as { id?: string }).id ?? '')?.[0] ?? '')
  return letters
}

describe('what is read aloud', () => {
  it('says nothing in place of a figure that is read beside it, but that its figures are made up', async () => {
    const words = describeJob(job())
    for (const bytes of [
      await writePicturePdf(job()),
      await writeReportPdf(report([{ kind: 'view', heading: null, job: job() }])),
    ]) {
      const heard = await listen(bytes)
      // Where a line ends, no letter stands for the blank.
      const withoutBlanks = (text: string): string => text.replace(/\s/g, '')
      const all = withoutBlanks(heard.map((one) => one.alt ?? one.text).join(''))
      expect(all.split(withoutBlanks(words.title))).toHaveLength(2)
      expect(all.split(withoutBlanks(words.finding ?? ''))).toHaveLength(2)
      expect(heard.find(({ role }) => role === 'Figure')?.alt).toBe(
        'Visar flödena från störst till minst. EXEMPELDATA – inte statistik.',
      )
    }
  })

  it('says all of it where the words beside were left out', async () => {
    const bare = job({ parts: { ...ALL_PARTS, title: false, subtitle: false, notes: false } })
    const { title, subtitle, finding } = describeJob(bare)
    const alt = (await listen(await writePicturePdf(bare))).find(({ role }) => role === 'Figure')?.alt
    for (const said of [title, subtitle, finding ?? '']) expect(alt).toContain(said)
  })

  it('has each panel beside another under its heading, and tells their figures apart', async () => {
    const heard = await listen(await writePicturePdf(comparison))
    const { headings } = describeComparisonJob(comparison)
    expect(heard.filter(({ role }) => role === 'H2').map((one) => one.text)).toEqual(headings)
    expect(heard.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(
      headings.map((name) => `${name}. Visar flödena från störst till minst. EXEMPELDATA – inte statistik.`),
    )
    const inReport = await listen(
      await writeReportPdf(report([{ kind: 'view', heading: null, job: comparison }])),
    )
    for (const name of headings)
      expect(inReport.find(({ role }) => role === 'Figure')?.alt).toContain(`${name}: `)
  })
})

describe('the structure of a report', () => {
  const long = Array.from({ length: 90 }, (_, i) => `| ${String(i)} | rad |`).join('\n')
  let bytes: Uint8Array
  let pages: Heard[][]
  beforeAll(async () => {
    bytes = await writeReportPdf(
      report([
        { kind: 'heading', text: 'Del' },
        { kind: 'view', heading: ' ', job: job() },
        { kind: 'heading', text: '' },
        text('##\n\n- ett\n- två\n\n1. först\n\n| a | b |\n|---|---|\n| c | d |'),
        text(`| a | b |\n|---|---|\n${long}`),
        ...Array.from({ length: 6 }, (): PreparedItem => ({ kind: 'view', heading: null, job: job() })),
      ]),
    )
    const { numPages } = await getDocumentProxy(bytes.slice())
    pages = []
    for (let page = 1; page <= numPages; page++) pages.push(await listen(bytes, page))
  })

  it('has no heading and no line of its contents without words, and a blank before page numbers', () => {
    const heard = pages.flat()
    for (const { role, text: said } of heard)
      if (/^(H\d|Link|P)$/.test(role)) expect(said.trim()).not.toBe('')
    const lines = heard.filter(({ role }) => role === 'Link').map((one) => one.text)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(line).toMatch(/\S \d+$/)
  })

  it('tells where figures stand, and tables that are on one page', async () => {
    const [small, running] = ['| a | b |\n|---|---|\n| c | d |', `| a | b |\n|---|---|\n${long}`].map(text)
    if (!small || !running) throw new Error('no tables')
    expect(boxesIn(await writeReportPdf(report([small, running])))).toHaveLength(1)
    const boxes = boxesIn(await writePicturePdf(job({ width: 800, height: 600 })))
    expect(boxes).toHaveLength(1)
    const roles = pages.flat().map(({ role }) => role)
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(7)
    const inReport = boxesIn(bytes)
    expect(inReport.length).toBeGreaterThan(7)
    for (const [left = 0, bottom = 0, right = 0, top = 0] of [...boxes, ...inReport]) {
      expect(left).toBeGreaterThan(0)
      expect(bottom).toBeGreaterThan(0)
      expect(right).toBeGreaterThan(left)
      expect(top).toBeGreaterThan(bottom)
      expect(right).toBeLessThan(601)
      expect(top).toBeLessThan(842)
    }
  })

  it('says how lists are marked', () => {
    const file = Buffer.from(bytes).toString('latin1')
    expect(file.match(/\/ListNumbering \/\w+/g)).toEqual(['/ListNumbering /Disc', '/ListNumbering /Decimal'])
  })
})

/** Left, bottom, right and top in points, of elements that have a place on a page. */
const boxesIn = (bytes: Uint8Array): number[][] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/Placement \/Block\n\/BBox \[([^\]]+)\]/g),
  ].map(([, box = '']) => box.split(' ').map(Number))
