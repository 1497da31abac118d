import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PictureClient } from '#main/exporters/picture-client'
import { dispatchCall } from '#main/datasets/call-dispatch'
import type { DatasetContent } from '#main/datasets/dataset-content'
import {
  createDatasetService,
  type DatasetService,
  type ServiceOptions,
} from '#main/datasets/dataset-service'
import { writeDataset } from '#main/datasets/dataset-writer'
import { buildProblem } from '#main/datasets/problems'
import type { Announce, CallInput, CallOutput, TakenIn } from '#shared/contract/calls'
import { CALLS, type CallName } from '#shared/contract/channels'
import { toTakeIn } from '#shared/contract/opened-file'
import { ProblemError, resultOf, type Problem, type Result } from '#shared/problem/problem'
import { nodeFolderProcess } from '#main/hosting/folder-process'
import { smallContent } from '../../unit/datasets/small-dataset'

const builtWorker = resolve('out', 'main', 'database-worker.js')

export const startDatabaseWorker = (): Worker => {
  if (!existsSync(builtWorker)) throw new Error(`${builtWorker} is missing: run "npm run build" first`)
  return new Worker(pathToFileURL(builtWorker))
}

export const builtFolderProcess = resolve('out', 'main', 'folder-process.js')
export const startFolderProcess = nodeFolderProcess(builtFolderProcess)

const noPictures = () =>
  Promise.reject(new ProblemError(buildProblem('not-available-here', (w) => w.noDialogHere)))
const pictures: PictureClient = {
  render: noPictures,
  report: noPictures,
  template: noPictures,
  readDeck: noPictures,
  updateDeck: noPictures,
  geography: noPictures,
  prepare: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

/** The calls as a window has them: over the border, which checks what goes in and makes every error an answer. */
export type AnsweredCalls = {
  [N in CallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>>>
}
export type ServiceUnderTest = Omit<DatasetService, 'calls'> & { readonly calls: AnsweredCalls }

const overTheBorder = (service: DatasetService): ServiceUnderTest => ({
  ...service,
  calls: Object.fromEntries(
    CALLS.map((name) => [name, (input: unknown) => dispatchCall(service.calls, name, input)]),
  ) as AnsweredCalls,
})

export interface UnderTest {
  readonly folder: string
  readonly library: string
  readonly service: ServiceUnderTest
  readonly announced: Parameters<Announce>[]
  /** Writes a file beside the library and returns its path. */
  file(name: string, bytes: Uint8Array): string
  /** Another service on the same library, as a second program would have. */
  another(options?: Partial<ServiceOptions>): ServiceUnderTest
  close(): Promise<void>
}

export const edition = (date: string, change: Partial<DatasetContent> = {}): Promise<Uint8Array> => {
  const content = smallContent()
  return writeDataset({ ...content, ...change, meta: { ...content.meta, edition: date } })
}

/** A service with the real worker, on a new library, with a small dataset of another id as the bundled one. */
export async function serviceUnderTest(options: Partial<ServiceOptions> = {}): Promise<UnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-'))
  const library = join(folder, 'library')
  const bundledFile = join(folder, 'bundled.regiondata')
  const content = smallContent()
  writeFileSync(bundledFile, await writeDataset({ ...content, meta: { ...content.meta, id: 'medfoljande' } }))
  const announced: Parameters<Announce>[] = []
  const services: DatasetService[] = []
  const another = (more: Partial<ServiceOptions> = {}): ServiceUnderTest => {
    const service = createDatasetService({
      bundledFiles: [bundledFile],
      libraryFolder: library,
      openedFile: null,
      startDatabaseWorker,
      startFolderProcess,
      pictures,
      announce: (...event) => announced.push(event),
      app: {
        version: '0.0.0',
        host: 'browser',
        nativeDialogs: false,
        maxFileBytes: 1,
        systemLanguage: 'sv',
      },
      pickFile: null,
      pickFolder: null,
      saveFile: null,
      ...more,
    })
    services.push(service)
    return overTheBorder(service)
  }
  return {
    folder,
    library,
    service: another(options),
    announced,
    another,
    file(name, bytes) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    },
    async close() {
      await Promise.all(services.map((service) => service.close()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Opens a file by path and takes it in as it was recognised, as the command line does. */
export async function takeInFile(service: ServiceUnderTest, path: string): Promise<Result<TakenIn>> {
  const opened = await resultOf(service.openFile(path))
  if (!opened.ok) return opened
  const { token } = toTakeIn(opened.value)
  const prepared = await service.calls['file:prepare']({ token, mapping: null, property: null, into: null })
  if (!prepared.ok) {
    await service.calls['file:discard']({ token })
    return prepared
  }
  return service.calls['file:commit']({ token })
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('this must be refused')
  for (const language of ['sv', 'en'] as const) {
    if (!result.problem.message[language] || !result.problem.nextStep[language]) throw new Error('no words')
  }
  return result.problem
}

/** The published day population of Norrköping in 2008, as the service answers now: it still works. */
export async function dayPopulation2008(service: ServiceUnderTest): Promise<number> {
  const data = valueOf(
    await service.calls['view:query']({
      queryId: 'still-works',
      dataset: null,
      view: 'commuting.balance',
      filters: { region: '0581', year: '2008' },
    }),
  )
  const column = data.columns.find(({ id }) => id === 'day_population')
  return column?.type === 'number' ? (column.values[0] ?? NaN) : NaN
}
