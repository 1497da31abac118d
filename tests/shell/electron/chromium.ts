import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Answers, Commands, ProtocolEvent } from './devtools-protocol'
import { environment } from './environment'

/**
 * As Electron is: without what a browser does besides showing pages. Trials are off as well: they are drawn by lot for
 * each new profile, and a start in a hundred would be of another Chromium than the rest.
 */
const SWITCHES = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-field-trial-config',
  '--disable-back-forward-cache',
  '--disable-backgrounding-occluded-windows',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-popup-blocking',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PrivacySandboxSettings4,InfiniteSessionRestore,PreconnectToSearch,PaintHolding,DestroyProfileOnBrowserClose,LocalNetworkAccessChecks',
  '--noerrdialogs',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--password-store=basic',
]

interface Waiting {
  readonly method: string
  resolve(answer: never): void
  reject(error: Error): void
}

/** A real Chromium, spoken with by the DevTools protocol over a pipe; messages end with a zero byte. */
class Chromium {
  #child: ChildProcess | null = null
  #last = 0
  #gone = false
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, (event: ProtocolEvent) => void>()
  #parts: Buffer[] = []
  #whenGone: () => void = () => undefined
  /** Resolves when its process has ended. */
  readonly ended = new Promise<void>((resolve) => (this.#whenGone = resolve))

  get isRunning(): boolean {
    return this.#child !== null && !this.#gone
  }

  start(profile: string, switches: readonly string[]): void {
    if (environment.browser === '') throw new Error('no Chromium: name one in REGIONKIKAREN_BROWSER')
    const child = spawn(
      environment.browser,
      [
        ...(environment.headful ? [] : ['--headless=new']),
        ...SWITCHES,
        `--user-data-dir=${profile}`,
        ...switches,
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
        // Without a bus each start waits for services of the desktop that a container does not have.
        env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
      },
    )
    this.#child = child
    child.stderr?.on('data', (chunk: Buffer) => this.#passOn(String(chunk)))
    this.#pipe(3).on('error', () => undefined)
    this.#pipe(4).on('data', (chunk: Buffer) => this.#receive(chunk))
    child.once('error', (error) => this.#end(error))
    child.once('exit', () => this.#end(new Error('Chromium has ended')))
  }

  /** Events of a session with a page; those of the browser itself have the session ''. */
  listen(sessionId: string, hear: (event: ProtocolEvent) => void): void {
    this.#listeners.set(sessionId, hear)
  }

  send<M extends keyof Commands>(method: M, params?: Commands[M], sessionId?: string): Promise<Answers[M]> {
    if (!this.isRunning) return Promise.reject(new Error('Chromium has ended'))
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      const message = { id, method, params: params ?? {}, ...(sessionId === undefined ? {} : { sessionId }) }
      this.#pipe(3).write(`${JSON.stringify(message)}\0`)
    })
  }

  kill(): void {
    this.#child?.kill('SIGKILL')
  }

  /** Playwright waits for the line with the port. */
  #passOn(text: string): void {
    for (const line of text.split('\n')) {
      if (environment.log || line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
    }
  }

  #pipe(at: 3): Writable
  #pipe(at: 4): Readable
  #pipe(at: 3 | 4): unknown {
    return this.#child?.stdio[at]
  }

  /** Looks at each chunk once: a file in a message comes in thousands of them. */
  #receive(chunk: Buffer): void {
    let from = 0
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      this.#parts.push(chunk.subarray(from, at))
      const text = Buffer.concat(this.#parts.splice(0)).toString('utf8')
      from = at + 1
      this.#take(JSON.parse(text))
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from))
  }

  #take(message: {
    id?: number
    sessionId?: string
    result?: unknown
    error?: { message: string }
    method?: string
    params?: unknown
  }): void {
    if (message.id === undefined) {
      this.#listeners.get(message.sessionId ?? '')?.(message as ProtocolEvent)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result as never)
  }

  #end(error: Error): void {
    if (this.#gone) return
    this.#gone = true
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
    this.#whenGone()
  }
}

export const chromium = new Chromium()
