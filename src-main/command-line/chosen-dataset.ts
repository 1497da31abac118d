import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { toTakeIn, type Candidate } from '#shared/contract/opened-file'
import type { Language } from '#shared/messages/language'
import type { DatasetService } from '#main/datasets/dataset-service'
import { withCore, type CoreChoice } from './core-session'
import { findEdition } from './find-edition'

type Use<T> = (core: DatasetService, dataset: string | null) => Promise<T>

/** What was done about oddities of a table, and what it lost on its way to a dataset. */
export type ReadAsDataset = Pick<Candidate, 'notices' | 'left'>

/** The first bytes of every SQLite file. */
const SQLITE_HEAD = 'SQLite format 3\0'

/**
 * Composes the core for a question about one dataset: the library's current one, an edition of the library by id
 * or digest, a data file, or any table that can be imported (read as proposed and forgotten afterwards);
 * `tell` is told what such a table became.
 */
export async function withDataset<T>(
  choice: CoreChoice,
  language: Language,
  use: Use<T>,
  tell: (read: ReadAsDataset) => void = () => undefined,
): Promise<T> {
  const { dataset, ...others } = choice
  if (dataset === undefined) return withCore(choice, language, (core) => use(core, null))
  if (!(await isFile(dataset)) && /^[a-z0-9-]+$/i.test(dataset))
    return withCore(others, language, async (core) =>
      use(core, findEdition(await core.calls['datasets:list'](null), dataset).digest),
    )
  if (!(await isTable(dataset))) return withCore(choice, language, (core) => use(core, null))
  const folder = await mkdtemp(join(tmpdir(), 'regionkikaren-table-'))
  try {
    const file = join(folder, 'table.regiondata')
    await withCore({ library: join(folder, 'library') }, language, async (core) =>
      writeFile(file, await readAsDataset(core, dataset, tell)),
    )
    return await withCore({ ...others, dataset: file }, language, (core) => use(core, null))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readAsDataset(
  core: DatasetService,
  file: string,
  tell: (read: ReadAsDataset) => void,
): Promise<Uint8Array> {
  const opened = toTakeIn(await core.openFile(file))
  const mapping = opened.kind === 'table' ? opened.recognition.mapping : null
  const request = { token: opened.token, mapping, property: null, into: null }
  const { notices, left } = await core.calls['file:prepare'](request)
  tell({ notices: [...(opened.kind === 'table' ? opened.report.notices : []), ...notices], left })
  return await core.candidateBytes(opened.token)
}

/** Whether the path leads to a file that is no data file: what is damaged or missing is told by its opening. */
async function isTable(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() === '.regiondata' || !(await isFile(path))) return false
  const handle = await open(path)
  try {
    const head = Buffer.alloc(SQLITE_HEAD.length)
    await handle.read(head, 0, head.length, 0)
    return head.toString('latin1') !== SQLITE_HEAD
  } finally {
    await handle.close()
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
