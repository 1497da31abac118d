import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { OfferedFile } from '#shared/contract/opened-file'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellsOfATest, windowOf, windowShownOf } from './shells-of-a-test'

const out = (path: string) => fileURLToPath(new URL(`../../out/${path}`, import.meta.url))
const bundledFile = out('resources/ostergotland-sodermanland.regiondata')

const { start, folder } = shellsOfATest()

describe('the window', () => {
  it('is joined by Windows to the icon that the installer made', async () => {
    const shell = await start({ platform: 'win32', environment: { LOCALAPPDATA: `${folder()}/Local` } })
    await windowOf(shell)
    const installer = await readFile(new URL('../../electron-builder.yml', import.meta.url), 'utf8')
    expect((await recordOf(shell)).appUserModelId).toBe(/^appId: (.+)$/m.exec(installer)?.[1])
  })

  it('is closed off from Node and from the network before anything is loaded', async () => {
    const shell = await start()
    const window = await windowOf(shell)
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
    })
    expect(window.options.title).toBe('Regionkikaren')
    const { schemes, switches, spellChecker, name } = await recordOf(shell)
    expect(name).toBe('Regionkikaren')
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(switches.map(([each]) => each)).toContain('no-proxy-server')
    expect(spellChecker).toBe(false)
  })

  it('has a preload that a sandbox can load', async () => {
    expect((await stat(out('preload/preload.cjs'))).size).toBeLessThan(2048)
  })

  it('is shown once it is painted', async () => {
    const shell = await start()
    expect((await windowOf(shell)).options['show']).toBe(false)
    await until(async () => (await recordOf(shell)).windows[0]?.shown)
  })

  it('comes back where it was, at the size it had', async () => {
    const first = await start()
    await windowShownOf(first)
    await first.do('closeWindow', { bounds: { x: 40, y: 50, width: 900, height: 600 }, maximized: true })
    await first.ended
    const second = await start()
    const window = await windowShownOf(second)
    expect(window.options).toMatchObject({ x: 40, y: 50, width: 900, height: 600 })
    expect(window.maximized).toBe(true)
    expect(await readdir(join(folder(), 'userData'))).toEqual(['window.json'])
  })

  it('fills the screen again only once it is painted, and remembers it when it never was', async () => {
    const first = await start()
    await windowShownOf(first)
    await first.do('closeWindow', { bounds: { x: 40, y: 50, width: 900, height: 600 }, maximized: true })
    await first.ended
    const slow = await start({ page: 'never-comes' })
    await until(async () => (await windowOf(slow)).loading)
    expect(await windowOf(slow)).toMatchObject({ shown: false, maximized: false })
    await slow.do('closeWindow', { bounds: { x: 40, y: 50, width: 900, height: 600 }, maximized: false })
    await slow.ended
    expect(await windowShownOf(await start())).toMatchObject({ maximized: true })
  })

  it('comes back on a screen that is there, no larger than it', async () => {
    const large = { x: 0, y: 0, width: 3840, height: 2100 }
    const first = await start({ screens: [large, { x: 3840, y: 0, width: 1920, height: 1080 }] })
    await windowOf(first)
    await first.do('closeWindow', { bounds: { x: 4000, y: 100, width: 1800, height: 900 }, maximized: false })
    await first.ended
    const second = await start({ screens: [{ x: 0, y: 0, width: 1366, height: 728 }] })
    const { options } = await windowOf(second)
    expect(options).toMatchObject({ center: true, width: 1366, height: 728 })
    expect(options).not.toHaveProperty('x')
  })

  it('has the size it had on a screen of another scale than the first', async () => {
    const bounds = { x: 2000, y: 100, width: 1200, height: 800 }
    const screens = [
      { x: 0, y: 0, width: 1366, height: 728, scaleFactor: 1 },
      { x: 1366, y: 0, width: 1920, height: 1080, scaleFactor: 2 },
    ]
    const first = await start({ screens })
    await windowOf(first)
    await first.do('closeWindow', { bounds, maximized: false })
    await first.ended
    expect((await windowOf(await start({ screens }))).bounds).toEqual(bounds)
  })

  it.each([
    ['dark', 'light system', {}],
    ['light', 'dark system', { STAND_IN_DARK: 'yes' }],
  ] as const)(
    'has the %s theme that the reader chose before its first frame, on a %s',
    async (theme, _system, environment) => {
      const first = await start({ environment })
      await windowOf(first)
      await first.call('settings:change', { theme })
      await until(async () => (await recordOf(first)).themeSource === theme)
      const ground = { dark: '#222830', light: '#f1f2f3' }[theme]
      // The window that is there follows as well.
      expect((await windowOf(first)).background).toBe(ground)
      await first.stop()
      const again = await start({ environment })
      expect((await windowOf(again)).options['backgroundColor']).toBe(ground)
      expect((await recordOf(again)).themeSource).toBe(theme)
    },
  )

  it('has the ground that the page will paint', async () => {
    const styles = await readFile(new URL('../../src-renderer/styles/base.css', import.meta.url), 'utf8')
    // appearance.ts mixes the same two colours: this is the one place that both must agree with.
    expect(styles).toContain('--page: color-mix(in srgb, var(--surface) 94%, var(--text) 6%)')
  })

  it('follows the system where the reader chose no theme', async () => {
    const shell = await start({ environment: { STAND_IN_DARK: 'yes' } })
    expect((await windowOf(shell)).background).toBe('#222830')
    expect((await recordOf(shell)).themeSource).toBe('system')
  })

  it.each(['', '{', '{"width":"wide"}', '{"x":null,"y":null,"width":-5,"height":1e99,"maximized":false}'])(
    'opens at its usual size when what was kept is damaged: %s',
    async (kept) => {
      const first = await start()
      await windowOf(first)
      await first.stop()
      await writeFile(join(folder(), 'userData', 'window.json'), kept)
      const second = await start()
      expect((await windowOf(second)).options).toMatchObject({ width: 1320, height: 700, center: true })
    },
  )
})

