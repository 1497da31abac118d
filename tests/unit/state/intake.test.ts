import { beforeEach, describe, expect, it } from 'vitest'
import type { Candidate, FileToTakeIn } from '#shared/contract/opened-file'
import { messagesIn } from '#shared/messages/messages'
import { Intake } from '../../../src-renderer/state/intake.svelte'
import { Library } from '../../../src-renderer/state/library.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { sampleDescription } from '../views/sample-dataset'
import { CoreStandIn, problem } from './core-stand-in'
import { edition, listOf } from './sample-editions'

const words = messagesIn('sv').imports.intake
const text = (said: string) => ({ sv: said, en: said })
const mapping = { target: 'population', dataset: { id: 'prov' } } as never
const table = (part = {}): FileToTakeIn =>
  ({
    kind: 'table',
    token: 't',
    fileName: 'a.px',
    bytes: 1,
    tables: ['A', 'B'],
    table: 0,
    report: {},
    recognition: { mapping, origin: 'remembered' },
    joining: { into: 'prov', named: null, apart: { id: 'prov', title: text('Prov') }, remarks: [] },
    targets: ['annan', 'prov'],
    ...part,
  }) as never
const dataset: FileToTakeIn = {
  kind: 'dataset',
  token: 't',
  fileName: 'a.regiondata',
  bytes: 1,
  title: text('A'),
  edition: '1',
}
const candidate = (part: Partial<Candidate> = {}): Candidate => ({
  token: 't',
  title: text('A'),
  edition: '1',
  used: 1,
  left: [],
  notices: [],
  shownIn: [],
  joins: null,
  follows: null,
  difference: null,
  ...part,
})
const taken = (part = {}) => ({ edition: edition('a'), already: false, notices: [], ...part })

let core: CoreStandIn
let messages: Messages
let intake: Intake
let done: string[]
beforeEach(() => {
  core = new CoreStandIn()
  core.always('datasets:list', listOf(edition('a')))
  core.always('dataset:describe', sampleDescription)
  messages = new Messages()
  done = []
  const library = new Library(core)
  library.list = listOf(edition('a'))
  intake = new Intake(core, library, messages, {
    opened: () => void done.push('opened'),
    stamped: () => Promise.resolve(void done.push('stamped')),
    own: () => void done.push('own'),
    deck: () => Promise.resolve(void done.push('deck')),
    takenIn: ({ fileName }) => void done.push(`taken in ${fileName}`),
  })
})
const said = () => messages.list.map((message) => message.text.sv)
async function open(file: FileToTakeIn = table()): Promise<void> {
  void intake.openShared(file.fileName)
  await core.give('shared-folder:open', file)
}

describe('the steps of a file', () => {
  it('begin with what it is, and what it was taken for', async () => {
    await open()
    expect([intake.step, intake.mapping, done]).toEqual(['file', mapping, ['opened']])
  })

  it('put it where it goes by itself, and apart under the table’s own name', async () => {
    const apart = { id: 'tabellen', title: text('Tabellen') }
    await open(table({ joining: { into: 'prov', named: null, apart, remarks: [] } }))
    expect(intake.into).toBe('prov')
    intake.putInto(null)
    expect([intake.into, intake.mapping?.dataset.id]).toEqual([null, 'tabellen'])
    intake.putInto('annan')
    expect([intake.into, intake.mapping?.dataset.id]).toEqual(['annan', 'tabellen'])
  })

  it('begin a dataset of the region where there is none', async () => {
    const named = { id: 'min-region', title: text('Min region') }
    await open(table({ joining: { into: null, named, apart: named, remarks: [] } }))
    expect([intake.into, intake.mapping?.dataset.title.sv]).toEqual([null, 'Min region'])
  })

  it('lead over what it means to what it would change, and back', async () => {
    await open()
    intake.show('mapping')
    const changed = { ...(mapping as object), target: 'series' } as never
    intake.mapping = changed
    void intake.prepare()
    expect(core.asked('file:prepare')).toEqual([
      { token: 't', mapping: changed, property: null, into: 'prov' },
    ])
    expect([intake.step, intake.work.active]).toEqual(['mapping', true])
    await core.give('file:prepare', candidate())
    expect([intake.step, intake.candidate?.used]).toEqual(['difference', 1])
    intake.show('mapping')
    expect([intake.step, intake.mapping]).toEqual(['mapping', changed])
  })

  it('are one for whoever wants it as last time, whatever was changed since', async () => {
    await open()
    intake.mapping = null
    void intake.prepareAsRecognised()
    expect(core.asked('file:prepare')[0]?.mapping).toBe(mapping)
  })

  it('are one for a dataset file, which needs no interpretation', async () => {
    await open(dataset)
    await core.give('file:prepare', candidate())
    expect([intake.step, intake.candidate !== null]).toEqual(['difference', true])
  })

  it('end at once for a dataset file that cannot be taken in', async () => {
    await open(dataset)
    await core.refuse('file:prepare', problem('dataset-damaged'))
    expect([intake.file, intake.refusal?.problem.code]).toEqual([null, 'dataset-damaged'])
    expect(core.asked('file:discard')).toEqual([{ token: 't' }])
  })

  it('stay where they are when the core refuses, with the reason', async () => {
    await open()
    intake.show('mapping')
    void intake.prepare()
    await core.refuse('file:prepare', problem('mapping-invalid'))
    expect([intake.step, intake.candidate, intake.refusal?.problem.code]).toEqual([
      'mapping',
      null,
      'mapping-invalid',
    ])
  })

  it('begin anew with another table of the file', async () => {
    await open()
    intake.show('mapping')
    void intake.chooseTable(1)
    await core.give('file:choose-table', table({ table: 1 }))
    expect([intake.step, intake.file?.kind === 'table' && intake.file.table]).toEqual(['file', 1])
  })
})

