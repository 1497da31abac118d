import { chromium } from './chromium'
import type { ProtocolEvent } from './devtools-protocol'
import { allContents, openWindows } from './open-windows'
import { downloadBegins, prepareSession } from './session'

/** Before `ready`: what Chromium tells of itself, and not of one page. */
export async function hearBrowser(): Promise<void> {
  chromium.listen('', hear)
  await chromium.send('Target.setDiscoverTargets', { discover: true })
  await prepareSession()
}

function hear({ method, params }: ProtocolEvent): void {
  switch (method) {
    case 'Browser.downloadWillBegin':
      return downloadBegins(params.suggestedFilename, params.url)
    case 'Target.targetDestroyed':
      return windowOf(params.targetId)?.gone()
    case 'Target.targetInfoChanged': {
      const contents = windowOf(params.targetInfo.targetId)?.webContents
      const { title } = params.targetInfo
      // An address stands for a page that has no title yet.
      if (contents && title !== contents.getTitle() && !/^(about:|127\.0\.0\.1)/.test(title))
        contents.titled(title)
      return
    }
    case 'Target.targetCreated': {
      const { openerId, targetId, url } = params.targetInfo
      if (openerId === undefined) return
      allContents.find((one) => one.page.targetId === openerId)?.opened(targetId, url)
    }
  }
}

const windowOf = (targetId: string) =>
  [...openWindows].find((window) => window.webContents.page.targetId === targetId)
