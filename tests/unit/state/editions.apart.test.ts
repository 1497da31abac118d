import { beforeEach, describe, expect, it, vi } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { downloadFile } from '../../../src-renderer/state/download-file'
import { Editions } from '../../../src-renderer/state/editions.svelte'
import { Library } from '../../../src-renderer/state/library.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { sampleDescription } from '../views/sample-dataset'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { edition, listOf } from './sample-editions'

vi.mock('../../../src-renderer/state/download-file', () => ({ downloadFile: vi.fn() }))

const words = messagesIn('sv')
const [one, two] = [edition('a'), edition('b')]
const file = { fileName: 'prov.regiondata', bytes: new Uint8Array([1]) }

let core: CoreStandIn
let messages: Messages
let library: Library
let editions: Editions
beforeEach(() => {
  vi.mocked(downloadFile).mockClear()
  core = new CoreStandIn()
  core.always('dataset:describe', sampleDescription)
  messages = new Messages()
  library = new Library(core)
  library.list = listOf(one, two)
  editions = new Editions(core, library, messages)
})
const said = () => messages.list.map(({ text }) => text.sv)

describe('an edition that is deleted', () => {
  it('comes back when that is undone', async () => {
    void editions.remove(one)
    await core.give('dataset:delete', listOf(two))
    expect(library.list).toEqual(listOf(two))
    expect(said()).toEqual([words.editions.removed('Prov', one.edition)])
    messages.list[0]?.action?.run()
    expect(core.asked('dataset:restore')).toEqual([{ digest: one.digest }])
    await core.give('dataset:restore', listOf(one, two))
    expect(library.list).toEqual(listOf(one, two))
    expect(said()).toEqual([words.editions.restored('Prov', one.edition)])
  })

  it('stays when the core refuses', async () => {
    void editions.remove(one)
    await core.refuse('dataset:delete', problem('not-writable', 'Skrivskyddad.'))
    expect([library.list, said()]).toEqual([listOf(one, two), ['Skrivskyddad.']])
  })
})

describe('an edition that is chosen', () => {
  it('is shown, and named', async () => {
    void editions.choose(two)
    await core.give('dataset:choose-edition', listOf(two, one))
    expect([library.list?.active, said()]).toEqual([two.digest, [words.shell.datasets.chosen(two.edition)]])
  })

  it('and cannot be shown leaves the former', async () => {
    void editions.choose(two)
    await core.refuse('dataset:choose-edition', problem('dataset-damaged', 'Skadad.'))
    expect([library.list?.active, said()]).toEqual([one.digest, ['Skadad.']])
  })
})

describe('an edition as a file', () => {
  it('goes among the downloads where the host has no dialogs', async () => {
    void editions.save(one)
    expect(editions.work.active).toBe(true)
    await core.give('dataset:export', file)
    expect(vi.mocked(downloadFile).mock.calls).toEqual([[file]])
    expect([said(), editions.work.active]).toEqual([[words.editions.saved('prov.regiondata')], false])
  })

  it('goes where the host’s dialog says, or nowhere', async () => {
    library.app = { nativeDialogs: true } as never
    void editions.save(one)
    await core.give('export:save', null)
    expect([said(), editions.work.active]).toEqual([[], false])
    void editions.save(one)
    await core.give('export:save', { name: 'min.regiondata' })
    expect(said()).toEqual([words.editions.saved('min.regiondata')])
    const asked = ['export:save', { kind: 'edition', digest: one.digest }]
    expect([core.calls, vi.mocked(downloadFile).mock.calls]).toEqual([[asked, asked], []])
  })
})

describe('what takes time', () => {
  it('is done one at a time', async () => {
    void editions.verify()
    void editions.verify()
    void editions.compare(one.digest, two.digest)
    void editions.save(two)
    expect(core.calls.map(([name]) => name)).toEqual(['datasets:verify'])
    await core.give('datasets:verify', [])
    expect([editions.verified, editions.work.active]).toEqual([[], false])
  })

  it('and was stopped is no error, and keeps what was found before', async () => {
    editions.verified = []
    void editions.verify()
    await core.refuse('datasets:verify', problem('query-cancelled'))
    expect([editions.verified, said()]).toEqual([[], [words.imports.intake.stopped]])
    expect(messages.list[0]?.problem).toBeNull()
  })

  it('shows what differs between two editions', async () => {
    const difference = {} as never
    void editions.compare(one.digest, two.digest)
    await core.give('datasets:compare', difference)
    expect(editions.difference).toBe(difference)
    await settled()
  })
})

it('where an edition comes from is told of that edition', async () => {
  void editions.describe(two)
  await settled()
  expect(core.asked('dataset:describe')).toEqual([{ dataset: two.digest }])
  expect(editions.origin).toEqual(sampleDescription)
})
