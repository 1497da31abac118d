import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_LOGO_BYTES } from '#shared/contract/house-style-limits'
import { succeed } from '#shared/problem/problem'
import { startBrowserHost, type BrowserHost } from '#main/browser-host/server'
import { ask, call, signIn } from './signed-in-page'

let folder: string
let host: BrowserHost
let admitted = 0
const asked: { name: string; input: unknown }[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-host-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'hemligt')
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Fönstret</title>')
  await writeFile(join(folder, 'renderer', 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'renderer', 'assets', 'icon-BIuQ-_9.svg'), '<svg/>')
  asked.length = 0
  admitted = 0
  host = await startBrowserHost({
    rendererFolder: join(folder, 'renderer'),
    maxFileBytes: 1_000_000,
    fragment: '#/rapport?a=1&b=2',
    onAdmitted: () => void admitted++,
    dispatch: async (name, input) => {
      asked.push({ name, input })
      if (name === 'app:describe') throw new Error('/secret/path exploded')
      return succeed({ name, values: new Float64Array([1, Number.NaN]) })
    },
  })
})

afterEach(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

const startPath = () => new URL(host.startAddress).pathname + new URL(host.startAddress).search

describe('the start address', () => {
  it('is on 127.0.0.1, and becomes a cookie that scripts and other sites cannot use', async () => {
    expect(new URL(host.startAddress).hostname).toBe('127.0.0.1')
    const first = await ask(host.origin, startPath())
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    const cookie = first.headers['set-cookie']?.[0] ?? ''
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(cookie).not.toContain(new URL(host.startAddress).searchParams.get('token'))
  })

  it('works once: the second use is refused in words, in both languages', async () => {
    await signIn(host.startAddress)
    const second = await ask(host.origin, startPath())
    expect(second.status).toBe(403)
    expect(second.headers['set-cookie']).toBeUndefined()
    expect(second.body.toString()).toContain('Adressen går inte att använda längre')
    expect(second.body.toString()).toContain('The address can no longer be used')
  })

  it('leads home when the browser that used it comes again', async () => {
    const cookie = await signIn(host.startAddress)
    const again = await ask(host.origin, startPath(), { headers: { cookie } })
    expect(again.status).toBe(303)
  })

  it.each(['/?token=', '/?token=wrong', '/'])('gives nothing for %s', async (path) => {
    const answer = await ask(host.origin, path)
    expect(answer.status).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body.toString()).toContain('Öppna Regionkikaren från startadressen')
  })

  it('is still good after somebody guessed wrong', async () => {
    await ask(host.origin, '/?token=wrong')
    expect(await signIn(host.startAddress)).toMatch(/^regionkikaren-\d+-[0-9a-f]{12}=/)
  })
})

describe('the page of the sign-in file', () => {
  const post = (token: string, headers: Record<string, string> = {}) =>
    ask(host.origin, '/sign-in', {
      method: 'POST',
      // As a browser sends it from a file.
      headers: { origin: 'null', 'sec-fetch-site': 'cross-site', ...headers },
      body: Buffer.from(`token=${token}`),
    })

  it('is let in by a page that goes on by itself: sent on, it would keep its new cookie back', async () => {
    const answer = await post(host.token)
    expect(answer.status).toBe(200)
    expect(answer.body.toString()).toContain(
      '<meta http-equiv="refresh" content="0;url=/#/rapport?a=1&amp;b=2">',
    )
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    expect((await ask(host.origin, '/', { headers: { cookie } })).body.toString()).toContain('Fönstret')
    expect(admitted).toBe(1)
  })

  it('is refused with a wrong token, and with the right one the second time', async () => {
    expect((await post('wrong')).status).toBe(401)
    expect((await post(host.token)).status).toBe(200)
    expect((await post(host.token)).status).toBe(403)
    expect(admitted).toBe(1)
  })

  it.each(['http://evil.example', 'http://127.0.0.1:1'])('is not another site’s: %s', async (origin) => {
    expect((await post(host.token, { origin })).status).toBe(403)
    expect((await post(host.token)).status).toBe(200)
  })

  it('asks for nothing else than to be let in', async () => {
    const cookie = await signIn(host.startAddress)
    const calling = await call(host.origin, cookie, 'settings:read', null, { origin: 'null' })
    expect(calling.status).toBe(403)
  })
})

