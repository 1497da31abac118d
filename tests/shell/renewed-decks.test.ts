import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { laterEdition } from '../e2e/dataset-files'
import { valueOf } from '../integration/datasets/service-under-test'
import { startShell, type ShellProcess } from './shell-process'

const words = messagesIn('sv').deckUpdates

let shell: ShellProcess
beforeAll(async () => {
  shell = await startShell()
})
afterAll(() => shell.stop())

/** A deck on disk whose figures are a year old, opened in the open dialog. */
async function openDeck(): Promise<{ readonly path: string; readonly token: string }> {
  const deck = valueOf(
    await shell.call('export:render', {
      dataset: null,
      view: 'commuting.balance',
      filters: { region: '0581', year: '2008' },
      picture: 'chart',
      format: 'pptx',
      width: 1280,
      height: 720,
      scale: 1,
      language: 'sv',
    }),
  )
  const path = join(shell.folder, 'i-fjol.pptx')
  await writeFile(path, deck.bytes)
  const { buffer } = await laterEdition()
  const opened = valueOf(
    await shell.call('file:open', { fileName: 'ny.regiondata', bytes: Uint8Array.from(buffer) }),
  )
  if (!('token' in opened)) throw new Error(opened.kind)
  const dataset = { token: opened.token }
  valueOf(await shell.call('file:prepare', { ...dataset, mapping: null, property: null, into: null }))
  valueOf(await shell.call('file:commit', dataset))
  await shell.do('answerWith', { openDialog: path })
  const picked = valueOf(await shell.call('file:pick', null))
  await shell.do('answerWith', { openDialog: null })
  const file = valueOf(await shell.call('file:open-offered', { token: picked?.token ?? '' }))
  return file.kind === 'deck' ? { path, token: file.token } : expect.fail(file.kind)
}

test('last year’s deck is renewed beside itself, never over itself, with its list', async () => {
  const { path, token } = await openDeck()
  const before = await readFile(path)
  const toSave = { kind: 'deck', token } as const
  expect(await shell.call('export:save', toSave)).toMatchObject({ ok: false })
  const { slides } = valueOf(await shell.call('deck:renew', { token, language: 'sv' }))
  expect(slides.map(({ number, outcome }) => [number, outcome])).toEqual([[1, 'renewed']])

  await shell.do('answerWith', { saveDialog: path })
  expect(await shell.call('export:save', toSave)).toMatchObject({
    ok: false,
    problem: { message: { sv: words.notOver.message } },
  })
  expect(Buffer.compare(await readFile(path), before)).toBe(0)

  const target = join(shell.folder, 'i-år.pptx')
  await shell.do('answerWith', { saveDialog: target })
  expect(await shell.call('export:save', toSave)).toEqual({ ok: true, value: { name: 'i-år.pptx' } })
  expect(Buffer.compare(await readFile(target), before)).not.toBe(0)
  expect(await readFile(join(shell.folder, words.listFile('i-år')), 'utf8')).toContain(
    'ppt/charts/chart1.xml',
  )

  await shell.do('answerWith', { saveDialog: null })
  valueOf(await shell.call('file:discard', { token }))
  expect(await shell.call('export:save', toSave)).toMatchObject({ ok: false })
  expect((await readdir(shell.folder)).filter((name) => name.endsWith('.pptx')).sort()).toEqual([
    'i-fjol.pptx',
    'i-år.pptx',
  ])
})
