import { beforeEach, describe, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { fail, succeed } from '#shared/problem/problem'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { ReportExporting, type WantedFile } from '../../../src-renderer/state/report-exporting.svelte'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { reportOf } from './sample-editions'

const words = messagesIn('sv').reportPages.export
const file = { name: 'a.pdf' }
const change = {
  item: 0,
  heading: 'Utpendling',
  before: 'Förr.',
  after: 'Nu.',
  changedFigures: 1,
  figures: 2,
  note: null,
}
const wanted = (part: Partial<WantedFile> = {}): WantedFile => ({
  shown: Promise.resolve(succeed({ report: reportOf([{ kind: 'heading', text: 'A' }]), changes: [change] })),
  dataset: null,
  format: 'pdf',
  language: 'sv',
  withChanges: false,
  madeOn: null,
  ...part,
})

let core: CoreStandIn
let messages: Messages
let exporting: ReportExporting
beforeEach(() => {
  core = new CoreStandIn()
  messages = new Messages()
  exporting = new ReportExporting(core, messages, true)
})
/** What the core was asked to make a file of. */
const reports = () =>
  core.asked('export:save').flatMap((file) => (file.kind === 'report' ? [file.request] : []))
const said = () => messages.list.map(({ text }) => text.sv)
async function make(part: Partial<WantedFile> = {}): Promise<Promise<boolean>[]> {
  const made = exporting.make(wanted(part))
  await settled()
  return [made]
}

describe('a file of a report', () => {
  it('is made, saved and named', async () => {
    const [made] = await make()
    expect(exporting.making).toBe(true)
    await core.give('export:save', file)
    expect([await made, exporting.making, said()]).toEqual([true, false, [words.saved('a.pdf')]])
  })

  it('lists what is shown otherwise than it was saved only for those who want it', async () => {
    await make()
    await make({ withChanges: true })
    const [without, withThem] = reports().map(({ report }) => report.items.length)
    expect(without).toBe(1)
    expect(withThem).toBeGreaterThan(1)
  })

  it('has the program’s own slides where they are chosen, else what the library keeps', async () => {
    await make({ format: 'pptx' })
    await make({ format: 'pptx', template: null })
    expect(reports().map((request) => request.template)).toEqual([undefined, null])
  })

  it('that could not be made says why, in its dialog', async () => {
    const [made] = await make()
    await core.refuse('export:save', problem('disk-full'))
    expect([await made, exporting.problem?.code]).toEqual([false, 'disk-full'])
  })

  it('of a report that cannot be read in the language is not asked for', async () => {
    const [made] = await make({ shown: Promise.resolve(fail(problem('stored-damaged'))) })
    expect([await made, exporting.problem?.code]).toEqual([false, 'stored-damaged'])
    expect(core.count('export:save')).toBe(0)
  })

  it('whose place nobody chose was not saved', async () => {
    const [made] = await make()
    await core.give('export:save', null)
    expect([await made, said()]).toEqual([false, []])
  })
})

describe('a dialog that is closed while the file is made', () => {
  const running = (task: string) => ({
    task,
    label: { sv: '', en: '' },
    fraction: null,
    done: false,
    cancellable: true,
  })

  it('stops it, and saves nothing', async () => {
    const [made] = await make()
    const task = reports()[0]?.task ?? ''
    messages.progress(running(task))
    exporting.close()
    expect(core.asked('task:cancel')).toEqual([{ task }])
    await core.give('export:save', file)
    expect([await made, said()]).toEqual([false, [words.cancelled]])
  })

  it('stops it also when the core tells of it later, and nothing else', async () => {
    await make()
    const task = reports()[0]?.task ?? ''
    exporting.close()
    core.tell('task:progress', running('another'))
    expect(core.asked('task:cancel')).toEqual([])
    core.tell('task:progress', running(task))
    core.tell('task:progress', running(task))
    expect(core.asked('task:cancel')).toEqual([{ task }])
  })

  it('stops nothing where nothing is made', () => {
    exporting.close()
    expect(core.calls).toEqual([])
  })
})
