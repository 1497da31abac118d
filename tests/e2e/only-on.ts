import { test } from 'vitest'
import type { HostName } from './host'
import type { HostOfTests } from './on-each-host'

/** What only one of the hosts has, said here and nowhere else. */
const ONLY = {
  'a connection': {
    host: 'browser',
    why: 'Between window and program lies a connection that can be cut, and whose calls can be counted, only where they are requests over HTTP. In Electron they are messages inside the program.',
  },
  'a menu': {
    host: 'electron',
    why: 'A page in a browser has the browser’s menu.',
  },
  'browsers of its own choice': {
    host: 'browser',
    why: 'Readers have an installed browser or the packaged one. Electron brings its own.',
  },
} as const satisfies Record<string, { host: HostName; why: string }>

type OnlyOneHas = keyof typeof ONLY

/** A test of what only one of the hosts has: skipped on the other. */
export const onlyWith = (what: OnlyOneHas, host: HostOfTests): typeof test =>
  test.skipIf(host.name !== ONLY[what].host) as typeof test

/** The host that has it, for tests that start it themselves. */
export const hostWith = (what: OnlyOneHas): HostName => ONLY[what].host
