import { composeChartSvg } from '../chart-only'
import type { ExportJob } from '../export-job'
import { outlineSvg, renderPng } from '../picture-png'
import type { SlidePicture } from './slide-picture'

/** CSS pixels across; a slide shows them larger, so that words are read from the back of a room. */
const WIDTH = 1000
/** Pixels of the fallback for each of these: sharp on a projector. */
const SCALE = 2

/** What the view draws, without the words around it, in the shape of a slide's room. */
export async function drawSlidePicture(
  job: ExportJob,
  shape: { readonly w: number; readonly h: number },
): Promise<SlidePicture> {
  const height = Math.round((WIDTH * shape.h) / shape.w)
  const svg = composeChartSvg({ ...job, ground: 'white' }, WIDTH, height, false)
  return { svg: await outlineSvg(svg), png: await renderPng(svg, SCALE) }
}
