import { appendFileSync } from 'node:fs'
import { environment } from './environment'

/** Writes down what happened when, where `STAND_IN_TRACE` asks for it: for faults that come once in a hundred starts. */
export function trace(...what: readonly (string | number)[]): void {
  if (environment.trace === '') return
  appendFileSync(environment.trace, `${process.pid} ${Date.now()} ${what.join(' ')}\n`)
}
