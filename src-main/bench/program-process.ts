import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

/** The browser host, running as a process of its own. */
export interface ProgramProcess {
  /** With the token that admits one browser. */
  readonly startAddress: string
  /** Milliseconds from starting the process to its printing the address. */
  readonly startedAfter: number
  stop(): Promise<void>
}

/** Starts the built program with a library folder of its own. Fails when it ends before it prints an address. */
export async function startProgram(
  programRoot: string,
  libraryFolder: string,
  extra: readonly string[] = [],
): Promise<ProgramProcess> {
  const program = join(programRoot, 'out', 'main', 'start.js')
  const start = performance.now()
  const child = spawn(
    process.execPath,
    [program, '--browser', '--no-open', '--library', libraryFolder, ...extra],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANG: 'sv_SE.UTF-8' },
    },
  )
  const startAddress = await addressFrom(child)
  return { startAddress, startedAfter: performance.now() - start, stop: () => stop(child) }
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the program ended with ${String(code)}: ${output}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) {
      resolve()
      return
    }
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
