import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportEntry } from '#shared/contract/report-requests'
import { messagesIn } from '#shared/messages/messages'
import type { Report } from '#shared/reports/report'
import { contentDigest } from '#shared/saved-view/content-digest'
import { collectView } from '../../../src-renderer/state/collect-view'
import { downloadFile } from '../../../src-renderer/state/download-file'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { Navigation } from '../../../src-renderer/state/navigation.svelte'
import type { ReportDraft } from '../../../src-renderer/state/report-draft'
import { Reports } from '../../../src-renderer/state/reports.svelte'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { edition, nameOf, reportOf, savedView } from './sample-editions'
import { TabStandIn } from './tab-stand-in'

vi.mock('../../../src-renderer/state/download-file', () => ({ downloadFile: vi.fn() }))

const words = messagesIn('sv').reportPages
const open = nameOf(edition('a'))
const entry = (id: string, title = id): ReportEntry => ({
  id,
  origin: 'saved',
  title: { sv: title, en: title },
  items: 0,
  dataset: null,
  damaged: null,
})

let core: CoreStandIn
let navigation: Navigation
let messages: Messages
let reports: Reports
let listed: number
let nativeDialogs: boolean
function start(hash: string): void {
  new TabStandIn(hash)
  core = new CoreStandIn()
  navigation = new Navigation(() => reports.follow())
  messages = new Messages()
  listed = 0
  nativeDialogs = false
  reports = new Reports(
    core,
    {
      navigation,
      messages,
      get library() {
        return { generation: 1, app: { nativeDialogs } } as never
      },
      preferences: { language: 'sv' } as never,
      sharing: { edition: open },
    },
    () => listed++,
  )
}
beforeEach(() => start('#/reports'))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.mocked(downloadFile).mockClear()
})
const said = () => messages.list.map(({ text }) => text.sv)
const saved = (...ids: string[]) => ({
  reports: ids.map((id) => entry(id)),
  id: ids.at(-1) ?? '',
  title: ids.at(-1) ?? '',
  digest: 'efter',
})

describe('the list of reports', () => {
  it('is read when the window comes to them, and anew when it comes back', async () => {
    reports.follow()
    reports.follow()
    await core.give('reports:list', { reports: [entry('a'), { ...entry('b'), origin: 'built-in' }] })
    expect([reports.own.map(({ id }) => id), reports.builtIn.map(({ id }) => id)]).toEqual([['a'], ['b']])
    navigation.goTo({ page: 'datasets', filters: {}, show: null })
    navigation.back()
    expect(core.count('reports:list')).toBe(2)
  })

  it('stays when it cannot be read again, and says why', async () => {
    reports.follow()
    await core.give('reports:list', { reports: [entry('a')] })
    void reports.list()
    await core.refuse('reports:list', problem('library-damaged'))
    expect([reports.own.length, reports.problem?.code]).toEqual([1, 'library-damaged'])
  })

  it('is not read on other pages', () => {
    start('#/commuting.flows')
    reports.follow()
    expect(core.calls).toEqual([])
  })
})

describe('a report that is deleted', () => {
  it('comes back as it was, under its own id, when that is undone', async () => {
    const report = reportOf([{ kind: 'heading', text: 'Hem' }], { title: 'Min' })
    const removed = reports.remove(entry('a', 'Min'))
    await core.give('report:read', report)
    await core.give('report:delete', { reports: [] })
    await removed
    expect([reports.own, said()]).toEqual([[], [words.list.removed('Min')]])
    messages.list[0]?.action?.run()
    expect(core.asked('report:save')).toEqual([{ id: 'a', report }])
    await core.give('report:save', saved('a'))
    expect(reports.own.map(({ id }) => id)).toEqual(['a'])
  })

  it('stays when the core refuses, with the reason', async () => {
    reports.entries = [entry('a')]
    void reports.remove(entry('a'))
    await core.give('report:read', reportOf([]))
    await core.refuse('report:delete', problem('not-writable', 'Skrivskyddad.'))
    expect([reports.own.length, said()]).toEqual([1, ['Skrivskyddad.']])
  })
})

