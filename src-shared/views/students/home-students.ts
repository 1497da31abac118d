import type { DatasetDescription } from '../../dataset/description'
import type { Campus, Sex } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { amountOf, figureAt, isKnown, type Figure } from '../../indicators/figure'

/** Students of all campuses from one home. */
/** Whether a dataset knows where students come from. */
export const knowsHomes = ({ campuses, coverage: { students } }: DatasetDescription): boolean =>
  campuses.length > 0 && (students.homeYears ?? students.years).length > 0

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
  const cells = new Map<number, { figure: Figure; source: number }[]>()
  const campuses: Campus[] = []
  const regions = new Map(dataset.regions.map((region) => [region.id, region]))
  for (const campus of dataset.campuses.filter(({ kind }) => kinds.includes(kind))) {
    const rows = reader.studentsByHome({ campus: campus.id, sex, years: { from: year, to: year } })
    if (rows.year.length > 0) campuses.push(campus)
    for (let row = 0; row < rows.year.length; row++) {
      const home = rows.home[row] ?? -1
      if (regions.get(home)?.kind === 'total') continue
      const cell = { figure: figureAt(rows.persons, rows.sign, row), source: rows.source[row] ?? 0 }
      cells.set(home, [...(cells.get(home) ?? []), cell])
    }
  }
  const homes = new Map(
    [...cells].map(([home, list]): [number, HomeStudents] => {
      const known = list.filter(({ figure }) => isKnown(figure))
      return [
        home,
        {
          persons: known.length === 0 ? null : known.reduce((sum, { figure }) => sum + amountOf(figure), 0),
          missingCells: list.length - known.length,
          sources: [...new Set(list.map(({ source }) => source))],
        },
      ]
    }),
  )
  return { homes, campuses }
}
