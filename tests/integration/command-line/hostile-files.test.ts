import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FOUND_INPUTS } from '../../hostile/all-inputs'
import { limitedTo, MOST_BYTES } from '../../hostile/limited-memory'
import { runBuilt } from './run-built'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'regionkikaren-fientligt-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each(FOUND_INPUTS.map((input) => [input.name, input] as const))(
  '%s is refused in words or taken in rightly, within a gigabyte',
  async (name, input) => {
    const path = join(folder, name)
    writeFileSync(path, await input.bytes())
    const library = ['--library', join(folder, 'library')]
    const ran = await runBuilt(['import', path, ...library], limitedTo(MOST_BYTES))
    expect(ran.error).not.toContain('Något gick fel i Regionkikaren')
    if (ran.code === 0) {
      expect(input.ends).not.toBe('refused')
      // What we make we accept.
      expect(await runBuilt(['datasets', 'verify', ...library])).toMatchObject({ code: 0 })
    } else {
      expect(ran.code).toBe(1)
      expect(input.ends).not.toBe('taken')
      expect(ran.error).toContain('Gör så här')
    }
  },
)
