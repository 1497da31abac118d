import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, call } from '../browser-host/signed-in-page'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const canBeAnother = process.platform === 'linux' && process.getuid?.() === 0
/** The user that owns nothing. */
const NOBODY = 65534

let folder: string
let child: ChildProcess | null
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regionkikaren-signing-in-'))
  // Others may come in, as into a home that is open.
  chmodSync(folder, 0o755)
  child = null
})
afterEach(() => {
  if (child?.exitCode === null) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The built program, with a browser's starter that does what the script says; it writes down what it was given. */
async function start(script = 'sleep 60'): Promise<ChildProcess> {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  mkdirSync(join(folder, 'tmp'), { mode: 0o1777 })
  chmodSync(join(folder, 'tmp'), 0o1777)
  const text = `#!/bin/sh\nprintf '%s' "$*" > '${folder}/given.new'\nmv '${folder}/given.new' '${folder}/given'\n${script}\n`
  writeFileSync(join(bin, 'xdg-open'), text, { mode: 0o755 })
  const program = join(root, 'out/main/start.js')
  out = ''
  const started = spawn(process.execPath, [program, '--browser', '--library', join(folder, 'library')], {
    env: {
      ...process.env,
      LANG: 'sv_SE.UTF-8',
      LC_ALL: '',
      TMPDIR: join(folder, 'tmp'),
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    },
  })
  child = started
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (bytes: Buffer) => (out += bytes.toString()))
  await expect.poll(() => existsSync(join(folder, 'given')), { timeout: 30_000 }).toBe(true)
  await expect.poll(() => out).toContain('127.0.0.1')
  return started
}

const given = (): string => readFileSync(join(folder, 'given'), 'utf8')
const page = (): string => readFileSync(given(), 'utf8')
const partOf = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? ''
const origin = (): string => partOf(out, /(http:\/\/127\.0\.0\.1:\d+)/)

/** Posts the page's form as a browser does. */
const post = (token: string) =>
  ask(origin(), '/sign-in', {
    method: 'POST',
    headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
    body: Buffer.from(`token=${token}`),
  })

const ended = (of: ChildProcess): Promise<number | null> =>
  of.exitCode !== null
    ? Promise.resolve(of.exitCode)
    : new Promise((resolve) => of.once('exit', (code) => resolve(code)))

describe.skipIf(process.platform !== 'linux')('the browser that npm start opens', () => {
  it('is given a file, by which it comes in once; then the file is gone', async () => {
    await start()
    expect(given()).toMatch(/^\/\S+\.html$/)
    const token = partOf(page(), /name="token" value="([^"]+)"/)
    const file = given()
    const answer = await post(token)
    expect(answer.status).toBe(200)
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    expect((await call(origin(), cookie, 'app:describe', null)).result).toMatchObject({ ok: true })
    expect(existsSync(file)).toBe(false)
    expect((await post(token)).status).toBe(403)
  })

  it('leaves the token in no output, no command line and no environment', async () => {
    await start()
    const token = partOf(page(), /name="token" value="([^"]+)"/)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(out).not.toContain(token)
    const { stdout } = spawnSync('sh', ['-c', 'cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null'], {
      maxBuffer: 100_000_000,
    })
    expect(stdout.toString()).toContain('xdg-open')
    expect(stdout.toString()).not.toContain(token)
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves no file when the program ends: %s',
    async (signal) => {
      const started = await start()
      const file = given()
      expect(existsSync(file)).toBe(true)
      started.kill(signal)
      expect(await ended(started)).toBe(0)
      expect(existsSync(file)).toBe(false)
    },
  )

  it('that cannot be opened is said, with an address to open instead', async () => {
    await start('exit 3')
    await expect.poll(() => out).toContain('Webbläsaren gick inte att öppna')
    const address = partOf(out, /(\/\?token=\S+)/)
    expect((await ask(origin(), address)).status).toBe(303)
  })
})

/** A program that another user of the computer runs, and what it writes. */
function asAnother(program: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program, ...args], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
    env: {},
    maxBuffer: 100_000_000,
  })
  return stdout.toString() + stderr.toString()
}

