import { beforeEach, describe, expect, it } from 'vitest'
import { MOST_LOGO_BYTES, NO_HOUSE_STYLE } from '#shared/contract/house-style-limits'
import { HouseStyleSettings } from '../../../src-renderer/state/house-style.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { CoreStandIn, problem } from './core-stand-in'

let core: CoreStandIn
let messages: Messages
let settings: HouseStyleSettings
beforeEach(() => {
  core = new CoreStandIn()
  messages = new Messages()
  settings = new HouseStyleSettings(core, messages)
})

async function choose(file: File): Promise<void> {
  void settings.chooseLogo(file)
  // The bytes of a file come later than what only waits for other code.
  await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('the look of one’s own', () => {
  it('is what the core keeps', async () => {
    void settings.read()
    await core.give('house-style:read', { ...NO_HOUSE_STYLE, accent: '#005500' })
    void settings.change({ accent: '#550000' })
    await core.give('house-style:change', { ...NO_HOUSE_STYLE, accent: '#550000' })
    expect([settings.style.accent, settings.problem]).toEqual(['#550000', null])
  })

  it('stays when a change is refused, and it is said why', async () => {
    settings.kept = { ...NO_HOUSE_STYLE, accent: '#005500' }
    void settings.change({ accent: '#ffff00' })
    await core.refuse('house-style:change', problem('invalid-input'))
    expect([settings.style.accent, settings.problem?.code]).toEqual(['#005500', 'invalid-input'])
  })
})

describe('a logo', () => {
  it('is handed over with what it is, by type or by name', async () => {
    await choose(new File(['x'], 'a.png', { type: 'image/png' }))
    await choose(new File(['<svg/>'], 'A.SVG'))
    expect(core.asked('house-style:change').map(({ logo }) => logo?.mediaType)).toEqual([
      'image/png',
      'image/svg+xml',
    ])
  })

  it('that is too large is refused before it is read', async () => {
    await choose(new File([new Uint8Array(MOST_LOGO_BYTES + 1)], 'a.png'))
    expect([core.calls, settings.problem?.code]).toEqual([[], 'file-too-large'])
    await choose(new File([new Uint8Array(MOST_LOGO_BYTES)], 'a.png'))
    expect(core.count('house-style:change')).toBe(1)
  })
})
