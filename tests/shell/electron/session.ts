import { EventEmitter } from 'node:events'
import { app } from './app'
import { chromium } from './chromium'
import { preventable } from './preventable'
import { record } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'
import { inside, registerScheme } from './scheme-addresses'

type BeforeRequest = NonNullable<
  Parameters<Electron.WebRequest['onBeforeRequest']>[0] & ((...args: never[]) => unknown)
>
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type SchemeHandler = Parameters<Electron.Protocol['handle']>[1]

class WebRequest {
  before: BeforeRequest | null = null
  onBeforeRequest(listener: BeforeRequest | null): void {
    this.before = listener
  }
}
saysWhatItLacks('session.webRequest', WebRequest.prototype)

class Protocol implements Pick<
  Electron.Protocol,
  'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged'
> {
  readonly handlers = new Map<string, SchemeHandler>()
  handle(scheme: string, handler: SchemeHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.handlers.set(scheme, handler)
  }
  isProtocolHandled = (scheme: string) => this.handlers.has(scheme)
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme } of schemes) registerScheme(scheme)
    record.schemes.push(...schemes)
  }
}
saysWhatItLacks('protocol', Protocol.prototype)

/** The one session that there is. What the program asks of devices and screens is kept, for no page can ask for them. */
export class StandInSession
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setSpellCheckerEnabled'
      | 'isSpellCheckerEnabled'
    >
{
  readonly webRequest = new WebRequest()
  readonly protocol = new Protocol()
  permissionRequest: RequestHandler = null
  permissionCheck: CheckHandler = null
  devicePermission: unknown = null
  displayMedia: unknown = null
  #spellChecker = true
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.devicePermission = handler
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.displayMedia = handler
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.#spellChecker = enabled
  }
  isSpellCheckerEnabled = () => this.#spellChecker
}
saysWhatItLacks('session', StandInSession.prototype)

export const defaultSession = new StandInSession()
export const { protocol } = defaultSession

export const session = saysWhatItLacks('session', {
  get defaultSession(): StandInSession {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
})

/** Before `ready`: downloads are for the program to allow, and none ever lands in the person's own folder. */
export async function prepareSession(): Promise<void> {
  await chromium.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}

export function downloadBegins(fileName: string, address: string): void {
  const url = inside(address)
  const event = preventable()
  const item = saysWhatItLacks('DownloadItem', { getFilename: () => fileName, getURL: () => url })
  defaultSession.emit('will-download', event, item, null)
  record.downloads.push({ fileName, url, prevented: event.defaultPrevented })
}
