import { link, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeBeside } from '#main/files/write-beside'

let folder: string
const at = (name: string): string => join(folder, name)
const companion = () => ({
  source: at('i-fjol.pptx'),
  text: 'ny lista',
  nameFor: (stem: string) => `${stem}-ändringar.txt`,
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-beside-'))
  await writeFile(at('i-fjol.pptx'), 'gammal')
})
afterEach(() => rm(folder, { recursive: true }))

it('a copy stands under its name, and the list beside it under the copy’s', async () => {
  await writeBeside(at('i-år.pptx'), new Uint8Array([7]), companion())
  expect([...(await readFile(at('i-år.pptx')))]).toEqual([7])
  expect(await readFile(at('i-år-ändringar.txt'), 'utf8')).toBe('ny lista')
})

it.each([
  ['its own name', async () => at('i-fjol.pptx')],
  ['a link to it', async () => (await symlink(at('i-fjol.pptx'), at('l.pptx')), at('l.pptx'))],
  ['another name of the same file', async () => (await link(at('i-fjol.pptx'), at('l.pptx')), at('l.pptx'))],
])('the old file is never written over, under %s', async (_, name) => {
  await expect(writeBeside(await name(), new Uint8Array([7]), companion())).rejects.toMatchObject({
    problem: { code: 'not-writable' },
  })
  expect(await readFile(at('i-fjol.pptx'), 'utf8')).toBe('gammal')
  expect((await readdir(folder)).filter((one) => one.endsWith('.txt'))).toEqual([])
})

it('an earlier list stays, and the new one gets a number', async () => {
  await writeFile(at('i-år-ändringar.txt'), 'annat')
  await writeBeside(at('i-år.pptx'), new Uint8Array([7]), companion())
  expect(await readFile(at('i-år-ändringar.txt'), 'utf8')).toBe('annat')
  expect(await readFile(at('i-år-ändringar (2).txt'), 'utf8')).toBe('ny lista')
})
