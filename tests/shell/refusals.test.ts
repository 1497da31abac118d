import { describe, expect, it } from 'vitest'
import { until } from './shell-process'
import { recordOf, shellOfTheseTests } from './shells-of-a-test'

const shell = shellOfTheseTests()

const ours = { parent: null, origin: 'app://regionkikaren', url: 'app://regionkikaren/' }

describe('a message', () => {
  it.each([
    ['a frame of another origin', { ...ours, origin: 'https://evil.example' }],
    ['another host of the scheme', { ...ours, origin: 'app://other' }],
    ['a page without origin', { ...ours, origin: 'null' }],
    ['a frame inside the page', { ...ours, parent: ours }],
    ['a frame that has gone', null],
  ])('from %s is refused', async (_who, frame) => {
    const answer = await shell().do('invokeFrom', { frame, name: 'datasets:list', input: null })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-available-here' } })
  })

  it('on an unknown channel finds nobody, in the preload and past it', async () => {
    await expect(shell().do('call', { name: 'shell:run', input: 'rm' })).rejects.toThrow('unknown call')
    await expect(shell().do('invokeFrom', { frame: ours, name: 'shell:run' })).rejects.toThrow('No handler')
  })

  it.each([
    ['a theme that there is not', 'settings:change', { theme: 'pink' }],
    ['a view that there is not', 'view:query', { queryId: 'q', dataset: null, view: 'no.such', filters: {} }],
    ['nothing', 'view:query', null],
    [
      'a number for a text',
      'view:query',
      { queryId: 'q', dataset: null, view: 'overview', filters: { region: 7 } },
    ],
    ['a text for bytes', 'file:open', { fileName: 'a', bytes: 'text' }],
    ['a name of 5,000 letters', 'file:save', { fileName: 'x'.repeat(5000), bytes: new Uint8Array(1) }],
    ['half of what it needs', 'export:render', { view: 'overview' }],
    ['an empty id', 'query:cancel', { queryId: '' }],
  ])('with %s to %s is refused in words', async (_what, name, input) => {
    const answer = await shell().do('call', { name, input })
    expect(answer).toMatchObject({
      ok: false,
      problem: { message: { sv: expect.any(String), en: expect.any(String) } },
    })
  })
})

describe('the window may not', () => {
  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'app://regionkikaren/x',
    'app://other/',
    'data:text/html,x',
  ])('go to %s', async (url) => {
    for (const isMainFrame of [true, false]) {
      const input = { name: 'will-frame-navigate', details: { url, isMainFrame } }
      expect(await shell().do('contentsEvent', input)).toBe(true)
    }
  })

  it('be redirected, or hold other contents', async () => {
    const details = { url: 'https://example.com/', isMainFrame: true }
    expect(await shell().do('contentsEvent', { name: 'will-redirect', details })).toBe(true)
    expect(await shell().do('contentsEvent', { name: 'will-attach-webview', details: {} })).toBe(true)
  })

  it('load a picture that it made to the disk either', async () => {
    await shell().do('download')
    const [download] = await until(async () => {
      const { downloads } = await recordOf(shell())
      return downloads.length > 0 && downloads
    })
    expect(download).toMatchObject({ fileName: 'x.txt', prevented: true })
  })

  it('open a window when its script tries', async () => {
    await shell().do('inPage', { code: "void open('https://example.com/')" })
    await until(async () => (await recordOf(shell())).deniedWindows.length > 0)
    expect(
      shell()
        .app.windows()
        .filter((page) => page.url().startsWith('app:')),
    ).toEqual([])
  })

  it.each(['https://example.com/', 'app://regionkikaren/', 'about:blank'])('open %s', async (url) => {
    expect(await shell().do('mayOpen', { url })).toBe(false)
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'ws://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'devtools://devtools/',
    'app://other/index.html',
    'app://regionkikaren.evil.example/',
    'blob:https://example.com/1',
  ])('request %s', async (url) => {
    expect(await shell().do('request', { url })).toBe(true)
  })

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'usb',
    'unknown',
  ])('use %s', async (permission) => {
    expect(await shell().do('permission', { permission, url: ours.url })).toEqual({
      asked: false,
      checked: false,
    })
    expect(await shell().do('device')).toBe(false)
  })
})

describe('the window may', () => {
  it('load its own files, and pictures that it made', async () => {
    expect(await shell().do('request', { url: 'app://regionkikaren/assets/a.js' })).toBe(false)
    expect(await shell().do('request', { url: 'blob:app://regionkikaren/1' })).toBe(false)
  })

  it('load itself again', async () => {
    const details = { url: 'app://regionkikaren/?view=overview#x', isMainFrame: true }
    expect(await shell().do('contentsEvent', { name: 'will-frame-navigate', details })).toBe(false)
  })

  it('copy, and nobody else may', async () => {
    const permission = 'clipboard-sanitized-write'
    expect(await shell().do('permission', { permission, url: ours.url })).toEqual({
      asked: true,
      checked: true,
    })
    const other = await shell().do('permission', { permission, url: 'https://example.com/' })
    expect(other).toEqual({ asked: false, checked: false })
  })
})

interface Loaded {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

describe('the window’s scheme', () => {
  it('serves the page under a strict policy', async () => {
    const page = await shell().do<Loaded>('load', { url: 'app://regionkikaren/', method: 'GET' })
    expect(page.status).toBe(200)
    expect(page.body.toLowerCase()).toContain('<!doctype html>')
    const policy = page.headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*|script-src[^;]*unsafe-inline/)
    expect(page.headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    'app://regionkikaren/../main/electron.js',
    'app://regionkikaren/%2e%2e/main/electron.js',
    'app://regionkikaren/%2e%2e%2fmain/electron.js',
    'app://regionkikaren/assets/..%2f..%2fmain/electron.js',
    'app://regionkikaren/..%5cmain%5celectron.js',
    'app://regionkikaren/%2fetc%2fpasswd',
    'app://regionkikaren//etc/passwd',
    'app://regionkikaren/C:/Windows/win.ini',
    'app://regionkikaren/%00index.html',
    'app://regionkikaren/assets',
    'app://other/index.html',
  ])('does not serve %s', async (url) => {
    const page = await shell().do<Loaded>('load', { url, method: 'GET' })
    expect(page).toMatchObject({ status: 404, body: '' })
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('can only be read', async () => {
    const page = await shell().do<Loaded>('load', { url: 'app://regionkikaren/', method: 'POST' })
    expect(page.status).toBe(404)
  })
})
