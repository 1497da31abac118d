import { ProblemError } from '#shared/problem/problem'
import { renameDurably } from '#main/files/atomic-write'
import { makePrivateFolder } from '#main/files/private-folder'
import type { CandidateFile } from '../database-jobs'
import { importError } from '#main/formats/import-problem'
import { writingProblem } from '../problems'
import { digestOfFile } from '../read-file'
import { isStored } from './content-store'
import { datasetPath, datasetsFolder } from './store-paths'

/**
 * Moves a candidate into the library's store: its name there appears whole or not at all. It was checked when
 * it was made, so its digest is enough. True when the file was there already. Throws `ProblemError`.
 */
export async function storeCandidate(
  { path, digest, bytes }: CandidateFile,
  library: string,
): Promise<boolean> {
  if (await isStored(library, digest, bytes)) return true
  const found = await digestOfFile(path, '').catch(() => null)
  // Removed or changed by somebody else while it waited.
  if (found !== digest) throw importError('file-unreadable', ({ files }) => files.notPrepared)
  try {
    await makePrivateFolder(datasetsFolder(library))
    await renameDurably(path, datasetPath(library, digest))
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
  return false
}
