import type { ElectronApplication } from 'playwright-core'

/** Chooses what stands in the menu under these words. Fails where there is no such thing. */
export async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  const chosen = await app.evaluate(({ Menu }, words) => {
    const waiting = [...(Menu.getApplicationMenu()?.items ?? [])]
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      if (item.label === words && item.enabled) {
        item.click()
        return true
      }
      waiting.push(...(item.submenu?.items ?? []))
    }
    return false
  }, label)
  if (!chosen) throw new Error(`the menu has no “${label}”`)
}