describe('taking it in', () => {
  async function prepare(part: Partial<Candidate> = {}): Promise<void> {
    await open()
    void intake.prepare()
    await core.give('file:prepare', candidate(part))
  }

  it('shows the figures, and tells what became of it that was not read before', async () => {
    await prepare({ notices: [text('Läst.')] })
    void intake.commit()
    await core.give('file:commit', taken({ notices: [text('Läst.'), text('Nytt.')] }))
    expect(done).toEqual(['opened', 'taken in a.px'])
    expect(said()).toEqual([words.change.accepted('a.px'), 'Nytt.'])
    expect([intake.file, intake.candidate, intake.step]).toEqual([null, null, 'file'])
  })

  it('says so when exactly this file was there already', async () => {
    await prepare()
    void intake.commit()
    await core.give('file:commit', taken({ already: true }))
    expect(said()).toEqual([words.change.already('a.px')])
  })

  it('is not done before it is known what it would change', async () => {
    await open()
    await intake.commit()
    expect(core.count('file:commit')).toBe(0)
  })

  it('is done once, however often the button is pressed', async () => {
    await prepare()
    void intake.commit()
    void intake.commit()
    expect(core.count('file:commit')).toBe(1)
  })

  it('that is refused leaves the file as it was', async () => {
    await prepare()
    void intake.commit()
    await core.refuse('file:commit', problem('disk-full'))
    expect([intake.step, intake.refusal?.problem.code, done]).toEqual(['difference', 'disk-full', ['opened']])
  })
})

describe('letting go of it', () => {
  it('stops what is done with it; the answer that comes late changes nothing', async () => {
    await open()
    void intake.prepare()
    messages.progress({ task: 'p', label: text('p'), fraction: null, done: false, cancellable: true })
    await intake.discard()
    expect(core.asked('task:cancel')).toEqual([{ task: 'p' }])
    expect(core.asked('file:discard')).toEqual([{ token: 't' }])
    await core.give('file:prepare', candidate())
    expect([intake.file, intake.candidate, intake.refusal]).toEqual([null, null, null])
  })

  it('makes way for the next', async () => {
    await open()
    void intake.openShared('b.px')
    expect([core.count('shared-folder:open'), said()]).toEqual([1, [words.unfinished('a.px')]])
    await intake.discard()
    void intake.openShared('b.px')
    expect(core.count('shared-folder:open')).toBe(2)
  })
})

it('a file of ours is shown, and somebody’s views are offered; neither has steps', async () => {
  void intake.openShared('a.png')
  await core.give('shared-folder:open', { kind: 'stamped', fileName: 'a.png' } as never)
  void intake.openShared('a.regionviews')
  await core.give('shared-folder:open', { kind: 'own', fileName: 'a.regionviews' } as never)
  expect([done, intake.file]).toEqual([['stamped', 'own'], null])
})
