import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectronProgram } from '#main/hosting/electron-program'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-electron-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe("Electron's program", () => {
  it('is missing when npm has not fetched it', () => {
    expect(findElectronProgram(folder)).toBeNull()
    expect(findElectronProgram(join(folder, 'not installed'))).toBeNull()
  })

  it('is missing when it is named but not there', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron.exe')
    expect(findElectronProgram(folder)).toBeNull()
  })

  it('is the one in the folder that the environment names, as for the package itself', async () => {
    await writeFile(join(folder, 'electron'), '')
    const named = { ELECTRON_OVERRIDE_DIST_PATH: folder }
    expect(findElectronProgram(join(folder, 'not installed'), named)).toBe(join(folder, 'electron'))
    expect(findElectronProgram(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'gone') })).toBeNull()
  })

  it('is the file that the package names', async () => {
    await writeFile(join(folder, 'path.txt'), 'electron\n')
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist', 'electron'), '')
    expect(findElectronProgram(folder)).toBe(join(folder, 'dist', 'electron'))
  })
})
