import { localeOf, type Language } from './language'

/** A day as people read it, `23 nov. 2026`, in the reader's time zone; text that is no ISO time as it stands. */
export function formatDay(iso: string, language: Language): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime())
    ? iso
    : new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(time)
}