describe('a new report', () => {
  it('is about the place and the edition that the window shows, under a name of its own, and is written', async () => {
    start('#/reports?region=0581')
    reports.entries = [entry('a', words.list.newTitle)]
    void reports.begin()
    const [{ id, report }] = core.asked('report:save') as [{ id: null; report: Report }]
    expect([id, report.title, report.region, report.dataset]).toEqual([
      null,
      `${words.list.newTitle} (2)`,
      '0581',
      open,
    ])
    await core.give('report:save', saved('a', 'b'))
    expect(navigation.address.report).toEqual({ id: 'b', mode: 'edit' })
    expect(listed).toBe(1)
  })

  it('about several places names none', () => {
    start('#/reports?region=0580,0581')
    expect(reports.newReport().region).toBeNull()
  })

  it('that is refused leads nowhere, with the reason', async () => {
    void reports.begin()
    await core.refuse('report:save', problem('disk-full', 'Fullt.'))
    expect([navigation.address.report, said()]).toEqual([undefined, ['Fullt.']])
  })

  it('that is a copy says so, and whose', async () => {
    void reports.duplicate(entry('a', 'Min'))
    await core.give('report:read', reportOf([], { title: 'Min' }))
    const title = words.list.copyOf('Min')
    expect(core.asked('report:save')[0]?.report.title).toBe(title)
    await core.give('report:save', saved('b'))
    expect(said()).toEqual([words.list.copied(title)])
  })

  it('that came as a file is kept and shown', async () => {
    void reports.open(reportOf([], { title: 'Utifrån' }))
    await core.give('report:save', saved('c'))
    expect(navigation.address.report).toEqual({ id: 'c', mode: 'read' })
    expect(said()).toEqual([words.list.opened('Utifrån')])
  })
})

describe('a report that is written', () => {
  const edit = (id: string): void => reports.goTo({ id, mode: 'edit' })
  const title = () => reports.editing?.draft.title
  async function begin(id: string): Promise<void> {
    edit(id)
    await settled()
    await core.give('report:read', reportOf([], { title: id }), (asked) => asked.id === id)
  }

  it('is opened where the address says so, and kept when the reader goes elsewhere', async () => {
    await begin('a')
    expect([reports.editing?.id, title()]).toEqual(['a', 'a'])
    reports.editing?.change({ ...reports.editing.draft, title: 'Ny' })
    navigation.goTo({ page: 'datasets', filters: {}, show: null })
    await settled()
    expect(core.asked('report:save').map(({ id, report }) => [id, report.title])).toEqual([['a', 'Ny']])
  })

  it('is still there when it could not be kept', async () => {
    await begin('a')
    reports.editing?.change({ ...reports.editing.draft, title: 'Ny' })
    navigation.goTo({ page: 'datasets', filters: {}, show: null })
    await settled()
    await core.refuse('report:save', problem('disk-full'))
    edit('a')
    await settled()
    expect([title(), core.count('report:read')]).toEqual(['Ny', 1])
  })

  it('says what it began from, each time, so that another window’s work is not written over', async () => {
    await begin('a')
    const change = async (title: string): Promise<void> => {
      reports.editing?.change({ ...(reports.editing.draft as ReportDraft), title })
      void reports.editing?.save()
      await settled()
    }
    await change('Ny')
    await core.give('report:save', saved('a'))
    await change('Nyare')
    expect(core.asked('report:save').map(({ id, base }) => [id, base])).toEqual([
      ['a', contentDigest(reportOf([], { title: 'a' }))],
      ['a', 'efter'],
    ])
  })

  it('goes on beside the other window’s version where both wrote, and what is typed meanwhile stays', async () => {
    await begin('a')
    reports.editing?.change({ ...reports.editing.draft, title: 'Min' })
    void reports.editing?.save()
    await settled()
    const said = [{ sv: 'Båda finns kvar.', en: 'Both are there.' }]
    await core.give('report:save', { ...saved('a', 'min-2'), title: 'Min (2)', notices: said })
    expect(navigation.address.report).toEqual({ id: 'min-2', mode: 'edit' })
    expect([reports.editing?.id, title(), core.count('report:read')]).toEqual(['min-2', 'Min (2)', 1])
    expect(messages.list.map(({ text }) => text.sv)).toContain('Båda finns kvar.')
    void reports.editing?.save()
    await settled()
    expect(core.asked('report:save').at(-1)).toMatchObject({
      id: 'min-2',
      base: 'efter',
      report: { title: 'Min (2)' },
    })
  })

  it('is the one that was opened last, however late the other comes', async () => {
    edit('a')
    edit('b')
    await core.give('report:read', reportOf([], { title: 'b' }), ({ id }) => id === 'b')
    await core.give('report:read', reportOf([], { title: 'a' }), ({ id }) => id === 'a')
    expect([reports.editing?.id, title()]).toEqual(['b', 'b'])
  })

  it('says why it cannot be opened, until another one is', async () => {
    edit('a')
    await core.refuse('report:read', problem('stored-damaged'))
    expect(reports.editProblem?.code).toBe('stored-damaged')
    edit('b')
    expect(reports.editProblem).toBeNull()
  })
})

