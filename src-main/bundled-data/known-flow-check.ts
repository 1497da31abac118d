import type { Figures, KnownFlow } from './read-figures'
import type { Table } from './proportional-fitting'

/** A published flow beside the synthetic one. `synthetic` is null for years without a matrix. */
export interface KnownFlowComparison extends KnownFlow {
  readonly synthetic: number | null
}

/** Compares the matrices with the flows that are known. A check that is reported, never forced. */
export function compareWithKnownFlows(
  figures: Figures,
  matrixByYear: ReadonlyMap<number, Table>,
): readonly KnownFlowComparison[] {
  const indexOf = (code: string) => figures.municipalities.findIndex((row) => row.code === code)
  return figures.knownFlows.map((flow) => ({
    ...flow,
    synthetic: matrixByYear.get(flow.year)?.[indexOf(flow.home)]?.[indexOf(flow.work)] ?? null,
  }))
}

/** The comparison as a table in Markdown, as it stands in docs/bundled-data.md. */
export function formatKnownFlowReport(
  figures: Figures,
  comparisons: readonly KnownFlowComparison[],
): readonly string[] {
  const nameOf = (code: string) => figures.municipalities.find((row) => row.code === code)?.name ?? code
  const rows = comparisons.map(({ year, home, work, persons, synthetic }) => {
    const difference =
      synthetic === null
        ? 'no matrix for this year'
        : `${(((synthetic - persons) / persons) * 100).toFixed(1)} %`
    return `| ${year} | ${nameOf(home)} → ${nameOf(work)} | ${persons} | ${synthetic ?? '..'} | ${difference} |`
  })
  return [
    '| Year | Flow | Published | Example data | Difference |',
    '| ---- | ---- | --------: | -----------: | ---------: |',
    ...rows,
  ]
}
