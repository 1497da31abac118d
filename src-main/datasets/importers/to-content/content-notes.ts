import type { FactTable, Footnote } from '#shared/dataset/dimensions'
import { localize } from '#shared/messages/localize'
import { perLanguage, type LocalizedText } from '#shared/messages/language'
import { localizedTexts } from '#shared/table/localized-texts'
import type { DimensionValue, StatisticalTable, TableNote } from '#shared/table/statistical-table'
import { labelOf } from '#shared/table/value-words'
import type { DimensionPlan } from './dimension-plan'

/** One line of text, without the line breaks and doubled blanks of files. */
export const plainText = (text: LocalizedText): LocalizedText =>
  perLanguage((language) => text[language].replace(/\s+/g, ' ').trim())

const PLACES: readonly string[] = ['region', 'home', 'work']

/** The table's notes as footnotes, mandatory ones first. Notes on values that are left out are left out, too. */
export function buildFootnotes(
  table: StatisticalTable,
  fact: FactTable,
  plans: readonly DimensionPlan[],
): readonly Footnote[] {
  const sorted = [...table.notes].sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
  const read = new Map(plans.map((plan) => [plan.dimension.code, readValues(plan)]))
  return sorted.flatMap((note) => footnoteOf(note, table, fact, read) ?? [])
}

interface ReadValues {
  readonly plan: DimensionPlan
  /** The value and our meaning of it, by its code in the file; what is left out has none. */
  readonly values: ReadonlyMap<string, { readonly value: DimensionValue; readonly meaning: string }>
}

/** There may be a note about each value. */
function readValues(plan: DimensionPlan): ReadValues {
  const byCode = new Map(plan.dimension.values.map((value) => [value.code, value]))
  const values = new Map<string, { value: DimensionValue; meaning: string }>()
  for (const [meaning, { code }] of Object.entries(plan.origin)) {
    const value = byCode.get(code)
    if (value !== undefined && !values.has(code)) values.set(code, { value, meaning })
  }
  return { plan, values }
}

function footnoteOf(
  note: TableNote,
  table: StatisticalTable,
  fact: FactTable,
  read: ReadonlyMap<string, ReadValues>,
): Footnote | null {
  let text = plainText(localizedTexts(note.text, table.languages, ''))
  let region: string | null = null
  let year: number | null = null
  for (const { dimension: code, value: valueCode } of note.about) {
    if (valueCode === null) continue
    const { plan, values } = read.get(code) ?? {}
    const one = values?.get(valueCode)
    if (plan === undefined || one === undefined) return null
    const { value, meaning } = one
    if (plan.mapping.use === 'year') year = Number(meaning)
    else if (PLACES.includes(plan.mapping.use) && region === null) region = meaning
    else if (plan.mapping.use !== 'one') {
      const label = localizedTexts(value.label, table.languages, labelOf(value, table.languages))
      const said = text
      text = localize(({ imports }, language) =>
        imports.recognition.aboutValue(label[language], said[language]),
      )
    }
  }
  return text.sv === '' ? null : { table: fact, region, year, text }
}

/** Earlier notes, then those that are new by their key. */
export function unite<T>(known: readonly T[], added: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set(known.map(keyOf))
  return [
    ...known,
    ...added.filter((one) => {
      const key = keyOf(one)
      if (seen.has(key)) return false
      seen.add(key)
      return true
    }),
  ]
}
