// The program's life, paths and lock.
import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, preventable, record } from './record.mjs'

class App extends EventEmitter {
  name = 'Electron'
  isPackaged = process.env.STAND_IN_PACKAGED === 'yes'
  ready = false
  quitting = false
  commandLine = { appendSwitch: (name, value) => record.switches.push([name, value]) }
  setName(name) {
    this.name = name
  }
  #paths = new Map()
  setPath(name, path) {
    this.#paths.set(name, path)
    record.paths[name] = path
  }
  getPath(name) {
    if (record.answers.outOfReach.includes(name)) throw new Error(`Failed to get '${name}' path`)
    return this.#paths.get(name) ?? join(folder, name)
  }
  getName() {
    return this.name
  }
  getVersion() {
    return '0.0.0'
  }
  getPreferredSystemLanguages() {
    return [process.env.STAND_IN_LANGUAGE ?? 'sv-SE']
  }
  requestSingleInstanceLock(data) {
    record.pathOfLock = this.getPath('userData')
    // Written down: a second instance ends before it can be asked.
    writeFileSync(join(folder, 'handed-over.json'), JSON.stringify(data))
    return process.env.STAND_IN_LOCK !== 'taken'
  }
  setAppUserModelId(id) {
    record.appUserModelId = id
  }
  disableHardwareAcceleration() {
    if (this.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    record.hardwareAcceleration = false
  }
  setAsDefaultProtocolClient(scheme, program, args) {
    record.protocolClients.push([scheme, program, args])
    return true
  }
  isReady() {
    return this.ready
  }
  async whenReady() {
    await new Promise((resolve) => setImmediate(resolve))
    this.ready = true
  }
  quit() {
    this.quitting = true
    for (const window of record.windows) if (!window.isDestroyed()) window.close()
    const event = preventable()
    this.emit('will-quit', event)
    if (event.defaultPrevented) return
    record.quit = true
    this.emit('stand-in-quit')
  }
  exit(code) {
    record.exitCode = code
    this.emit('stand-in-quit')
  }
}
export const app = new App()