/** Reads all that it can below folders, and all that programs show of themselves. */
const READ_ALL = `
  const { readFileSync, readdirSync } = require('node:fs')
  const read = (path) => { try { process.stdout.write(readFileSync(path)) } catch {} }
  const below = (folder) => {
    try {
      for (const one of readdirSync(folder, { withFileTypes: true })) {
        const path = folder + '/' + one.name
        process.stdout.write(path + '\\n')
        if (one.isDirectory()) below(path)
        else if (one.isFile()) read(path)
      }
    } catch {}
  }
  for (const folder of process.argv.slice(1)) below(folder)
  for (const id of readdirSync('/proc').filter((name) => /^\\d+$/.test(name)))
    for (const what of ['cmdline', 'environ', 'maps', 'fd']) read('/proc/' + id + '/' + what)`

/** Asks with all that could admit somebody, and says what came of it. */
const SIGN_IN = `
  const [port, token, cookie] = process.argv.slice(1)
  const http = require('node:http')
  const origin = 'http://127.0.0.1:' + port
  const ask = (path, method, headers, body, more = {}) => new Promise((resolve) => {
    const asked = http.request({ host: '127.0.0.1', port, path, method, headers, ...more }, (answer) => {
      answer.resume()
      resolve(answer.statusCode + ' ' + (answer.headers['set-cookie'] ?? ''))
    })
    asked.on('error', (error) => resolve(error.code))
    asked.end(body)
  })
  const form = 'token=' + token
  const all = [
    ask('/?token=' + token, 'GET', {}),
    ask('/sign-in', 'POST', { origin: 'null', 'content-length': form.length }, form),
    ask('/', 'GET', { cookie }),
    ask('/events', 'GET', { cookie }),
    ask('/call/settings:read', 'POST', { cookie, origin, 'content-length': 1 }, Buffer.from([0xc0])),
    ask('/?token=' + token, 'GET', {}, undefined, { localAddress: '127.0.0.9' }),
    ask('/?token=' + token, 'GET', { host: '127.0.0.1:' + port }, undefined, { host: '::ffff:127.0.0.1' }),
  ]
  Promise.all(all).then((answers) => process.stdout.write(JSON.stringify(answers)))`

describe.skipIf(!canBeAnother)('another user of the computer', () => {
  it('finds nothing of the library and of the token, wherever they may look', async () => {
    await start()
    const token = partOf(page(), /name="token" value="([^"]+)"/)
    const answer = await post(token)
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const group = { name: 'Hemligaste gruppen', members: ['0580'], replaces: null }
    expect((await call(origin(), cookie, 'groups:save', group)).result).toMatchObject({ ok: true })
    const seen = asAnother(READ_ALL, folder)
    // Of what lies in the open they see everything.
    expect(seen).toContain('#!/bin/sh')
    expect(seen).toContain(join(folder, 'library'))
    for (const secret of [token, cookie, 'Hemligaste', 'groups.json']) expect(seen).not.toContain(secret)
  })

  it('does not read the page that signs in', async () => {
    await start()
    const token = partOf(page(), /name="token" value="([^"]+)"/)
    const seen = asAnother(READ_ALL, folder)
    // They see its name, as of every file that a program is started with.
    expect(seen).toContain(given())
    expect(seen).not.toContain(token)
  })

  it('cannot sign in, even with a token or a cookie that came to them by another way', async () => {
    await start()
    const port = new URL(origin()).port
    const token = partOf(page(), /name="token" value="([^"]+)"/)
    expect(asAnother(SIGN_IN, port, token, 'none=1')).toBe(JSON.stringify(Array(7).fill('ECONNRESET')))
    // Nobody has used it.
    const answer = await post(token)
    expect(answer.status).toBe(200)
    const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    expect(asAnother(SIGN_IN, port, token, cookie)).toBe(JSON.stringify(Array(7).fill('ECONNRESET')))
    expect((await ask(origin(), '/', { headers: { cookie } })).status).toBe(200)
  })
})
