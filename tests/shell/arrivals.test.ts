import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { OfferedFile } from '#shared/contract/opened-file'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellOfTheseTests, shellsOfATest, windowOf, windowShownOf } from './shells-of-a-test'

const bundledFile = fileURLToPath(
  new URL('../../out/resources/ostergotland-sodermanland.regiondata', import.meta.url),
)
const { start, folder } = shellsOfATest()

describe('a file from outside', () => {
  const running = shellOfTheseTests({ listen: ['file:arrived'] })
  const arrival = async (shell: ShellProcess) => {
    const received = await until(async () => {
      const list = await shell.do<[string, OfferedFile][]>('received')
      return list.find(([name]) => name === 'file:arrived')
    })
    return received[1]
  }
  const reads = (shell: ShellProcess, text: string) => until(() => shell.do<boolean>('reads', { text }))

  it('given to a second start is opened by the first, which comes forward', async () => {
    const shell = running()
    const { focused } = await recordOf(shell)
    const file = join(folder(), 'Östergötland 2026.regiondata')
    await copyFile(bundledFile, file)
    await shell.do('appEvent', { name: 'second-instance', args: [[], folder(), { files: [file] }] })
    // The window is told before anything is read, and learns no path.
    expect(await arrival(shell)).toEqual({
      token: expect.any(String),
      fileName: 'Östergötland 2026.regiondata',
    })
    await reads(shell, 'Läs in Östergötland 2026.regiondata')
    await reads(shell, 'Siffrorna finns redan i biblioteket')
    expect((await recordOf(shell)).focused).toBeGreaterThan(focused)
  })

  it('that is no dataset is refused in words, and the window still works', async () => {
    const shell = await start({ listen: ['file:arrived'] })
    await windowShownOf(shell)
    const file = join(folder(), 'text.regiondata')
    await writeFile(file, 'inte en databas')
    expect(await shell.do('appEvent', { name: 'open-file', args: [file] })).toBe(true)
    expect((await arrival(shell)).fileName).toBe('text.regiondata')
    await reads(shell, 'Filen text.regiondata är inte en datamängd')
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
  })

  it('is only a file that we read by its name; what else a second start hands over is passed by', async () => {
    const shell = running()
    await shell.do('received')
    for (const handedOver of [
      null,
      { files: 'x' },
      { files: ['/etc/passwd', 7] },
      { files: ['/etc/passwd'] },
    ]) {
      await shell.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    }
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
    expect(await shell.do('received')).toEqual([])
  })

  it('is a report as well as a data file, named at the first start', async () => {
    const file = join(folder(), 'Kommunfakta.regionreport')
    await writeFile(file, 'ingen rapport')
    const shell = await start({ args: [file], listen: ['file:arrived'] })
    expect(await arrival(shell)).toMatchObject({ fileName: 'Kommunfakta.regionreport' })
  })

  it('named at the first start is opened once the window listens', async () => {
    const file = join(folder(), 'start.regiondata')
    await copyFile(bundledFile, file)
    const shell = await start({ args: [file], listen: ['file:arrived'] })
    expect((await arrival(shell)).fileName).toBe('start.regiondata')
    await reads(shell, 'Läs in start.regiondata')
    await reads(shell, 'Siffrorna finns redan i biblioteket')
  })
})

describe('a link from outside', () => {
  const LINK = 'regionkikaren://view/commuting.flows?region=0581&year=2008'
  const running = shellOfTheseTests({ listen: ['link:arrived'] })
  const arrived = (shell: ShellProcess) =>
    until(async () => (await shell.do<[string, { text: string }][]>('received'))[0])
  /** The page shows another view, and then that of the link. */
  const leads = async (shell: ShellProcess, go: () => Promise<unknown>) => {
    await shell.do('changeFragment', { fragment: '#/view/overview?region=0580' })
    await go()
    expect(await arrived(shell)).toEqual(['link:arrived', { text: LINK }])
    await until(async () => /commuting\.flows.*0581/.test((await windowOf(shell)).address))
  }

  it('given to a second start reaches the window of the first, which comes forward', async () => {
    const shell = running()
    const { focused } = await recordOf(shell)
    const handedOver = { files: [], links: [LINK] }
    await leads(shell, () =>
      shell.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] }),
    )
    expect((await recordOf(shell)).focused).toBeGreaterThan(focused)
  })

  it('that macOS hands over reaches the window', async () => {
    const shell = running()
    await leads(shell, async () =>
      expect(await shell.do('appEvent', { name: 'open-url', args: [LINK] })).toBe(true),
    )
  })

  it('named at the first start waits until the window listens', async () => {
    const shell = await start({ args: [LINK], listen: ['link:arrived'] })
    expect(await arrived(shell)).toEqual(['link:arrived', { text: LINK }])
    await until(async () => /commuting\.flows.*0581/.test((await windowOf(shell)).address))
  })

  it('is only one of our own scheme and of a bearable length; nothing else reaches the window', async () => {
    const shell = running()
    await shell.do('received')
    const links = [
      'https://example.org',
      'app://regionkikaren/',
      'file:///etc/passwd',
      `${LINK}${'0'.repeat(40_000)}`,
    ]
    for (const link of links) await shell.do('appEvent', { name: 'open-url', args: [link] })
    for (const handedOver of [
      { files: [], links },
      { files: [], links: 'x' },
      { files: [], links: [7] },
    ])
      await shell.do('appEvent', { name: 'second-instance', args: [[], folder(), handedOver] })
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
    expect(await shell.do('received')).toEqual([])
  })

  it('is answered for by an installed program only', async () => {
    const fromSources = await start()
    await windowOf(fromSources)
    expect((await recordOf(fromSources)).protocolClients).toEqual([])
    await fromSources.stop()
    const installed = await start({ packaged: true })
    await windowOf(installed)
    const { protocolClients } = await recordOf(installed)
    expect(protocolClients.map(([scheme]) => scheme)).toEqual(['regionkikaren'])
    // What stands after `--` is never read as an option of the program or of Chromium.
    expect(protocolClients[0]?.slice(1)).toEqual([process.execPath, ['--open-url', '--']])
  })
})
