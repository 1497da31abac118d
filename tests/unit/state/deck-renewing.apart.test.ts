import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { SlideRenewal } from '#shared/contract/deck-renewal'
import type { DeckFile, StampedFile } from '#shared/contract/opened-file'
import { messagesIn } from '#shared/messages/messages'
import { DeckRenewing } from '../../../src-renderer/state/deck-renewing.svelte'
import { downloadFile } from '../../../src-renderer/state/download-file'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { CoreStandIn, problem } from './core-stand-in'

vi.mock('../../../src-renderer/state/download-file', () => ({ downloadFile: vi.fn() }))

const words = messagesIn('sv').deckUpdates.dialog
const stamped = {
  kind: 'stamped',
  fileName: 'i-fjol.pptx',
  stamp: { shows: { kind: 'report' } },
} as unknown as StampedFile
const deck: DeckFile = { kind: 'deck', token: 't', fileName: 'i-fjol.pptx', bytes: 1, stamped }
const slide = (outcome: SlideRenewal['outcome']): SlideRenewal => ({
  number: 2,
  title: 'Pendling',
  outcome,
  said: [],
})
const file = { fileName: 'i-fjol-uppdaterad.pptx', mediaType: 'x', bytes: new Uint8Array([1]) }
const list = { fileName: 'i-fjol-ändringar.txt', text: 'Bild 2' }

let core: CoreStandIn
let messages: Messages
let native: boolean
let done: string[]
let renewing: DeckRenewing
beforeEach(() => {
  vi.mocked(downloadFile).mockClear()
  core = new CoreStandIn()
  core.always('file:discard', null)
  messages = new Messages()
  native = true
  done = []
  const window = {
    library: {
      get app() {
        return { nativeDialogs: native } as never
      },
    },
    messages,
    preferences: { language: 'sv' as const },
  }
  renewing = new DeckRenewing(core, window, {
    shown: () => void done.push('shown'),
    stamped: ({ fileName }) => Promise.resolve(void done.push(`view of ${fileName}`)),
  })
})
const said = () => messages.list.map(({ text }) => text.sv)
async function open(outcome: SlideRenewal['outcome'], given = deck): Promise<void> {
  const opening = renewing.open(given)
  await core.give('deck:renew', { slides: [slide(outcome)] })
  await opening
}

describe('last year’s deck', () => {
  it.each(['renewed', 'left'] as const)('is shown before anything is saved: %s', async (outcome) => {
    await open(outcome)
    expect([done, renewing.slides.length, core.asked('file:discard')]).toEqual([['shown'], 1, []])
    renewing.close()
    expect([renewing.file, core.asked('file:discard')]).toEqual([null, [{ token: 't' }]])
  })

  it('of which nothing is new shows its view, as any file of ours, and is let go', async () => {
    await open('same')
    expect([done, core.asked('file:discard')]).toEqual([['view of i-fjol.pptx'], [{ token: 't' }]])
  })

  it('somebody’s own with a slide of ours says that nothing is new', async () => {
    await open('same', { ...deck, stamped: null })
    expect(done).toEqual(['shown'])
  })

  it('that cannot be renewed says why, and is let go', async () => {
    const opening = renewing.open(deck)
    await core.refuse('deck:renew', problem('invalid-input', 'Trasig.'))
    await opening
    expect([said(), done, core.asked('file:discard')]).toEqual([['Trasig.'], [], [{ token: 't' }]])
  })

  it('is saved where the host’s dialog says, or nowhere', async () => {
    await open('renewed')
    let saving = renewing.save()
    await core.give('export:save', null)
    expect([await saving, renewing.file]).toEqual([false, deck])
    saving = renewing.save()
    await core.give('export:save', { name: 'i-år.pptx' })
    expect([await saving, renewing.file, said()]).toEqual([true, null, [words.saved('i-år.pptx')]])
    expect(core.asked('export:save')).toEqual(Array(2).fill({ kind: 'deck', token: 't' }))
  })

  it('goes among the downloads with its list where the host has no dialogs', async () => {
    native = false
    await open('renewed')
    const saving = renewing.save()
    await core.give('deck:made', { file, list })
    expect(await saving).toBe(true)
    const bytes = new TextEncoder().encode(list.text)
    expect(vi.mocked(downloadFile).mock.calls).toEqual([[file], [{ fileName: list.fileName, bytes }]])
  })

  it('gives the way to its view also where something is new', async () => {
    await open('renewed')
    expect(renewing.shows).toBe('report')
    await renewing.show()
    expect([done, renewing.file]).toEqual([['shown', 'view of i-fjol.pptx'], null])
  })
})