describe('a view that is added to a report', () => {
  const view = savedView('commuting.flows', { dataset: open })
  const window = () => ({ reports, messages, sharing: { edition: open } })

  it('stands at its end, and names no edition that the report has itself', async () => {
    void collectView(window(), 'a', view)
    await core.give('report:read', reportOf([{ kind: 'heading', text: 'Först' }], { dataset: open }))
    const { items } = core.asked('report:save')[0]?.report ?? { items: [] }
    expect(items.map(({ kind }) => kind)).toEqual(['heading', 'view'])
    expect(items[1]).toEqual({ kind: 'view', view: { ...view, dataset: null } })
    await core.give('report:save', saved('a'))
    messages.list[0]?.action?.run()
    expect(navigation.address.report).toEqual({ id: 'a', mode: 'read' })
  })

  it('names its edition in a report of another', async () => {
    void collectView(window(), 'a', view)
    await core.give('report:read', reportOf([], { dataset: nameOf(edition('b')) }))
    expect(core.asked('report:save')[0]?.report.items).toEqual([{ kind: 'view', view }])
  })

  it('makes a new report where none is named', async () => {
    void collectView(window(), null, view)
    await settled()
    expect(core.asked('report:save')[0]).toMatchObject({ id: null, report: { title: words.list.newTitle } })
  })

  it('does not overwrite what is being written: that is kept first', async () => {
    reports.goTo({ id: 'a', mode: 'edit' })
    await core.give('report:read', reportOf([], { title: 'Gammal' }))
    reports.editing?.change({ ...reports.editing.draft, title: 'Ny' })
    void collectView(window(), 'a', view)
    await settled()
    expect(core.asked('report:save').map(({ report }) => report.title)).toEqual(['Ny'])
    expect(core.count('report:read')).toBe(1)
    await core.refuse('report:save', problem('disk-full', 'Fullt.'))
    expect([said(), core.count('report:read')]).toEqual([['Fullt.'], 1])
  })

  it('is refused by a full report', async () => {
    void collectView(window(), 'a', view)
    await core.give(
      'report:read',
      reportOf(Array.from({ length: 1000 }, () => ({ kind: 'heading' as const, text: '' }))),
    )
    expect(core.count('report:save')).toBe(0)
    expect(messages.list[0]?.problem?.code).toBe('invalid-input')
  })
})

describe('a report as a file', () => {
  it('goes among the downloads where the host has no dialogs', async () => {
    void reports.saveAsFile(entry('a', 'Min'))
    await core.give('report:read', reportOf([], { title: 'Min' }))
    expect(vi.mocked(downloadFile).mock.lastCall?.[0].fileName).toMatch(/\.regionreport$/)
    expect(said()).toHaveLength(1)
  })

  it('goes where the host’s dialog says, or nowhere', async () => {
    nativeDialogs = true
    void reports.saveAsFile(entry('a', 'Min'))
    await core.give('report:read', reportOf([], { title: 'Min' }))
    await core.give('file:save', null)
    expect([said(), vi.mocked(downloadFile).mock.calls]).toEqual([[], []])
  })
})
