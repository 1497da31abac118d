import type { TableNote } from '#shared/table/statistical-table'
import { textOf, type PxKeywords } from '#main/formats/px/px-keywords'
import { checkNoteCount } from '../table-limits'
import type { PxNames } from './px-names'
import type { PxStatement } from '#main/formats/px/px-statements'

const NOTE_KEYWORDS = new Set(['NOTE', 'NOTEX', 'VALUENOTE', 'VALUENOTEX', 'CELLNOTE', 'CELLNOTEX'])

/**
 * The notes, in the order of the file. The first note about a place in one language and the first about the same
 * place in another are one note; a note that only one language has stays a note of that language.
 */
export function readPxNotes(
  keywords: PxKeywords,
  names: PxNames,
  codes: readonly string[],
  statements: readonly PxStatement[],
): TableNote[] {
  const notes: { texts: Record<string, string>; mandatory: boolean; about: TableNote['about'] }[] = []
  const byPlace = new Map<string, { notes: typeof notes; said: Map<string, number> }>()
  const stated = statements.filter(({ keyword }) => NOTE_KEYWORDS.has(keyword))
  checkNoteCount(stated.length)
  for (const statement of stated) {
    const about = readPlace(keywords, names, codes, statement)
    if (about === null) continue
    keywords.use(statement)
    const mandatory = statement.keyword.endsWith('X')
    const language = keywords.languageOf(statement)
    const key = JSON.stringify([mandatory, about])
    const place = byPlace.get(key) ?? { notes: [], said: new Map<string, number>() }
    byPlace.set(key, place)
    // A language's texts fill the notes in their order: the next one is known without looking for it.
    const next = place.said.get(language) ?? 0
    place.said.set(language, next + 1)
    const note = place.notes[next]
    if (note !== undefined) note.texts[language] = textOf(statement)
    else {
      const added = { texts: { [language]: textOf(statement) }, mandatory, about }
      place.notes.push(added)
      notes.push(added)
    }
  }
  return notes.map(({ texts, mandatory, about }) => ({ text: texts, mandatory, about }))
}

/** What a note is about; null when its sub-keys name nothing in this table. */
function readPlace(
  keywords: PxKeywords,
  names: PxNames,
  codes: readonly string[],
  { keyword, subkeys, ...statement }: PxStatement,
): TableNote['about'] | null {
  const language = keywords.languageOf({ keyword, subkeys, ...statement })
  if (keyword.startsWith('CELLNOTE')) {
    if (subkeys.length !== names.dimensions.length) return null
    const about: TableNote['about'][number][] = []
    for (const [d, text] of subkeys.entries()) {
      if (text === '*') continue
      const index = names.findValue(d, text, language)
      if (index < 0) return null
      about.push({ dimension: codes[d] ?? '', value: names.codes[d]?.[index] ?? '' })
    }
    return about
  }
  const [dimension, value] = subkeys
  const wanted = keyword.startsWith('VALUENOTE') ? 2 : subkeys.length === 0 ? 0 : 1
  if (subkeys.length !== wanted) return null
  if (dimension === undefined) return []
  const d = names.findDimension(dimension, language)
  if (d < 0) return null
  if (value === undefined) return [{ dimension: codes[d] ?? '', value: null }]
  const index = names.findValue(d, value, language)
  return index < 0 ? null : [{ dimension: codes[d] ?? '', value: names.codes[d]?.[index] ?? '' }]
}
