import { describe, expect, it } from 'vitest'
import { MOST_REPORT_ITEMS, type Report } from '#shared/reports/report'
import { formatReport, parseReport } from '#shared/reports/report-file'
import { parseMarkdown, plainText } from '#shared/reports/markdown'
import { unwrapped } from '../views/unwrapped'

const view = (filters: Record<string, string> = { region: '0581' }) => ({
  version: 1 as const,
  view: 'overview' as const,
  filters,
  show: null,
  dataset: null,
})
const report = (change: Partial<Report> = {}): Report => ({
  version: 1,
  title: 'Till nämnden',
  dataset: { id: 'prov', edition: '2026-03-01', digest: 'a'.repeat(64) },
  region: '0581',
  items: [
    { kind: 'heading', text: 'Läget' },
    { kind: 'text', markdown: 'En *egen* mening.' },
    { kind: 'view', view: view() },
  ],
  ...change,
})
const asJson = (content: object): string => JSON.stringify({ regionkikaren: 'report', ...content })

describe('the file of a report', () => {
  it('holds the report, and the same report gives the same text whatever the order of its filters', () => {
    const a = report({ items: [{ kind: 'view', view: view({ region: '0581', year: '2008' }) }] })
    const b = report({ items: [{ kind: 'view', view: view({ year: '2008', region: '0581' }) }] })
    expect(formatReport(a)).toBe(formatReport(b))
    expect(unwrapped(parseReport(formatReport(a)))).toEqual(a)
    expect(unwrapped(parseReport(formatReport(report())))).toEqual(report())
  })

  it('is read with a byte order mark before it', () => {
    expect(parseReport(`\uFEFF${formatReport(report())}`).ok).toBe(true)
  })

  it('keeps the other items when one is nested deeper than anybody writes', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    const text = asJson({ ...report(), items: ['deep', { kind: 'heading', text: 'Efter' }] })
    const read = unwrapped(parseReport(text.replace('"deep"', deep)))
    expect(read.items.map(({ kind }) => kind)).toEqual(['damaged', 'heading'])
  })

  it('keeps the other items when one is damaged, and the damaged one as it was', () => {
    const items = [
      { kind: 'heading', text: 'Före' },
      { kind: 'view', view: { ...view(), view: 'no.such.view' } },
      { kind: 'picture', src: 'x' },
      null,
      { kind: 'text', markdown: 'Efter' },
    ]
    const read = unwrapped(parseReport(asJson({ ...report(), items })))
    expect(read.items.map(({ kind }) => kind)).toEqual(['heading', 'damaged', 'damaged', 'damaged', 'text'])
    expect(read.items[1]).toMatchObject({ content: expect.stringContaining('no.such.view') })
    expect(unwrapped(parseReport(formatReport(read)))).toEqual(read)
  })

  it('is read although its title or edition are not what they should be', () => {
    const read = unwrapped(parseReport(asJson({ ...report(), title: 7, dataset: 'prov', region: [] })))
    expect(read).toMatchObject({ title: '', dataset: null, region: null })
    expect(read.items).toHaveLength(3)
  })

  it('is refused by name when a newer program wrote it', () => {
    expect(parseReport(asJson({ ...report(), version: 2 }))).toMatchObject({
      ok: false,
      problem: { code: 'stored-newer-version' },
    })
  })

  it.each([
    ['no JSON', '{"regionkikaren":"report",'],
    ['empty', ''],
    ['a list', '[]'],
    ['another file of ours', asJson({ ...report(), regionkikaren: 'views' })],
    ['without items', asJson({ ...report(), items: undefined })],
  ])('is refused when it is %s', (_, text) => {
    expect(parseReport(text)).toMatchObject({ ok: false, problem: { code: 'stored-damaged' } })
  })

  it('takes hundreds of views, and says how many are too many', () => {
    const items = (count: number) =>
      Array.from({ length: count }, () => ({ kind: 'view' as const, view: view() }))
    expect(unwrapped(parseReport(formatReport(report({ items: items(500) })))).items).toHaveLength(500)
    const refused = parseReport(asJson({ ...report(), items: items(MOST_REPORT_ITEMS + 1) }))
    expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid-input' } })
    if (!refused.ok) expect(refused.problem.message.sv).toContain('1001')
  })

  it('holds script in its text as letters', () => {
    const markdown = '<script>alert(1)</script>\n\n[klicka](javascript:alert(1))'
    const [item] = unwrapped(parseReport(asJson({ ...report(), items: [{ kind: 'text', markdown }] }))).items
    if (item?.kind !== 'text') throw new Error('the text is gone')
    const blocks = parseMarkdown(item.markdown)
    expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
    const text = blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.runs) : '')).join('\n')
    expect(text).toContain('<script>alert(1)</script>')
  })
})
