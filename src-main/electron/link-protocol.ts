import { app } from 'electron'
import { LINK_SCHEME } from '#shared/saved-view/link-base'
import { isViewLink } from '#main/hosting/launch-arguments'
import { createArrivals, type Arrivals } from './arrivals'

/** Nothing after `--` is read as an option, whatever a stranger has written into a link. */
const BEFORE_LINKS = ['--open-url', '--']

/**
 * Links to views that the system asks the program to open. Only an installed program answers for its links: one that
 * is run from its sources would leave a broken entry behind. The scheme has nothing to do with the window's own
 * `app:`; nothing is ever loaded from it. Must run before the app is ready: macOS sends `open-url` early.
 */
export function setupLinkProtocol(links: readonly string[]): Arrivals {
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, BEFORE_LINKS)
  const arriving = createArrivals(links)
  app.on('open-url', (event, link) => {
    event.preventDefault()
    if (isViewLink(link)) arriving.add([link])
  })
  return arriving
}
