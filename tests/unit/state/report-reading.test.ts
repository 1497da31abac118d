import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EditionEntry } from '#shared/contract/calls'
import type { ReportEntry } from '#shared/contract/report-requests'
import type { Language } from '#shared/messages/language'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { Navigation } from '../../../src-renderer/state/navigation.svelte'
import { ReportReading } from '../../../src-renderer/state/report-reading.svelte'
import { Reports } from '../../../src-renderer/state/reports.svelte'
import { sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { edition, listOf, nameOf, reportOf, savedView } from './sample-editions'
import { TabStandIn } from './tab-stand-in'

const [now, before] = [edition('a'), edition('b', { current: false })]
const entry = (id: string, origin: ReportEntry['origin'] = 'saved'): ReportEntry => ({
  id,
  origin,
  title: { sv: id, en: id },
  items: 0,
  dataset: null,
  damaged: null,
})
const flows = (year: string) => ({
  kind: 'view' as const,
  view: savedView('commuting.flows', { filters: { year } }),
})
const titled = (title: string) => reportOf([flows('2007'), flows('2008')], { title, dataset: nameOf(now) })

let core: CoreStandIn
let navigation: Navigation
let reports: Reports
let reading: ReportReading
let library: { list: ReturnType<typeof listOf> | null; generation: number; app: null }
let preferences: { language: Language }
function start(hash: string, editions: readonly EditionEntry[] = [now, before]): void {
  new TabStandIn(hash)
  core = new CoreStandIn()
  navigation = new Navigation(() => void reading.follow())
  library = { list: listOf(...editions), generation: 1, app: null }
  preferences = { language: 'sv' }
  const messages = new Messages()
  const window = { navigation, library, preferences, messages, sharing: { edition: null } }
  reports = new Reports(core, window as never)
  reports.entries = [entry('a'), entry('b'), entry('om', 'built-in')]
  reading = new ReportReading(core, { ...window, library, preferences, reports })
  void reading.follow()
}
beforeEach(() => {
  vi.useFakeTimers()
  start('#/reports?report=a')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const read = (id: string): void => navigation.goTo({ ...navigation.address, report: { id, mode: 'read' } })
const give = (id: string) => core.give('report:read', titled(id), (asked) => asked.id === id)
const queried = () => core.asked('view:query').map(({ filters, dataset }) => [filters.year, dataset])

describe('a report that is read', () => {
  it('is the one that the address names, as it was saved', async () => {
    expect(reading.waiting).toBe(true)
    await give('a')
    expect([reading.report?.title, reading.changes, reading.waiting]).toEqual(['a', null, false])
    expect(core.count('report:fit')).toBe(0)
  })

  it('stays until the next is there; one that was overtaken is dropped', async () => {
    await give('a')
    read('b')
    expect([reading.report?.title, reading.waiting]).toEqual(['a', true])
    read('om')
    await give('om')
    await give('b')
    expect([reading.report?.title, reading.waiting]).toEqual(['om', false])
  })

  it('that cannot be read says why, and nothing of another is shown for it', async () => {
    await give('a')
    read('b')
    await core.refuse('report:read', problem('stored-damaged'))
    expect([reading.report, reading.problem?.code]).toEqual([null, 'stored-damaged'])
    read('a')
    await give('a')
    expect(reading.problem).toBeNull()
  })

  it('is asked for once, and anew when reports, dataset or language are others', async () => {
    await give('a')
    void reading.follow()
    expect(core.count('report:read')).toBe(1)
    reports.entries = [entry('a')]
    void reading.follow()
    library.generation++
    void reading.follow()
    preferences.language = 'en'
    void reading.follow()
    expect(core.asked('report:read').map(({ language }) => language)).toEqual(['sv', 'sv', 'sv', 'en'])
  })

  it('waits until it is known which reports there are', () => {
    start('#/reports?report=a')
    const calls = core.count('report:read')
    reports.entries = null
    navigation.goTo({ ...navigation.address, report: { id: 'b', mode: 'read' } })
    expect(core.count('report:read')).toBe(calls)
  })

  it('is fitted to another place, and says what is otherwise', async () => {
    start('#/reports?report=a&place=0580')
    await give('a')
    expect(core.asked('report:fit')).toMatchObject([{ region: '0580', dataset: now.digest, language: 'sv' }])
    await core.give('report:fit', { report: titled('fitted'), changes: [] })
    expect([reading.report?.title, reading.changes]).toEqual(['fitted', []])
  })

  it('that is built in is made for the one place that the window shows', () => {
    start('#/reports?region=0581&report=om')
    expect(core.asked('report:read')).toMatchObject([{ id: 'om', region: '0581' }])
    start('#/reports?region=0580,0581&report=om')
    expect(core.asked('report:read')).toMatchObject([{ id: 'om', region: null }])
  })

  it('is made in another language for a file in it', async () => {
    await give('a')
    const shown = { report: titled('a'), changes: null }
    expect(await reading.inLanguage(shown, 'sv')).toEqual({ ok: true, value: shown })
    void reading.inLanguage(shown, 'en')
    expect(core.asked('report:read').at(-1)?.language).toBe('en')
  })
})

describe('its views', () => {
  it('are asked of the report’s own edition as they come near, the others a second later', async () => {
    await give('a')
    expect(queried()).toEqual([])
    reading.near(1, true)
    expect(queried()).toEqual([['2008', now.digest]])
    expect([reading.answerTo(0), reading.answerTo(1)?.kind]).toEqual([null, 'waiting'])
    vi.advanceTimersByTime(1000)
    expect(queried()).toHaveLength(2)
    expect(reading.lacking).toBe(2)
    await core.give('view:query', sampleViewData('commuting.flows'))
    expect([reading.answerTo(1)?.kind, reading.lacking]).toEqual(['view', 1])
  })

  it('are asked of another edition where the report’s is not here, which is known', async () => {
    start('#/reports?report=a', [edition('c')])
    await give('a')
    reading.near(0, true)
    expect(reading.edition).toMatchObject({ kind: 'named', exact: false })
    expect(queried()).toEqual([['2007', edition('c').digest]])
  })

  it('are not asked where nothing of the dataset is here', async () => {
    start('#/reports?report=a', [edition('c', { dataset: 'annan' })])
    await give('a')
    reading.near(0, true)
    vi.advanceTimersByTime(2000)
    expect(reading.edition.kind).toBe('missing')
    expect(queried()).toEqual([])
  })

  it('that stay in sight are asked anew when another dataset is opened', async () => {
    await give('a')
    reading.near(0, true)
    await core.give('view:query', sampleViewData('commuting.flows'))
    library.generation++
    void reading.follow()
    expect(queried()).toHaveLength(2)
    expect(reading.answerTo(0)?.kind).toBe('waiting')
  })

  it('that failed are asked again', async () => {
    await give('a')
    reading.near(0, true)
    await core.refuse('view:query')
    reading.askAgain(0)
    expect(queried()).toHaveLength(2)
  })
})

describe('leaving the report', () => {
  it('stops what was asked for it: what comes late is dropped, and nothing more is asked', async () => {
    await give('a')
    reading.near(0, true)
    read('b')
    navigation.goTo({ page: 'reports', filters: {}, show: null })
    vi.advanceTimersByTime(2000)
    await give('b')
    await core.give('view:query', sampleViewData('commuting.flows'))
    expect([reading.report?.title, reading.waiting, reading.answerTo(0)]).toEqual(['a', false, null])
    expect(queried()).toHaveLength(1)
  })

  it('and coming back reads it anew', async () => {
    await give('a')
    navigation.goTo({ page: 'overview', filters: {}, show: null })
    navigation.back()
    expect(core.count('report:read')).toBe(2)
  })

  it('ends the presentation, the dialog of its file, and its printing', async () => {
    await give('a')
    reading.present()
    reading.beginExport()
    const printed = reading.printing.print(reading.questions, () => true)
    expect([reading.presenting, reading.exporting].includes(null)).toBe(false)
    navigation.goTo({ page: 'overview', filters: {}, show: null })
    await printed
    expect([reading.presenting, reading.exporting, reading.printing.progress]).toEqual([null, null, null])
  })
})

describe('a file of it', () => {
  it('is made only where it is read', async () => {
    await give('a')
    navigation.goTo({ page: 'reports', filters: {}, show: null })
    reading.beginExport()
    expect(reading.exporting).toBeNull()
    navigation.back()
    await settled()
    reading.beginExport()
    expect(reading.exporting).not.toBeNull()
    reading.endExport()
    expect(reading.exporting).toBeNull()
  })
})
