import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OUR_EXTENSIONS } from '#shared/contract/file-extensions'
import { EXPORT_FORMATS } from '#shared/export/export-formats'
import { readLaunchArguments } from '#main/hosting/launch-arguments'
import { ACCEPTED_FILES } from '../../../src-renderer/state/file-bytes'

const offered = ACCEPTED_FILES.split(',')

describe('a file that the program itself wrote', () => {
  it.each([...OUR_EXTENSIONS, ...EXPORT_FORMATS])('is offered by the file chooser: %s', (extension) => {
    expect(offered).toContain(`.${extension}`)
  })

  it.each(OUR_EXTENSIONS)('is opened when it is double-clicked: %s', (extension) => {
    const { files } = readLaunchArguments([`Kommunfakta.${extension.toUpperCase()}`], '/hem')
    expect(files).toHaveLength(1)
  })

  it.each(OUR_EXTENSIONS)('belongs to the program once it is installed: %s', (extension) => {
    const installer = readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8')
    expect(installer).toMatch(new RegExp(`^ +- ext: ${extension}$`, 'm'))
  })
})

describe('what can be opened', () => {
  it('is the same in the file chooser, at launch and when the system hands it over', () => {
    for (const name of offered) {
      expect(readLaunchArguments([`fil${name}`], '/hem').files, name).toHaveLength(1)
    }
  })
})
