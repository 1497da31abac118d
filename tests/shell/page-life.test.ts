import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellsOfATest, windowOf, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const bundledFile = fileURLToPath(
  new URL('../../out/resources/ostergotland-sodermanland.regiondata', import.meta.url),
)
const LINK = 'regionkikaren://view/commuting.flows?region=0581&year=2008'
const START_PAGE = 'app://regionkikaren/'
const VIEW = '#/view/commuting.flows?region=0581'
const TOLD = ['menu:command', 'file:arrived', 'link:arrived', 'task:progress', 'library:changed'] as const

type Told = [name: string, payload: unknown]
/** All that the page has been told, once `count` things have come. */
async function told(shell: ShellProcess, count: number): Promise<Told[]> {
  const all: Told[] = []
  await until(async () => all.push(...(await shell.do<Told[]>('received'))) >= count)
  return all
}
/** Names of what it has been told, until one comes. */
async function toldUntil(shell: ShellProcess, name: string): Promise<string[]> {
  const names: string[] = []
  await until(
    async () => names.push(...(await told(shell, 1)).map(([each]) => each)) > 0 && names.includes(name),
  )
  return names
}
const help = (shell: ShellProcess, label = 'Kortkommandon och hjälp') => shell.do('clickMenu', { label })
const HELP: Told = ['menu:command', 'help']

const handOver = (shell: ShellProcess, files: readonly string[], links: readonly string[]) =>
  shell.do('appEvent', { name: 'second-instance', args: [[], folder(), { files, links }] })
const boxes = async (shell: ShellProcess) => (await recordOf(shell)).messageBoxes
const nextBox = (shell: ShellProcess) => until(async () => (await boxes(shell)).at(-1))
const endPage = (shell: ShellProcess) => shell.do('endPage')
const pageIsBack = (shell: ShellProcess) =>
  until(async () => (await shell.do<boolean>('isBack')) && windowOf(shell))
const isOnItsWay = (shell: ShellProcess) => until(async () => (await recordOf(shell)).neverAnswered > 0)

describe('what the window is told', () => {
  it('reaches it after a change of view: commands, files, links and changes of the library', async () => {
    const shell = await start({ listen: TOLD })
    await windowShownOf(shell)
    await shell.do('changeFragment', { fragment: VIEW })
    await help(shell)
    expect(await told(shell, 1)).toEqual([HELP])
    await handOver(shell, [], [LINK])
    expect(await told(shell, 1)).toEqual([['link:arrived', { text: LINK }]])
    const file = join(folder(), 'Östergötland.regiondata')
    await copyFile(bundledFile, file)
    await handOver(shell, [file], [])
    // A fast reading tells no progress on its way.
    await toldUntil(shell, 'file:arrived')
    const list = await shell.call('datasets:list', null)
    const edition = list.ok ? list.value.editions[0] : undefined
    if (edition === undefined) throw new Error('no edition')
    const { dataset, digest } = edition
    expect((await shell.call('dataset:choose-edition', { dataset, digest })).ok).toBe(true)
    await toldUntil(shell, 'library:changed')
  })

  it('reaches it after it asked to go elsewhere and was refused', async () => {
    const shell = await start({ listen: TOLD })
    await windowShownOf(shell)
    const url = 'https://example.com/'
    await shell.do('askToGo', { url })
    await until(async () => (await recordOf(shell)).preventedNavigations.includes(url))
    await help(shell)
    expect(await told(shell, 1)).toEqual([HELP])
  })

  it('waits for the next page when the one that is there is on its way out', async () => {
    const shell = await start({ listen: TOLD })
    await windowShownOf(shell)
    await shell.do('nextPage', { becomes: 'never-comes' })
    await shell.do('reloadByPage')
    await isOnItsWay(shell)
    await help(shell)
    await shell.do('nextPage', { becomes: 'paints' })
    await shell.do('reload')
    // What the page on its way out was told would have gone down with it.
    expect(await told(shell, 1)).toEqual([HELP])
  })

  it('waits for the page that comes after one that ended, and comes once', async () => {
    const shell = await start({ listen: TOLD })
    await windowShownOf(shell)
    await endPage(shell)
    await pageIsBack(shell)
    await endPage(shell)
    // While the dialog stands there is no page.
    await nextBox(shell)
    await help(shell)
    await shell.do('answerBox', { response: 0 })
    expect(await told(shell, 1)).toEqual([HELP])
    await pageIsBack(shell)
    expect(await shell.do('received')).toEqual([])
  })
})

