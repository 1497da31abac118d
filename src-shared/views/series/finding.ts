import { localize } from '../../messages/localize'
import { shownSignOf } from '../../dataset/sign'
import { NO_TEXT, type Language, type LocalizedText } from '../../messages/language'
import { formatPercentChange } from '../../messages/number-format'
import { formatIn } from '../../view/format-cell'
import type { SeriesPlan } from '../../filters/series-plan'
import type { CodeColumn, NumberColumn, ViewColumn } from '../../view/view-data'
import { seriesWords } from './words'

interface NamedValue {
  readonly name: LocalizedText
  readonly value: number
}

/** A count of things needs no unit after each number. */
const PLAIN_UNIT = /^(antal|number|numbers|count)$/i

function writeValue(column: NumberColumn, value: number, language: Language): string {
  const text = formatIn(column, value, language)
  const unit = column.unitText?.[language].trim() ?? ''
  return unit === '' || PLAIN_UNIT.test(unit) ? text : `${text} ${unit}`
}

/** The latest value and its change, or the highest and lowest; null where there is nothing to compare. */
export function describeSeries(
  plan: SeriesPlan,
  columns: readonly ViewColumn[],
  column: NumberColumn,
): LocalizedText | null {
  const codeColumns = columns.filter((one): one is CodeColumn => one.type === 'code')
  const along = codeColumns[plan.chosen.indexOf(plan.along)]
  if (!along) return null
  const length = plan.along.values.length
  const several = column.values.length > length
  if (plan.along.dimension.role !== 'time')
    return describeExtremes(
      column,
      several ? namedRows(column, codeColumns, along) : namedValues(column, along),
      null,
      column.signs.every((sign) => shownSignOf(sign) !== '..'),
    )
  return several
    ? describeLatest(plan, codeColumns, column, along, length)
    : describeDevelopment(column, namedValues(column, along))
}

const namedValues = (column: NumberColumn, names: CodeColumn): NamedValue[] =>
  [...column.values].flatMap((value, row) =>
    Number.isFinite(value) && !names.apart?.includes(names.indices[row] ?? -1)
      ? [{ name: names.names[names.indices[row] ?? -1] ?? NO_TEXT, value }]
      : [],
  )

/** Rows by everything that tells them apart. */
function namedRows(
  column: NumberColumn,
  codeColumns: readonly CodeColumn[],
  along: CodeColumn,
): NamedValue[] {
  const telling = [along, ...codeColumns.filter((one) => one !== along && one.codes.length > 1)]
  return [...column.values].flatMap((value, row) =>
    Number.isFinite(value) && !telling.some((one) => one.apart?.includes(one.indices[row] ?? -1))
      ? [
          {
            value,
            name: localize((_, language) =>
              telling.map((one) => one.names[one.indices[row] ?? -1]?.[language] ?? '').join(', '),
            ),
          },
        ]
      : [],
  )
}

function describeDevelopment(column: NumberColumn, points: readonly NamedValue[]): LocalizedText | null {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || first === last) return null
  return seriesWords.say((words, language) => {
    const now = writeValue(column, last.value, language)
    const latest = words.findings.latest(last.name[language], now)
    const change = formatIn({ ...column }, last.value - first.value, language)
    const signed = last.value > first.value ? `+${change}` : change
    const percent = /%|procent|per cent|percent/i.test(column.unitText?.[language] ?? '')
    const relative =
      first.value > 0 && !percent ? formatPercentChange(last.value / first.value - 1, language) : null
    return `${latest} ${words.findings.change(first.name[language], signed, relative)}`
  })
}

/** Of several lines: who is highest and lowest at the last time that any of them has. */
function describeLatest(
  plan: SeriesPlan,
  codeColumns: readonly CodeColumn[],
  column: NumberColumn,
  along: CodeColumn,
  length: number,
): LocalizedText | null {
  const varying = codeColumns.filter((one, d) => one !== along && (plan.chosen[d]?.values.length ?? 0) > 1)
  for (let point = length - 1; point >= 0; point--) {
    // A total is no rival of its parts.
    const rows = Array.from({ length: column.values.length / length }, (_, i) => i * length + point).filter(
      (row) => !varying.some((one) => one.apart?.includes(one.indices[row] ?? -1)),
    )
    const known = rows.filter((row) => Number.isFinite(column.values[row]))
    if (known.length < 2) continue
    const named = known.map((row): NamedValue => ({
      value: column.values[row] ?? 0,
      name: localize((_, language) =>
        varying.map((one) => one.names[one.indices[row] ?? -1]?.[language] ?? '').join(', '),
      ),
    }))
    return describeExtremes(
      column,
      named,
      along.names[along.indices[known[0] ?? 0] ?? -1] ?? null,
      rows.every((row) => shownSignOf(column.signs[row] ?? 0) !== '..'),
    )
  }
  return null
}

function describeExtremes(
  column: NumberColumn,
  known: readonly NamedValue[],
  time: LocalizedText | null,
  allKnown: boolean,
): LocalizedText | null {
  const sorted = [...known].sort((a, b) => b.value - a.value)
  const highest = sorted[0]
  const lowest = sorted.at(-1)
  if (!highest || !lowest || highest.value === lowest.value) return null
  return seriesWords.say((words, language) =>
    words.findings.extremes(
      time?.[language] ?? null,
      highest.name[language],
      writeValue(column, highest.value, language),
      lowest.name[language],
      writeValue(column, lowest.value, language),
      allKnown,
    ),
  )
}
