import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellsOfATest, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const endOf = (shell: ShellProcess, type: string, reason: string) =>
  shell.do('appEvent', { name: 'child-process-gone', args: [{ type, reason, exitCode: 34 }] })
const logText = () => readFile(join(folder(), 'userData', 'logs', 'regionkikaren.log'), 'utf8')

async function nextStart() {
  const shell = await start()
  await windowShownOf(shell)
  const { switches, hardwareAcceleration } = await recordOf(shell)
  return { shell, withoutCard: switches.some(([name]) => name === 'disable-gpu') && !hardwareAcceleration }
}

describe('a graphics card that fails', () => {
  it('is done without from the next start on, and the log says so', async () => {
    const first = await nextStart()
    expect(first.withoutCard).toBe(false)
    await endOf(first.shell, 'GPU', 'crashed')
    await first.shell.stop()
    expect(await logText()).toContain('graphics: the process of the graphics card has ended: crashed (34)')
    for (const _start of [2, 3]) {
      const later = await nextStart()
      expect(later.withoutCard).toBe(true)
      await later.shell.stop()
    }
    expect(await logText()).toContain('graphics: started without the graphics card, which failed before')
  })

  it.each([
    ['GPU', 'clean-exit'],
    ['GPU', 'killed'],
    ['Utility', 'crashed'],
  ])('is not what ended: %s, %s', async (type, reason) => {
    const first = await nextStart()
    await endOf(first.shell, type, reason)
    await first.shell.stop()
    expect((await nextStart()).withoutCard).toBe(false)
  })
})

describe('another process of Chromium’s that fails', () => {
  it('is written down with its name, and the reader is not asked', async () => {
    const shell = await start()
    await windowShownOf(shell)
    const details = { type: 'Utility', name: 'Network Service', reason: 'crashed', exitCode: 5 }
    await shell.do('appEvent', { name: 'child-process-gone', args: [details] })
    await shell.do('appEvent', { name: 'child-process-gone', args: [{ ...details, reason: 'clean-exit' }] })
    await until(async () =>
      (await logText()).includes('process: Utility Network Service has ended: crashed (5)'),
    )
    expect(await logText()).not.toContain('clean-exit')
    expect((await recordOf(shell)).messageBoxes).toEqual([])
  })
})
