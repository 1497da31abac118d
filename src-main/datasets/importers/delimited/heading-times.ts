import { swedishCodeOf } from '#shared/table/place-names'
import { swedishCode } from '#shared/table/region-codes'
import { saysTime } from './heading-words'
import type { Column } from './looked-at-column'
import { placeIn } from './place-text'
import { readTime, readTimes } from '../time-text'
import { timeUnitOf } from '../time-values'

/**
 * The times that headings of figures end in, by column: of at least two, or of the only column of figures where no
 * other column has times. Null where headings say none.
 */
export function timesOf(
  figures: readonly Column[],
  columns: readonly Column[],
): ReadonlyMap<number, { readonly heading: string; readonly time: string }> | null {
  const split = figures.flatMap(({ at, name }) => {
    const found = splitTime(name)
    return found === null ? [] : [[at, found] as const]
  })
  const read = readTimes([...new Set(split.map(([, { time }]) => time))])
  if (read === null) return null
  const hasTime = columns.some((column) => !figures.includes(column) && isTimes(column))
  const areEnough = split.length >= 2 || (split.length === 1 && figures.length === 1 && !hasTime)
  // Beside a column of times, codes of municipalities are no years: 1715 is Kil.
  const arePlaces = hasTime && figures.every(({ name }) => placeIn(name) !== undefined)
  return areEnough && !arePlaces ? new Map(split) : null
}

/** Whether the headings of the figures are places that stand in a column, too: a matrix of homes and workplaces. */
export function areRowsPlaces(figures: readonly Column[], columns: readonly Column[]): boolean {
  const placeOf = (text: string): string | undefined => swedishCode(text) ?? swedishCodeOf(text)
  const headings = figures.map(({ name }) => placeOf(name))
  if (headings.length < 2 || headings.some((code) => code === undefined)) return false
  return columns.some((column) => {
    const places = new Set(column.texts.map(placeOf))
    return !figures.includes(column) && headings.some((code) => places.has(code))
  })
}

/** Whether a column has times. */
export const isTimes = ({ name, texts }: Column): boolean => {
  const read = readTimes([...new Set(texts)])
  return read !== null && (read.unit !== 'year' || saysTime(name))
}

/** Splits a heading that ends in a time, "Inpendlare 2004", "jan 2020", "2022 (prel.)"; null when it does not. */
export function splitTime(heading: string): { heading: string; time: string } | null {
  if (isTime(heading)) return { heading: '', time: heading }
  for (let at = heading.indexOf(' '); at >= 0; at = heading.indexOf(' ', at + 1)) {
    const time = heading.slice(at + 1).trim()
    // In "20-64 år 2021" the years are those of an age.
    if (isTime(time) && !(/\d$/.test(heading.slice(0, at)) && /^(?:år|years?)\s/i.test(time)))
      return {
        heading: heading
          .slice(0, at)
          .replace(/[,;:]\s*$/, '')
          .trim(),
        time,
      }
  }
  return null
}

const isTime = (text: string): boolean =>
  readTime(text) !== null ||
  timeUnitOf([text]) !== null ||
  /^(?:1[5-9]|20|21)\d\d(?:0[1-9]|1[0-2])$/.test(text)
