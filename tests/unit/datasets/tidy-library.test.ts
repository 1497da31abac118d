import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tidyLibrary } from '#main/datasets/library/tidy-library'
import { ownerMark, temporaryName } from '#main/files/temporary-files'

let library: string
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'regionkikaren-tidy-'))
  for (const name of ['reports', 'datasets', 'incoming']) mkdirSync(join(library, name))
})
afterEach(() => rmSync(library, { recursive: true, force: true }))
const put = (name: string): void => writeFileSync(join(library, name), '')
const modeOf = (name: string): string => (statSync(join(library, name)).mode & 0o7777).toString(8)

describe('the start', () => {
  it('removes what ended programs left, wherever in the library', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const ended = ownerMark().replace(/\d+$/, String(pid))
    const temporary = temporaryName().replace(ownerMark(), ended)
    for (const folder of ['', 'reports', 'datasets']) put(join(folder, temporary))
    mkdirSync(join(library, 'incoming', `${ended}-0123`))
    put(join('incoming', `${ended}-0123`, 'source'))
    mkdirSync(join(library, 'incoming', `${ownerMark()}-4567`))
    put('settings.json')
    await tidyLibrary(library)
    expect((readdirSync(library, { recursive: true }) as string[]).sort()).toEqual(
      ['datasets', 'incoming', join('incoming', `${ownerMark()}-4567`), 'reports', 'settings.json'].sort(),
    )
  })

  it.skipIf(process.platform === 'win32')(
    'takes a library of an earlier version from other users’ eyes',
    async () => {
      put('saved-views.json.bak')
      put('reports/min.regionreport')
      for (const name of ['saved-views.json.bak', 'reports/min.regionreport'])
        chmodSync(join(library, name), 0o644)
      for (const name of ['', 'reports']) chmodSync(join(library, name), 0o755)
      await tidyLibrary(library)
      expect(['', 'reports', 'reports/min.regionreport', 'saved-views.json.bak'].map(modeOf)).toEqual([
        '700',
        '700',
        '600',
        '600',
      ])
    },
  )

  it.skipIf(process.platform === 'win32')(
    'leaves a folder with other things open, and its group to one that is shared',
    async () => {
      put('brev.docx')
      put('groups.json')
      for (const [name, mode] of [
        ['', 0o755],
        ['brev.docx', 0o644],
        ['groups.json', 0o644],
      ] as const)
        chmodSync(join(library, name), mode)
      await tidyLibrary(library)
      expect(['', 'brev.docx', 'groups.json'].map(modeOf)).toEqual(['755', '644', '600'])
      rmSync(join(library, 'brev.docx'))
      chmodSync(library, 0o2775)
      chmodSync(join(library, 'groups.json'), 0o664)
      await tidyLibrary(library)
      expect(['', 'groups.json'].map(modeOf)).toEqual(['2770', '660'])
    },
  )
})