describe('a page that does not answer', () => {
  const hangs = (shell: ShellProcess) => shell.do('windowEvent', { name: 'unresponsive' })

  it.each([
    ['sv', 'Regionkikarens fönster svarar inte', ['Vänta', 'Försök igen', 'Avsluta']],
    ['en', 'The window of Regionkikaren does not answer', ['Wait', 'Try again', 'Quit']],
  ] as const)(
    'is told of in the reader’s language, %s, and waiting leaves it',
    async (language, message, buttons) => {
      const shell = await start()
      await windowShownOf(shell)
      await shell.call('settings:change', { language })
      await shell.do('changeFragment', { fragment: VIEW })
      await hangs(shell)
      const { options } = await nextBox(shell)
      expect(options).toMatchObject({ message, buttons, cancelId: 0 })
      await shell.do('answerBox', { response: 0 })
      expect((await windowOf(shell)).address).toBe(`${START_PAGE}${VIEW}`)
    },
  )

  it('is ended and loaded from its start when the reader wishes, without another question', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('changeFragment', { fragment: VIEW })
    // As it is when it has hung: a page that is busy for ever.
    await shell.do('hangPage')
    await hangs(shell)
    await nextBox(shell)
    await shell.do('answerBox', { response: 1 })
    await until(async () => (await windowOf(shell)).address === START_PAGE)
    await windowShownOf(shell)
    expect(await boxes(shell)).toHaveLength(1)
  })

  it('and answers again takes the question back, and may ask another time', async () => {
    const shell = await start()
    await windowShownOf(shell)
    for (const time of [1, 2]) {
      await hangs(shell)
      await until(async () => (await boxes(shell)).length === time)
      await shell.do('windowEvent', { name: 'responsive' })
      expect((await windowOf(shell)).crashed).toBe(false)
    }
  })

  it('and then ends comes back when the reader waits', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await hangs(shell)
    await nextBox(shell)
    await endPage(shell)
    await shell.do('answerBox', { response: 0 })
    await pageIsBack(shell)
  })
})

describe('a page that ends', () => {
  it('comes back by itself, in the view where it was', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('changeFragment', { fragment: VIEW })
    await endPage(shell)
    expect((await pageIsBack(shell)).address).toBe(`${START_PAGE}${VIEW}`)
    await until(() => shell.do<boolean>('reads', { text: 'Norrköping' }))
    expect(await boxes(shell)).toEqual([])
  })

  it('before it was ever there is loaded from its start', async () => {
    const shell = await start({ page: 'never-comes' })
    await isOnItsWay(shell)
    await shell.do('nextPage', { becomes: 'paints' })
    await endPage(shell)
    expect((await windowShownOf(shell)).address).toBe(START_PAGE)
  })

  it.each([
    ['sv', 'Regionkikarens fönster har slutat fungera', ['Försök igen', 'Avsluta']],
    ['en', 'The window of Regionkikaren has stopped working', ['Try again', 'Quit']],
  ] as const)(
    'and ends again within a minute is told of in the reader’s language, %s, with what to do',
    async (language, message, buttons) => {
      const shell = await start()
      await windowShownOf(shell)
      await shell.call('settings:change', { language })
      await shell.do('changeFragment', { fragment: VIEW })
      await endPage(shell)
      await pageIsBack(shell)
      await endPage(shell)
      const { options } = await nextBox(shell)
      expect(options).toMatchObject({ message, buttons, detail: expect.stringMatching(/orörda|untouched/) })
      expect((await windowOf(shell)).crashed).toBe(true)
      await shell.do('answerBox', { response: 0 })
      // Not the view again, which may be what ended it.
      expect((await pageIsBack(shell)).address).toBe(START_PAGE)
    },
  )

  it('again is told of each time, and not forgotten after one dialog', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await endPage(shell)
    for (const time of [1, 2]) {
      await pageIsBack(shell)
      await endPage(shell)
      await until(async () => (await boxes(shell)).length === time)
      // Whoever thinks for long over the dialog has not had a page that lived for long.
      await shell.do('passTime', { milliseconds: 61_000 })
      await shell.do('answerBox', { response: 0 })
    }
    await pageIsBack(shell)
  })

  it('twice can be left by ending the program', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await endPage(shell)
    await pageIsBack(shell)
    await endPage(shell)
    await nextBox(shell)
    await shell.do('answerBox', { response: 1 })
    await shell.ended
  })

  it('again after more than a minute comes back without a word', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await endPage(shell)
    await pageIsBack(shell)
    await shell.do('passTime', { milliseconds: 61_000 })
    await endPage(shell)
    await pageIsBack(shell)
    expect(await boxes(shell)).toEqual([])
  })
})

