import { describe, expect, it } from 'vitest'
import { endianness } from 'node:os'
import { userOfEnd } from '#main/browser-host/peer-user'

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'
const row = (local: string, remote: string, state: string, user: number): string =>
  `   3: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000 ${String(user)}        0 12345 1 0000000000000000 20 4 30 10 -1`
const theirs = { address: '127.0.0.1', port: 0xc350 }
const ours = { address: '127.0.0.1', port: 0x1f90 }
const user = (...rows: string[]) => userOfEnd([HEAD, ...rows].join('\n'), theirs, ours)

// As a processor of this order writes them; that of others is the same table the other way round.
describe.runIf(endianness() === 'LE')('whose connection it is, in the kernel’s table', () => {
  it('is the user of the other end, not of ours', () => {
    expect(
      user(
        row('0100007F:1F90', '0100007F:C350', '01', 1000),
        row('0100007F:C350', '0100007F:1F90', '01', 33),
      ),
    ).toBe(33)
  })

  it('is found where the other end is a socket of IPv6', () => {
    const mapped = (end: string) => `0000000000000000FFFF0000${end}`
    expect(user(row(mapped('0100007F:C350'), mapped('0100007F:1F90'), '01', 33))).toBe(33)
  })

  it('is not that of another address with the same port', () => {
    expect(
      user(row('0200007F:C350', '0100007F:1F90', '01', 0), row('0100007F:C350', '0100007F:1F90', '01', 33)),
    ).toBe(33)
  })

  it('is nobody’s once the process has closed it, which the kernel writes as root', () => {
    expect(user(row('0100007F:C350', '0100007F:1F90', '06', 0))).toBe('nobody')
    expect(user(row('0100007F:C350', '0100007F:1F90', '01', 0))).toBe(0)
  })

  it('is not told where it does not stand', () => {
    expect(user(row('0100007F:C351', '0100007F:1F90', '01', 33))).toBeNull()
  })
})
