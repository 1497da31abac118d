import type { LogFile } from './log-file'

/** Set to anything to see the stacks of internal errors on standard error. */
const DEBUG = 'REGIONKIKAREN_DEBUG'

let log: LogFile | null = null

/** From now on what is reported is written down as well, with its stack: a desktop program has no standard error. */
export function keepLog(file: LogFile): void {
  log = file
}

/**
 * Says on standard error that something went wrong which nobody foresaw: one line, since users read it too;
 * the whole stack for whoever looks for the cause.
 */
export function reportInternalError(where: string, error: unknown): void {
  const known = error instanceof Error
  const line = known ? `${error.name}: ${error.message}` : String(error)
  const whole = known ? (error.stack ?? line) : line
  log?.write(where, whole)
  const shown = process.env[DEBUG] ? whole : `${(line.split('\n')[0] ?? '').slice(0, 300)} (more: ${DEBUG}=1)`
  process.stderr.write(`regionkikaren, ${where}: ${shown}\n`)
}

/** Something that whoever reads the log needs to know, and that is no error. */
export function noteInLog(where: string, what: string): void {
  log?.write(where, what)
}
