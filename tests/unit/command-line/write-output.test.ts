import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeOutput } from '#main/command-line/write-output'
import { ProblemError, type Problem } from '#shared/problem/problem'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-output-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function problemOf(writing: Promise<void>): Promise<Problem> {
  try {
    await writing
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  return expect.fail('the file was written')
}
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

describe('a file that the command line writes', () => {
  it.skipIf(process.platform === 'win32')('takes every name that the system takes', async () => {
    for (const name of ['👩‍🔬 bild.png', 'a:b.png', 'CON.png', 'Å\u202e.png'])
      await writeOutput(join(folder, name), 'x', { platform: 'linux' })
    expect(await readdir(folder)).toHaveLength(4)
  })

  it.each(['CON', 'con.png', 'Lpt1.tar.gz', 'a:b.png', 'fråga?.csv', 'slut.', 'slut '])(
    'does not take a name that Windows gives to a device, a stream or nobody: %s',
    async (name) => {
      const problem = await problemOf(writeOutput(join(folder, name), 'x', { platform: 'win32' }))
      expect(problem.code).toBe('not-writable')
      expect(problem.nextStep.sv).toContain('Windows')
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('says what is wrong when the name is too long, the folder is missing or a folder has the name', async () => {
    await mkdir(join(folder, 'd.png'))
    for (const [name, word] of [
      [`${'x'.repeat(300)}.png`, 'kortare'],
      ['saknas/bild.png', 'Mappen finns inte'],
      ['d.png', 'mapp med det namnet'],
    ] as const) {
      const problem = await problemOf(writeOutput(join(folder, name), 'x'))
      expect(problem.code).toBe('not-writable')
      expect(problem.nextStep.sv).toContain(word)
    }
    expect(await readdir(folder)).toEqual(['d.png'])
  })

  it('says what is wrong when it may not be written, is open elsewhere or finds the disk full', async () => {
    for (const [code, platform, word] of [
      ['EACCES', 'linux', 'får inte skriva'],
      ['EROFS', 'linux', 'får inte skriva'],
      ['EPERM', 'win32', 'öppen i ett annat program'],
      ['EBUSY', 'linux', 'öppen i ett annat program'],
      ['ENOSPC', 'linux', 'full'],
    ] as const) {
      const problem = await problemOf(writeOutput('a.png', 'x', { platform, write: failing(code) }))
      expect(problem.code).toBe(code === 'ENOSPC' ? 'disk-full' : 'not-writable')
      expect(problem.nextStep.sv).toContain(word)
      expect(problem.nextStep.en).not.toBe('')
    }
  })

  it('never writes over the file that it reads, whatever that is called', async () => {
    const file = join(folder, 'tabell.csv')
    await writeFile(file, 'data')
    await link(file, join(folder, 'samma.csv'))
    for (const out of [file, `${folder}/./tabell.csv`, join(folder, 'samma.csv')]) {
      const problem = await problemOf(writeOutput(out, 'ny', { source: file }))
      expect(problem.nextStep.sv).toContain('läses')
    }
    expect(await readFile(file, 'utf8')).toBe('data')
    await writeOutput(join(folder, 'annan.csv'), 'ny', { source: file })
    await writeOutput(join(folder, 'annan.csv'), 'ny', { source: 'ostergotland' })
  })

  it('leaves an older file as it was when it cannot be written', async () => {
    const file = join(folder, 'bild.png')
    await writeFile(file, 'gammal')
    await problemOf(writeOutput(file, 'ny', { write: failing('ENOSPC') }))
    expect(await readFile(file, 'utf8')).toBe('gammal')
  })
})
