import type { Language } from '../messages/language'
import { gatherOthers } from '../view/gather-others'
import { rowSpeaker } from '../view/speak-row'
import type { CodeColumn, ViewData } from '../view/view-data'
import type { PictureKind } from '../charts/frame/chart-picture'
import type { MarkTarget, MarkTargets } from '../charts/frame/mark-target'
import { lightTheme } from '../charts/frame/theme'
import { specifyContext } from '../charts/frame/chart-context'
import { addEvents } from '../charts/events/add-events'
import { rowsBehind, speakBehind } from '../charts/specification/lines-behind'
import { targetsOf } from '../charts/specification/mark-targets'
import { PICTURES } from './pictures'
import { codeAt, rowsOf } from '../view/rows'

/** One mark of a picture as the cursor reaches it. */
export interface ChartMark {
  /** What is spoken: the place or thing, and its figures with their units. */
  readonly text: string
  /** The mark in the option, for ECharts' `highlight`; null where the picture has no single mark. */
  readonly target: MarkTarget | null
  /** The row that it shows; null: none of its own. */
  readonly row: number | null
}

/**
 * The marks of a picture in reading order: bars from the top, lines from left to right, one after another; what stands
 * in grey behind them last, as one sentence.
 */
export function listMarks(data: ViewData, kind: PictureKind, language: Language): ChartMark[] {
  if (data.empty !== null) return []
  const shown = kind === 'chart' ? gatherOthers(data) : data
  const picture = PICTURES[data.view]
  const ctx = specifyContext(language, lightTheme)
  const specified = kind === 'chart' ? (picture.specify?.(ctx, shown) ?? null) : null
  const specification = specified && addEvents(ctx, specified, shown)
  const targets = specification
    ? targetsOf(specification, shown.rowCount)
    : kind === 'chart'
      ? chartTargets(shown)
      : mapTargets(shown)
  const behind = specification ? rowsBehind(specification) : new Set<number>()
  const speak = rowSpeaker(shown, language)
  return [
    ...rowsOf(shown)
      .filter((row) => !behind.has(row))
      .map((row): ChartMark => ({ text: speak(row), target: targets[row] ?? null, row })),
    ...(specification ? speakBehind(specification, language) : []).map((text): ChartMark => ({
      text,
      target: null,
      row: null,
    })),
  ]
}

function chartTargets(data: ViewData): MarkTargets {
  const picture = PICTURES[data.view]
  return picture.specify ? [] : picture.marks(data)
}

function mapTargets(data: ViewData): MarkTargets {
  const { mapMarks = areaTargets } = PICTURES[data.view]
  return mapMarks(data)
}

/** Areas of a map, by the code of their place. */
function areaTargets(data: ViewData): MarkTargets {
  const area = [data.seriesNames?.alongColumn ?? 'region', 'home']
    .map((id) => data.columns.find((c): c is CodeColumn => c.id === id && c.type === 'code'))
    .find((column) => column !== undefined)
  return Array.from({ length: data.rowCount }, (_, row) =>
    area ? { geoIndex: 0, name: codeAt(area, row) } : null,
  )
}
