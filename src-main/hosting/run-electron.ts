import { spawn } from 'node:child_process'

/** An Electron that ends in failure within this time (ms) showed nobody a window, and none was closed. */
const AT_ONCE = 3_000

/**
 * Runs Electron's program until its window is closed.
 *
 * @returns its exit code; null when it could not be started, or ended at once by a signal or with an error, as it does
 * for root and on systems that refuse Chromium's sandbox. One that is stopped by a signal to us was no failure.
 */
export function runElectron(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const started = Date.now()
    let stopped = false
    const child = spawn(program, args, { stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals): void => {
      stopped = true
      child.kill(signal)
    }
    const end = (code: number | null): void => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve(code)
    }
    process.once('SIGINT', pass)
    process.once('SIGTERM', pass)
    child.once('error', () => end(null))
    child.once('exit', (code) => {
      const diedAtOnce = code !== 0 && !stopped && Date.now() - started < AT_ONCE
      end(diedAtOnce ? null : (code ?? 1))
    })
  })
}
