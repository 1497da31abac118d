import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellsOfATest, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const logText = () =>
  readFile(join(folder(), 'userData', 'logs', 'regionkikaren.log'), 'utf8').catch(() => '')
const boxes = async (shell: ShellProcess) => (await recordOf(shell)).messageBoxes
const throwLater = (shell: ShellProcess, how: 'exception' | 'rejection' = 'exception') =>
  shell.do('throwLater', { message: `no such file, open '${folder()}/Anna Ek/lista.csv'`, how })

describe('an error that nobody caught', () => {
  it.each([
    ['exception', 'sv', 'Något oväntat hände i Regionkikaren', ['Fortsätt', 'Avsluta']],
    ['rejection', 'en', 'Something unexpected happened in Regionkikaren', ['Continue', 'Quit']],
  ] as const)(
    '(%s, %s) is told in the reader’s language, and the program goes on',
    async (how, language, message, buttons) => {
      const shell = await start()
      await windowShownOf(shell)
      await shell.call('settings:change', { language })
      await throwLater(shell, how)
      const box = await until(async () => (await boxes(shell))[0])
      expect(box).toMatchObject({ overVisibleWindow: true, options: { message, buttons } })
      expect(box.options.detail).toMatch(/Hjälp → Visa logg|Help → Show log/)
      await shell.do('answerBox', { response: 0 })
      expect((await shell.call('datasets:list', null)).ok).toBe(true)
    },
  )

  it('ends the program when the reader wishes', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await throwLater(shell)
    await until(async () => (await boxes(shell))[0])
    await shell.do('answerBox', { response: 1 })
    await shell.ended
  })

  it('that comes again and again is asked about once, and again after a minute', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await throwLater(shell)
    await throwLater(shell)
    await until(async () => (await boxes(shell))[0])
    await shell.do('answerBox', { response: 0 })
    await throwLater(shell)
    await until(async () => (await logText()).split(' unexpected: ').length === 4)
    expect(await boxes(shell)).toHaveLength(1)
    await shell.do('passTime', { milliseconds: 60_000 })
    await throwLater(shell)
    await until(async () => (await boxes(shell)).length === 2)
  })
})

describe('the log', () => {
  it('has the versions and what went wrong, and no folder of the reader', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await throwLater(shell)
    const text = await until(async () => (await logText()).includes(' unexpected: ') && logText())
    expect(text).toMatch(/ start: Regionkikaren \S+, Electron /)
    expect(text).toContain("Error: no such file, open 'lista.csv'")
    expect(text).toMatch(/\n +at .*electron-module\.js:\d+/)
    expect(text).not.toMatch(/Anna|out\/stand-in|regionkikaren-shell-/)
  })

  it('tells of a page that ended', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('endPage')
    await until(async () => (await logText()).includes("window: the page's process has ended: crashed (5)"))
  })

  it.each([
    ['sv-SE', 'Visa logg'],
    ['en-GB', 'Show log'],
  ])('is shown by the menu: %s', async (language, label) => {
    const shell = await start({ language })
    await windowShownOf(shell)
    await shell.do('clickMenu', { label })
    expect((await recordOf(shell)).opened).toEqual([
      ['path', join(folder(), 'userData', 'logs', 'regionkikaren.log')],
    ])
    expect(await logText()).toContain('log: shown')
  })

  it('is shown in its folder where no program opens it', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await shell.do('answerWith', { openPath: 'There is no application' })
    await shell.do('clickMenu', { label: 'Visa logg' })
    await until(async () => (await recordOf(shell)).opened.some(([kind]) => kind === 'folder'))
  })
})