describe('the menu', () => {
  const heads = async (shell: ShellProcess) => (await recordOf(shell)).menu.map(({ label }) => label)

  it('is Swedish on a Swedish system and English on an English one', async () => {
    const swedish = await start()
    await windowOf(swedish)
    expect(await heads(swedish)).toEqual(['Arkiv', 'Redigera', 'Visa', 'Hjälp'])
    await swedish.stop()
    const english = await start({ language: 'en-GB' })
    await windowOf(english)
    expect(await heads(english)).toEqual(['File', 'Edit', 'View', 'Help'])
  })

  it('follows the language that the reader chooses, now and at the next start', async () => {
    const shell = await start()
    await windowOf(shell)
    await shell.call('settings:change', { language: 'en' })
    await until(async () => (await heads(shell)).includes('View'))
    await shell.stop()
    const again = await start()
    await until(async () => (await heads(again)).includes('View'))
  })

  it.each([
    ['in with + of a Nordic keyboard', 'zoomIn', { key: 'OEM_PLUS' }],
    ['in with + of a keyboard that has it above =', 'zoomIn', { key: 'OEM_PLUS', shift: true }],
    ['in with + of the number pad', 'zoomIn', { key: 'ADD' }],
    ['out with -', 'zoomOut', { key: 'OEM_MINUS' }],
    ['out with - of the number pad', 'zoomOut', { key: 'SUBTRACT' }],
    ['back with 0', 'resetZoom', { key: '0' }],
    ['back with 0 of the number pad', 'resetZoom', { key: 'NUMPAD0' }],
  ])('zooms %s and Ctrl', async (_how, role, key) => {
    const shell = await start()
    await windowOf(shell)
    expect(await shell.do('pressKey', key)).toBe(role)
  })

  it('names each way to zoom once', async () => {
    const shell = await start()
    await windowOf(shell)
    const view = (await recordOf(shell)).menu.find(({ label }) => label === 'Visa')
    expect(view?.items.map(({ label }) => label)).toEqual([
      'Tabell',
      'Verklig storlek',
      'Zooma in',
      'Zooma ut',
      'Helskärm',
    ])
  })

  it('sends its commands to the window', async () => {
    const shell = await start()
    await windowOf(shell)
    await shell.do('listen', { name: 'menu:command' })
    for (const label of ['Öppna datafil …', 'Exportera …', 'Tabell', 'Kortkommandon och hjälp']) {
      await shell.do('clickMenu', { label })
    }
    const received: unknown[] = []
    await until(async () => received.push(...(await shell.do<unknown[]>('received'))) >= 4)
    expect(received.map((each) => (each as string[])[1])).toEqual(['open-dataset', 'export', 'table', 'help'])
  })
})

