import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DatasetService } from '#main/datasets/dataset-service'
import { isOneOf } from '#shared/dataset/one-of'
import { composeCore } from '#main/hosting/compose-core'
import { findProgramFolders } from '#main/hosting/folders'
import { FUZZ_KINDS, writeCorpus } from './corpus'
import { runInChild, type ChildTask } from './fuzz-child'
import { runFuzz } from './run-fuzz'

/**
 * `npm run fuzz [-- --seed 1 --inputs 25000 --kind px --minutes 10 --only 1234 --file input]`: gives files, links and
 * messages with faults to the program's own readers, in a child process, and looks at what comes of each: a refusal in
 * words, or a dataset that the full check accepts and that reads the same when it is written again.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string', default: '2000' },
    kind: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    file: { type: 'string' },
    files: { type: 'string', default: 'tests/files' },
    keep: { type: 'string', default: 'test-results/fuzz' },
    child: { type: 'string' },
  },
})

const openProgram = (libraryFolder: string): DatasetService =>
  composeCore({
    folders: findProgramFolders(import.meta.url),
    libraryFolder,
    openedFile: null,
    host: 'browser',
    systemLanguage: 'sv',
    announce: () => undefined,
    dialogs: null,
  })

if (values.child !== undefined) await runInChild(JSON.parse(values.child) as ChildTask, openProgram)
else process.exitCode = (await fuzz()) ? 0 : 1

async function fuzz(): Promise<boolean> {
  const { kind = null, only, minutes, file } = values
  if (kind !== null && !isOneOf(FUZZ_KINDS, kind)) {
    process.stderr.write(`--kind is one of ${FUZZ_KINDS.join(', ')}\n`)
    return false
  }
  const home = mkdtempSync(join(tmpdir(), 'regionkikaren-fuzz-'))
  try {
    const corpus = join(home, 'corpus')
    await writeCorpus(corpus, resolve(values.files), openProgram)
    return await runFuzz({
      program: process.argv[1] ?? '',
      corpus,
      home,
      keepIn: resolve(values.keep),
      seed: Number(values.seed),
      from: Number(only ?? 0),
      inputs: only === undefined ? Number(values.inputs) : 1,
      kind,
      minutes: minutes === undefined ? null : Number(minutes),
      file: file === undefined ? null : resolve(file),
      print: (line) => process.stdout.write(`${line}\n`),
    })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
