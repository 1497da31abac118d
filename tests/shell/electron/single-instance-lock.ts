import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, encode } from './page/codec'

/** What a second start says to the first. */
export interface SecondStart {
  readonly argv: string[]
  readonly folder: string
  readonly data: unknown
}

/**
 * Run in a process of its own, for Electron answers in step whether the lock is held. Ends with 0 when the first start
 * has taken the message.
 */
const ASK = `
  const [socket, message] = process.argv.slice(1)
  const connection = require('node:net').createConnection(socket)
  connection.on('error', () => process.exit(1))
  connection.on('connect', () => connection.end(message))
  connection.on('data', () => process.exit(0))
  connection.on('end', () => process.exit(1))
`

/** The lock of one folder of settings, real between processes: whoever listens at its socket holds it. */
export class SingleInstanceLock {
  #server: Server | null = null

  get isHeld(): boolean {
    return this.#server !== null
  }

  /** @returns whether this start is the first; else the first has heard of this one */
  take(profile: string, data: unknown, onSecond: (start: SecondStart) => void): boolean {
    if (this.isHeld) return true
    const name = createHash('sha256').update(profile).digest('hex').slice(0, 16)
    const socket = join(tmpdir(), `regionkikaren-stand-in-${name}.sock`)
    const message = JSON.stringify({ argv: process.argv, folder: process.cwd(), data: encode(data ?? null) })
    if (existsSync(socket) && spawnSync(process.execPath, ['-e', ASK, socket, message]).status === 0)
      return false
    // Left by a start that was killed.
    rmSync(socket, { force: true })
    this.#server = createServer({ allowHalfOpen: true }, (connection) => {
      let text = ''
      connection.setEncoding('utf8')
      connection.on('data', (chunk: string) => (text += chunk))
      connection.on('error', () => undefined)
      connection.on('end', () => {
        connection.end('taken')
        const told = JSON.parse(text) as { argv: string[]; folder: string; data: string }
        onSecond({ ...told, data: decode(told.data) })
      })
    })
    this.#server.listen(socket).unref()
    process.once('exit', () => rmSync(socket, { force: true }))
    return true
  }

  release(): void {
    this.#server?.close()
    this.#server = null
  }
}
