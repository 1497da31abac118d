import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { OfferedFile } from '#shared/contract/opened-file'
import { importError } from '#main/formats/import-problem'

/** Paths that the window may have opened by a token, and never learns. */
export class OfferedFiles {
  private readonly paths = new Map<string, string>()

  offer(path: string): OfferedFile {
    const token = randomUUID()
    this.paths.set(token, path)
    return { token, fileName: basename(path) }
  }

  /** The path, for the one time that it is opened. Throws `ProblemError` for a token that is not known. */
  take(token: string): string {
    const path = this.paths.get(token)
    if (path === undefined) throw importError('invalid-input', ({ files }) => files.notPrepared)
    this.paths.delete(token)
    return path
  }

  /** Unknown tokens are ignored. */
  forget(token: string): void {
    this.paths.delete(token)
  }
}
