import { copyFile, mkdir, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledFile } from './run-built'
import { runCommand } from './run-command'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-datasets-'))
})
afterAll(() => rm(folder, { recursive: true }))

const datasets = (...args: string[]) =>
  runCommand(['datasets', ...args, '--library', join(folder, 'library')])

describe('regionkikaren datasets', () => {
  it('lists the bundled dataset, in words and as JSON', async () => {
    const words = await datasets('list')
    expect(words).toMatchObject({ code: 0, error: '' })
    expect(words.out).toContain('medföljer')
    const json = JSON.parse((await datasets('list', '--format', 'json')).out) as {
      editions: { dataset: string }[]
    }
    expect(json.editions.map(({ dataset }) => dataset)).toEqual([
      'ostergotland-sodermanland',
      'sverige',
      'norrbotten',
    ])
  })

  it('describes a file: its sources with their quality, and its years', async () => {
    const ran = await datasets('info', bundledFile)
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.out).toContain('officiell statistik')
    expect(ran.out).toContain('EXEMPELDATA – inte statistik')
    expect(ran.out).toMatch(/in- och utpendling: 2004–2015, 2024/)
    const english = await datasets('info', bundledFile, '--language', 'en')
    expect(english.out).toContain('EXAMPLE DATA – not statistics')
  })

  it('finds the bundled file valid', async () => {
    const ran = await datasets('verify', bundledFile)
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.out).toContain('giltig datafil')
  })
})

describe('a file that must not be trusted', () => {
  const damaged: Record<string, (file: string) => Promise<void>> = {
    'is not there': async () => undefined,
    'is empty': (file) => writeFile(file, ''),
    'is a text file renamed': (file) => writeFile(file, 'kommun;år;personer\n0581;2008;10854\n'),
    'is cut short': async (file) => {
      await copyFile(bundledFile, file)
      await truncate(file, 20_000)
    },
    'is of version 99': async (file) => {
      await copyFile(bundledFile, file)
      await writeAt(file, 60, Buffer.from([0, 0, 0, 99]))
    },
    'belongs to another program': async (file) => {
      await copyFile(bundledFile, file)
      await writeAt(file, 68, Buffer.from([1, 2, 3, 4]))
    },
    'has one bit flipped': async (file) => {
      const bytes = await readFile(bundledFile)
      const at = Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      await writeFile(file, bytes)
    },
    'is two gigabytes of nothing': async (file) => {
      await writeFile(file, '')
      await truncate(file, 2 * 2 ** 30)
    },
    'is a folder': async (file) => {
      await mkdir(file)
    },
  }

  async function writeAt(file: string, position: number, bytes: Buffer): Promise<void> {
    const handle = await open(file, 'r+')
    await handle.write(bytes, 0, bytes.length, position)
    await handle.close()
  }

  it.each(Object.keys(damaged))('because it %s is refused with 1, in both languages', async (what) => {
    const file = join(folder, `${what}.regiondata`)
    await damaged[what]?.(file)
    for (const [language, next] of [
      ['sv', 'Gör så här:'],
      ['en', 'What to do:'],
    ] as const) {
      for (const command of ['verify', 'info']) {
        const ran = await datasets(command, file, '--language', language)
        expect(ran).toMatchObject({ code: 1, out: '' })
        expect(ran.error).toContain(next)
        expect(ran.error).not.toMatch(/ {4}at |node:internal|undefined/)
      }
    }
    const query = await runCommand([
      'query',
      'overview',
      '--dataset',
      file,
      '--library',
      join(folder, 'library'),
    ])
    expect(query).toMatchObject({ code: 1, out: '' })
  })
})
