import type { PictureKind } from '../charts/frame/chart-picture'
import type { Room } from '../charts/frame/room'
import type { ViewData } from '../view/view-data'
import { PICTURES } from './pictures'

/** A map with its legend below. */
const MAP: Room = { width: 290, height: 200 }
/** What there is to say where a view has no figures. */
const WORDS: Room = { width: 200, height: 60 }

/** The room that the picture of an answer needs at least, at the letters' ordinary size. */
export function leastRoom(data: Pick<ViewData, 'view' | 'rowCount' | 'empty'>, kind: PictureKind): Room {
  if (data.rowCount === 0 || data.empty !== null) return WORDS
  const { least, leastMap = MAP } = PICTURES[data.view]
  return kind === 'map' ? leastMap : least
}
