import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathOf, setPath, type PathName } from './app-paths'
import { chromium } from './chromium'
import { chromiumSwitches, commandLine } from './command-line'
import { environment, systemLocale } from './environment'
import { openWindows } from './open-windows'
import { preventable } from './preventable'
import { record } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'
import { SingleInstanceLock } from './single-instance-lock'

/** So long (ms) Chromium may take to end by itself. */
const PATIENCE = 2_000
const endProcess = process.exit.bind(process)

/** `app`: life cycle, names, paths, the lock. Its events go to their listeners as `EventEmitter` sends them. */
class App
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'name'
      | 'isPackaged'
      | 'getName'
      | 'setName'
      | 'getVersion'
      | 'getAppPath'
      | 'getPath'
      | 'setPath'
      | 'getLocale'
      | 'getSystemLocale'
      | 'getPreferredSystemLanguages'
      | 'isReady'
      | 'whenReady'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'setAsDefaultProtocolClient'
      | 'setAppUserModelId'
      | 'showAboutPanel'
      | 'disableHardwareAcceleration'
      | 'enableSandbox'
      | 'quit'
      | 'exit'
    >
{
  name = 'Electron'
  /** As Electron decides it: whoever has renamed the program has packed it. */
  readonly isPackaged = environment.packaged || !/^electron(\.exe)?$/i.test(basename(environment.executable))
  readonly commandLine = saysWhatItLacks('app.commandLine', commandLine)
  /** From `before-quit` on, until somebody refuses. */
  isQuitting = false
  #version = ''
  #folder = process.cwd()
  #ready = false
  #ended = false
  #tellReady: () => void = () => undefined
  readonly #whenReady = new Promise<void>((resolve) => (this.#tellReady = resolve))
  readonly #lock = new SingleInstanceLock()

  getName = () => this.name
  setName(name: string) {
    this.name = name
  }
  getVersion = () => this.#version
  getAppPath = () => this.#folder
  getPath = (name: PathName) => pathOf(name, this.name)
  setPath = setPath
  getLocale = () => (systemLocale().startsWith('en') ? systemLocale() : (systemLocale().split('-')[0] ?? ''))
  getSystemLocale = systemLocale
  getPreferredSystemLanguages = () => [systemLocale()]
  isReady = () => this.#ready
  whenReady = () => this.#whenReady

  /** What the program's package.json says. */
  describe(program: { folder: string; name?: string | undefined; version?: string | undefined }): void {
    this.#folder = program.folder
    this.#version = program.version ?? process.versions['electron'] ?? ''
    if (program.name !== undefined) this.name = program.name
  }

  /** Once the main script has run: starts Chromium with the switches as they are by then. */
  async start(prepare: () => Promise<void>): Promise<void> {
    if (this.#ended) return
    // A second start shows no page, and its Chromium would find that of the first one and end before it.
    if (!this.#lock.wasRefused) await this.#startChromium(prepare)
    this.#ready = true
    this.emit('will-finish-launching')
    this.emit('ready', {}, {})
    this.#tellReady()
  }
  async #startChromium(prepare: () => Promise<void>): Promise<void> {
    const profile = join(this.getPath('sessionData'), 'stand-in-profile')
    mkdirSync(profile, { recursive: true })
    chromium.start(profile, chromiumSwitches(systemLocale()))
    void chromium.ended.then(() => this.#end(1))
    await prepare()
  }

  requestSingleInstanceLock(data?: Record<never, unknown>): boolean {
    record.pathOfLock = this.getPath('userData')
    return this.#lock.take(this.getPath('userData'), data, (start) => {
      record.secondStarts.push(start.data)
      void this.#whenReady.then(() =>
        this.emit('second-instance', preventable(), start.argv, start.folder, start.data),
      )
    })
  }
  hasSingleInstanceLock = () => this.#lock.isHeld
  releaseSingleInstanceLock() {
    this.#lock.release()
  }

  setAsDefaultProtocolClient(...asked: Parameters<Electron.App['setAsDefaultProtocolClient']>): boolean {
    record.protocolClients.push(asked)
    return true
  }
  setAppUserModelId(id: string) {
    record.appUserModelId = id
  }
  showAboutPanel() {
    record.aboutShown += 1
  }
  disableHardwareAcceleration() {
    if (this.#ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    record.hardwareAcceleration = false
    commandLine.appendSwitch('disable-gpu')
  }

  enableSandbox() {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    record.sandboxForAll = true
  }

  /** `before-quit`, the windows, `will-quit`, `quit`; each of the first three may be refused. */
  quit() {
    void this.#quit()
  }
  async #quit(): Promise<void> {
    if (this.#ended || !this.#may('before-quit')) return
    this.isQuitting = true
    for (const window of [...openWindows]) {
      if (await window.requestClose()) continue
      this.isQuitting = false
      return
    }
    if (this.#may('will-quit')) return this.#end(0)
    this.isQuitting = false
  }
  #may(name: string): boolean {
    const event = preventable()
    this.emit(name, event)
    return !event.defaultPrevented
  }

  exit(code = 0) {
    void this.#end(code)
  }
  async #end(code: number): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    this.emit('quit', {}, code)
    if (chromium.isRunning) {
      chromium.send('Browser.close').catch(() => undefined)
      await Promise.race([chromium.ended, wait(PATIENCE)])
      chromium.kill()
    }
    endProcess(code)
  }
}
saysWhatItLacks('app', App.prototype)

export const app = new App()
