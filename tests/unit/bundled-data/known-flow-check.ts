import { fitByModel, marginsByYear } from '#main/bundled-data/flow-matrix'
import { flowsWithRows } from '#main/bundled-data/published-flows'
import type { Figures, KnownFlow } from '#main/bundled-data/read-figures'

/** A published flow beside what distance, sizes and totals would have given. Persons. */
export interface KnownFlowComparison extends KnownFlow {
  readonly byModel: number
}

/** How far the method is from the truth where the truth is known, and so about how far where it is not. */
export function compareWithKnownFlows(figures: Figures): readonly KnownFlowComparison[] {
  const indexOf = (code: string) => figures.municipalities.findIndex((row) => row.code === code)
  const fits = new Map(marginsByYear(figures).map((margins) => [margins.year, fitByModel(figures, margins)]))
  return flowsWithRows(figures).map((flow) => ({
    ...flow,
    byModel: fits.get(flow.year)?.[indexOf(flow.home)]?.[indexOf(flow.work)] ?? 0,
  }))
}

/** Mean of the absolute deviations, as a share of the published figures. */
export const meanDeviation = (comparisons: readonly KnownFlowComparison[]): number =>
  comparisons.reduce((all, { byModel, persons }) => all + Math.abs(byModel / persons - 1), 0) /
  comparisons.length

/** The comparison as a table in Markdown, as it stands in docs/bundled-data.md. */
export function formatKnownFlowReport(
  figures: Figures,
  comparisons: readonly KnownFlowComparison[],
): readonly string[] {
  const nameOf = (code: string) => figures.municipalities.find((row) => row.code === code)?.name ?? code
  const rows = comparisons.map(({ year, home, work, persons, byModel, doubt }) => {
    const difference = `${((byModel / persons - 1) * 100).toFixed(1)} %`
    return `| ${year} | ${nameOf(home)} → ${nameOf(work)} | ${persons} | ${Math.round(byModel)} | ${difference} | ${doubt === null ? '' : 'yes'} |`
  })
  return [
    '| Year | Flow | Published, a row | By the model | Difference | Doubtful |',
    '| ---- | ---- | ---------------: | -----------: | ---------: | -------- |',
    ...rows,
  ]
}
