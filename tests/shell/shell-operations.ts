import type { ElectronApplication, Page } from 'playwright-core'
import type { Answers } from './electron/answers'
import type { StandInElectron } from './electron/electron-module'
import type { StandInMenuItem } from './electron/menu'
import type { PageOutcome } from './electron/page-outcomes'
import type { TestListening } from './page-listening'

/** The page as the test sees it from inside. */
interface InPage {
  readonly regionkikaren: {
    call(name: string, input: unknown): Promise<unknown>
    offer(file: unknown): Promise<unknown>
  }
  readonly testListening: TestListening
}
/** A frame as a message names its sender. */
type Frame = Parameters<StandInElectron['standInControl']['invokeFrom']>[0]

export type Operation = keyof ReturnType<typeof operationsOf>

/** All that the tests of the shell do with the running program, in its main process and in its page. */
export function operationsOf(app: ElectronApplication) {
  const inMain = <Input, Output>(
    work: (electron: StandInElectron, input: Input) => Output | Promise<Output>,
    input: Input,
  ): Promise<Output> => app.evaluate(work as never, input) as Promise<Output>
  /** By Electron's own way, which a page that ended and came back has as well; Playwright gives such a page up. */
  const inPage = (code: string): Promise<unknown> =>
    inMain(
      ({ standInControl }, text) => standInControl.windows().at(-1)?.webContents.executeJavaScript(text),
      code,
    )
  const page = async (): Promise<Page> => {
    const found = app.windows().findLast((one) => !one.isClosed()) ?? (await app.waitForEvent('window'))
    await found.waitForFunction(() => 'regionkikaren' in window)
    return found
  }
  /** When the page last ended. */
  let loadsAtEnd = 0

  return {
    /** Only a page calls: the window comes once the reader's settings are read, and its document after that. */
    call: async ({ name, input }: { name: string; input: unknown }) =>
      (await page()).evaluate(
        ([asked, given]) => (window as unknown as InPage).regionkikaren.call(asked, given),
        [name, input] as const,
      ),
    exposed: async () =>
      (await page()).evaluate(() => ({
        members: Object.keys((window as unknown as InPage).regionkikaren),
        ofElectron: Object.getOwnPropertyNames(window).filter((name) =>
          /^(electron|require|module|exports|process|global|Buffer|ipc.*|__dirname)$/i.test(name),
        ),
      })),
    /** Without `path`: a file that the page made itself. Else one that the reader chose, which Chromium vouches for. */
    async offer({ name, path }: { name: string; path?: string }) {
      const shown = await page()
      if (path === undefined) {
        const made = (fileName: string) =>
          (window as unknown as InPage).regionkikaren.offer(new File(['x'], fileName))
        return shown.evaluate(made, name)
      }
      const field = await shown.evaluateHandle(() => {
        const made = document.createElement('input')
        made.type = 'file'
        return made
      })
      await field.setInputFiles(path)
      return field.evaluate((chosen) => (window as unknown as InPage).regionkikaren.offer(chosen.files?.[0]))
    },
    offerText: async ({ text }: { text: string }) =>
      (await page()).evaluate((given) => (window as unknown as InPage).regionkikaren.offer(given), text),

    listen: async ({ name }: { name: string }) =>
      (await page()).evaluate((asked) => (window as unknown as InPage).testListening.listen(asked), name),
    stopListening: async ({ name }: { name: string }) =>
      (await page()).evaluate((asked) => (window as unknown as InPage).testListening.stop(asked), name),
    received: () => inPage('window.testListening?.received.splice(0) ?? []').catch(() => []),
    reads: ({ text }: { text: string }) =>
      inPage(`document.body.innerText.includes(${JSON.stringify(text)})`),
    inPage: ({ code }: { code: string }) => inPage(code),
    changeFragment: ({ fragment }: { fragment: string }) =>
      inPage(`void (location.hash = ${JSON.stringify(fragment)})`),
    askToGo: ({ url }: { url: string }) => inPage(`void (location.href = ${JSON.stringify(url)})`),
    reloadByPage: () => inPage('location.reload()'),
    download: () =>
      inPage(`{
        const link = document.createElement('a')
        link.href = URL.createObjectURL(new Blob(['x']))
        link.download = 'x.txt'
        link.click()
      }`),
    /** By its number, as Windows knows it, with Ctrl. */
    async pressKey(key: { key: string; code: string; windowsVirtualKeyCode: number; shift?: boolean }) {
      const shown = await page()
      const session = await shown.context().newCDPSession(shown)
      const { shift = false, ...pressed } = key
      const CONTROL = 2
      const SHIFT = 8
      const modifiers = CONTROL + (shift ? SHIFT : 0)
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers, ...pressed })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', modifiers, ...pressed })
      await session.detach()
    },

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
