import type { Language } from '#shared/messages/language'

/**
 * The language of a BCP 47 or POSIX locale (`en-GB`, `sv_SE.UTF-8`): English only when it says so, else
 * Swedish, for whom the product is made.
 */
export function languageOfLocale(locale: string | undefined): Language {
  return /^en([-_.@]|$)/i.test(locale ?? '') ? 'en' : 'sv'
}

/**
 * The system's language: the POSIX variables where they name one, else what the runtime reports. Elsewhere
 * than on Windows and macOS the runtime only repeats the variables and says `en-US` for none, so there the
 * product's own first language counts.
 */
export function systemLanguage(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  runtimeLocale?: string,
  platform: NodeJS.Platform = process.platform,
): Language {
  const stated = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']
  if (stated !== undefined && stated !== '' && !/^(C|POSIX)([.@]|$)/.test(stated))
    return languageOfLocale(stated)
  if (platform !== 'win32' && platform !== 'darwin') return 'sv'
  // Asked for only here: at a start it takes as long as reading the words.
  return languageOfLocale(runtimeLocale ?? Intl.DateTimeFormat().resolvedOptions().locale)
}
