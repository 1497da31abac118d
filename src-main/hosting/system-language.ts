import type { Language } from '#shared/messages/language'

/**
 * The language of a BCP 47 or POSIX locale (`en-GB`, `sv_SE.UTF-8`): English only when it says so, else
 * Swedish, for whom the product is made.
 */
export function languageOfLocale(locale: string | undefined): Language {
  return /^en([-_.@]|$)/i.test(locale ?? '') ? 'en' : 'sv'
}

/**
 * The system's language: the POSIX variables where they are set (`C` and `POSIX` name none), else what the
 * runtime reports.
 */
export function systemLanguage(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  runtimeLocale: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const stated = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']
  const named = stated !== undefined && stated !== '' && !/^(C|POSIX)([.@]|$)/.test(stated)
  return languageOfLocale(named ? stated : runtimeLocale)
}
