import { beforeEach, describe, expect, it } from 'vitest'
import type { AppDescription, DatasetList } from '#shared/contract/calls'
import type { OfferedFile, StampedFile } from '#shared/contract/opened-file'
import { fail, succeed } from '#shared/problem/problem'
import { messagesIn } from '#shared/messages/messages'
import { Intake } from '../../../src-renderer/state/intake.svelte'
import { Library } from '../../../src-renderer/state/library.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { CoreStandIn, problem, settled } from './core-stand-in'

const words = messagesIn('sv').imports.intake

const offered = (fileName: string): OfferedFile => ({ token: `t-${fileName}`, fileName })
const picture = (fileName: string): StampedFile => ({
  kind: 'stamped',
  fileName,
  bytes: 1,
  stamp: {} as StampedFile['stamp'],
  edition: 'here',
  nearest: null,
})
const app: AppDescription = {
  version: '1',
  host: 'electron',
  nativeDialogs: true,
  maxFileBytes: 4,
  systemLanguage: 'sv',
}

let core: CoreStandIn
let messages: Messages
let intake: Intake
let shown: string[]
beforeEach(() => {
  core = new CoreStandIn()
  messages = new Messages()
  shown = []
  const library = new Library(core)
  library.app = app
  library.list = { editions: [], active: '', notices: [] } satisfies DatasetList
  intake = new Intake(core, library, messages, {
    opened: () => undefined,
    stamped: (file) => {
      shown.push(file.fileName)
      return Promise.resolve()
    },
    own: () => undefined,
    deck: () => Promise.resolve(),
    takenIn: () => undefined,
  })
})
const said = () => messages.list.map(({ text }) => text.sv)

describe('a file from the host’s own dialog', () => {
  it('is said to be read, by its name, as soon as it is chosen', async () => {
    void intake.pick()
    await settled()
    // Nothing is read while somebody looks for the file.
    expect(intake.work.active).toBe(false)
    await core.answer('file:pick', succeed(offered('Stor.regiondata')))
    expect(intake.work.label?.sv).toBe(words.working.opening('Stor.regiondata'))
    expect(core.calls.at(-1)).toEqual(['file:open-offered', { token: 't-Stor.regiondata' }])
    await core.answer('file:open-offered', succeed(picture('Stor.regiondata')))
    expect(intake.work.active).toBe(false)
    expect(shown).toEqual(['Stor.regiondata'])
  })

  it('keeps its name when it is refused', async () => {
    void intake.pick()
    await core.answer('file:pick', succeed(offered('trasig.px')))
    await core.answer('file:open-offered', fail(problem('file-unreadable')))
    expect(intake.refusal).toMatchObject({ fileName: 'trasig.px', problem: { code: 'file-unreadable' } })
  })

  it('can be cancelled while it is read, which is no refusal', async () => {
    void intake.pick()
    await core.answer('file:pick', succeed(offered('Stor.regiondata')))
    messages.progress({
      task: 'file-1',
      label: { sv: 'Läser', en: 'Reading' },
      fraction: 0.2,
      done: false,
      cancellable: true,
    })
    await intake.cancelTask()
    expect(core.calls.at(-1)).toEqual(['task:cancel', { task: 'file-1' }])
    await core.answer('file:open-offered', fail(problem('query-cancelled')))
    expect(intake.refusal).toBeNull()
    expect(said()).toEqual([words.stopped])
    expect(intake.work.active).toBe(false)
  })

  it('is asked for once, however often Open is pressed, and again when the dialog was closed', async () => {
    void intake.pick()
    void intake.pick()
    void intake.takeFile(new File(['x'], 'släppt.csv'))
    await settled()
    expect(core.count('file:pick')).toBe(1)
    expect(core.offers).toEqual([])
    await core.answer('file:pick', succeed(null))
    expect([intake.refusal, said()]).toEqual([null, []])
    void intake.pick()
    expect(core.count('file:pick')).toBe(2)
  })

  it('is asked for again after a dialog that failed', async () => {
    void intake.pick()
    await core.answer('file:pick', fail(problem('internal')))
    expect(intake.refusal?.problem.code).toBe('internal')
    void intake.pick()
    expect(core.count('file:pick')).toBe(2)
  })

  it('waits for the one that is being read, which is named', async () => {
    void intake.pick()
    await core.answer('file:pick', succeed(offered('första.csv')))
    void intake.pick()
    expect(core.count('file:pick')).toBe(1)
    expect(said()).toEqual([words.unfinished('första.csv')])
  })
})

describe('a file from outside the window', () => {
  it('is shown to be read, and keeps its name when it is refused', async () => {
    void intake.openOffered(offered('Dubbelklickad.regiondata'))
    expect(intake.work.label?.sv).toBe(words.working.opening('Dubbelklickad.regiondata'))
    await core.answer('file:open-offered', fail(problem('file-unreadable')))
    expect(intake.refusal?.fileName).toBe('Dubbelklickad.regiondata')
  })

  it('that comes while a dialog is up is opened; what is picked then is let go, in words', async () => {
    void intake.pick()
    void intake.openOffered(offered('först.csv'))
    await core.answer('file:pick', succeed(offered('sedan.csv')))
    expect(core.calls.at(-1)).toEqual(['file:discard', { token: 't-sedan.csv' }])
    expect(core.count('file:open-offered')).toBe(1)
    expect(said()).toEqual([words.unfinished('först.csv')])
  })

  it('that comes while another is read is let go, in words', async () => {
    void intake.openOffered(offered('a.csv'))
    void intake.openOffered(offered('b.csv'))
    expect(core.calls.at(-1)).toEqual(['file:discard', { token: 't-b.csv' }])
    expect(said()).toEqual([words.unfinished('a.csv')])
  })
})

describe('a file dropped on the window', () => {
  const dropped = (content: string) => new File([content], 'släppt.csv')

  it('is opened by its path where the host knows it, and its bytes stay where they are', async () => {
    void intake.takeFile(dropped('mer än fyra byte'))
    core.answerOffer(offered('släppt.csv'))
    await settled()
    expect(core.calls).toEqual([['file:open-offered', { token: 't-släppt.csv' }]])
  })

  it('is handed over as bytes where there is no path, up to the largest that is taken in', async () => {
    void intake.takeFile(dropped('abcd'))
    core.answerOffer('as-bytes')
    await settled()
    const bytes = new TextEncoder().encode('abcd')
    expect(core.calls).toEqual([['file:open', { fileName: 'släppt.csv', bytes }]])
    await core.answer('file:open', succeed(picture('släppt.csv')))

    void intake.takeFile(dropped('abcde'))
    core.answerOffer('as-bytes')
    await settled()
    expect(core.count('file:open')).toBe(1)
    expect(intake.refusal).toMatchObject({ fileName: 'släppt.csv', problem: { code: 'file-too-large' } })
  })

  it('is left alone where somebody said no to its server', async () => {
    void intake.takeFile(dropped('abcd'))
    core.answerOffer('declined')
    await settled()
    expect(core.calls).toEqual([])
    expect([intake.refusal, said()]).toEqual([null, []])
    void intake.takeFile(dropped('abcd'))
    expect(core.offers).toHaveLength(2)
  })
})
