import { spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeLargePx, writeList, writeMillionRows } from './import-files'
import { writeWorkbook } from './workbook-file'
import { peakMemoryOf } from './process-memory'
import { formatMilliseconds, type Goal } from './report'

export interface Import {
  readonly milliseconds: number
  readonly fileBytes: number
  /** Largest resident memory of the process, its start included; null where the system does not tell. */
  readonly peakBytes: number | null
}

/**
 * Takes a million-row CSV and a 100 MB .px in through the built command line, and looks into a 33 MB list and a workbook of a
 * million rows, each in a process of its own; the CSV through `sqlite3 .import` beside it.
 */
export async function timeImports(programRoot: string): Promise<Goal[]> {
  const folder = await mkdtemp(join(tmpdir(), 'regionkikaren-import-'))
  try {
    const csv = join(folder, 'million.csv')
    const px = join(folder, 'large.px')
    const list = join(folder, 'list.csv')
    const workbook = join(folder, 'list.xlsx')
    await writeMillionRows(csv)
    await writeLargePx(px)
    await writeList(list)
    await writeWorkbook(workbook)
    const ours = await importFile(programRoot, folder, csv)
    const native = importNatively(folder, csv)
    const large = await importFile(programRoot, folder, px)
    const read = await readFile(programRoot, list)
    const book = await readFile(programRoot, workbook)
    return [
      {
        name: 'Taking in a CSV of 1,000,000 rows ÷ `sqlite3 .import`',
        measured:
          native === null
            ? `${seconds(ours)} s`
            : `${(ours.milliseconds / native).toFixed(1)} (${seconds(ours)} s, ${formatMilliseconds(native)} ms)`,
        goal: '≤ 4',
        met: native === null ? null : ours.milliseconds <= 4 * native,
      },
      memoryGoal('CSV of 1,000,000 rows', ours, 250),
      {
        name: `Taking in a .px of ${Math.round(large.fileBytes / 1e6)} MB`,
        measured: `${seconds(large)} s`,
        goal: '≤ 3 s',
        met: large.milliseconds <= 3_000,
      },
      memoryGoal('.px', large, 300),
      {
        name: `Reading a list of ${Math.round(read.fileBytes / 1e6)} MB`,
        measured: `${seconds(read)} s`,
        goal: '< 10 s',
        met: read.milliseconds < 10_000,
      },
      {
        name: 'Peak memory of the process meanwhile',
        measured: read.peakBytes === null ? '–' : `${Math.round(read.peakBytes / 1e6)} MB`,
        goal: '< 400 MB',
        met: read.peakBytes === null ? null : read.peakBytes < 400_000_000,
      },
      {
        name: `Reading a workbook of 1,000,000 rows (${Math.round(book.fileBytes / 1e6)} MB), and its peak memory`,
        measured: `${seconds(book)} s${book.peakBytes === null ? '' : `, ${Math.round(book.peakBytes / 1e6)} MB`}`,
        goal: 'reported',
        met: true,
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const seconds = ({ milliseconds }: Import): string => (milliseconds / 1000).toFixed(1)

const memoryGoal = (name: string, { fileBytes, peakBytes }: Import, most: number): Goal => ({
  name: `Peak memory of the process (÷ file), ${name} (${Math.round(fileBytes / 1e6)} MB)`,
  measured:
    peakBytes === null ? '–' : `${Math.round(peakBytes / 1e6)} MB (${(peakBytes / fileBytes).toFixed(1)})`,
  goal: `≤ ${most} MB`,
  met: peakBytes === null ? null : peakBytes <= most * 1e6,
})

/** How often the system is asked for the process's memory. */
const LOOK_EVERY = 50

/** Takes a file into a library of its own. Throws where the program does not end well. */
export const importFile = (programRoot: string, folder: string, file: string): Promise<Import> =>
  runCommand(programRoot, file, ['import', file, '--library', join(folder, 'library')])

const readFile = (programRoot: string, file: string): Promise<Import> =>
  runCommand(programRoot, file, ['inspect', file])

async function runCommand(programRoot: string, file: string, words: readonly string[]): Promise<Import> {
  const program = join(programRoot, 'out', 'main', 'command-line.js')
  const start = performance.now()
  const child = spawn(process.execPath, [program, ...words], { stdio: 'ignore' })
  let peakBytes: number | null = null
  const timer = setInterval(() => (peakBytes = peakMemoryOf(child.pid) ?? peakBytes), LOOK_EVERY)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${words[0] ?? ''} of ${file} ended with ${String(code)}`)
  return { milliseconds: performance.now() - start, fileBytes: statSync(file).size, peakBytes }
}

/** Milliseconds that `sqlite3 .import` takes into a new file; null where there is no such program. */
function importNatively(folder: string, csv: string): number | null {
  const start = performance.now()
  const { status } = spawnSync('sqlite3', ['-batch', join(folder, 'native.sqlite')], {
    input: `.mode csv\n.import '${csv}' flows\n`,
  })
  return status === 0 ? performance.now() - start : null
}
