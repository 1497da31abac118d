import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from './run-command'

let library: string
beforeEach(() => (library = mkdtempSync(join(tmpdir(), 'regionkikaren-library-'))))
afterEach(() => rmSync(library, { recursive: true, force: true }))

const run = (...args: string[]) => runCommand([...args, '--library', library])

describe('the command line', () => {
  it('says in both languages that a file was damaged, whichever command finds it, and goes on with the copy', async () => {
    await run('views', 'save', 'Min', 'overview')
    await run('groups', 'save', 'Vi', '0580', '0581')
    const says = { sv: 'Den senaste hela kopian används', en: 'The last good copy is used' }
    for (const [language, said] of Object.entries(says)) {
      writeFileSync(join(library, 'saved-views.json'), '{')
      const shown = await run('views', 'show', 'Min', '--language', language)
      expect(shown).toMatchObject({ code: 0, error: expect.stringContaining(said) as string })
      writeFileSync(join(library, 'groups.json'), '{')
      const kept = await run('groups', 'save', 'Ni', '0580', '--language', language)
      expect(kept).toMatchObject({ code: 0, error: expect.stringContaining(said) as string })
      expect((await run('groups', 'list')).out).toContain('Vi  group:')
    }
  })

  it('refuses in both languages to change what cannot be read, and leaves it', async () => {
    await run('groups', 'save', 'Vi', '0580')
    const path = join(library, 'groups.json')
    const before = readFileSync(path, 'utf8')
    rmSync(path)
    mkdirSync(path)
    const says = { sv: 'går inte att läsa just nu', en: 'cannot be read right now' }
    for (const [language, said] of Object.entries(says)) {
      const refused = await run('groups', 'save', 'Ni', '0581', '--language', language)
      expect(refused).toMatchObject({ code: 1, error: expect.stringContaining(said) as string })
      const listed = await run('groups', 'list', '--language', language)
      expect(listed).toMatchObject({ code: 0, error: expect.stringContaining(said) as string })
      expect(listed.out).toBe('Vi  group:0580:Vi\n')
    }
    rmSync(path, { recursive: true })
    writeFileSync(path, before)
    expect((await run('groups', 'list')).out).toBe('Vi  group:0580:Vi\n')
  })
})
