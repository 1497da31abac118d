import type { Region, Sex } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import type { FlowMatrix } from '../indicators/flow-matrix'

/** What the figures of a matrix rest on, by ids of sources. The place after the last is everywhere else. */
export interface MatrixSources {
  readonly ofCell: (home: number, work: number) => readonly number[]
  /** Of all who live in a place and of those who leave it. */
  readonly ofHome: (home: number) => readonly number[]
}

/** Gathers the sources of many cells, most of which rest on the same. */
export class SourcesOfCells {
  readonly ids = new Set<number>()
  private last: readonly number[] = []

  add(sources: readonly number[]): void {
    if (sources === this.last) return
    this.last = sources
    for (const id of sources) this.ids.add(id)
  }
}

/** Collects the sources of a matrix of so many places while its rows are read. */
export class MatrixSourcesBuilder {
  /** By cell; 0: none yet. */
  private readonly first: Int32Array
  /** Cells with more than one. */
  private readonly several = new Map<number, number[]>()
  private readonly ids = new Set<number>()
  private last: number | null = null

  constructor(private readonly places: number) {
    this.first = new Int32Array((places + 1) ** 2)
  }

  /** The place after the last is one beyond. */
  add(home: number, work: number, source: number): void {
    if (source !== this.last) this.ids.add((this.last = source))
    const cell = home * (this.places + 1) + work
    const known = this.first[cell] ?? 0
    if (known === source) return
    if (known === 0) this.first[cell] = source
    else this.several.set(cell, [...new Set([...(this.several.get(cell) ?? [known]), source])])
  }

  /** All that were added, ascending. */
  all(): readonly number[] {
    return [...this.ids].sort((a, b) => a - b)
  }

  /** `stated`: sources of homes whose sums are stated by themselves. What nobody states rests on all of `all`. */
  build(stated: ReadonlyMap<number, number>, all: readonly number[]): MatrixSources {
    const size = this.places + 1
    // One list for all cells that rest on one source: a year's cells are asked for by the ten thousands.
    const ofOne = new Map(all.map((id) => [id, [id] as readonly number[]]))
    const ofCell = (home: number, work: number): readonly number[] => {
      const known = this.first[home * size + work] ?? 0
      if (known === 0) return all
      return this.several.get(home * size + work) ?? ofOne.get(known) ?? [known]
    }
    const ofRow = (home: number): readonly number[] => {
      const found = new Set<number>()
      for (let cell = home * size; cell < (home + 1) * size; cell++)
        for (const id of this.several.get(cell) ?? [this.first[cell] ?? 0]) if (id !== 0) found.add(id)
      return found.size === 0 ? all : [...found]
    }
    return {
      ofCell,
      ofHome: (home) => {
        const source = stated.get(home)
        return source === undefined ? ofRow(home) : [source]
      },
    }
  }
}

/**
 * Homes whose out-commuters and those who live and work there are stated as totals, too, with the same numbers: the
 * sums of such a row are as good as the totals, whatever its parts are. By index in the matrix, the totals' source.
 */
export function findStatedHomes(
  reader: FactReader,
  matrix: FlowMatrix,
  places: readonly Region[],
  year: number,
  sex: Sex,
): ReadonlyMap<number, number> {
  const totals = reader.commutingTotals({
    regions: places.map(({ id }) => id),
    sex,
    years: { from: year, to: year },
  })
  const indexOf = new Map(places.map(({ id }, index) => [id, index]))
  const n = places.length
  const stated = new Map<number, number>()
  for (let row = 0; row < totals.year.length; row++) {
    const home = indexOf.get(totals.region[row] ?? -1)
    if (home === undefined) continue
    const inner = matrix.persons[home * n + home] ?? 0
    let all = 0
    for (let cell = home * n; cell < (home + 1) * n; cell++) all += matrix.persons[cell] as number
    const out = all - inner + (matrix.outBeyond[home] ?? 0)
    if (totals.outSign[row] !== 0 || totals.liveSign[row] !== 0) continue
    if (totals.outCommuters[row] === out && totals.liveAndWork[row] === inner)
      stated.set(home, totals.source[row] ?? 0)
  }
  return stated
}

/** Sources of a matrix whose places are some of this one's, merged: each part with the places that it is made of. */
export function mergeSources(
  { ofCell, ofHome }: MatrixSources,
  parts: readonly (readonly number[])[],
  places: number,
): MatrixSources {
  const membersOf = (part: number): readonly number[] => parts[part] ?? [places]
  const union = (lists: readonly (readonly number[])[]): readonly number[] => [...new Set(lists.flat())]
  return {
    ofCell: (home, work) =>
      union(membersOf(home).flatMap((from) => membersOf(work).map((to) => ofCell(from, to)))),
    ofHome: (home) => union(membersOf(home).map(ofHome)),
  }
}
