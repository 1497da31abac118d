import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { endianness } from 'node:os'

const ESTABLISHED = '01'
/** The kernel's tables of connections; IPv6 sockets reach IPv4 addresses too. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6']

/** An end of a connection. */
export interface End {
  /** IPv4. */
  readonly address: string
  readonly port: number
}

/**
 * The user whose process holds an end of a connection on this computer, by the kernel's own table of them (Linux). Null
 * when it is not in it, `nobody` when that process has let go of it.
 */
export function userOfEnd(table: string, theirs: End, ours: End): number | 'nobody' | null {
  const [from, to] = [inTable(theirs), inTable(ours)]
  for (const line of table.split('\n')) {
    // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid …
    const [, local, remote, state, , , , uid] = line.trim().split(/\s+/)
    // An address of IPv6 ends in that of IPv4 which it stands for.
    if (!local?.endsWith(from) || !remote?.endsWith(to)) continue
    return uid === '0' && state !== ESTABLISHED ? 'nobody' : Number(uid)
  }
  return null
}

/** As the table has it: the address in the order of the processor's bytes. */
function inTable({ address, port }: End): string {
  const bytes = address.split('.').map(Number)
  if (endianness() === 'LE') bytes.reverse()
  const hex = (value: number, digits: number): string =>
    value.toString(16).toUpperCase().padStart(digits, '0')
  return `${bytes.map((byte) => hex(byte, 2)).join('')}:${hex(port, 4)}`
}

/**
 * Whether a connection may be our own user's: not when the kernel says that it is another's. Root may go everywhere
 * anyway, and is who passes a connection on where the browser is outside (WSL). Elsewhere than on Linux nobody tells.
 */
export function isFromOurUser({ remoteAddress, remotePort, localAddress, localPort }: Socket): boolean {
  const own = process.getuid?.()
  if (process.platform !== 'linux' || own === undefined) return true
  if (!remoteAddress || !localAddress || !remotePort || !localPort) return true
  const theirs = { address: remoteAddress, port: remotePort }
  const ours = { address: localAddress, port: localPort }
  const [user = null] = TABLES.map((table) => userOfEnd(readTable(table), theirs, ours)).filter(
    (found) => found !== null,
  )
  return user === null || user === own || user === 0
}

function readTable(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
