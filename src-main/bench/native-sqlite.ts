import { spawnSync } from 'node:child_process'
import { median } from './percentiles'
import { withValues, type AskedStatement } from './recording-database'

/** Version text of the `sqlite3` program, null where there is none. */
export function findNativeSqlite(): string | null {
  const { status, stdout } = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' })
  return status === 0 ? (stdout.split(' ')[0] ?? null) : null
}

const TIMER = /^Run Time: real [\d.]+ user ([\d.]+) sys ([\d.]+)/
const MARK = /^mark (\d+)$/

/**
 * Milliseconds (median of `repetitions`) that the `sqlite3` program takes for each group of statements, in one
 * process with the whole file in its cache. Uses user and system time, because the program's own "real" has no
 * digits below a millisecond; nothing waits here, so they are the same. Results are formatted as text and
 * thrown away, which is the program's counterpart of our filling of typed arrays.
 */
export function timeNativeSqlite(
  file: string,
  groups: readonly (readonly AskedStatement[])[],
  repetitions: number,
): number[] {
  const script = [
    'PRAGMA cache_size=-400000;',
    'PRAGMA mmap_size=1000000000;',
    // The text mode with the least to do.
    '.mode list',
  ]
  for (const [index, statements] of groups.entries()) {
    // One run to warm up comes first.
    for (let repetition = 0; repetition <= repetitions; repetition++) {
      script.push('.output stdout', `.print mark ${index}`, '.output /dev/null', '.timer on')
      for (const statement of statements) script.push(`${withValues(statement).replaceAll(/\s+/g, ' ')};`)
      script.push('.timer off')
    }
  }
  const { status, stdout, stderr } = spawnSync('sqlite3', ['-readonly', '-batch', file], {
    input: script.join('\n') + '\n',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0 || stderr !== '') throw new Error(`sqlite3: ${stderr}`)
  const runs: number[][] = groups.map(() => [])
  let current: number[] | undefined
  for (const line of stdout.split('\n')) {
    const mark = MARK.exec(line)
    if (mark) {
      current = runs[Number(mark[1])]
      current?.push(0)
      continue
    }
    const timer = TIMER.exec(line)
    if (timer && current) {
      current[current.length - 1] = (current.at(-1) ?? 0) + (Number(timer[1]) + Number(timer[2])) * 1000
    }
  }
  return runs.map((times) => median(times.slice(1)))
}
