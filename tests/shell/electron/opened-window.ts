import { chromium } from './chromium'

/**
 * Closes a window that a page has opened, which shares its process with the page. Playwright has every new window wait for
 * it; closed while it waits, it would leave the page that opened it waiting for ever. So it is let go first.
 */
export async function closeOpened(targetId: string): Promise<void> {
  const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true })
  await chromium.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  await chromium.send('Target.closeTarget', { targetId })
}
