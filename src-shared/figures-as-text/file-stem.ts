import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { ViewData } from '../view/view-data'
import { VIEWS } from '../views/registry'
import { nameUnit } from '../views/units/tell-unit'

const LONGEST = 80

/** Letters a–z, digits and hyphens: `Örebro län` → `orebro-lan`. */
export function simplifyFileName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[æ]/g, 'ae')
    .replace(/[ø]/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * A file name without extension that says what the file shows: view, place, years and what departs from
 * the usual, `pendling-floden-norrkoping-2008`. It begins with the view's name, so it is never a name that
 * Windows reserves (`con`, `aux`), and holds no character that any file system forbids.
 */
export function buildFileStem(data: ViewData, language: Language): string {
  const { filters: said } = messagesIn(language)
  const { filters, takes } = data
  const { from, to } = filters.year
  const tail = [
    ...(takes.includes('year') ? [from === to ? String(to) : `${String(from)}-${String(to)}`] : []),
    ...(takes.includes('direction') && filters.direction !== 'out' ? [filters.direction] : []),
    ...(takes.includes('basis') && filters.basis !== 'day' ? [filters.basis] : []),
    ...(takes.includes('sex') && filters.sex !== 'total' ? [said.sex.values[filters.sex]] : []),
    ...(data.counted ? [nameUnit(data.counted, language)] : []),
  ]
  const places = takes.includes('region')
    ? data.regionNames.map((name) => name[language])
    : takes.includes('campus') && data.campusName
      ? [data.campusName[language]]
      : data.seriesNames
        ? [data.seriesNames.title[language]]
        : []
  const end = simplifyFileName(tail.join('-'))
  const head = simplifyFileName([VIEWS[data.view].words.in(language).fileName, ...places].join('-'))
  const room = LONGEST - (end === '' ? 0 : end.length + 1)
  const start = head.slice(0, room).replace(/-+$/, '')
  return end === '' ? start : `${start}-${end}`
}
