import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { Preferences } from '../../../src-renderer/state/preferences.svelte'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { TabStandIn } from './tab-stand-in'

let core: CoreStandIn
let messages: Messages
let preferences: Preferences
let changes: number
const open = (): Preferences => new Preferences(core, messages, () => changes++)
beforeEach(() => {
  new TabStandIn()
  core = new CoreStandIn()
  messages = new Messages()
  changes = 0
  preferences = open()
})
afterEach(() => void vi.unstubAllGlobals())
const said = () => messages.list.map(({ text }) => text.sv)

describe('language and appearance', () => {
  it('are the system’s until the reader says something', async () => {
    expect(preferences.language).toBe('sv')
    preferences.followSystem('en')
    expect(preferences.language).toBe('en')
    void preferences.change({ language: 'sv' })
    await settled()
    expect(preferences.language).toBe('sv')
    expect(changes).toBe(2)
  })

  it('take effect at once, before they are kept', () => {
    void preferences.change({ theme: 'dark' })
    expect(preferences.theme).toBe(darkTheme)
  })

  it('are kept one after another: the answer to the former does not undo the latter', async () => {
    void preferences.change({ language: 'en' })
    void preferences.change({ theme: 'dark' })
    await settled()
    expect(core.asked('settings:change')).toEqual([{ language: 'en' }])
    await core.give('settings:change', { language: 'en', theme: 'system', home: null, reference: null })
    expect(preferences.settings).toMatchObject({ language: 'en', theme: 'dark' })
    await core.give('settings:change', { language: 'en', theme: 'dark', home: null, reference: null })
    expect(core.count('settings:change')).toBe(2)
  })

  it('last as long as the window when they cannot be kept, which is said', async () => {
    void preferences.change({ language: 'en' })
    await settled()
    await core.refuse('settings:change', problem('not-writable', 'Skrivskyddad.'))
    expect([preferences.language, said()]).toEqual(['en', ['Skrivskyddad.']])
  })

  it('are read, with what became of their file', async () => {
    void preferences.read()
    await core.give('settings:read', {
      language: 'en',
      theme: 'dark',
      home: null,
      reference: null,
      notices: [{ sv: 'Skadad.', en: 'Damaged.' }],
    })
    expect([preferences.settings, said()]).toMatchObject([{ language: 'en', theme: 'dark' }, ['Skadad.']])
  })

  it('are light on paper, whatever the screen is', () => {
    void preferences.change({ theme: 'dark' })
    preferences.printing = true
    expect(preferences.theme).toBe(lightTheme)
    preferences.printing = false
    expect(preferences.theme).toBe(darkTheme)
  })
})

it('single keys are remembered by the window', () => {
  expect(preferences.singleKeys).toBe(true)
  preferences.useSingleKeys(false)
  expect([preferences.singleKeys, open().singleKeys]).toEqual([false, false])
  preferences.useSingleKeys(true)
  expect(open().singleKeys).toBe(true)
})
