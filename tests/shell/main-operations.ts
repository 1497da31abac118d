import type { ElectronApplication } from 'playwright-core'
import type { Answers } from './electron/answers'
import type { StandInElectron } from './electron/electron-module'
import type { StandInMenuItem } from './electron/menu'
import type { PageOutcome } from './electron/page-outcomes'

/** Runs a function in the main process. It names nothing outside itself. */
export type InMain = <Input, Output>(
  work: (electron: StandInElectron, input: Input) => Output | Promise<Output>,
  input: Input,
) => Promise<Output>
/** A frame as a message names its sender. */
type Frame = Parameters<StandInElectron['standInControl']['invokeFrom']>[0]

export const inMainOf =
  (app: ElectronApplication): InMain =>
  <Input, Output>(
    work: (electron: StandInElectron, input: Input) => Output | Promise<Output>,
    input: Input,
  ) =>
    app.evaluate(work as never, input) as Promise<Output>

/** What the tests of the shell do in the program's main process. */
export function mainOperations(inMain: InMain) {
  /** How many pages had loaded when one last ended. */
  let loadsAtEnd = 0

  return {
    record: () =>
      inMain(({ app: program, nativeTheme, Menu, standIn, standInControl }) => {
        const labels = (items: readonly StandInMenuItem[]): unknown[] =>
          items
            .filter(({ type, visible }) => type !== 'separator' && visible)
            .map(({ label, submenu }) => ({ label, ...(submenu ? { items: labels(submenu.items) } : {}) }))
        return {
          ...standIn,
          name: program.name,
          themeSource: nativeTheme.themeSource,
          dialogsUp: standInControl.filesAsked(),
          menu: labels(Menu.getApplicationMenu()?.items ?? []),
          windows: standInControl.windows().map((window) => ({
            options: window.options,
            background: window.getBackgroundColor(),
            address: window.webContents.getURL(),
            crashed: window.webContents.isCrashed(),
            loading: window.webContents.isLoading(),
            zoom: window.webContents.getZoomLevel(),
            ...(window.isDestroyed()
              ? { bounds: null, shown: false, maximized: false }
              : {
                  bounds: window.getNormalBounds(),
                  shown: window.isVisible(),
                  maximized: window.isMaximized(),
                }),
          })),
        }
      }, null),
    channels: () => inMain(({ standInControl }) => standInControl.channels(), null),
    spellChecks: () => inMain(({ session }) => session.defaultSession.isSpellCheckerEnabled(), null),
    documents: () => inMain(({ app: program }) => program.getPath('documents'), null),
    invokeFrom: (asked: { frame: Frame; name: string; input?: unknown }) =>
      inMain(
        ({ standInControl }, { frame, name, input }) => standInControl.invokeFrom(frame, name, input),
        asked,
      ),

    /** What the scheme's handler answers, asked past Chromium, which would put addresses in order. */
    load: (asked: { url: string; method: string }) =>
      inMain(async ({ protocol }, { url, method }) => {
        const request = { url, method, text: () => Promise.resolve('') } as unknown as Request
        const response = await protocol.handlers.get('app')?.(request)
        if (response === undefined) throw new Error('the scheme has no handler')
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: await response.text(),
        }
      }, asked),
    request: (asked: { url: string }) =>
      inMain(
        ({ session }, { url }) =>
          new Promise<boolean | undefined>((resolve) =>
            session.defaultSession.webRequest.before?.(
              { url } as Electron.OnBeforeRequestListenerDetails,
              (answer) => resolve(answer.cancel),
            ),
          ),
        asked,
      ),
    permission: (asked: { permission: string; url: string }) =>
      inMain(({ session }, { permission, url }) => {
        const contents = { getURL: () => url } as Electron.WebContents
        const { permissionRequest, permissionCheck } = session.defaultSession
        const details = { requestingUrl: url, isMainFrame: true }
        return new Promise<object>((resolve) =>
          permissionRequest?.(
            contents,
            permission as never,
            (granted) =>
              resolve({
                asked: granted,
                checked: permissionCheck?.(contents, permission as never, url, details),
              }),
            details,
          ),
        )
      }, asked),
    device: () =>
      inMain(
        ({ session }) => (session.defaultSession.devicePermission as (details: object) => boolean)({}),
        null,
      ),
    mayOpen: (asked: { url: string }) =>
      inMain(
        ({ standInControl }, { url }) => standInControl.windows().at(-1)?.webContents.mayOpen(url),
        asked,
      ),

    /** An event of the page's contents by hand. Tells whether the program prevented it. */
    contentsEvent: (asked: { name: string; details: object }) =>
      inMain(({ standInControl }, { name, details }) => {
        const event = {
          ...details,
          defaultPrevented: false,
          preventDefault: () => (event.defaultPrevented = true),
        }
        standInControl.windows().at(-1)?.webContents.emit(name, event)
        return event.defaultPrevented
      }, asked),
    appEvent: (asked: { name: string; args: unknown[] }) =>
      inMain(({ app: program }, { name, args }) => {
        const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
        program.emit(name, event, ...args)
        return event.defaultPrevented
      }, asked),
    windowEvent: (asked: { name: string }) =>
      inMain(({ standInControl }, { name }) => standInControl.windows().at(-1)?.emit(name), asked),
    clickMenu: (asked: { label: string }) =>
      inMain(({ Menu }, { label }) => {
        const item = Menu.getApplicationMenu()
          ?.all()
          .find((one) => one.label === label)
        if (item === undefined) throw new Error(`the menu has no ${label}`)
        item.click()
      }, asked),

    zoomTo: (asked: { level: number }) =>
      inMain(
        ({ standInControl }, { level }) => standInControl.windows().at(-1)?.webContents.setZoomLevel(level),
        asked,
      ),
    answerWith: (given: Partial<Answers>) =>
      inMain(({ standInControl }, answers) => void Object.assign(standInControl.answers, answers), given),
    answerDialog: (asked: { file: string | null }) =>
      inMain(({ standInControl }, { file }) => standInControl.answerFileDialog(file), asked),
    answerBox: (asked: { response: number }) =>
      inMain(({ standInControl }, { response }) => standInControl.answerBox(response), asked),
    nextPage: (asked: { becomes: PageOutcome }) =>
      inMain(({ standInControl }, { becomes }) => void (standInControl.pages.become = becomes), asked),
    passTime: (asked: { milliseconds: number }) =>
      inMain(({ standInControl }, { milliseconds }) => standInControl.passTime(milliseconds), asked),

    /** Ends the process of the page, and returns when the program has heard of it. */
    async endPage() {
      loadsAtEnd = await inMain(async ({ standIn, standInControl }) => {
        const contents = standInControl.windows().at(-1)?.webContents
        const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
        contents?.forcefullyCrashRenderer()
        await gone
        return standIn.finishedLoads
      }, null)
    },
    /** Whether a page has loaded since the last end of one. */
    isBack: () =>
      inMain(({ standIn, standInControl }, loads) => {
        const contents = standInControl.windows().at(-1)?.webContents
        return (
          contents !== undefined &&
          standIn.finishedLoads > loads &&
          !contents.isCrashed() &&
          !contents.isLoading()
        )
      }, loadsAtEnd),
    reload: () => inMain(({ standInControl }) => standInControl.windows().at(-1)?.webContents.reload(), null),
    throwLater: (asked: { message: string; how: 'exception' | 'rejection' }) =>
      inMain(({ standInControl }, { message, how }) => standInControl.throwLater(message, how), asked),
    /** As a person does: moved, perhaps filling the screen, then its cross. The program may end with it. */
    async closeWindow(asked: { bounds: Electron.Rectangle; maximized: boolean }) {
      const closing = inMain(async ({ standInControl }, { bounds, maximized }) => {
        const window = standInControl.windows().at(-1)
        window?.setBounds(bounds)
        if (maximized) window?.maximize()
        await window?.requestClose()
      }, asked)
      await closing.catch(() => undefined)
    },
  }
}
