import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgramFolders } from '#main/hosting/folders'
import { findStandIn, layOutElectron } from './electron-to-pack'
import { layOutProgram, readProgramPackage } from './lay-out'
import { partsOf, type PartsList } from './parts-list'
import { installBuilder, listInstalled, runBuilder } from './run-programs'
import { writeRelease } from './write-release'
import { writeTerms } from './write-terms'

/**
 * `npm run package -- [electron-builder's arguments]`: lays the built program out, writes what belongs to it, and has
 * electron-builder make installers in `release/`.
 */
const { root } = findProgramFolders(import.meta.url)
const release = join(root, 'release')
const asked = process.argv.slice(2)
const say = (text: string): void => void process.stderr.write(`${text}\n`)

try {
  await makePackage()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function makePackage(): Promise<void> {
  const { version } = readProgramPackage(root)
  const electron = readProgramPackage(join(root, 'node_modules', 'electron')).version
  mkdirSync(release, { recursive: true })

  const standIn = await findStandIn(root)
  const withElectron: string[] = []
  if (standIn !== null) {
    if (asked.includes('--publish') || !asked.includes('dir'))
      throw new Error(
        'With a stand-in of Electron only `-- --linux dir` can be made, for tests. Fetch Electron first.',
      )
    const folder = layOutElectron(join(release, 'electron-stand-in'), standIn, electron)
    withElectron.push(`--config.electronDist=${folder}`)
    say(
      '*** PACKED WITH A STAND-IN OF ELECTRON, FOR TESTS ONLY: what is in release/ runs on no other computer ***',
    )
  }

  layOutProgram(root)
  const packages = [...writeTerms(root), { name: 'electron', version: electron, licence: 'MIT' }]
  const parts = partsOf(JSON.parse(listInstalled(root)) as PartsList, packages, readProgramPackage(root).name)
  writeFileSync(join(release, `regionkikaren-${version}.cdx.json`), `${JSON.stringify(parts, null, 2)}\n`)

  installBuilder(root)
  runBuilder(root, [...asked, ...withElectron, '--publish', 'never'])
  writeRelease(release, version, new Date().toISOString().slice(0, 10))
}
