import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const program = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'command-line.js')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-bytes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function exportTo(file: string, view: string, options: readonly string[]): Promise<Buffer> {
  const out = join(folder, file)
  const library = join(folder, 'library')
  await run(process.execPath, [program, 'export', view, ...options, '--out', out, '--library', library])
  return readFile(out)
}

describe('the same export from two processes', () => {
  it.each([
    ['commuting.flows', 'png', ['--filter', 'region=0580', '--picture', 'map']],
    ['commuting.balance', 'svg', ['--filter', 'region=0581']],
  ])('of %s as %s has the same bytes', async (view, format, options) => {
    const first = await exportTo(`first.${format}`, view, options)
    const second = await exportTo(`second.${format}`, view, options)
    expect(first.length).toBeGreaterThan(1000)
    expect(first.equals(second)).toBe(true)
  })
})
