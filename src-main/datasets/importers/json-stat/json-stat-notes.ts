import type { TableDimension, TableNote } from '#shared/table/statistical-table'
import { member, objectAt, textOf, textsAt } from './json-parts'
import { isObject, type JsonObject } from '#shared/dataset/json-object'

type About = TableNote['about']

/** Notes of one place; `mandatory` is PxWeb's object of the positions of those that must be shown. */
function notesAt(
  note: unknown,
  mandatory: unknown,
  about: About,
  part: string,
  language: string,
): TableNote[] {
  const must = isObject(mandatory) ? mandatory : {}
  return textsAt(note, part)
    .map((text, i) => ({ text: { [language]: text }, mandatory: member(must, String(i)) === true, about }))
    .filter(({ text }) => (text[language] ?? '').trim() !== '')
}

/** Notes about cells, which JSON-stat has no place for: `extension.cellNotes`, in the words of PxWebApi. */
function cellNotes(extension: JsonObject, language: string): TableNote[] {
  const list = member(extension, 'cellNotes')
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown): TableNote[] => {
    if (!isObject(entry)) return []
    const text = textOf(member(entry, 'text'))
    const conditions = member(entry, 'conditions')
    if (text === null || !Array.isArray(conditions)) return []
    const about = conditions.flatMap((condition: unknown) => {
      const dimension = isObject(condition) ? textOf(member(condition, 'variableCode')) : null
      return isObject(condition) && dimension !== null
        ? [{ dimension, value: textOf(member(condition, 'valueCode')) }]
        : []
    })
    return [{ text: { [language]: text }, mandatory: member(entry, 'mandatory') === true, about }]
  })
}

/** All notes of a dataset: on the table, its dimensions, their values, and cells. */
export function readNotes(
  dataset: JsonObject,
  dimensions: readonly TableDimension[],
  language: string,
): TableNote[] {
  const extension = objectAt(member(dataset, 'extension'), 'extension')
  const described = objectAt(member(dataset, 'dimension'), 'dimension')
  const notes = notesAt(member(dataset, 'note'), member(extension, 'noteMandatory'), [], 'note', language)
  for (const { code, values } of dimensions) {
    const part = `dimension.${code}`
    const dimension = objectAt(member(described, code), part)
    const own = objectAt(member(dimension, 'extension'), `${part}.extension`)
    const about = [{ dimension: code, value: null }]
    notes.push(
      ...notesAt(member(dimension, 'note'), member(own, 'noteMandatory'), about, `${part}.note`, language),
    )
    const category = objectAt(member(dimension, 'category'), `${part}.category`)
    const byValue = objectAt(member(category, 'note'), `${part}.category.note`)
    const mandatory = objectAt(member(own, 'valueNoteMandatory'), `${part}.extension.valueNoteMandatory`)
    for (const { code: value } of values) {
      const note = member(byValue, value)
      if (note !== undefined)
        notes.push(
          ...notesAt(
            note,
            member(mandatory, value),
            [{ dimension: code, value }],
            `${part}.category.note.${value}`,
            language,
          ),
        )
    }
  }
  return [...notes, ...cellNotes(extension, language)]
}
