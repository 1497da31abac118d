import { describe, expect, inject, test } from 'vitest'
import { startHost } from './host'
import { drawing, goTo, settled } from './window'

describe.each(inject('browsers'))('with %s', (chromium) => {
  test('the window opens and draws, and asks for nothing that is not there', async () => {
    const host = await startHost('browser', [], chromium)
    try {
      const { page, watch } = await host.open()
      await settled(page)
      await goTo(page, 'commuting.flows', { region: '0581' })
      await drawing(page).first().waitFor()
      expect(watch.complaints).toEqual([])
    } finally {
      await host.close()
    }
  })
})
