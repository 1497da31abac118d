import { findProgramFolders } from '#main/hosting/folders'
import { auditFindings, stopsRelease } from './audit-findings'
import { packedPackages } from './packed-packages'
import { askForFaults } from './run-programs'

/**
 * `npm run audit`: asks the registry what is known against our packages. Ends with 1 for a grave fault in what readers have
 * on their computers, also built in, and when the registry could not be asked; of tools it only speaks.
 */
const { root } = findProgramFolders(import.meta.url)
const say = (text: string): void => void process.stderr.write(`${text}\n`)

try {
  // electron-builder packs Electron's program, so nothing of its package is built in.
  const packed = new Set([...packedPackages(root).map(({ folder }) => folder), 'node_modules/electron'])
  const findings = auditFindings(JSON.parse(askForFaults(root)), packed)
  for (const { name, severity, packed, told } of findings)
    say(`${packed ? 'in the program' : 'a tool'}: ${name} (${severity}): ${told.join('; ')}`)
  say(`${findings.length} packages with known faults`)
  if (findings.some(stopsRelease)) process.exitCode = 1
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
