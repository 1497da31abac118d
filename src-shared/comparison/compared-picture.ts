import { joinReaches } from '../view/reach'
import { createChartContext, specifyContext, type ChartContext } from '../charts/frame/chart-context'
import type { ChartLook, ChartPicture, MapGeography, PictureKind } from '../charts/frame/chart-picture'
import type { MarkTarget } from '../charts/frame/mark-target'
import type { Room } from '../charts/frame/room'
import { lightTheme } from '../charts/frame/theme'
import { drawChart } from '../charts/draw-chart'
import { readDot } from '../charts/bars/lay-out-dumbbells'
import { canDrawNatively, drawNatively } from '../charts/native/draw-natively'
import type { NativeChart } from '../charts/native/native-chart'
import { formatNative } from '../charts/native/number-format-code'
import type { DumbbellPanel, LinesPanel, PyramidPanel } from '../charts/specification/chart-specification'
import { stackSwarm, type SwarmPanel } from '../charts/specification/swarm-panel'
import { speakBehind } from '../charts/specification/lines-behind'
import { shownSignOf } from '../dataset/sign'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { buildPicture, framePicture, isMarked } from '../views/build-picture'
import { leastRoom } from '../views/least-room'
import { buildNativeChart, NATIVE_LOOK } from '../views/native-chart'
import type { Compared } from './comparison'
import type { ComparedMark } from './compared-mark'
import { joinAnswers, listJoinedMarks } from './join-answers'
import type { ComparedPanel } from './match-rows'
import { overlayAnswers } from './overlay'

/** Whether one picture tells all answers; else they stand beside each other. */
export function canOverlay(along: Compared, panels: readonly ComparedPanel[], kind: PictureKind): boolean {
  const joined = joinAnswers(along, panels)
  if (kind === 'map') return joined?.as === 'focus'
  return joined !== null || overlayAnswers(specifyContext('sv', lightTheme), along, panels) !== null
}

/**
 * All answers as one picture, the same for window, export and command line; null where they stand beside each other. A
 * map needs `geography`.
 */
export function buildComparedPicture(
  along: Compared,
  panels: readonly ComparedPanel[],
  look: ChartLook,
  kind: PictureKind = 'chart',
  geography: MapGeography | null = null,
): ChartPicture | null {
  const joined = joinAnswers(along, panels)
  if (joined) return buildPicture(joined.data, kind, look, geography)
  const overlay = kind === 'chart' ? overlayAnswers(createChartContext(look), along, panels) : null
  if (!overlay) return null
  const isExample = panels.some(({ data }) => isMarked(data, 'chart', null))
  const draw = (ctx: ChartContext): ChartPicture => ({
    option: drawChart(ctx, overlay.specification),
    maps: [],
  })
  return framePicture(look, isExample, draw, joinReaches(panels.map(({ data }) => data.reach)))
}

/** The same as charts that office programs draw and edit themselves; null where they have none such. */
export function buildComparedNative(
  along: Compared,
  panels: readonly ComparedPanel[],
  language: Language,
  accent: string = lightTheme.accent,
): NativeChart | null {
  const joined = joinAnswers(along, panels)
  if (joined) return buildNativeChart(joined.data, language, accent)
  const ctx = createChartContext(
    { ...NATIVE_LOOK, language, theme: { ...lightTheme, accent } },
    joinReaches(panels.map(({ data }) => data.reach)),
  )
  const overlay = overlayAnswers(ctx, along, panels)
  return overlay && canDrawNatively(overlay.specification) ? drawNatively(ctx, overlay.specification) : null
}

/** The room that it needs at least, at the letters' ordinary size. */
export function comparedRoom(along: Compared, panels: readonly ComparedPanel[], kind: PictureKind): Room {
  const joined = joinAnswers(along, panels)
  if (joined) return leastRoom(joined.data, kind)
  const overlay = overlayAnswers(specifyContext('sv', lightTheme), along, panels)
  const count = overlay?.specification.panels.length ?? 1
  if (count > 1) return { width: count > 2 ? 560 : 460, height: count > 2 ? 300 : 190 }
  if (overlay?.specification.panels[0]?.kind === 'pyramid') return { width: 340, height: 240 }
  const swarm = overlay?.specification.panels[0]
  if (swarm?.kind === 'swarm') return { width: 340, height: 90 + swarm.rows.length * 110 }
  return { width: 340, height: 200 }
}

