import { describe, expect, inject, test } from 'vitest'
import { hostWith } from './only-on'
import { startHost } from './start-host'
import { drawing, goTo } from './window'

describe.each(inject('browsers'))('with %s', (chromium) => {
  test('the window opens and draws, and asks for nothing that is not there', async () => {
    const host = await startHost(hostWith('browsers of its own choice'), [], chromium)
    try {
      const { page, watch } = await host.open()
      await goTo(page, 'commuting.flows', { region: '0581' })
      await drawing(page).first().waitFor()
      expect(watch.complaints).toEqual([])
    } finally {
      await host.close()
    }
  })
})
