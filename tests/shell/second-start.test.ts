import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, removeFolder, until } from './shell-process'
import {
  holdLock,
  recordOf,
  shellsOfATest,
  startToTheEnd,
  windowOf,
  windowShownOf,
  type Ended,
} from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const filesIn = (name: string) => readdir(join(folder(), name)).catch(() => [])

describe('a second start', () => {
  it('hands its files, as absolute paths, and its links over, and ends without a word once the first has heard', async () => {
    const first = await start()
    await windowShownOf(first)
    const args = ['--dataset', 'a.regiondata', 'b.regiondata', 'regionkikaren://view/overview', '--flag']
    const second = startToTheEnd({ folder: folder(), args })
    const [handedOver] = await until(async () => {
      const { secondStarts } = await recordOf(first)
      return secondStarts.length > 0 && secondStarts
    })
    expect(handedOver).toMatchObject({
      files: [resolve('a.regiondata'), resolve('b.regiondata')],
      links: ['regionkikaren://view/overview'],
    })
    const { code, said } = await second
    expect(code).toBe(0)
    expect(said).not.toContain('[error box]')
    expect(await filesIn('userData/second-starts')).toEqual([])
  })

  describe('that nobody answers', () => {
    // They wait for ten seconds, so they wait together.
    const languages = ['sv-SE', 'en-GB']
    const ends = new Map<string, Ended>()
    const left: string[] = []
    const wait = async (language: string) => {
      const own = await makeFolder()
      const lock = await holdLock(own)
      ends.set(language, await startToTheEnd({ folder: own, language }))
      left.push(...(await readdir(own)))
      await lock.release()
      await removeFolder(own)
    }
    beforeAll(() => Promise.all(languages.map(wait)))
    afterAll(() => ends.clear())

    it('opens nothing of its own', () => {
      expect(left).not.toContain('library')
    })

    it.each([
      ['sv-SE', 'Regionkikaren är redan igång men svarar inte', 'Aktivitetshanteraren'],
      ['en-GB', 'Regionkikaren is running already and does not answer', 'Task Manager'],
    ])('says what to do: %s', (language, title, advice) => {
      const { said = '' } = ends.get(language) ?? {}
      expect(said).toContain(`[error box] ${title}\n`)
      expect(said).toContain(advice)
      expect(said.match(/\[error box\]/g)).toHaveLength(1)
    })
  })

  it('can name no file but its own for the answer', async () => {
    const first = await start()
    await windowShownOf(first)
    const { focused } = await recordOf(first)
    const handedOver = { files: [], links: [], token: '../../elsewhere' }
    await first.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    await until(async () => (await recordOf(first)).focused > focused)
    expect(await filesIn('userData/second-starts')).toEqual([])
    expect(await readdir(folder())).not.toContain('elsewhere')
  })
})

describe('what the window and Chromium keep', () => {
  it('is in the local profile on Windows, the lock too: the roaming one follows to other computers', async () => {
    // With `/`, since the paths of the system that runs the tests are used.
    const environment = { LOCALAPPDATA: `${folder()}/Local`, APPDATA: `${folder()}/Roaming` }
    const shell = await start({ platform: 'win32', environment })
    await windowOf(shell)
    const { paths, pathOfLock } = await recordOf(shell)
    expect(paths['userData']?.replaceAll('\\', '/')).toBe(`${folder()}/Local/Regionkikaren/app`)
    expect(pathOfLock).toBe(paths['userData'])
  })

  it('is where Electron has it on other systems', async () => {
    const shell = await start({ platform: 'darwin' })
    await windowOf(shell)
    expect((await recordOf(shell)).paths).toEqual({})
  })
})
