import { expect, test } from 'vitest'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import { violations } from './axe-violations'
import { onPage } from './on-each-host'
import { goTo } from './window'

onPage("the reader's own colours", (host) => {
  test.each(['light', 'dark'] as const)(
    'leave nothing for axe to find on any page, %s',
    async (colorScheme) => {
      const { page } = await host.open()
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      const found: Record<string, string[]> = {}
      const look = async (name: string): Promise<void> => {
        const list = await violations(page)
        if (list.length > 0) found[name] = list
      }
      for (const view of VIEW_IDS) {
        await goTo(page, view)
        await look(view)
        if (!VIEWS[view].pictures.includes('map')) continue
        await goTo(page, view, { show: 'map' })
        await look(`${view}, map`)
      }
      await goTo(page, 'commuting.flows', { show: 'table' })
      await look('table')
      for (const place of ['datasets', 'reports'] as const) {
        await goTo(page, place)
        await look(place)
      }
      expect(found).toEqual({})
    },
  )
})
