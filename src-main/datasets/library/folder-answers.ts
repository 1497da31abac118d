import { open, readdir, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'
import { ProblemError, resultOf } from '#shared/problem/problem'
import { makePrivateFolder, PRIVATE_FILE } from '#main/files/private-folder'
import { createSqlJsEngine } from '../engine/sql-js-engine'
import { buildProblem, problemOf, readingProblem, writingProblem } from '../problems'
import { tooLarge } from '../read-file'
import { peekAtFile } from '../schema/peek-at-file'
import type { FolderJob, FolderWord, ListedFile } from './folder-jobs'
import { libraryError } from './library-problem'

/** More files than these in one folder nobody keeps for looking through. */
const MOST_FILES = 200
/** Small enough that a slow network says something within seconds. */
const CHUNK_BYTES = 256 * 1024

type Say = (word: FolderWord) => void

/** Whether it is the name of a dataset file, and leads nowhere else. */
export const isPlainName = (name: string): boolean =>
  !/[/\\\0:]/.test(name) && name.toLowerCase().endsWith(`.${FILE_EXTENSION}`)

/** Does the job, says how it goes, and at last that it is done or why not. Never throws. */
export async function answerFolderJob(job: FolderJob, say: Say): Promise<void> {
  try {
    if (job.kind === 'copy') await copyFile(job, say)
    else await look(job, say)
    say({ kind: 'done' })
  } catch (error) {
    say({ kind: 'problem', problem: problemOf(error) })
  }
}

async function look(job: Extract<FolderJob, { kind: 'look' | 'list' }>, say: Say): Promise<void> {
  const files = await listFolder(job.folder)
  say({ kind: 'listed', files })
  if (job.kind === 'list') return
  const unknown = files.filter(({ stamp }) => !job.known.includes(stamp))
  if (unknown.length === 0) return
  const engine = await createSqlJsEngine()
  for (const { path, fileName, stamp } of unknown) {
    const going = (): void => say({ kind: 'going', fraction: null })
    const facts = await resultOf(peekAtFile(engine, path, fileName, going))
    say({ kind: 'facts', stamp, meta: facts.ok ? facts.value : null })
  }
}

/** Throws `ProblemError`. */
async function listFolder(folder: string): Promise<ListedFile[]> {
  let all: string[]
  try {
    all = await readdir(folder)
  } catch {
    throw libraryError('file-not-found', (w) => w.notAFolder(folder))
  }
  const names = all.filter(isPlainName).sort().slice(0, MOST_FILES)
  const listed = await Promise.all(
    names.map(async (fileName): Promise<ListedFile | null> => {
      const path = join(folder, fileName)
      try {
        const status = await stat(path)
        if (!status.isFile()) return null
        const stamp = [path, status.size, status.mtimeMs].join('\n')
        return { fileName, path, bytes: status.size, stamp }
      } catch {
        // Vanished between listing and looking.
        return null
      }
    }),
  )
  return listed.filter((file) => file !== null)
}

/** Throws `ProblemError`. */
async function copyFile({ path, name, to }: Extract<FolderJob, { kind: 'copy' }>, say: Say): Promise<void> {
  const from = await openToRead(path, name)
  try {
    const { size } = await from.stat()
    const problem = tooLarge(size, name)
    if (problem !== null) throw new ProblemError(problem)
    const into = await orThrow(openToWrite(to), writingProblem)
    try {
      const chunk = new Uint8Array(CHUNK_BYTES)
      for (let done = 0; ;) {
        const { bytesRead } = await orThrow(from.read(chunk, 0, chunk.length, done), (error) =>
          readingProblem(error, name),
        )
        if (bytesRead === 0) break
        await orThrow(into.writeFile(chunk.subarray(0, bytesRead)), writingProblem)
        done += bytesRead
        say({ kind: 'going', fraction: Math.min(1, done / Math.max(1, size)) })
      }
    } finally {
      await into.close()
    }
  } finally {
    await from.close()
  }
}

async function openToRead(path: string, name: string): Promise<FileHandle> {
  const reading = (error: unknown) => readingProblem(error, name)
  // Asked before opening: to open a pipe would wait for its writer.
  if (!(await orThrow(stat(path), reading)).isFile())
    throw new ProblemError(buildProblem('file-unreadable', (w) => w.fileUnreadable(name)))
  return orThrow(open(path, 'r'), reading)
}

async function openToWrite(path: string): Promise<FileHandle> {
  await makePrivateFolder(dirname(path))
  return open(path, 'w', PRIVATE_FILE)
}

async function orThrow<T>(work: Promise<T>, problem: typeof writingProblem): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new ProblemError(problem(error))
  }
}
