import type { FactColumns } from './fact-tables/registry'

/** Inhabitants by age group, all ages together not among them. */
export type PopulationByAge = FactColumns<'population'> & {
  /** By row, its group in `ages`. */
  readonly age: Int32Array
  /** As the dataset writes them: `20-24`, `37`, `85+`. */
  readonly ages: readonly string[]
}

/** One answer of the answers for each group. */
export function joinAges(
  ages: readonly string[],
  answers: readonly FactColumns<'population'>[],
): PopulationByAge {
  const rows = answers.reduce((sum, { year }) => sum + year.length, 0)
  const joined = {
    year: new Int32Array(rows),
    region: new Int32Array(rows),
    persons: new Float64Array(rows),
    sign: new Uint8Array(rows),
    source: new Int32Array(rows),
    age: new Int32Array(rows),
  }
  let at = 0
  answers.forEach((answer, age) => {
    for (const name of ['year', 'region', 'persons', 'sign', 'source'] as const)
      joined[name].set(answer[name], at)
    joined.age.fill(age, at, at + answer.year.length)
    at += answer.year.length
  })
  return { ...joined, ages }
}