describe('a page that cannot be loaded', () => {
  it.each(['fails', 'is-not-found'] as const)(
    '(it %s) is told of before a window that is seen, and can be tried again',
    async (page) => {
      const shell = await start({ page, args: [LINK], listen: TOLD })
      const box = await nextBox(shell)
      expect(box).toMatchObject({
        overVisibleWindow: true,
        options: {
          message: 'Regionkikarens fönster gick inte att visa',
          detail: expect.stringContaining('installera om programmet'),
          buttons: ['Försök igen', 'Avsluta'],
        },
      })
      await shell.do('answerBox', { response: 0 })
      await until(async () => (await boxes(shell)).length === 2)
      await shell.do('nextPage', { becomes: 'paints' })
      await shell.do('answerBox', { response: 0 })
      // Kept until there was a page, and not told to Chromium's page of the error.
      expect(await told(shell, 1)).toEqual([['link:arrived', { text: LINK }]])
    },
  )
})

describe('a page that paints nothing', () => {
  const PATIENCE = { milliseconds: 8_000 }

  it('is shown after a while, for nobody can close what nobody sees, and told of', async () => {
    const shell = await start({ page: 'paints-nothing' })
    await pageIsBack(shell)
    expect((await windowOf(shell)).shown).toBe(false)
    await shell.do('passTime', PATIENCE)
    expect((await windowOf(shell)).shown).toBe(true)
    const box = await nextBox(shell)
    expect(box.options).toMatchObject({
      message: 'Regionkikarens fönster är fortfarande tomt',
      buttons: ['Försök igen', 'Vänta', 'Avsluta'],
      cancelId: 1,
    })
    await shell.do('answerBox', { response: 1 })
    expect((await windowOf(shell)).shown).toBe(true)
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
  })

  it('and ends while that is told is brought back by whoever waits', async () => {
    const shell = await start({ page: 'paints-nothing' })
    await pageIsBack(shell)
    await shell.do('passTime', PATIENCE)
    await nextBox(shell)
    await endPage(shell)
    await shell.do('answerBox', { response: 1 })
    await pageIsBack(shell)
  })

  it('since it is still loading is shown without a word', async () => {
    const shell = await start({ page: 'never-comes' })
    await isOnItsWay(shell)
    await shell.do('passTime', PATIENCE)
    expect((await windowOf(shell)).shown).toBe(true)
    expect(await boxes(shell)).toEqual([])
  })

  it('is not said of one that has painted', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('passTime', PATIENCE)
    expect(await boxes(shell)).toEqual([])
  })

  it('is forgotten with its window when that is closed first', async () => {
    const shell = await start({ page: 'paints-nothing', platform: 'darwin' })
    await pageIsBack(shell)
    const bounds = { x: 0, y: 0, width: 900, height: 600 }
    await shell.do('closeWindow', { bounds, maximized: false })
    await shell.do('passTime', PATIENCE)
    expect(await boxes(shell)).toEqual([])
  })
})

describe('on macOS, when the window is closed and the program runs on', () => {
  const closed = async () => {
    const shell = await start({ platform: 'darwin', listen: TOLD })
    await windowShownOf(shell)
    const bounds = { x: 0, y: 0, width: 900, height: 600 }
    await shell.do('closeWindow', { bounds, maximized: false })
    expect((await recordOf(shell)).windows).toHaveLength(1)
    return shell
  }

  it('a link opens a window and reaches it', async () => {
    const shell = await closed()
    await shell.do('appEvent', { name: 'open-url', args: [LINK] })
    expect(await told(shell, 1)).toEqual([['link:arrived', { text: LINK }]])
    expect((await recordOf(shell)).windows).toHaveLength(2)
  })

  it('a file opens a window and reaches it', async () => {
    const shell = await closed()
    const file = join(folder(), 'Östergötland.regiondata')
    await copyFile(bundledFile, file)
    await shell.do('appEvent', { name: 'open-file', args: [file] })
    // A window that came only with the answer would show nothing while a large file is read.
    expect((await recordOf(shell)).windows).toHaveLength(2)
    await toldUntil(shell, 'file:arrived')
  })

  it('a command of the menu opens a window and reaches it', async () => {
    const shell = await closed()
    await help(shell)
    expect(await told(shell, 1)).toEqual([HELP])
  })
})
