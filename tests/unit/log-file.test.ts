import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLogFile, withoutPersonalData } from '#main/log-file'

describe('what is written down of an error', () => {
  const HOME = 'C:\\Users\\Åsa Öberg'
  it.each([
    ["ENOENT: no such file or directory, open '/home/asa/Sekretess/lista.csv'", "open 'lista.csv'"],
    [
      "EBUSY: resource busy, rename 'C:\\Users\\Åsa Öberg\\a.tmp' -> 'C:\\Users\\Åsa Öberg\\a.json'",
      "'a.tmp' -> 'a.json'",
    ],
    ['could not read C:\\Users\\Åsa Öberg\\Documents\\lista.csv', 'could not read lista.csv'],
    ['could not read \\\\server\\hem$\\Åsa Öberg\\lista.csv', 'could not read lista.csv'],
    [
      '    at read (file:///C:/Users/%C3%85sa%20%C3%96berg/app/out/main/electron.js:10:5)',
      'at read (electron.js:10:5)',
    ],
    ['    at async /home/asa/prog/out/main/parts/read-a1.js:3:7', 'at async read-a1.js:3:7'],
    [
      `Unexpected token 'K', "Kalle Karlsson;7"... is not valid JSON`,
      `Unexpected token '…', "…"... is not valid JSON`,
    ],
    ["the page's process has ended: crashed (5)", "the page's process has ended: crashed (5)"],
    [
      "Cannot read properties of undefined (reading 'x')",
      "Cannot read properties of undefined (reading '…')",
    ],
  ])('names no folder and repeats no content: %s', (text, kept) => {
    const written = withoutPersonalData(text, HOME)
    expect(written).toContain(kept)
    expect(written).not.toMatch(/Users|home|asa|Åsa|Öberg|server|Kalle|Sekretess/)
  })
})

describe('the log file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regionkikaren-log-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const logAt = (...path: string[]) =>
    openLogFile(join(folder, ...path), () => new Date('2026-03-04T05:06:07Z'))

  it('is made with its folder, and says when and where', async () => {
    logAt('logs', 'a.log').write('start', 'Error: no')
    logAt('logs', 'a.log').write('window', 'Error: neither')
    expect(await readFile(join(folder, 'logs', 'a.log'), 'utf8')).toBe(
      '2026-03-04T05:06:07.000Z start: Error: no\n2026-03-04T05:06:07.000Z window: Error: neither\n',
    )
  })

  it('holds at most 1 MB with the one before it, the newest always', async () => {
    const log = logAt('a.log')
    const long = 'ö'.repeat(20_000)
    for (let each = 0; each < 200; each++) log.write('test', `${each} ${long}`)
    expect((await readdir(folder)).sort()).toEqual(['a.log', 'a.log.old'])
    const [newer = 0, older = 0] = await Promise.all(
      ['a.log', 'a.log.old'].map(async (name) => (await stat(join(folder, name))).size),
    )
    expect(newer + older).toBeLessThanOrEqual(1024 * 1024)
    expect(await readFile(join(folder, 'a.log'), 'utf8')).toContain('test: 199 ')
  })

  it('is passed over where it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(() => logAt('file', 'a.log').write('test', 'Error')).not.toThrow()
  })
})
