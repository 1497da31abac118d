import { findProgramFolders } from '#main/hosting/folders'
import { LICENCES_FILE, writeTerms } from './write-terms'

/** `npm run licences`: writes the terms of all that is packed, and ends with 1 when something has none. */
try {
  writeTerms(findProgramFolders(import.meta.url).root)
  process.stderr.write(`${LICENCES_FILE}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
