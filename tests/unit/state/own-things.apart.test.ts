import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OwnFile } from '#shared/contract/opened-file'
import { messagesIn } from '#shared/messages/messages'
import { downloadFile } from '../../../src-renderer/state/download-file'
import { Library } from '../../../src-renderer/state/library.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { OwnThingsTransfer } from '../../../src-renderer/state/own-things.svelte'
import { CoreStandIn, problem } from './core-stand-in'
import { reportOf, savedView } from './sample-editions'

vi.mock('../../../src-renderer/state/download-file', () => ({ downloadFile: vi.fn() }))

const words = messagesIn('sv').savedViews.own
const views = ['Ett', 'Två'].map((name) => ({ name, view: savedView('commuting.flows') }))
const report = reportOf([], { title: 'Min' })
const file = {
  kind: 'own',
  fileName: 'mina.regionviews',
  bytes: 1,
  own: { views, groups: [{ name: 'Mina', members: ['0580'] }], reports: [report] },
  items: [],
  leftOut: 0,
} as unknown as OwnFile
const chosen = (kind: string, index: number) => ({ kind, index }) as never
const made = { fileName: 'mina.regionviews', mediaType: 'application/json', bytes: new Uint8Array([1]) }

let core: CoreStandIn
let messages: Messages
let library: Library
let taken: number
let own: OwnThingsTransfer
beforeEach(() => {
  vi.mocked(downloadFile).mockClear()
  core = new CoreStandIn()
  messages = new Messages()
  library = new Library(core)
  taken = 0
  own = new OwnThingsTransfer(core, library, messages, () => taken++)
  own.file = file
})
const said = () => messages.list.map(({ text }) => text.sv)

describe('somebody’s views, groups and reports', () => {
  it('are taken in as chosen, and no others', async () => {
    void own.takeIn([chosen('views', 1), chosen('reports', 0)])
    expect(core.asked('own:take-in')).toEqual([{ views: [views[1]], groups: [], reports: [report] }])
    await core.give('own:take-in', { taken: 2 })
    expect([own.file, said(), taken]).toEqual([null, [words.taken(2)], 1])
  })

  it('stay to be tried again when they are refused; what was kept of them is shown', async () => {
    void own.takeIn([chosen('groups', 0)])
    await core.refuse('own:take-in', problem('disk-full', 'Fullt.'))
    expect([own.file, said(), taken]).toEqual([file, ['Fullt.'], 1])
  })

  it('are none where no file is open', async () => {
    own.file = null
    await own.takeIn([chosen('views', 0)])
    expect(core.calls).toEqual([])
  })
})

describe('one’s own as a file', () => {
  it('goes among the downloads where the host has no dialogs', async () => {
    void own.export()
    await core.give('own:export', made)
    expect(vi.mocked(downloadFile).mock.calls).toEqual([[made]])
    expect(said()).toEqual([words.exported('mina.regionviews')])
  })

  it('goes where the host’s dialog says, or nowhere', async () => {
    library.app = { nativeDialogs: true } as never
    void own.export()
    await core.give('export:save', null)
    expect(said()).toEqual([])
    void own.export()
    await core.give('export:save', { name: 'våra.regionviews' })
    expect(said()).toEqual([words.exported('våra.regionviews')])
    const asked = ['export:save', { kind: 'own' }]
    expect([core.calls, vi.mocked(downloadFile).mock.calls]).toEqual([[asked, asked], []])
  })

  it('that could not be made says why', async () => {
    void own.export()
    await core.refuse('own:export', problem('library-damaged', 'Skadad.'))
    expect(said()).toEqual(['Skadad.'])
  })
})
