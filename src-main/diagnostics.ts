/** Set to anything to see the stacks of internal errors on standard error. */
const DEBUG = 'REGIONKIKAREN_DEBUG'

/**
 * Says on standard error that something went wrong which nobody foresaw: one line, since users read it too;
 * the whole stack for whoever looks for the cause.
 */
export function reportInternalError(where: string, error: unknown): void {
  const known = error instanceof Error
  const line = known ? `${error.name}: ${error.message}` : String(error)
  const whole = known ? (error.stack ?? line) : line
  const shown = process.env[DEBUG] ? whole : `${(line.split('\n')[0] ?? '').slice(0, 300)} (more: ${DEBUG}=1)`
  process.stderr.write(`regionkikaren, ${where}: ${shown}\n`)
}
