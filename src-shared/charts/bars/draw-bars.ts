import type { ChartContext } from '../frame/chart-context'
import type { PlotParts, Rect } from '../frame/plot-parts'
import type { Bar, BarsPanel, BarRow as SpecifiedRow } from '../specification/chart-specification'
import { buildHorizontalBars, type BarRow } from './horizontal-bars'

/** Bars below each other, those of a row as a group; each says its own name, so that no legend is needed. */
export function drawBars(ctx: ChartContext, panel: BarsPanel, area: Rect): PlotParts {
  const { axis, series, marker, most, keptBack, goals, groupSize = series.length } = panel
  const rows = panel.rows.flatMap((row, at) =>
    row.bars.map((bar, i): BarRow => ({
      ...drawnBar(row, bar, series[i]?.color ?? ''),
      key: String(at * series.length + i),
    })),
  )
  return buildHorizontalBars(
    ctx,
    {
      rows: rows.map((row, i): BarRow => {
        if (i % series.length === 0 && panel.rows[i / series.length]?.afterGap)
          return { ...row, parted: 'gap' }
        return groupSize > 1 && i % groupSize === 0 ? { ...row, parted: 'group' } : row
      }),
      axisName: axis.title ?? '',
      scaleId: axis.scaleId,
      percent: axis.format.unit.startsWith('fraction'),
      whole: axis.whole,
      markerName: marker ?? null,
      ...(goals && { goals }),
      ...(most !== undefined && { most }),
      ...(keptBack !== undefined && { keptBack }),
    },
    area,
  )
}

function drawnBar(row: SpecifiedRow, bar: Bar, color: string): BarRow {
  const label = bar.name ?? row.name
  return {
    label,
    value: bar.value,
    sign: bar.sign,
    valueLabel: bar.text,
    color: bar.color ?? color,
    emphasis: bar.emphasis ?? false,
    isExample: bar.isExample ?? false,
    marker: row.marker ?? null,
    tooltip: (bar.tooltip ?? `${label}: ${bar.text === '' ? (bar.sign ?? '..') : bar.text}`).replaceAll(
      '\n',
      '<br>',
    ),
  }
}
