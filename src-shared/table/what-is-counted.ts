import type { FactTable } from '../dataset/dimensions'
import type { DimensionLook } from './dimension-words'
import { textIn, type DimensionValue, type StatisticalTable } from './statistical-table'
import { BETWEEN_PLACES, COUNTS, NO_COMMUTERS, NOT_POPULATION, POPULATION } from './subject-words'
import { labelOf, plainLetters } from './value-words'

const measuresOf = (looks: readonly DimensionLook[]): readonly DimensionValue[] =>
  looks.find(({ use }) => use === 'measure')?.dimension.values ?? []

/** Title, names of the measures, unit and what the publisher is known to count, in plain letters. */
export function subjectOf(table: StatisticalTable, looks: readonly DimensionLook[], counted: string): string {
  const measures = measuresOf(looks).flatMap(({ label, code }) => [...Object.values(label), code])
  const unit = Object.values(table.unit ?? {})
  return plainLetters([...Object.values(table.title), ...measures, ...unit, counted].join(' | '))
}

/** Whether those who go between the places do not commute: pupils, people who move, as title, names or measures say. */
export function areOthersBetween(
  places: readonly DimensionLook[],
  table: StatisticalTable,
  looks: readonly DimensionLook[],
): boolean {
  const isOther = (text: string): boolean => NO_COMMUTERS.test(plainLetters(text))
  const isBetween = (text: string): boolean => BETWEEN_PLACES.test(plainLetters(text))
  const measures = measuresOf(looks)
  return (
    [...Object.values(table.title), ...Object.values(table.unit ?? {})].some(isOther) ||
    places.some(({ dimension: { label, code } }) => isOther(textIn(label, table.languages) || code)) ||
    Object.values(table.unit ?? {}).some(isBetween) ||
    // A distance beside the count changes nothing of what is counted.
    (measures.length > 0 &&
      measures.every((value) => {
        const label = labelOf(value, table.languages)
        return isOther(label) || isBetween(label)
      }))
  )
}

/** The one measure that counts what the target has; undefined when none or several do. */
export const countedFor = (
  target: FactTable,
  values: readonly DimensionValue[],
): DimensionValue | undefined => onlyOne(values, COUNTS[target].yes, COUNTS[target].no)

/** Whether one of the measures, and only one, counts the population. */
export const countsPopulation = (looks: readonly DimensionLook[]): boolean =>
  onlyOne(measuresOf(looks), POPULATION, NOT_POPULATION) !== undefined

function onlyOne(values: readonly DimensionValue[], yes: RegExp, no: RegExp): DimensionValue | undefined {
  const found = values.filter(({ label }) => {
    const text = plainLetters(Object.values(label).join(' '))
    return yes.test(text) && !no.test(text)
  })
  return found.length === 1 ? found[0] : undefined
}
