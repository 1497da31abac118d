import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryNowOf } from './process-memory'
import { percentile } from './percentiles'

export interface BulkTimes {
  readonly reports: number
  readonly milliseconds: number
  /** Largest memory of the process while it made the reports of the run's middle third, bytes; null: not told. */
  readonly middleMemory: number | null
  /** The same of the last third. */
  readonly lastMemory: number | null
}

/** How often the folder and the memory are looked at, milliseconds. */
const LOOK_EVERY = 20

/** "Kommunfakta", two pages of A4, for each municipality of the bundled dataset, in a process of its own. */
export async function timeBulk(programRoot: string): Promise<BulkTimes> {
  const scratch = await mkdtemp(join(tmpdir(), 'regionkikaren-bulk-'))
  const out = join(scratch, 'out')
  const program = join(programRoot, 'out', 'main', 'command-line.js')
  const words = ['report', 'Kommunfakta', '--each', 'municipality', '--format', 'pdf', '--out', out]
  try {
    const start = performance.now()
    const child = spawn(process.execPath, [program, ...words, '--library', join(scratch, 'library')], {
      stdio: 'ignore',
      env: { ...process.env, LANG: 'sv_SE.UTF-8' },
    })
    const looks: { readonly done: number; readonly memory: number }[] = []
    const timer = setInterval(() => {
      const memory = memoryNowOf(child.pid)
      if (memory !== null) void countReports(out).then((done) => looks.push({ done, memory }))
    }, LOOK_EVERY)
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    const milliseconds = performance.now() - start
    clearInterval(timer)
    if (code !== 0) throw new Error(`the bulk run ended with ${String(code)}`)
    const reports = await countReports(out)
    const most = (from: number, to: number): number | null => {
      const within = looks.filter(({ done }) => done >= reports * from && done < reports * to)
      return within.length === 0
        ? null
        : percentile(
            within.map(({ memory }) => memory),
            1,
          )
    }
    return { reports, milliseconds, middleMemory: most(1 / 3, 2 / 3), lastMemory: most(2 / 3, 1) }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function countReports(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => [])
  return files.filter((name) => name.endsWith('.pdf')).length
}
