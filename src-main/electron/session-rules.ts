import { app, type Session } from 'electron'
import { APP_ADDRESS, isAppAddress } from './app-scheme'

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1]

/** What the window may ask of the system. Everything that is not here is refused. */
const GRANTED: ReadonlySet<Permission> = new Set<Permission>([
  // Copying a table or a picture, after a click.
  'clipboard-sanitized-write',
])

/** Every page of the program, whoever makes it, runs in Chromium's sandbox. Must run before the app is ready. */
export const setupSandbox = (): void => app.enableSandbox()

/**
 * Must run before the app is ready. Chromium's own services would reach for the network without any page
 * asking: names are not even looked up, nor is a proxy looked for, which Windows would ask the local network about.
 */
export function setupOfflineSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
}

/** Refuses every request outside the window's own scheme, every permission but one, and downloads. */
export function setupSessionRules(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) })
  })
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(GRANTED.has(permission) && isAppAddress(contents.getURL()))
  })
  session.setPermissionCheckHandler((contents, permission) => {
    return contents !== null && GRANTED.has(permission as Permission) && isAppAddress(contents.getURL())
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // The spelling checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false)
  // Files are saved through the save dialog, see dialogs.ts.
  session.on('will-download', (event) => event.preventDefault())
}

/** Pictures that the page makes in memory have a `blob:` address of its origin; they use no network. */
const mayLoad = (address: string): boolean =>
  isAppAddress(address) || address.startsWith(`blob:${APP_ADDRESS}`)

/** Refuses new windows, embedded contents and navigation, for whatever contents ever come to be. */
export function setupContentsRules(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      // Loading itself again is the only way that the window may go.
      const again = event.isMainFrame && withoutFragment(event.url) === APP_ADDRESS
      if (!again) event.preventDefault()
    })
  })
}

const withoutFragment = (address: string): string => address.replace(/[?#].*$/s, '')
