import { readFileSync } from 'node:fs'

/** Bytes that Linux tells of a process's memory; other systems are not asked. */
function memoryOf(pid: number | undefined, field: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/** The largest so far. */
export const peakMemoryOf = (pid: number | undefined): number | null => memoryOf(pid, 'VmHWM')

/** Now. */
export const memoryNowOf = (pid: number | undefined): number | null => memoryOf(pid, 'VmRSS')
