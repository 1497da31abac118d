import { isObject, type JsonObject } from '#shared/dataset/json-object'
import { importError } from '#main/formats/import-problem'
import { filledText, member, textOf, wrongPart, type Leniencies } from './json-parts'

/** What the file says its signs mean, by sign: in Eurostat's `extension`, or in the `status` of its older form. */
export function statusWords(dataset: JsonObject): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const extension = member(dataset, 'extension')
  const olderForm = member(dataset, 'status')
  const category = isObject(olderForm) ? member(olderForm, 'category') : undefined
  for (const from of [isObject(extension) ? member(extension, 'status') : undefined, olderForm, category]) {
    const labels = isObject(from) ? member(from, 'label') : undefined
    if (!isObject(labels)) continue
    for (const [sign, label] of Object.entries(labels)) {
      const text = filledText(label)
      if (text !== null) words.set(sign, text)
    }
  }
  return words
}

/** The status of cells: `of` one, and the cells that an object names; null where they are all cells. */
export interface ReadStatus {
  readonly of: (cell: number) => string
  readonly named: JsonObject | null
}

/**
 * `status` of a dataset: one text for all cells, a list over all of them (a list of one stands for all, as in samples
 * of the format's author), an object over some, or any of these as `value` beside words for the signs.
 */
export function readStatus(dataset: JsonObject, spanned: number, lenient: Leniencies): ReadStatus {
  const stated = member(dataset, 'status') ?? null
  const isOlderForm = isObject(stated) && Object.hasOwn(stated, 'value')
  if (isOlderForm) lenient.say((words) => words.statusWithWords)
  const status = isOlderForm ? (member(stated, 'value') ?? null) : stated
  const part = isOlderForm ? 'status.value' : 'status'
  const isForAll = Array.isArray(status) && status.length === 1 && spanned !== 1
  if (isForAll) lenient.say((words) => words.statusOfOne(part))
  const forAll = textOf(isForAll ? (status as unknown[])[0] : status)?.trim() ?? null
  if (forAll !== null) return { of: () => forAll, named: null }
  if (status === null) return { of: () => '', named: null }
  const list = Array.isArray(status) ? (status as unknown[]) : null
  const named = list === null && isObject(status) ? status : null
  if (list === null && named === null) throw wrongPart(part, 'object')
  if (list !== null && list.length !== spanned)
    throw importError('file-malformed', (w) => w.jsonStat.wrongCount(part, spanned, list.length))
  return {
    of: (cell) => {
      const own = (named === null ? list?.[cell] : member(named, String(cell))) ?? null
      if (own === null) return ''
      const text = textOf(own)
      if (text === null) throw wrongPart(`${part}[${String(cell)}]`, 'text')
      return text.trim()
    },
    named,
  }
}
