import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { expect, test } from 'vitest'
import { buildStandIn } from './build-stand-in'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const MAIN = join(ROOT, 'out', 'main', 'electron.js')
/** How many starts in a row; how many beside each other, for a machine that has other things to do. */
const STARTS = Number(process.env['STARTS'] ?? 200)
const AT_ONCE = Number(process.env['STARTS_AT_ONCE'] ?? 1)
/** So long (ms) a start may take under any load. */
const PATIENCE = 60_000
/** What went wrong, with the trace of the start. */
const REPORT = join(ROOT, 'out', 'starts-that-failed.log')

interface Start {
  readonly failure: string | null
  /** Requests that went past the stand-in, and were asked for again. */
  readonly missed: number
  readonly milliseconds: number
}

/** As the end-to-end tests start it: each time with a folder of settings and a library of its own. */
async function start(executablePath: string): Promise<Start> {
  const folder = await mkdtemp(join(tmpdir(), 'regionkikaren-start-'))
  const traceFile = join(folder, 'trace')
  const began = performance.now()
  let app: ElectronApplication | null = null
  let failure: string | null = null
  let missed = 0
  try {
    app = await _electron.launch({
      executablePath,
      args: [MAIN, '--library', join(folder, 'library'), `--user-data-dir=${join(folder, 'profile')}`],
      env: { ...process.env, LANG: 'sv_SE.UTF-8', STAND_IN_TRACE: traceFile } as Record<string, string>,
      timeout: PATIENCE,
    })
    const page = await app.firstWindow({ timeout: PATIENCE })
    await page.getByRole('main').waitFor({ timeout: PATIENCE })
    missed = await app.evaluate((electron) => (electron as unknown as StandIn).standIn.missedRequests)
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
    const shown = app?.windows().map((page) => page.url())
    const trace = await readFile(traceFile, 'utf8').catch(() => 'no trace')
    await appendFile(REPORT, `${failure}\nwindows: ${JSON.stringify(shown)}\n${trace}\n\n`)
  }
  const milliseconds = performance.now() - began
  await app?.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  return { failure, missed, milliseconds }
}

interface StandIn {
  readonly standIn: { readonly missedRequests: number }
}

test('every start reaches the view', async () => {
  const executable = await buildStandIn()
  await rm(REPORT, { force: true })
  const done: Start[] = []
  let begun = 0
  const run = async (): Promise<void> => {
    while (begun < STARTS) {
      begun += 1
      done.push(await start(executable))
      if (done.length % 20 === 0) console.log(`${done.length} done, ${failed(done)} failed`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, run))
  const times = done.map(({ milliseconds }) => Math.round(milliseconds)).sort((one, other) => one - other)
  const missed = done.reduce((sum, one) => sum + one.missed, 0)
  console.log(
    `median ${times[Math.floor(times.length / 2)]} ms, longest ${times.at(-1)} ms, ${missed} missed requests`,
  )
  console.log(`${STARTS - failed(done)} of ${STARTS} starts`)
  expect(failed(done), `see ${REPORT}`).toBe(0)
})

const failed = (starts: readonly Start[]): number => starts.filter(({ failure }) => failure !== null).length
