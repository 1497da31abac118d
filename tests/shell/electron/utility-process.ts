import { fork, type ChildProcess, type Serializable } from 'node:child_process'
import { EventEmitter } from 'node:events'

/** Gives a process of Node's the port by which Electron's utility processes talk. */
const PORT = `
import { EventEmitter } from 'node:events'
const port = new EventEmitter()
port.postMessage = (message) => process.send(message)
process.on('message', (data) => port.emit('message', { data, ports: [] }))
process.parentPort = port
`

type Of = Pick<Electron.UtilityProcess, 'pid' | 'postMessage' | 'kill'>

class StandInUtilityProcess extends EventEmitter implements Of {
  readonly #child: ChildProcess

  constructor(file: string, args: readonly string[]) {
    super()
    this.#child = fork(file, args, {
      execArgv: ['--import', `data:text/javascript,${encodeURIComponent(PORT)}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    for (const event of ['spawn', 'message'] as const)
      this.#child.on(event, (...values: unknown[]) => void this.emit(event, ...values))
    this.#child.on('exit', (code) => void this.emit('exit', code ?? 1))
    this.#child.on('error', () => undefined)
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(message: unknown): void {
    this.#child.send(message as Serializable, () => undefined)
  }

  /** As Electron does it on POSIX. */
  kill(): boolean {
    return this.#child.kill('SIGTERM')
  }
}

/** `utilityProcess`: processes of Node's beside the main one. */
export const utilityProcess = {
  fork: (file: string, args: readonly string[] = []) => new StandInUtilityProcess(file, args),
}
