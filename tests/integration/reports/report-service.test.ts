import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import type { CallInput } from '#shared/contract/calls'
import type { PreparedReport } from '#main/exporters/prepared-report'
import type { PictureClient } from '#main/exporters/picture-client'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import type { Report, ReportItem } from '#shared/reports/report'
import { formatReport } from '#shared/reports/report-file'
import { smallContent } from '../../unit/datasets/small-dataset'
import {
  edition,
  problemOf,
  serviceUnderTest,
  takeInFile,
  valueOf,
  type UnderTest,
} from '../datasets/service-under-test'

const ENDLESS = 'Utan slut'
/** What would be drawn; the drawing itself is tried elsewhere. */
const prepared: PreparedReport[] = []
const gone = () => Promise.reject(new Error('no pictures here'))
const pictures: PictureClient = {
  render: gone,
  template: gone,
  readDeck: gone,
  updateDeck: gone,
  geography: gone,
  prepare: () => Promise.resolve(),
  report({ report }, signal) {
    prepared.push(report)
    // One that takes as long as nobody gives it up.
    if (report.title === ENDLESS)
      return new Promise((_, end) => signal?.addEventListener('abort', () => end(queryCancelled())))
    const fileName = 'rapport.pdf'
    return Promise.resolve({ bytes: new Uint8Array([1]), mediaType: 'application/pdf', fileName })
  },
  close: () => Promise.resolve(),
}

let under: UnderTest
let first: string
let second: string
beforeAll(async () => {
  under = await serviceUnderTest({ pictures, silence: 0 })
  const take = async (date: string, bytes: Uint8Array): Promise<string> =>
    valueOf(await takeInFile(under.service, under.file(`${date}.regiondata`, bytes))).edition.digest
  first = await take('2026-03-01', await edition('2026-03-01'))
  const { facts } = smallContent()
  second = await take(
    '2027-03-01',
    await edition('2027-03-01', {
      facts: {
        ...facts,
        population: [...rowsIn(facts, 'population')].map((row, i) =>
          i === 0 && typeof row.persons === 'number' ? { ...row, persons: row.persons + 7 } : row,
        ),
      },
    }),
  )
})
afterAll(() => under.close())

const view = (
  id: 'overview' | 'commuting.balance' | 'population.index',
  filters: Record<string, string> = { region: '0581' },
): ReportItem => ({ kind: 'view', view: { version: 1, view: id, filters, show: null, dataset: null } })
const reportOf = (items: Report['items'], digest = first): Report => ({
  version: 1,
  title: 'Till nämnden',
  dataset: { id: 'prov', edition: '2026-03-01', digest },
  region: '0581',
  items,
})
const exportOf = (report: Report, change: Partial<CallInput<'report:export'>> = {}) =>
  callsNow()['report:export']({ report, dataset: null, format: 'pdf', language: 'sv', ...change })
const exported = async (
  report: Report,
  change: Partial<CallInput<'report:export'>> = {},
): Promise<PreparedReport> => {
  valueOf(await exportOf(report, change))
  const last = prepared.at(-1)
  if (last === undefined) throw new Error('nothing was written')
  return last
}

const callsNow = () => under.service.calls

/** The task that the windows were told of last, once it runs. */
const runningTask = (): Promise<string> =>
  new Promise((found) => {
    const look = (): void => {
      const last = under.announced.findLast(([name]) => name === 'task:progress')?.[1]
      if (typeof last === 'object' && 'task' in last && !last.done) found(last.task)
      else setTimeout(look, 5)
    }
    look()
  })

