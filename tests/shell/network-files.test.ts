import { describe, expect, it } from 'vitest'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellsOfATest, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const FILE = '\\\\fil01\\gemensam\\Pendling.regiondata'
const boxes = async (shell: ShellProcess) => (await recordOf(shell)).messageBoxes
const handOver = (shell: ShellProcess, ...files: string[]) =>
  shell.do('appEvent', { name: 'second-instance', args: [[], folder(), { files }] })
const told = async (shell: ShellProcess) => {
  await until(async () => (await boxes(shell))[0])
  return shell.do<unknown[]>('received')
}

describe('a file on a server that somebody outside the program named', () => {
  it.each([
    ['sv', 'Vill du öppna en fil från fil01?', ['Öppna inte', 'Öppna']],
    ['en', 'Do you want to open a file from fil01?', ['Do not open', 'Open']],
  ] as const)(
    'is asked about, and left when the reader says nothing else: %s',
    async (language, message, buttons) => {
      const shell = await start({ language, args: [FILE], listen: ['file:arrived'] })
      expect(await told(shell)).toEqual([])
      const [box] = await boxes(shell)
      expect(box?.options).toMatchObject({ message, buttons, cancelId: 0, defaultId: 0 })
      expect(box?.options.detail).toContain('Pendling.regiondata')
      await shell.do('answerBox', { response: 0 })
      expect((await shell.call('datasets:list', null)).ok).toBe(true)
      expect(await shell.do('received')).toEqual([])
    },
  )

  it('is opened when the reader agrees, and its server is not asked about again', async () => {
    const shell = await start({ listen: ['file:arrived'] })
    await windowShownOf(shell)
    await handOver(shell, FILE)
    await told(shell)
    await shell.do('answerBox', { response: 1 })
    // It is not there, which is found out only now.
    await until(async () => (await shell.do<unknown[]>('received')).length === 1)
    await handOver(shell, '\\\\FIL01\\annan\\Skola.regiondata')
    await until(async () => (await shell.do<unknown[]>('received')).length === 1)
    expect(await boxes(shell)).toHaveLength(1)
  })

  it('is asked about with the others that come with it, and again the next time after a no', async () => {
    const shell = await start()
    await windowShownOf(shell)
    await handOver(shell, FILE, '\\\\fil01\\gemensam\\Skola.regiondata')
    await told(shell)
    await shell.do('answerBox', { response: 0 })
    expect(await boxes(shell)).toHaveLength(1)
    await handOver(shell, FILE)
    await until(async () => (await boxes(shell)).length === 2)
  })
})
