import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { runCommand } from './run-command'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-deck-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('tells what becomes of a Swedish deck in the language of whoever renews it', async () => {
  const deck = join(folder, 'balans.pptx')
  const filters = ['--filter', 'region=0581', '--filter', 'year=2008']
  const made = await runCommand([
    'export',
    'commuting.balance',
    ...filters,
    '--out',
    deck,
    '--language',
    'sv',
  ])
  expect(made.code, made.error).toBe(0)
  for (const language of ['en', 'sv'] as const) {
    const out = join(folder, `${language}.pptx`)
    const told = await runCommand(['deck', '--update', deck, '--out', out, '--language', language])
    expect(told.out).toContain(messagesIn(language).reports.changes.fixedYear('2008'))
  }
})
