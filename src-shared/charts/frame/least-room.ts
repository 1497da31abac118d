import type { ViewData } from '../../view/view-data'
import type { ViewId } from '../../view/view-ids'
import type { PictureKind } from './chart-picture'

/** Room in CSS pixels. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Bars below each other with short names. */
const BARS: Room = { width: 300, height: 125 }

/** Below these, parts of a chart with letters of ordinary size would stand upon each other. */
const CHARTS: Partial<Record<ViewId, Room>> = {
  overview: { width: 560, height: 200 },
  'commuting.balance': { width: 300, height: 228 },
  'commuting.matrix': { width: 370, height: 240 },
  'commuting.labour-markets': { width: 440, height: 150 },
  'commuting.one-or-two': { width: 420, height: 300 },
  'commuting.containment': { width: 375, height: 215 },
  'commuting.sexes': { width: 430, height: 225 },
  'industries.largest': { width: 370, height: 140 },
  'industries.change': { width: 380, height: 200 },
  'industries.profile': { width: 430, height: 150 },
  'industries.specialisation': { width: 350, height: 220 },
  'industries.shift-share': { width: 430, height: 220 },
  'population.growth': { width: 350, height: 210 },
  'population.index': { width: 330, height: 150 },
  'regions.similar': { width: 370, height: 150 },
  'regions.labour-markets': { width: 370, height: 150 },
  'regions.ranks': { width: 300, height: 150 },
  'students.distance': { width: 330, height: 160 },
  'series.values': { width: 380, height: 170 },
}

/** With its legend below. */
const MAP: Room = { width: 290, height: 200 }
const FLOW_MAP: Room = { width: 290, height: 230 }
/** What there is to say where a view has no figures. */
const WORDS: Room = { width: 200, height: 60 }

/** The room that the picture of an answer needs at least, at the letters' ordinary size. */
export function leastRoom(data: Pick<ViewData, 'view' | 'rowCount' | 'empty'>, kind: PictureKind): Room {
  if (data.rowCount === 0 || data.empty !== null) return WORDS
  if (kind === 'map') return data.view === 'commuting.flows' ? FLOW_MAP : MAP
  return CHARTS[data.view] ?? BARS
}
