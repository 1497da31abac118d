import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, call, signIn } from '../browser-host/signed-in-page'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const electronMissing = !existsSync(join(root, 'node_modules', 'electron', 'path.txt'))

let folder: string
let children: ChildProcess[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-start-'))
  children = []
})
afterEach(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  out: string
  error: string
  readonly ended: Promise<number | null>
}

function start(...args: string[]): Started {
  return startWith({}, ...args)
}

function startWith(environment: Record<string, string>, ...args: string[]): Started {
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/start.js'), '--library', join(folder, 'l'), ...args],
    { env: { ...process.env, LANG: 'sv_SE.UTF-8', LC_ALL: '', ...environment } },
  )
  children.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const started: Started = { child, out: '', error: '', ended }
  child.stdout.on('data', (text: Buffer) => (started.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (started.error += text.toString()))
  return started
}

async function addressOf(started: Started): Promise<string> {
  const found = () => /http:\S+/.exec(started.out)?.[0]
  while (found() === undefined && started.child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const address = found()
  if (address === undefined) throw new Error(started.error)
  return address
}

describe.runIf(electronMissing)('npm start where Electron is missing', () => {
  it('says so, says how to install it, and prints an address where the program works', async () => {
    const started = start('--no-open')
    const address = await addressOf(started)
    expect(started.out.trim().split('\n')).toHaveLength(1)
    expect(started.error).toContain('Electrons program saknas')
    expect(started.error).toContain('node node_modules/electron/install.js')
    const { origin } = new URL(address)
    const cookie = await signIn(address)
    const page = await ask(origin, '/', { headers: { cookie } })
    expect(page.body.toString().toLowerCase()).toContain('<!doctype html>')
    const { result } = await call(origin, cookie, 'app:describe', null)
    expect(result).toMatchObject({ ok: true, value: { host: 'browser', nativeDialogs: false } })
    const question = { queryId: 'q', dataset: null, view: 'commuting.balance', filters: { region: '0581' } }
    expect((await call(origin, cookie, 'view:query', question)).result).toMatchObject({ ok: true })
    for (const [name, input] of [
      ['no:such', null],
      ['view:query', null],
      ['file:save', { fileName: 'a', bytes: new Uint8Array(1) }],
      ['export:save', { kind: 'own' }],
    ] as const) {
      expect((await call(origin, cookie, name, input)).result).toMatchObject({ ok: false })
    }
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'stops on %s, with a page open, and ends with 0',
    async (signal) => {
      const started = start('--no-open')
      const address = await addressOf(started)
      const cookie = await signIn(address)
      const listening = ask(new URL(address).origin, '/events', { headers: { cookie } }).catch(() => null)
      await new Promise((resolve) => setTimeout(resolve, 100))
      started.child.kill(signal)
      expect(await started.ended).toBe(0)
      await listening
    },
  )

  it('uses the port asked for, and says in words when it is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const taken = server.address()
    const port = typeof taken === 'object' && taken !== null ? taken.port : 0
    const refused = start('--no-open', '--port', String(port))
    expect(await refused.ended).toBe(1)
    expect(refused.error).toContain(`Port ${port} är upptagen`)
    await new Promise((resolve) => server.close(resolve))
    const started = start('--no-open', '--port', String(port))
    expect(new URL(await addressOf(started)).port).toBe(String(port))
  })

  it('has the same address each time, so that browsers remember, unless somebody else has it', async () => {
    const first = start('--no-open')
    const { origin } = new URL(await addressOf(first))
    const second = start('--no-open')
    expect(new URL(await addressOf(second)).origin).not.toBe(origin)
    for (const { child, ended } of [first, second]) {
      child.kill('SIGTERM')
      await ended
    }
    expect(new URL(await addressOf(start('--no-open'))).origin).toBe(origin)
  })
})

/** A folder with a program that does what the script says where Electron's would be; shell scripts run on POSIX only. */
async function electronThat(script: string): Promise<Record<string, string>> {
  await writeFile(join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return { ELECTRON_OVERRIDE_DIST_PATH: folder }
}

describe.skipIf(process.platform === 'win32')('npm start where Electron is there', () => {
  it.each([
    ['with an error, as for root', 'exit 1'],
    ['by a signal, as without a sandbox', 'kill -TRAP $$'],
  ])('opens the browser and says so when it ends at once %s', async (_how, script) => {
    const started = startWith(await electronThat(script), '--no-open')
    await addressOf(started)
    expect(started.error).toContain('Electron gick inte att starta eller avslutades direkt.')
    expect(started.error).toContain('ended at once')
  })

  it('ends with it when it hands over to the one that runs', async () => {
    const started = startWith(await electronThat('exit 0'), '--no-open')
    expect(await started.ended).toBe(0)
    expect(started).toMatchObject({ out: '', error: '' })
  })

  it('is stopped with it, and opens no browser then', async () => {
    const environment = await electronThat('trap "exit 3" TERM; echo runs; while :; do sleep 0.1; done')
    const started = startWith(environment, '--no-open')
    while (!started.out.includes('runs')) await new Promise((resolve) => setTimeout(resolve, 20))
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(3)
    expect(started).toMatchObject({ out: 'runs\n', error: '' })
  })
})

describe('npm start', () => {
  it('explains its options', async () => {
    const help = start('--help')
    expect(await help.ended).toBe(0)
    for (const option of ['--no-open', '--port', '--library', '--dataset']) expect(help.out).toContain(option)
    // A table or the id of a dataset is for the command line only; here it would not be found.
    expect(help.out.replaceAll(/\s+/g, ' ')).toMatch(/--dataset <file> \S+ ?\S* \(\.regiondata\)/)
  })

  it.each([
    [['--port', 'many'], '1 till 65535'],
    [['--colour'], '--colour'],
  ])('ends with 2 on %j', async (args, words) => {
    const refused = start(...args)
    expect(await refused.ended).toBe(2)
    expect(refused.error).toContain(words)
  })

  it('refuses what is no link to a view, in words, before anything is started', async () => {
    const refused = start('--no-open', 'https://example.org/')
    expect(await refused.ended).toBe(1)
    expect(refused.error).toContain('ingen länk till en vy')
    expect(refused.out).toBe('')
  })
})
