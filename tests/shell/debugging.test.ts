import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALLOW_DEBUGGING } from './shell-process'
import { shellsOfATest, startToTheEnd, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const startInstalled = (args: readonly string[], language = 'sv-SE') =>
  startToTheEnd({ folder: folder(), args, language, environment: { STAND_IN_PACKAGED: 'yes' } })

describe('an installed program that was started so that others can look into it', () => {
  it.each([
    ['--remote-debugging-port=9222', 'sv-SE', 'Regionkikaren startades inte'],
    ['--remote-debugging-pipe', 'sv-SE', 'Regionkikaren startades inte'],
    ['--inspect=9229', 'en-GB', 'Regionkikaren was not started'],
  ])('does not start, and says by what: %s', async (option, language, title) => {
    const { code, said } = await startInstalled([option], language)
    expect(code).toBe(1)
    expect(said).toContain(`[error box] ${title}`)
    expect(said).toContain(option.replace(/=.*/, ''))
    expect(said).not.toContain('DevTools listening')
    expect(await readdir(folder())).not.toContain('library')
    const log = await readFile(join(folder(), 'userData', 'logs', 'regionkikaren.log'), 'utf8')
    expect(log).toContain('start: refused')
  })

  it('starts where the environment allows it, as from its sources', async () => {
    const allowed = await start({ packaged: true })
    await windowShownOf(allowed)
    await allowed.stop()
    // Playwright drives it by such a port.
    await windowShownOf(await start({ environment: { [ALLOW_DEBUGGING]: '' } }))
  })
})
