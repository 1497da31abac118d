import { readFileSync } from 'node:fs'

/** Stands before the fuses in every executable of Electron; `@electron/fuses` looks for it. */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1 of the format, in its order, with the state of an executable as Electron publishes it. */
const FUSES = {
  runAsNode: true,
  cookieEncryption: false,
  nodeOptions: true,
  nodeCliInspect: true,
  asarIntegrity: false,
  onlyFromAsar: false,
  browserSnapshot: false,
  fileProtocolPrivileges: true,
  wasmTrapHandlers: true,
} as const satisfies Record<string, boolean>
export type Fuses = Readonly<Record<keyof typeof FUSES, boolean>>

/** The bytes of an executable that nobody has changed: sentinel, version, number of fuses, a digit for each. */
export function unflippedFuses(): Buffer {
  const wire = Object.values(FUSES).map((on) => (on ? '1' : '0'))
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, wire.length]), Buffer.from(wire.join(''))])
}

/** What electron-builder has set in the executable. */
export function readFuses(executable: string): Fuses {
  const bytes = readFileSync(executable)
  const at = bytes.indexOf(SENTINEL)
  if (at < 0) return FUSES
  const wire = at + SENTINEL.length + 2
  const states = Object.keys(FUSES).map((name, each) => [name, bytes[wire + each] === '1'.charCodeAt(0)])
  return Object.fromEntries(states) as Fuses
}
