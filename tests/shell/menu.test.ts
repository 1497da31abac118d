import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellOfTheseTests, shellsOfATest, windowOf, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

describe('the menu', () => {
  const heads = async (shell: ShellProcess) => (await recordOf(shell)).menu.map(({ label }) => label)

  it('is Swedish on a Swedish system and English on an English one', async () => {
    const swedish = await start()
    await windowOf(swedish)
    expect(await heads(swedish)).toEqual(['Arkiv', 'Redigera', 'Visa', 'Hjälp'])
    await swedish.stop()
    const english = await start({ language: 'en-GB' })
    await windowOf(english)
    expect(await heads(english)).toEqual(['File', 'Edit', 'View', 'Help'])
  })

  it('follows the language that the reader chooses, now and at the next start', async () => {
    const shell = await start()
    await windowOf(shell)
    await shell.call('settings:change', { language: 'en' })
    await until(async () => (await heads(shell)).includes('View'))
    await shell.stop()
    const again = await start()
    await until(async () => (await heads(again)).includes('View'))
  })

  it('sends its commands to the window', async () => {
    const shell = await start({ listen: ['menu:command'] })
    await windowShownOf(shell)
    for (const label of ['Öppna datafil …', 'Exportera …', 'Tabell', 'Kortkommandon och hjälp']) {
      await shell.do('clickMenu', { label })
    }
    const received: unknown[] = []
    await until(async () => received.push(...(await shell.do<unknown[]>('received'))) >= 4)
    expect(received.map((each) => (each as string[])[1])).toEqual(['open-dataset', 'export', 'table', 'help'])
  })
})

describe('the terms of parts by others', () => {
  const LABEL = 'Licenser för andras delar'
  const help = async (shell: ShellProcess) =>
    (await recordOf(shell)).menu.find(({ label }) => label === 'Hjälp')?.items.map(({ label }) => label)

  it('are opened by the menu where packaging has written them, beside an installed program', async () => {
    const file = join(folder(), 'installed', 'THIRD-PARTY-LICENCES.txt')
    await mkdir(join(folder(), 'installed', 'resources'), { recursive: true })
    await writeFile(file, 'Terms')
    const environment = { STAND_IN_RESOURCES: join(folder(), 'installed', 'resources') }
    const shell = await start({ packaged: true, environment })
    await windowOf(shell)
    await shell.do('clickMenu', { label: LABEL })
    expect((await recordOf(shell)).opened).toEqual([['path', file]])
    await shell.do('answerWith', { openPath: 'There is no application' })
    await shell.do('clickMenu', { label: LABEL })
    await until(async () => (await recordOf(shell)).opened.some(([kind]) => kind === 'folder'))
  })

  it('have no line where there are none', async () => {
    const shell = await start({ packaged: true, environment: { STAND_IN_RESOURCES: folder() } })
    await windowOf(shell)
    expect(await help(shell)).toEqual(['Kortkommandon och hjälp', 'Visa logg', 'Om Regionkikaren'])
  })
})

describe('the keys of the menu', () => {
  const shell = shellOfTheseTests()
  const zoom = async () => (await windowOf(shell())).zoom

  it.each([
    ['in with + of a Nordic keyboard', 0.5, { key: '+', code: 'Minus', windowsVirtualKeyCode: 187 }],
    [
      'in with + of a keyboard that has it above =',
      0.5,
      { key: '+', code: 'Equal', windowsVirtualKeyCode: 187, shift: true },
    ],
    ['in with + of the number pad', 0.5, { key: '+', code: 'NumpadAdd', windowsVirtualKeyCode: 107 }],
    ['out with -', -0.5, { key: '-', code: 'Slash', windowsVirtualKeyCode: 189 }],
    ['out with - of the number pad', -0.5, { key: '-', code: 'NumpadSubtract', windowsVirtualKeyCode: 109 }],
    ['back with 0', 0, { key: '0', code: 'Digit0', windowsVirtualKeyCode: 48 }],
    ['back with 0 of the number pad', 0, { key: '0', code: 'Numpad0', windowsVirtualKeyCode: 96 }],
  ])('zoom %s and Ctrl', async (_how, to, key) => {
    const from = to === 0 ? 1.5 : 0
    await shell().do('zoomTo', { level: from })
    await shell().do('pressKey', key)
    await until(async () => (await zoom()) !== from)
    expect(await zoom()).toBe(to)
  })

  it('have one line for each way to zoom', async () => {
    const view = (await recordOf(shell())).menu.find(({ label }) => label === 'Visa')
    expect(view?.items.map(({ label }) => label)).toEqual([
      'Tabell',
      'Verklig storlek',
      'Zooma in',
      'Zooma ut',
      'Helskärm',
    ])
  })
})
