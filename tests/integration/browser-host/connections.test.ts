import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { succeed } from '#shared/problem/problem'
import { CONNECTION_LIMITS, type ConnectionLimits } from '#main/browser-host/connections'
import { startBrowserHost, type BrowserHost } from '#main/browser-host/server'
import { ask, call, signIn } from './signed-in-page'

let folder: string
let host: BrowserHost
const sockets: Socket[] = []

async function start(limits: Partial<ConnectionLimits> = {}): Promise<void> {
  host = await startBrowserHost({
    rendererFolder: folder,
    maxFileBytes: 500_000_000,
    dispatch: async (name) => (name === 'datasets:list' ? new Promise(() => undefined) : succeed(null)),
    limits: { ...CONNECTION_LIMITS, ...limits },
  })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-host-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await host.close()
  await rm(folder, { recursive: true })
})

const port = (): number => Number(new URL(host.origin).port)

/** A connection that says `text` and no more. */
async function saying(text: string): Promise<Socket> {
  const socket = connect(port(), '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => undefined).resume()
  await once(socket, 'connect')
  socket.write(text)
  return socket
}
/** However it is closed: whoever is cut off hears of it by an error. */
const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => socket.once('close', () => resolve()))

const half = {
  nothing: async () => '',
  'half a head': async () => 'GET / HTTP/1.1\r\nHo',
  'half the body of a call': async () => {
    const cookie = await signIn(host.startAddress)
    const { origin } = host
    return `POST /call/settings:read HTTP/1.1\r\nHost: 127.0.0.1:${String(port())}\r\nCookie: ${cookie}\r\nOrigin: ${origin}\r\nContent-Length: 100\r\n\r\nx`
  },
  'half a token': async () =>
    `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${String(port())}\r\nContent-Length: 100\r\n\r\nx`,
} as const
const kinds = Object.keys(half) as (keyof typeof half)[]

describe('a connection that says', () => {
  it.each(kinds)('%s is ended by us, and others are answered meanwhile', async (kind) => {
    await start({ head: 300, interval: 50, silence: 300 })
    const socket = await saying(await half[kind]())
    const gone = closed(socket)
    expect((await ask(host.origin, '/')).status).toBe(401)
    await gone
  })

  it.each(kinds)('%s does not keep the program from closing', async (kind) => {
    await start({ closing: 100 })
    const socket = await saying(await half[kind]())
    const gone = closed(socket)
    await host.close()
    await gone
  })

  it('nothing more while it waits for an answer that does not come is ended as well', async () => {
    await start({ closing: 100 })
    const cookie = await signIn(host.startAddress)
    const waiting = call(host.origin, cookie, 'datasets:list', null).then(
      () => 'answered',
      () => 'ended',
    )
    await call(host.origin, cookie, 'settings:read', null)
    await host.close()
    expect(await waiting).toBe('ended')
  })
})

it('a head has ten seconds, a body that stops too, and closing has one', () => {
  const { head, interval, silence, closing } = CONNECTION_LIMITS
  expect(Math.max(head + 2 * interval, silence)).toBeLessThanOrEqual(10_000)
  expect(closing).toBeLessThanOrEqual(1_000)
})

it('no more connections are taken than a browser needs', async () => {
  await start({ most: 4 })
  for (let i = 0; i < 4; i++) await saying('')
  const refused = await saying('GET / HTTP/1.1\r\n\r\n')
  await closed(refused)
  expect(refused.bytesRead).toBe(0)
  for (const socket of sockets.splice(0)) socket.destroy()
  await expect
    .poll(() =>
      ask(host.origin, '/').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(401)
})

it('the body of whoever is not signed in is refused before it is read', async () => {
  await start()
  const socket = await saying(
    `POST /call/file:open HTTP/1.1\r\nHost: 127.0.0.1:${String(port())}\r\nOrigin: ${host.origin}\r\nContent-Length: 400000000\r\n\r\n`,
  )
  let answer = ''
  socket.on('data', (bytes: Buffer) => (answer += bytes.toString('latin1')))
  const gone = closed(socket)
  const chunk = Buffer.alloc(1_000_000)
  let sent = 0
  const send = (): void => {
    while (!socket.destroyed && sent < 400) if ((sent++, !socket.write(chunk))) return
  }
  socket.on('drain', send)
  send()
  await gone
  // What the system's own buffers take.
  expect(sent).toBeLessThan(40)
  expect(answer === '' || answer.startsWith('HTTP/1.1 401')).toBe(true)
})

it('a token is given up when it is longer than one', async () => {
  await start()
  const answer = await ask(host.origin, '/sign-in', {
    method: 'POST',
    headers: { origin: 'null' },
    body: Buffer.from(`token=${host.token}${'x'.repeat(1_000)}`),
  })
  expect(answer.status).toBe(401)
})
