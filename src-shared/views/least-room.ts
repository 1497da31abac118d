import { specifyContext } from '../charts/frame/chart-context'
import { lightTheme } from '../charts/frame/theme'
import { gatherOthers } from '../view/gather-others'
import type { PictureKind } from '../charts/frame/chart-picture'
import type { Room } from '../charts/frame/room'
import type { ViewData } from '../view/view-data'
import { stackSwarm } from '../charts/specification/swarm-panel'
import { PICTURES } from './pictures'

/** A map with its legend below. */
const MAP: Room = { width: 290, height: 200 }
/** What there is to say where a view has no figures. */
const WORDS: Room = { width: 200, height: 60 }

/** A bar and its air are not higher than this, in pixels: six of them would fill a page. */
const HIGHEST_BAR = 64
/** Axis, its title and a legend above. */
const AROUND_BARS = 90

/** Of lines, height over width: on an upright page every change would be a plunge. */
const STEEPEST = 0.75

/** Of a row of points, height over width: its height measures nothing. */
const HIGHEST_SWARM = 0.55
/** Of more points than these each is the larger, the higher the picture is. */
const MANY_POINTS = 60

/** Past this height the picture of an answer, so wide, only grows apart; null where it uses all that it is given. */
export function mostHeight(data: ViewData, kind: PictureKind, width: number): number | null {
  const picture = PICTURES[data.view]
  if (data.rowCount === 0 || data.empty !== null || kind === 'map' || !picture.specify) return null
  const { panels } = picture.specify(specifyContext('sv', lightTheme), gatherOthers(data))
  const [panel] = panels
  if (panels.length !== 1) return null
  // Never less than what it needs: of few bars a view may ask for more.
  const { height } = leastRoom(data, kind)
  if (panel?.kind === 'lines') return Math.max(height, width * STEEPEST)
  if (panel?.kind === 'swarm')
    return stackSwarm(panel).length > MANY_POINTS
      ? null
      : Math.max(height, width * HIGHEST_SWARM * panel.rows.length)
  if (panel?.kind !== 'bars') return null
  return Math.max(height, panel.rows.length * panel.series.length * HIGHEST_BAR + AROUND_BARS)
}

/** The room that the picture of an answer needs at least, at the letters' ordinary size. */
export function leastRoom(data: Pick<ViewData, 'view' | 'rowCount' | 'empty'>, kind: PictureKind): Room {
  if (data.rowCount === 0 || data.empty !== null) return WORDS
  const { least, leastMap = MAP } = PICTURES[data.view]
  return kind === 'map' ? leastMap : least
}
