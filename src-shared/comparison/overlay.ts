import { addMunicipalEvents } from '../charts/events/add-events'
import { addOwnMarks } from '../charts/own-marks/add-own-marks'
import type {
  BarsPanel,
  ChartSpecification,
  PyramidPanel,
  SpecifyContext,
  TimePanel,
} from '../charts/specification/chart-specification'
import type { SwarmPanel } from '../charts/specification/swarm-panel'
import type { ViewData } from '../view/view-data'
import { PICTURES } from '../views/pictures'
import type { Compared } from './comparison'
import { matchRows, type ComparedPanel, type MatchedRows } from './match-rows'
import { overlayBars } from './overlay-bars'
import { overlayTimes } from './overlay-lines'
import { overlayPyramids } from './overlay-pyramids'
import { overlaySwarms } from './overlay-swarms'
import { looksOfPanels } from './panel-looks'

/** Answers in one chart. */
export interface Overlay {
  readonly specification: ChartSpecification
  /** Rows of the specification are rows of these answers. */
  readonly matched: MatchedRows
}

/**
 * Answers beside each other as one chart, where a reader would overlay them: lines together, and for bars dots on one
 * axis with what they differ by, of two pyramids one behind the other, and swarms row by row on one axis. Null where they stand beside each other: maps, matrices, parts of a whole, points; and
 * where one has nothing to show or another base.
 */
export function overlayAnswers(
  ctx: SpecifyContext,
  along: Compared,
  panels: readonly ComparedPanel[],
): Overlay | null {
  const overlay = overlayFigures(ctx, along, panels)
  // Panels share their marks.
  const [first] = panels
  if (!overlay || !first) return overlay
  const marked = addOwnMarks(ctx, overlay.specification, first.data)
  // Rows of the overlay are none of an answer's: each change stands in the first panel of times.
  const changes = [...new Set(panels.flatMap(({ data }) => data.changes ?? []))]
  return { ...overlay, specification: addMunicipalEvents(ctx, marked, { changes, columns: [] }) }
}

function overlayFigures(
  ctx: SpecifyContext,
  along: Compared,
  panels: readonly ComparedPanel[],
): Overlay | null {
  if (panels.length < 2 || panels.some(({ data }) => data.empty !== null || data.rowCount === 0)) return null
  const matched = matchRows(panels)
  // What stands behind an answer's places changes how they are drawn; rows keep their numbers.
  const specifications = matched.panels.flatMap(({ data }, i) => {
    const whole = panels[i]?.data.behind ? panels[i].data : data
    return PICTURES[data.view].specify?.(ctx, inOnePanel(whole)) ?? []
  })
  const [first] = specifications
  if (!first || specifications.length < panels.length) return null
  const looks = looksOfPanels(
    ctx,
    along,
    panels.map(({ value }) => value),
  )
  const notes = first.notes.filter(({ leftOut, behind }) => leftOut === undefined && behind === undefined)
  const bars = specifications.flatMap((one) =>
    one.panels.filter((panel): panel is BarsPanel => panel.kind === 'bars'),
  )
  if (bars.length === panels.length && specifications.every((one) => one.panels.length === 1)) {
    const panel = overlayBars(ctx, bars, matched, looks)
    return panel && { specification: { panels: [panel], notes }, matched }
  }
  const pyramids = specifications.flatMap((one) =>
    one.panels.filter((panel): panel is PyramidPanel => panel.kind === 'pyramid'),
  )
  if (pyramids.length > 0) {
    // Places differ in size: they stand beside each other, or one behind the other in shares.
    const panel = along === 'region' ? null : overlayPyramids(ctx, pyramids, panels)
    return panel && { specification: { panels: [panel], notes }, matched }
  }
  const swarms = specifications.flatMap((one) =>
    one.panels.filter((panel): panel is SwarmPanel => panel.kind === 'swarm'),
  )
  if (swarms.length > 0) {
    const panel = overlaySwarms(ctx, swarms, panels)
    return panel && { specification: { panels: [panel], notes }, matched }
  }
  const times = specifications.map((one) => [...one.panels].filter(isTimePanel))
  if (times.some((own, i) => own.length === 0 || own.length < (specifications[i]?.panels.length ?? 0)))
    return null
  const overlaid = overlayTimes(ctx, times, matched, looks, along === 'region' ? placesOf(panels) : null)
  return (
    overlaid && {
      specification: { panels: overlaid.panels, notes: [...notes, ...overlaid.notes] },
      matched,
    }
  )
}

/** What is compared has a panel for each line anyhow. */
const inOnePanel = (data: ViewData): ViewData => ({
  ...data,
  filters: { ...data.filters, panels: 'together' },
})

/** Codes of places that have lines of their own, so that none stands behind them. */
const placesOf = (panels: readonly ComparedPanel[]): ReadonlySet<string> =>
  new Set(panels.map(({ value }) => value))

const isTimePanel = (panel: ChartSpecification['panels'][number]): panel is TimePanel =>
  panel.kind === 'lines' || panel.kind === 'columns'