describe('saved reports', () => {
  it('are listed by title after the built-in ones, and come back as they were', async () => {
    const report = reportOf([view('overview'), { kind: 'text', markdown: '<script>x</script>' }])
    const { id } = valueOf(await callsNow()['report:save']({ id: null, report }))
    const question = { id, region: null, dataset: null, language: 'sv' as const }
    expect(valueOf(await callsNow()['report:read'](question))).toEqual(report)
    const { reports } = valueOf(await callsNow()['reports:list'](null))
    expect(reports.map(({ origin }) => origin)).toEqual(['built-in', 'built-in', 'saved'])
    expect(reports.at(-1)).toMatchObject({ title: { sv: 'Till nämnden' }, items: 2, damaged: null })
    valueOf(await callsNow()['report:delete']({ id }))
  })

  it('have names that every system takes, and never replace each other', async () => {
    const ids: string[] = []
    for (const title of ['CON', 'a/b:c', '😀', 'x'.repeat(300), 'x'.repeat(300), 'cooperation', ''])
      ids.push(valueOf(await callsNow()['report:save']({ id: null, report: { ...reportOf([]), title } })).id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,90}$/)
    expect(ids).not.toContain('con')
    expect(ids).not.toContain('cooperation')
    for (const id of ids) valueOf(await callsNow()['report:delete']({ id }))
    expect(readdirSync(join(under.library, 'reports'))).toEqual([])
  })

  it('are listed with what is wrong when one is damaged, and the others can be opened', async () => {
    const { id } = valueOf(await callsNow()['report:save']({ id: null, report: reportOf([]) }))
    writeFileSync(join(under.library, 'reports', 'trasig.regionreport'), '{"regionkikaren":"report","ver')
    const { reports } = valueOf(await callsNow()['reports:list'](null))
    expect(reports.find((one) => one.id === 'trasig')?.damaged?.sv).toBeTruthy()
    const question = { region: null, dataset: null, language: 'sv' as const }
    expect(valueOf(await callsNow()['report:read']({ ...question, id })).title).toBe('Till nämnden')
    expect(problemOf(await callsNow()['report:read']({ ...question, id: 'trasig' })).code).toBe(
      'stored-damaged',
    )
    for (const one of [id, 'trasig']) valueOf(await callsNow()['report:delete']({ id: one }))
  })

  it('can be deleted and saved again under the same id, which undoes it', async () => {
    const report = reportOf([view('overview')])
    const { id } = valueOf(await callsNow()['report:save']({ id: null, report }))
    valueOf(await callsNow()['report:delete']({ id }))
    expect(valueOf(await callsNow()['report:save']({ id, report })).id).toBe(id)
    expect(readFileSync(join(under.library, 'reports', `${id}.regionreport`), 'utf8')).toBe(
      formatReport(report),
    )
    valueOf(await callsNow()['report:delete']({ id }))
  })

  it.each(['../settings', '..\\x', 'a/b', 'C:x', ''])(
    'are never looked for outside their folder: %s',
    async (id) => {
      const question = { region: null, dataset: null, language: 'sv' as const }
      expect((await callsNow()['report:read']({ ...question, id })).ok).toBe(false)
      expect((await callsNow()['report:save']({ id, report: reportOf([]) })).ok).toBe(false)
      valueOf(await callsNow()['report:delete']({ id }))
    },
  )

  it('leave the built-in ones as they are', async () => {
    expect((await callsNow()['report:save']({ id: 'cooperation', report: reportOf([]) })).ok).toBe(false)
    expect((await callsNow()['report:delete']({ id: 'municipality-facts' })).ok).toBe(false)
  })
})

describe('a report that is made a file of', () => {
  it('has its items in order, with one that fails told of in its place', async () => {
    const { items, title, stamp } = await exported(
      reportOf([
        { kind: 'heading', text: 'Först' },
        view('commuting.balance', { region: '9999' }),
        { kind: 'damaged', content: '{}' },
        view('commuting.balance'),
      ]),
    )
    expect(title).toBe('Till nämnden')
    expect(items.map(({ kind }) => kind)).toEqual(['heading', 'problem', 'problem', 'view'])
    expect(items[1]).toMatchObject({ problem: { code: 'unknown-region' } })
    expect(stamp.shows.kind).toBe('report')
    expect(stamp.sources.length).toBeGreaterThan(0)
  })

  it('is asked of the edition that it names, though a later one is shown', async () => {
    const { subtitle, stamp } = await exported(reportOf([view('overview')]))
    expect(subtitle).toContain('2026-03-01')
    expect(stamp.shows).toMatchObject({ report: { dataset: { digest: first } } })
  })

  it('finds its edition by the beginning of its digest, as links name it', async () => {
    const { stamp } = await exported(reportOf([view('overview')], first.slice(0, 16)))
    expect(stamp.shows).toMatchObject({ report: { dataset: { digest: first } } })
  })

  it('is refused in words when its edition is gone, and made when another is chosen', async () => {
    const report = reportOf([view('overview')], 'c'.repeat(64))
    expect(problemOf(await exportOf(report))).toMatchObject({ code: 'unknown-dataset' })
    expect((await exported(report, { dataset: second })).items.map(({ kind }) => kind)).toEqual(['view'])
  })

  it('tells of one view whose own edition is gone, and shows the others', async () => {
    const own = { id: 'borta', edition: '2020', digest: 'd'.repeat(64) }
    const lost: ReportItem = {
      kind: 'view',
      view: { version: 1, view: 'overview', filters: {}, show: null, dataset: own },
    }
    const { items } = await exported(reportOf([lost, view('overview')]))
    expect(items.map(({ kind }) => kind)).toEqual(['problem', 'view'])
  })

  it('says so when the report is too large to go along in the file, and makes the file all the same', async () => {
    const text: ReportItem = { kind: 'text', markdown: 'ö'.repeat(49_000) }
    const large = valueOf(
      await exportOf(reportOf([view('overview'), ...Array.from({ length: 11 }, () => text)])),
    )
    expect(large.notices?.[0]?.sv).toContain('rapport.pdf')
    expect(prepared.at(-1)?.stamp.shows).toEqual({ kind: 'nothing' })
    const usual = valueOf(await exportOf(reportOf([view('overview'), text])))
    expect(usual.notices).toBeUndefined()
  })

  it('tells how far it is and stops when asked to', async () => {
    const items = Array.from({ length: 500 }, () => view('commuting.balance'))
    const running = exportOf(reportOf(items))
    valueOf(await callsNow()['task:cancel']({ task: await runningTask() }))
    expect(problemOf(await running).code).toBe('query-cancelled')
  })

  it('is stopped by the name that its caller gave it, and no other with it', async () => {
    const written = prepared.length
    const endless = { ...reportOf([view('overview')]), title: ENDLESS }
    let isOver = false
    const other = exportOf(endless, { task: 'report-b' }).finally(() => (isOver = true))
    const one = exportOf(endless, { task: 'report-a' })
    await expect.poll(() => prepared.length).toBe(written + 2)
    valueOf(await callsNow()['task:cancel']({ task: 'report-a' }))
    expect(problemOf(await one).code).toBe('query-cancelled')
    expect(isOver).toBe(false)
    valueOf(await callsNow()['task:cancel']({ task: 'report-b' }))
    expect(problemOf(await other).code).toBe('query-cancelled')
  })

  it('is stopped when its caller thinks better of it at once', async () => {
    const written = prepared.length
    const running = exportOf(reportOf([view('overview')]), { task: 'report-c' })
    valueOf(await callsNow()['task:cancel']({ task: 'report-c' }))
    expect(problemOf(await running).code).toBe('query-cancelled')
    expect(prepared.length).toBe(written)
  })

  it('stops at once while its file is written, and leaves nothing in the library', async () => {
    const before = readdirSync(under.library, { recursive: true }).sort()
    const written = prepared.length
    const running = exportOf({ ...reportOf([view('overview')]), title: ENDLESS })
    await expect.poll(() => prepared.length).toBe(written + 1)
    valueOf(await callsNow()['task:cancel']({ task: await runningTask() }))
    expect(problemOf(await running).code).toBe('query-cancelled')
    expect(readdirSync(under.library, { recursive: true }).sort()).toEqual(before)
    expect((await exported(reportOf([view('overview')]))).items).toHaveLength(1)
  })
})