/** The marks of the one picture in reading order: rows with all their dots, or lines point by point; none where it is none. */
export function listComparedMarks(
  along: Compared,
  panels: readonly ComparedPanel[],
  language: Language,
  kind: PictureKind = 'chart',
): ComparedMark[] {
  const joined = joinAnswers(along, panels)
  if (joined) return listJoinedMarks(joined, panels, kind, language)
  const overlay = overlayAnswers(specifyContext(language, lightTheme), along, panels)
  if (!overlay) return []
  const marks: ComparedMark[] = []
  let seriesIndex = 0
  for (const panel of overlay.specification.panels) {
    if (panel.kind === 'dumbbell') {
      marks.push(...dumbbellMarks(panel, seriesIndex, language))
      seriesIndex += panel.series.length
    } else if (panel.kind === 'lines') {
      marks.push(...lineMarks(panel, seriesIndex, language))
      seriesIndex += panel.lines.length
    } else if (panel.kind === 'swarm') {
      marks.push(...swarmMarks(panel, language))
    } else if (panel.kind === 'pyramid') {
      marks.push(...pyramidMarks(panel, language))
    }
  }
  const behind = speakBehind(overlay.specification, language)
  return [...marks, ...behind.map((text): ComparedMark => ({ text, target: null, row: null, place: null }))]
}

function dumbbellMarks(panel: DumbbellPanel, from: number, language: Language): ComparedMark[] {
  const { charts, analysis } = messagesIn(language)
  return panel.rows.map((row, dataIndex) => {
    const at = row.dots.findLastIndex(({ value }) => value !== null)
    const figures = row.dots.map((dot, i) => `${panel.series[i]?.name ?? ''} ${readDot(dot)}`)
    const said =
      panel.difference === null ? figures : [...figures, analysis.comparison.spokenDifference(row.difference)]
    const target: MarkTarget | null = at < 0 ? null : { seriesIndex: from + at, dataIndex }
    const own = row.dots[at]?.rows?.[0]
    return {
      text: charts.mark(row.name, said.join('; ')),
      target,
      row: own ?? null,
      place: own === undefined ? null : { panel: at, row: own },
    }
  })
}

/** Both sides of a row, each with what stands behind it. */
function pyramidMarks(panel: PyramidPanel, language: Language): ComparedMark[] {
  const { charts } = messagesIn(language)
  const said = (value: number | null | undefined): string =>
    typeof value === 'number' ? formatNative(value, panel.axis.format, language) : '..'
  return panel.rows.map(({ name, bars, behind }, dataIndex) => {
    const row = bars[0].rows?.[0] ?? null
    const figures = panel.sides.map(
      (side, at) =>
        `${side.name}: ${panel.outline?.bars ?? ''} ${said(bars[at]?.value)}, ${panel.outline?.behind ?? ''} ${said(behind?.[at])}`,
    )
    return {
      text: charts.mark(name, figures.join('; ')),
      target: { seriesIndex: 0, dataIndex },
      row,
      place: row === null ? null : { panel: 1, row },
    }
  })
}

/** Every place of every row, those that the picture is about last, as they are drawn. */
const swarmMarks = (panel: SwarmPanel, language: Language): ComparedMark[] => {
  const { charts } = messagesIn(language)
  return stackSwarm(panel).map(({ at, dot }, dataIndex) => ({
    text: charts.mark([dot.name, panel.rows[at]?.name ?? ''].filter(Boolean).join(', '), dot.figure),
    target: { seriesIndex: 0, dataIndex },
    row: dot.row,
    place: { panel: at, row: dot.row },
  }))
}

const lineMarks = (panel: LinesPanel, from: number, language: Language): ComparedMark[] => {
  const { charts } = messagesIn(language)
  return panel.lines.flatMap((line, at) =>
    panel.times.positions.flatMap((position, dataIndex): ComparedMark[] => {
      const row = line.rows[dataIndex] ?? null
      if (row === null) return []
      const value = line.values[dataIndex] ?? Number.NaN
      const figure = Number.isFinite(value)
        ? formatNative(value, panel.axis.format, language)
        : (shownSignOf(line.signs[dataIndex] ?? 0) ?? '..')
      const time = panel.times.labels?.[dataIndex] ?? String(position)
      return [
        {
          text: charts.mark(`${line.name}, ${time}`, `${panel.heading ?? ''} ${figure}`.trim()),
          target: { seriesIndex: from + at, dataIndex },
          row,
          place: { panel: at, row },
        },
      ]
    }),
  )
}
