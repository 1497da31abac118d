import { chromium } from './chromium'
import type { Protocol } from './devtools-protocol'
import { inside, originOf, outside } from './scheme-addresses'
import { defaultSession } from './session'

type Permission = Parameters<NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>>[1]

/** What a page can ask for here, by Electron's names and by Chromium's. */
const PERMISSIONS: readonly (readonly [Permission, Protocol.Browser.PermissionDescriptor])[] = [
  ['clipboard-sanitized-write', { name: 'clipboard-write', allowWithoutSanitization: false }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['midi', { name: 'midi' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['storage-access', { name: 'storage-access' }],
  ['window-management', { name: 'window-management' }],
]

/**
 * Lays down what the program's handlers answer for a page, before it loads: Chromium cannot be made to ask when the page
 * does.
 *
 * @param address of the page that is on its way, as the program knows it
 */
export async function settlePermissions(contents: Electron.WebContents, address: string): Promise<void> {
  const origin = originOf(outside(address))
  if (origin === null) return
  const { permissionRequest, permissionCheck } = defaultSession
  for (const [name, permission] of PERMISSIONS) {
    const asked = { requestingUrl: address, isMainFrame: true }
    const requested =
      permissionRequest === null ||
      (await new Promise<boolean>((resolve) => permissionRequest(contents, name, resolve, asked)))
    const granted =
      requested &&
      (permissionCheck === null || permissionCheck(contents, name as never, inside(origin), asked))
    const setting = granted ? 'granted' : 'denied'
    // Not each version of Chromium knows each name.
    await chromium.send('Browser.setPermission', { permission, setting, origin }).catch(() => undefined)
  }
}
