import { beforeEach, describe, expect, it } from 'vitest'
import { MOST_TEMPLATE_BYTES } from '#shared/contract/deck-template-limits'
import { DeckTemplateSettings } from '../../../src-renderer/state/deck-template.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { CoreStandIn, problem } from './core-stand-in'

let core: CoreStandIn
let settings: DeckTemplateSettings
beforeEach(() => {
  core = new CoreStandIn()
  settings = new DeckTemplateSettings(core, new Messages())
})

async function choose(file: File): Promise<void> {
  void settings.choose(file)
  // The bytes of a file come later than what only waits for other code.
  await new Promise((resolve) => setTimeout(resolve, 20))
}

const KEPT = { name: 'mall.potx', layout: 'Innehåll', digest: 'a' }

describe('the template of slides', () => {
  it('is what the core keeps, until it is removed', async () => {
    void settings.read()
    await core.give('deck-template:read', { template: KEPT })
    expect(settings.template).toEqual(KEPT)
    void settings.remove()
    await core.give('deck-template:change', { template: null })
    expect(settings.template).toBeNull()
  })

  it('stays when another is refused, and it is said why', async () => {
    settings.kept = { template: KEPT }
    await choose(new File(['x'], 'makron.pptm'))
    expect(core.asked('deck-template:change')[0]?.template?.name).toBe('makron.pptm')
    await core.refuse('deck-template:change', problem('invalid-input'))
    expect([settings.template, settings.problem?.code, settings.busy]).toEqual([KEPT, 'invalid-input', false])
  })

  it('that is too large is refused before it is read', async () => {
    await choose(new File([new Uint8Array(MOST_TEMPLATE_BYTES + 1)], 'a.potx'))
    expect([core.calls, settings.problem?.code]).toEqual([[], 'file-too-large'])
  })
})
