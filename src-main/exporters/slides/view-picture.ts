import { PICTURES } from '#shared/views/pictures'
import { composeChartSvg } from '../chart-only'
import type { ExportJob } from '../export-job'
import { outlineSvg, renderPng } from '../picture-png'
import type { SlidePicture } from './slide-picture'

/** CSS pixels across; a slide shows them larger, so that words are read from the back of a room. */
const WIDTH = 1000
/** Of a picture that has much to show: letters of 12 pixels are 9 points on a slide of 13.33 inches. */
const DENSE_WIDTH = 1160
/** Pixels of the fallback for each of these: sharp on a projector. */
const SCALE = 2

/** One view whose picture wants each line of room: its notes stand with the speaker notes. */
export const isDense = (job: ExportJob): boolean =>
  job.kind === 'view' &&
  (PICTURES[job.data.view].cells !== undefined || PICTURES[job.data.view].isDense === true)

/** What the view draws, without the words around it, in the shape of a slide's room. */
export async function drawSlidePicture(
  job: ExportJob,
  shape: { readonly w: number; readonly h: number },
): Promise<SlidePicture> {
  const width = isDense(job) ? DENSE_WIDTH : WIDTH
  const height = Math.round((width * shape.h) / shape.w)
  const svg = composeChartSvg({ ...job, ground: 'white' }, width, height, false)
  return { svg: await outlineSvg(svg), png: await renderPng(svg, SCALE) }
}
