import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openingOf } from '#main/browser-host/open-browser'
import { writeSignInFile } from '#main/browser-host/sign-in-file'
import { ownerMark } from '#main/files/temporary-files'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regionkikaren-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the page that signs in', () => {
  it.skipIf(process.platform === 'win32')('is its owner’s alone, and so is its folder', () => {
    const file = writeSignInFile('http://127.0.0.1:1', 'secret', folder)
    expect(statSync(file.path).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(file.path)).mode & 0o777).toBe(0o700)
    file.remove()
  })

  it('posts the token, so that it is in no address', () => {
    const file = writeSignInFile('http://127.0.0.1:1', 'secret', folder)
    const page = readFileSync(file.path, 'utf8')
    expect(page).toContain('action="http://127.0.0.1:1/sign-in"')
    expect(page).toContain('value="secret"')
    expect(page).not.toMatch(/[?&]token=/)
    expect(file.path).not.toContain('secret')
    file.remove()
  })

  it('is gone with its folder once it was used', () => {
    const file = writeSignInFile('http://127.0.0.1:1', 'secret', folder)
    file.remove()
    file.remove()
    expect(existsSync(dirname(file.path))).toBe(false)
  })

  it('that a program left which was ended by force goes with the next start; that of one that runs stays', () => {
    const [computer = ''] = ownerMark().split('-')
    // Larger than any number of a process.
    const left = join(folder, `regionkikaren-sign-in-${computer}-4194305-abc123`)
    const running = join(folder, `regionkikaren-sign-in-${ownerMark()}-abc123`)
    for (const one of [left, running]) mkdirSync(one)
    writeSignInFile('http://127.0.0.1:1', 'secret', folder).remove()
    expect([left, running].map((one) => existsSync(one))).toEqual([false, true])
  })
})

describe('what a browser is started with', () => {
  it.each([
    ['win32', 'D:\\Windows\\explorer.exe'],
    ['darwin', '/usr/bin/open'],
    ['linux', 'xdg-open'],
  ] as const)('is the file alone, and no shell reads it: %s', (platform, command) => {
    const on = { platform, environment: { SystemRoot: 'D:\\Windows' }, home: '/home/a' }
    expect(openingOf('/tmp/a b & c.html', on)).toEqual({ command, args: ['/tmp/a b & c.html'] })
  })
})
