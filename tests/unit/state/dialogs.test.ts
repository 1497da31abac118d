import { beforeEach, describe, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { VIEWS } from '#shared/views/registry'
import type { View } from '#shared/view/view'
import { parseAddress } from '../../../src-renderer/state/address'
import { Dialogs } from '../../../src-renderer/state/dialogs.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'

let hash: string
let view: View | null
let current: object | null
let data: object | null
let canExport: boolean
let messages: Messages
let done: string[]
let dialogs: Dialogs
beforeEach(() => {
  hash = '#/commuting.flows'
  view = VIEWS['commuting.flows']
  current = {}
  data = {}
  canExport = true
  done = []
  messages = new Messages()
  dialogs = new Dialogs({
    get navigation() {
      return { address: parseAddress(hash) }
    },
    get choice() {
      return { view }
    },
    get sharing() {
      return { current, canExport }
    },
    get result() {
      return { data }
    },
    asking: { clear: () => void done.push('asking') },
    reading: { beginExport: () => void done.push('report') },
    contents: {
      read: () => {
        done.push('contents')
        return Promise.resolve()
      },
    },
    messages,
  })
})

describe('the dialog of a window', () => {
  it('is one at a time, and is closed', () => {
    dialogs.open('help')
    dialogs.open('settings')
    expect(dialogs.shown).toBe('settings')
    dialogs.close()
    expect(dialogs.shown).toBeNull()
  })

  it('for export opens on figures', () => {
    dialogs.open('export')
    expect(dialogs.shown).toBe('export')
  })

  it('for export says so where there are none', () => {
    canExport = false
    dialogs.open('export')
    expect(dialogs.shown).toBeNull()
    expect(messages.list.map(({ text }) => text.sv)).toEqual([messagesIn('sv').exportDialog.nothing])
  })

  it('for export stays away before anything is shown, without a word', () => {
    data = null
    dialogs.open('export')
    expect([dialogs.shown, messages.list]).toEqual([null, []])
  })

  it('for export is the report’s own among the reports', () => {
    hash = '#/reports?report=a'
    dialogs.open('export')
    expect([dialogs.shown, done]).toEqual([null, ['report']])
  })

  it('for a star stays away where nothing can be starred', () => {
    current = null
    dialogs.open('star')
    expect(dialogs.shown).toBeNull()
    current = {}
    dialogs.open('star')
    expect(dialogs.shown).toBe('star')
  })

  it('for everything finds what other datasets hold', () => {
    dialogs.open('palette')
    expect([dialogs.shown, done]).toEqual(['palette', ['asking', 'contents']])
  })
})
