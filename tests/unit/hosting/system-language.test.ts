import { describe, expect, it } from 'vitest'
import { languageOfLocale, systemLanguage } from '#main/hosting/system-language'

describe("the system's language", () => {
  it.each([
    ['sv_SE.UTF-8', 'sv'],
    ['en_GB.UTF-8', 'en'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['fi_FI', 'sv'],
    ['enm', 'sv'],
    [undefined, 'sv'],
  ])('%s reads as %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language)
  })

  it('follows LC_ALL before LANG', () => {
    expect(systemLanguage({ LC_ALL: 'en_US.UTF-8', LANG: 'sv_SE.UTF-8' }, 'sv-SE')).toBe('en')
  })

  const namingNone = [{}, { LANG: '' }, { LANG: 'C.UTF-8' }, { LANG: 'POSIX' }]

  it.each(namingNone)('asks Windows where the environment names no language: %j', (environment) => {
    expect(systemLanguage(environment, 'en-US', 'win32')).toBe('en')
    expect(systemLanguage(environment, 'sv-SE', 'win32')).toBe('sv')
  })

  it.each(namingNone)('is Swedish on Linux where the environment names no language: %j', (environment) => {
    expect(systemLanguage(environment, 'en-US', 'linux')).toBe('sv')
  })
})
