import type { Problem } from '#shared/problem/problem'
import { buildProblem } from '../problems'
import { APPLICATION_ID, FORMAT_VERSION } from './versions'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

/** Offsets in SQLite's file header, https://www.sqlite.org/fileformat2.html#the_database_header */
const OFFSET = { pageSize: 16, pageCount: 28, userVersion: 60, applicationId: 68 }

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** `pragma user_version` as it stands in the header of a file. */
export const versionOf = (bytes: Uint8Array): number => viewOf(bytes).getInt32(OFFSET.userVersion)

/**
 * Checks what SQLite does not: it opens an empty file, and a file that was cut off, without a word. Also
 * application id and version. `name` is the file's name, for the words. Null when the header is right.
 */
export function checkHeader(
  bytes: Uint8Array,
  name: string,
  newestVersion: number = FORMAT_VERSION,
): Problem | null {
  if (bytes.length === 0) return buildProblem('file-empty', (w) => w.fileEmpty(name))
  const notADataset = (): Problem => buildProblem('not-a-dataset', (w) => w.notADataset(name))
  const magic = Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1')
  if (!MAGIC.startsWith(magic)) return notADataset()
  const truncated = (): Problem => buildProblem('dataset-truncated', (w) => w.datasetTruncated(name))
  if (bytes.length < HEADER_BYTES) return truncated()
  const header = viewOf(bytes)
  if (header.getUint32(OFFSET.applicationId) !== APPLICATION_ID) return notADataset()
  const stated = header.getUint16(OFFSET.pageSize)
  // 1 stands for 65,536, which does not fit in two bytes.
  const pageSize = stated === 1 ? 65_536 : stated
  const isPowerOfTwo = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0
  if (!isPowerOfTwo || pageSize * header.getUint32(OFFSET.pageCount) !== bytes.length) return truncated()
  const version = versionOf(bytes)
  if (version > newestVersion) {
    return buildProblem('dataset-newer-version', (w) => w.datasetNewerVersion(name, version, newestVersion))
  }
  return version < 1 ? notADataset() : null
}
