import type { DatasetDescription } from '../../dataset/description'
import type { Campus, Sex } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { lookupIn } from '../../dataset/dataset-lookup'
import { amountOf, isKnown, KnownSum } from '../../indicators/figure'

/** Whether a dataset knows where students come from. */
export const knowsHomes = ({ campuses, coverage: { students } }: DatasetDescription): boolean =>
  campuses.length > 0 && (students.homeYears ?? students.years).length > 0

/** Students of all campuses from one home. */
export interface HomeStudents {
  /** The sum of the known cells; `..` when none is known. */
  readonly persons: number | null
  /** Cells without a number: then `persons` is a lower bound. */
  readonly missingCells: number
  readonly sources: readonly number[]
}

export interface StudentsByHome {
  /** By region id; only homes that the source names. */
  readonly homes: ReadonlyMap<number, HomeStudents>
  /** Whose students are counted. */
  readonly campuses: readonly Campus[]
}

/**
 * Students of one year by home, whatever their campus: as stated for all campuses together where the dataset has
 * that by home, else the sum over the campuses, which counts who studies at two of them twice.
 */
export function readStudentsByHome(
  reader: FactReader,
  dataset: DatasetDescription,
  question: { readonly year: number; readonly sex: Sex },
): StudentsByHome {
  const totals = gather(reader, dataset, question, ['total'])
  return totals.homes.size > 0 ? totals : gather(reader, dataset, question, ['campus', 'distance'])
}

function gather(
  reader: FactReader,
  dataset: DatasetDescription,
  { year, sex }: { readonly year: number; readonly sex: Sex },
  kinds: readonly Campus['kind'][],
): StudentsByHome {
  const cells = new Map<number, { readonly sum: KnownSum; readonly sources: number[] }>()
  const campuses: Campus[] = []
  const { regionById } = lookupIn(dataset)
  for (const campus of dataset.campuses.filter(({ kind }) => kinds.includes(kind))) {
    const rows = reader.studentsByHome({ campus: campus.id, sex, years: { from: year, to: year } })
    if (rows.year.length > 0) campuses.push(campus)
    for (let row = 0; row < rows.year.length; row++) {
      const home = rows.home[row] ?? -1
      if (regionById.get(home)?.kind === 'total') continue
      let cell = cells.get(home)
      if (!cell) cells.set(home, (cell = { sum: new KnownSum(), sources: [] }))
      const source = rows.source[row] ?? 0
      cell.sum.add(rows.persons[row] ?? NaN, rows.sign[row] ?? 0)
      if (!cell.sources.includes(source)) cell.sources.push(source)
    }
  }
  const homes = new Map(
    [...cells].map(([home, { sum, sources }]): [number, HomeStudents] => {
      const { figure, missingCells } = sum.take()
      return [home, { persons: isKnown(figure) ? amountOf(figure) : null, missingCells, sources }]
    }),
  )
  return { homes, campuses }
}