describe('a report on another edition', () => {
  it('lists which findings and how many figures changed', async () => {
    const report = reportOf([view('population.index'), view('commuting.balance')])
    const fit = { report, dataset: second, region: null, language: 'sv' as const }
    const { report: fitted, changes } = valueOf(await callsNow()['report:fit'](fit))
    expect(fitted.dataset).toMatchObject({ digest: second, edition: '2027-03-01' })
    expect(changes.map(({ item }) => item)).toEqual([0])
    expect(changes[0]?.changedFigures).toBeGreaterThan(0)
    expect(changes[0]?.figures).toBeGreaterThan(changes[0]?.changedFigures ?? 0)
  })

  it('changes nothing on the same edition', async () => {
    const report = reportOf([view('population.index'), view('commuting.balance')])
    const fit = { report, dataset: first, region: null, language: 'sv' as const }
    expect(valueOf(await callsNow()['report:fit'](fit))).toEqual({ report, changes: [] })
  })

  it('says what cannot be compared when the edition that it was made on is gone', async () => {
    const report = reportOf([view('commuting.balance')], 'c'.repeat(64))
    const fit = { report, dataset: second, region: null, language: 'sv' as const }
    const { changes } = valueOf(await callsNow()['report:fit'](fit))
    expect(changes[0]).toMatchObject({ before: null, changedFigures: null })
    expect(changes[0]?.note).toContain('2026-03-01')
  })

  it('keeps a view that the new place cannot answer, with the reason', async () => {
    const report = reportOf([view('commuting.balance', { region: '0581', sex: 'total' }), view('overview')])
    const broken = { ...report, items: [...report.items, view('commuting.balance', { region: '9999' })] }
    const fit = { report: broken, dataset: second, region: '0580', language: 'sv' as const }
    const { report: fitted, changes } = valueOf(await callsNow()['report:fit'](fit))
    expect(fitted.items).toHaveLength(3)
    expect(changes.at(-1)).toMatchObject({ item: 2, note: expect.stringContaining('9999') })
  })
})

describe('a report file that is opened', () => {
  it('shows the report and takes nothing in', async () => {
    const report = reportOf([view('overview')])
    const bytes = new TextEncoder().encode(formatReport(report))
    const opened = valueOf(await callsNow()['file:open']({ fileName: 'vad som helst.json', bytes }))
    expect(opened).toMatchObject({ kind: 'stamped', stamp: { shows: { kind: 'report', report } } })
  })

  it('is refused by what it is when it was cut off, and when a newer program wrote it', async () => {
    const text = formatReport(reportOf([view('overview')]))
    const open = (content: string) =>
      callsNow()['file:open']({
        fileName: 'rapport.regionreport',
        bytes: new TextEncoder().encode(content),
      })
    expect(problemOf(await open(text.slice(0, 200))).code).toBe('stored-damaged')
    const newer = text.replace('"version": 1', '"version": 99')
    expect(problemOf(await open(newer)).code).toBe('stored-newer-version')
  })
})