describe('a file from outside', () => {
  const arrival = async (shell: ShellProcess) => {
    const received = await until(async () => {
      const list = await shell.do<[string, OfferedFile][]>('received')
      return list.find(([name]) => name === 'file:arrived')
    })
    return received[1]
  }
  const open = ({ token }: OfferedFile, shell: ShellProcess) => shell.call('file:open-offered', { token })

  it('given to a second start is opened by the first, which comes forward', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('listen', { name: 'file:arrived' })
    const file = join(folder(), 'Östergötland 2026.regiondata')
    await copyFile(bundledFile, file)
    await shell.do('appEvent', { name: 'second-instance', args: [[], folder(), { files: [file] }] })
    const arrived = await arrival(shell)
    // The window is told before anything is read, and learns no path.
    expect(arrived).toEqual({ token: expect.any(String), fileName: 'Östergötland 2026.regiondata' })
    expect(await open(arrived, shell)).toMatchObject({
      ok: true,
      value: { kind: 'dataset', fileName: 'Östergötland 2026.regiondata' },
    })
    expect((await recordOf(shell)).windows[0]?.focused).toBeGreaterThan(0)
  })

  it('that is no dataset is refused in words, and the window still works', async () => {
    const shell = await start()
    await windowOf(shell)
    await shell.do('listen', { name: 'file:arrived' })
    const file = join(folder(), 'text.regiondata')
    await writeFile(file, 'inte en databas')
    expect(await shell.do('appEvent', { name: 'open-file', args: [file] })).toBe(true)
    const arrived = await arrival(shell)
    expect(arrived.fileName).toBe('text.regiondata')
    expect(await open(arrived, shell)).toMatchObject({ ok: false, problem: { message: {} } })
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
  })

  it('is only a file that we read by its name; what else a second start hands over is passed by', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('listen', { name: 'file:arrived' })
    for (const handedOver of [
      null,
      { files: 'x' },
      { files: ['/etc/passwd', 7] },
      { files: ['/etc/passwd'] },
    ]) {
      await shell.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    }
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
    expect(await shell.do('received')).toEqual([])
  })

  it('is a report as well as a data file', async () => {
    const file = join(folder(), 'Kommunfakta.regionreport')
    await writeFile(file, 'ingen rapport')
    const shell = await start({ args: [file], listen: ['file:arrived'] })
    expect(await arrival(shell)).toMatchObject({ fileName: 'Kommunfakta.regionreport' })
  })

  it('named at the first start is opened once the window listens', async () => {
    const file = join(folder(), 'start.regiondata')
    await copyFile(bundledFile, file)
    const shell = await start({ args: [file], listen: ['file:arrived'] })
    const arrived = await arrival(shell)
    expect(arrived.fileName).toBe('start.regiondata')
    expect(await open(arrived, shell)).toMatchObject({ ok: true })
  })
})

describe('a link from outside', () => {
  const LINK = 'regionkikaren://view/commuting.flows?region=0581&year=2008'
  const arrived = (shell: ShellProcess) =>
    until(async () => (await shell.do<[string, { text: string }][]>('received'))[0])

  it('given to a second start reaches the window of the first, which comes forward', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('listen', { name: 'link:arrived' })
    const handedOver = { files: [], links: [LINK] }
    await shell.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    expect(await arrived(shell)).toEqual(['link:arrived', { text: LINK }])
    expect((await recordOf(shell)).windows[0]?.focused).toBeGreaterThan(0)
  })

  it('that macOS hands over reaches the window', async () => {
    const shell = await start()
    await windowOf(shell)
    await shell.do('listen', { name: 'link:arrived' })
    expect(await shell.do('appEvent', { name: 'open-url', args: [LINK] })).toBe(true)
    expect(await arrived(shell)).toEqual(['link:arrived', { text: LINK }])
  })

  it('named at the first start waits until the window listens', async () => {
    const shell = await start({ args: [LINK], listen: ['link:arrived'] })
    expect(await arrived(shell)).toEqual(['link:arrived', { text: LINK }])
  })

  it('is only one of our own scheme and of a bearable length; nothing else reaches the window', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('listen', { name: 'link:arrived' })
    const links = [
      'https://example.org',
      'app://regionkikaren/',
      'file:///etc/passwd',
      `${LINK}${'0'.repeat(40_000)}`,
    ]
    for (const link of links) await shell.do('appEvent', { name: 'open-url', args: [link] })
    for (const handedOver of [
      { files: [], links },
      { files: [], links: 'x' },
      { files: [], links: [7] },
    ])
      await shell.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
    expect(await shell.do('received')).toEqual([])
  })

  it('is answered for by an installed program only', async () => {
    const fromSources = await start()
    await windowOf(fromSources)
    expect((await recordOf(fromSources)).protocolClients).toEqual([])
    await fromSources.stop()
    const installed = await start({ packaged: true })
    await windowOf(installed)
    const { protocolClients } = await recordOf(installed)
    expect(protocolClients.map(([scheme]) => scheme)).toEqual(['regionkikaren'])
    // What stands after `--` is never read as an option of the program or of Chromium.
    expect(protocolClients[0]?.slice(1)).toEqual([process.execPath, ['--open-url', '--']])
  })
})
