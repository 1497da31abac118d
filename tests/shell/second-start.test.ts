import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { until } from './shell-process'
import { recordOf, shellsOfATest, windowOf, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder(), name), 'utf8'))
const filesIn = (name: string) => readdir(join(folder(), name)).catch(() => [])

describe('a second start', () => {
  it('hands its files, as absolute paths, and its links over, and ends without a word once the first has heard', async () => {
    const first = await start()
    await windowShownOf(first)
    const second = await start({
      lock: 'taken',
      args: ['--dataset', 'a.regiondata', 'b.regiondata', 'regionkikaren://view/overview', '--flag'],
    })
    const handedOver = await readJson('handed-over.json')
    expect(handedOver).toMatchObject({
      files: [resolve('a.regiondata'), resolve('b.regiondata')],
      links: ['regionkikaren://view/overview'],
    })
    await first.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    await second.ended
    expect(await readdir(folder())).not.toContain('error-boxes.json')
    expect(await filesIn('userData/second-starts')).toEqual([])
  })

  it('opens nothing of its own', async () => {
    const second = await start({ lock: 'taken' })
    await second.do('passTime', { milliseconds: 10_000 })
    await second.ended
    expect(await readdir(folder())).not.toContain('library')
  })

  it.each([
    ['sv-SE', 'Regionkikaren är redan igång men svarar inte', 'Aktivitetshanteraren'],
    ['en-GB', 'Regionkikaren is running already and does not answer', 'Task Manager'],
  ])('says what to do when nobody answers: %s', async (language, title, advice) => {
    const second = await start({ lock: 'taken', language })
    await second.do('passTime', { milliseconds: 10_000 })
    await second.ended
    expect(await readJson('error-boxes.json')).toEqual([
      { title, content: expect.stringContaining(advice) as string },
    ])
  })

  it('can name no file but its own for the answer', async () => {
    const first = await start()
    await windowShownOf(first)
    const handedOver = { files: [], links: [], token: '../../elsewhere' }
    await first.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    await until(async () => ((await recordOf(first)).windows[0]?.focused ?? 0) > 0)
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
