import { writeFileAtomically } from '#main/files/atomic-write'
import { PRIVATE_FILE } from '#main/files/private-folder'
import { assertIndexLock } from './index-lock'

/**
 * Writes a file of the library whole or not at all, for its owner alone, and only while the lock under which this runs
 * is still held. Throws the system's error, or `ProblemError` when the lock was lost.
 */
export const writeLocked = (path: string, content: Uint8Array | string): Promise<void> =>
  writeFileAtomically(path, content, { mode: PRIVATE_FILE, ready: assertIndexLock })
