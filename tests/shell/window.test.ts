import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { until } from './shell-process'
import { recordOf, shellsOfATest, windowOf, windowShownOf } from './shells-of-a-test'

const out = (path: string) => fileURLToPath(new URL(`../../out/${path}`, import.meta.url))

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
    const { schemes, switches, name } = await recordOf(shell)
    expect(name).toBe('Regionkikaren')
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(switches.map(([each]) => each)).toContain('no-proxy-server')
    expect(await shell.do('spellChecks')).toBe(false)
    expect((await recordOf(shell)).sandboxForAll).toBe(true)
  })

  it('has a preload that a sandbox can load', async () => {
    expect((await stat(out('preload/preload.cjs'))).size).toBeLessThan(2048)
  })

  it('is shown once it is painted', async () => {
    const shell = await start()
    expect((await windowOf(shell)).options.show).toBe(false)
    await until(async () => (await windowOf(shell)).shown)
    expect(
      await shell.do('inPage', { code: "performance.getEntriesByName('first-contentful-paint').length" }),
    ).toBe(1)
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
    expect(await readdir(join(folder(), 'userData'))).toContain('window.json')
    expect(await readdir(join(folder(), 'userData'))).not.toContain('window.json.tmp')
  })

  it('fills the screen again only once it is painted, and remembers it when it never was', async () => {
    const first = await start()
    await windowShownOf(first)
    await first.do('closeWindow', { bounds: { x: 40, y: 50, width: 900, height: 600 }, maximized: true })
    await first.ended
    const slow = await start({ page: 'never-comes' })
    await until(async () => (await recordOf(slow)).neverAnswered > 0)
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
      expect((await windowShownOf(again)).options.backgroundColor).toBe(ground)
      expect((await recordOf(again)).themeSource).toBe(theme)
      // Chromium tells a page that has changed its process in a moment.
      await expect
        .poll(() => again.do('inPage', { code: "matchMedia('(prefers-color-scheme: dark)').matches" }))
        .toBe(theme === 'dark')
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
      await mkdir(join(folder(), 'userData'))
      await writeFile(join(folder(), 'userData', 'window.json'), kept)
      const shell = await start()
      expect((await windowOf(shell)).options).toMatchObject({ width: 1320, height: 700, center: true })
    },
  )
})