describe('who is answered', () => {
  it('not one who names two hosts', async () => {
    const cookie = await signIn(host.startAddress)
    const { port, host: own } = new URL(host.origin)
    const socket = connect(Number(port), '127.0.0.1')
    socket.end(
      `GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
    const answer = (await buffer(socket)).toString()
    expect(answer).toMatch(/^HTTP\/1.1 40[03]/)
    expect(answer).not.toContain('Fönstret')
  })

  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1'])(
    'not a page whose name leads here: Host %s',
    async (name) => {
      const cookie = await signIn(host.startAddress)
      const answer = await ask(host.origin, '/', { headers: { cookie, host: name } })
      expect(answer.status).toBe(403)
      expect(answer.body.toString()).not.toContain('Fönstret')
      const calling = await call(host.origin, cookie, 'settings:read', null, { host: name })
      expect(calling).toMatchObject({ status: 403, result: { ok: false } })
    },
  )

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost'])(
    'not a call from %s',
    async (origin) => {
      const cookie = await signIn(host.startAddress)
      const calling = await call(host.origin, cookie, 'settings:read', null, { origin })
      expect(calling).toMatchObject({ status: 403, result: { ok: false } })
      expect(asked).toEqual([])
    },
  )

  it('not a call that another site on this machine made the browser send', async () => {
    const cookie = await signIn(host.startAddress)
    const calling = await call(host.origin, cookie, 'settings:read', null, { 'sec-fetch-site': 'same-site' })
    expect(calling.status).toBe(403)
  })

  it('not a call without Origin, and not one with GET', async () => {
    const cookie = await signIn(host.startAddress)
    const noOrigin = await ask(host.origin, '/call/settings:read', { method: 'POST', headers: { cookie } })
    expect(noOrigin.status).toBe(403)
    const withGet = await ask(host.origin, '/call/settings:read', { headers: { cookie } })
    expect(withGet.status).toBe(403)
    expect(asked).toEqual([])
  })

  it.each(['', 'regionkikaren=x', 'other=1'])(
    'not a call without the session: cookie "%s"',
    async (cookie) => {
      const calling = await call(host.origin, cookie, 'settings:read', null)
      expect(calling).toMatchObject({ status: 401, result: { ok: false } })
      expect(asked).toEqual([])
    },
  )
})

describe('a call', () => {
  it('reaches the core with its input, and its columns come back as columns', async () => {
    const cookie = await signIn(host.startAddress)
    const { status, result } = await call(host.origin, cookie, 'view:query', { queryId: 'q' })
    expect(status).toBe(200)
    expect(asked).toEqual([{ name: 'view:query', input: { queryId: 'q' } }])
    expect(result).toEqual(succeed({ name: 'view:query', values: new Float64Array([1, Number.NaN]) }))
  })

  it('that fails inside says so in words, without path or stack', async () => {
    const cookie = await signIn(host.startAddress)
    const { status, result } = await call(host.origin, cookie, 'app:describe', null)
    expect(status).toBe(500)
    expect(result).toMatchObject({ ok: false, problem: { code: 'internal' } })
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it('whose body is no message is refused in words', async () => {
    const cookie = await signIn(host.startAddress)
    const answer = await ask(host.origin, '/call/view:query', {
      method: 'POST',
      headers: { cookie, origin: host.origin },
      body: new Uint8Array([0xc1, 0xff]),
    })
    expect(answer.status).toBe(400)
    expect(asked).toEqual([])
  })

  it('may carry a file, up to the limit', async () => {
    const cookie = await signIn(host.startAddress)
    const fits = await call(host.origin, cookie, 'file:open', { bytes: new Uint8Array(1_000_000) })
    expect(fits.status).toBe(200)
    const tooLarge = await call(host.origin, cookie, 'file:open', { bytes: new Uint8Array(1_100_000) })
    expect(tooLarge).toMatchObject({ status: 413, result: { problem: { code: 'file-too-large' } } })
    const noFile = await call(host.origin, cookie, 'view:query', { queryId: 'x'.repeat(300_000) })
    expect(noFile.status).toBe(413)
    expect(asked).toHaveLength(1)
  })

  it.each(['report:save', 'report:fit', 'report:export', 'own:take-in'])(
    'may carry a report far larger than a question: %s',
    async (name) => {
      const cookie = await signIn(host.startAddress)
      const items = Array.from({ length: 500 }, () => ({ kind: 'text', markdown: 'ä'.repeat(2000) }))
      const answer = await call(host.origin, cookie, name, { report: { items } })
      expect(answer).toMatchObject({ status: 200, result: { ok: true } })
      expect(asked).toEqual([{ name, input: { report: { items } } }])
    },
  )

  it('with a report beyond all bounds says so, in a problem that tells what to do', async () => {
    const cookie = await signIn(host.startAddress)
    const answer = await call(host.origin, cookie, 'report:save', { text: 'x'.repeat(64_000_000) })
    expect(answer).toMatchObject({ status: 413, result: { ok: false, problem: { code: 'file-too-large' } } })
    const { problem } = answer.result as { problem: { message: { sv: string; en: string } } }
    expect(problem.message.sv).toContain('64')
    expect(problem.message.en).toContain('64')
    expect(asked).toEqual([])
    expect((await call(host.origin, cookie, 'settings:read', null)).status).toBe(200)
  })

  it('may carry a logo as large as one may be, and one that is too large reaches the words for it', async () => {
    const cookie = await signIn(host.startAddress)
    for (const size of [MOST_LOGO_BYTES, MOST_LOGO_BYTES + 1]) {
      const logo = { bytes: new Uint8Array(size), mediaType: 'image/png' }
      expect((await call(host.origin, cookie, 'house-style:change', { logo })).status).toBe(200)
    }
    const logo = { bytes: new Uint8Array(20 * MOST_LOGO_BYTES), mediaType: 'image/png' }
    expect((await call(host.origin, cookie, 'house-style:change', { logo })).status).toBe(413)
  })

  it('that is too large is read to its end, so that a page which still sends it sees the answer', async () => {
    const cookie = await signIn(host.startAddress)
    const { port, host: own, origin } = new URL(host.origin)
    const part = new Uint8Array(64 * 1024)
    const parts = 40
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
    const answer = buffer(socket)
    socket.write(
      [
        'POST /call/view:query HTTP/1.1',
        `Host: ${own}`,
        `Origin: ${origin}`,
        `Cookie: ${cookie}`,
        `Content-Length: ${parts * part.length}`,
        'Connection: close\r\n\r\n',
      ].join('\r\n'),
    )
    for (let sent = 0; sent < parts; sent++) {
      await setTimeout(2)
      await new Promise<void>((written, broken) => {
        socket.write(part, (error) => (error ? broken(error) : written()))
      })
    }
    expect((await answer).toString()).toMatch(/^HTTP\/1.1 413/)
  })

  it('is bounded also when it does not say how long it is', async () => {
    const cookie = await signIn(host.startAddress)
    const answer = await ask(host.origin, '/call/view:query', {
      method: 'POST',
      headers: { cookie, origin: host.origin, 'transfer-encoding': 'chunked' },
      body: new Uint8Array(3_000_000),
    })
    expect(answer.status).toBe(413)
    expect((await call(host.origin, cookie, 'settings:read', null)).status).toBe(200)
  })
})

describe('a file', () => {
  it('of the window is given with its type and a policy that allows no other place', async () => {
    const cookie = await signIn(host.startAddress)
    const page = await ask(host.origin, '/', { headers: { cookie } })
    expect(page.body.toString()).toContain('Fönstret')
    const script = await ask(host.origin, '/assets/a.js', { headers: { cookie } })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    for (const { headers } of [page, script]) {
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
      expect(headers['content-security-policy']).not.toMatch(/https?:|unsafe-eval|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('is kept by the browser where it is the icon, which is asked for at each change of the address', async () => {
    const cookie = await signIn(host.startAddress)
    const { headers } = await ask(host.origin, '/assets/icon-BIuQ-_9.svg', { headers: { cookie } })
    expect(headers['cache-control']).toMatch(/^private, max-age=\d{4,}/)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets',
    '/nothing.js',
    '/%00',
    '/%E0%A4%A',
    '/index.html/',
    '//index.html',
  ])('outside the window’s folder is not given: %s', async (path) => {
    const cookie = await signIn(host.startAddress)
    const answer = await ask(host.origin, path, { headers: { cookie } })
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).toContain('Sidan finns inte')
    expect(answer.body.toString()).not.toContain('hemligt')
  })

  it('cannot be written', async () => {
    const cookie = await signIn(host.startAddress)
    for (const method of ['PUT', 'DELETE', 'POST']) {
      expect((await ask(host.origin, '/index.html', { method, headers: { cookie } })).status).toBe(405)
    }
  })
})

describe('events', () => {
  it('reach every page that is signed in, as one line of JSON each', async () => {
    const cookie = await signIn(host.startAddress)
    const received = new Promise<string>((resolve, reject) => {
      const listening = get(`${host.origin}/events`, { headers: { cookie } }, (response) => {
        expect(response.headers['content-type']).toContain('text/event-stream')
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          if (text === '') host.announce('menu:command', 'export')
          text += chunk
          if (!text.includes('data:')) return
          resolve(text)
          listening.destroy()
        })
      })
      listening.on('error', reject)
    })
    expect(await received).toContain('event: menu:command\ndata: "export"\n\n')
  })

  it('are not for others', async () => {
    expect((await ask(host.origin, '/events')).status).toBe(401)
  })
})

describe('the port', () => {
  it('is refused by the system when taken, and free again after closing', async () => {
    const port = Number(new URL(host.origin).port)
    const options = { rendererFolder: folder, maxFileBytes: 1, dispatch: async () => succeed(null), port }
    await expect(startBrowserHost(options)).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await host.close()
    host = await startBrowserHost(options)
    expect(new URL(host.origin).port).toBe(String(port))
  })
})
