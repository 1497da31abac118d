import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { SIGN_CODES } from '../../../dataset/sign'
import type { Filters } from '../../../filters/filters'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import type { YearAnswer } from '../../../view/reach'
import { readBetween } from './between'

/**
 * How many commute in each flow between the municipalities of an area, for each year by itself, the largest first, as in
 * an answer for that year: all that a scale over the years is made of, so that nothing is made for a flow. No flow tells
 * its ends, for none stands apart.
 */
export function answerYearsBetween(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  place: Region,
  members: ReadonlySet<number>,
  years: readonly number[],
): YearAnswer[] {
  const home = new CodeColumnBuilder('home', 'region').build()
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' }).build(dataset)
  return years.map((year): YearAnswer => {
    const { values, unknown } = amountsBetween(
      reader,
      { ...filters, year: { from: year, to: year } },
      place,
      members,
    )
    const rowCount = values.length + unknown.length
    const all = new Float64Array(rowCount).fill(Number.NaN)
    all.set(values)
    const signs = new Uint8Array(rowCount)
    signs.set(unknown, values.length)
    return {
      filters,
      columns: [
        { ...home, indices: new Int32Array(rowCount) },
        { ...persons, values: all, signs },
      ],
      rowCount,
      gathers: [home.id],
    }
  })
}

/** The numbers of a year's flows, descending, and the signs of those that have none; without inner flows and nils. */
function amountsBetween(
  reader: FactReader,
  { sex, year: { to: year } }: Filters,
  place: Region,
  members: ReadonlySet<number>,
): { readonly values: Float64Array; readonly unknown: readonly number[] } {
  const parts = readBetween(reader, place, members, { sex, year })
  const values = new Float64Array(parts.reduce((sum, rows) => sum + rows.year.length, 0))
  const unknown: number[] = []
  let found = 0
  for (const { home, work, persons, sign } of parts)
    for (let row = 0; row < home.length; row++) {
      const [from, to] = [home[row] as number, work[row] as number]
      if (from === to || !members.has(from) || !members.has(to)) continue
      const [value, code] = [persons[row] as number, sign[row] as number]
      if (code === SIGN_CODES.number && Number.isFinite(value)) {
        if (value !== 0) values[found++] = value
      } else if (code !== SIGN_CODES['-']) unknown.push(code === SIGN_CODES.number ? SIGN_CODES['..'] : code)
    }
  return { values: values.subarray(0, found).sort().reverse(), unknown }
}
