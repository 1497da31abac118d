import type { ElectronApplication, Page } from 'playwright-core'
import type { InMain } from './main-operations'
import type { TestListening } from './page-listening'

/** The page as the test sees it from inside. */
interface InPage {
  readonly regionkikaren: {
    call(name: string, input: unknown): Promise<unknown>
    offer(file: unknown): Promise<unknown>
  }
  readonly testListening: TestListening
}

/** What the tests of the shell do in the program's page. */
export function pageOperations(app: ElectronApplication, inMain: InMain) {
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
    /** Nothing while there is no page, or another document takes the place of one. */
    received: async () =>
      (await inPage('window.testListening?.received.splice(0) ?? []').catch(() => [])) ?? [],
    reads: ({ text }: { text: string }) =>
      inPage(`document.body.innerText.includes(${JSON.stringify(text)})`),
    inPage: ({ code }: { code: string }) => inPage(code),
    changeFragment: ({ fragment }: { fragment: string }) =>
      inPage(`void (location.hash = ${JSON.stringify(fragment)})`),
    askToGo: ({ url }: { url: string }) => inPage(`void (location.href = ${JSON.stringify(url)})`),
    /** Busy for ever, as a page is that hangs. */
    hangPage: () => inPage('void setTimeout(() => { for (;;); })'),
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
  }
}
