import type { Room } from '#shared/charts/frame/room'
import { leastRoom } from '#shared/views/least-room'
import { inCentimetres } from '#shared/charts/frame/picture-presets'
import { SIZE_BOUNDS } from '#shared/export/export-formats'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { problemInWords } from '#shared/messages/problem-in-words'
import { formatNumber } from '#shared/messages/number-format'
import { answersIn, type ExportJob } from './export-job'
import { isOnePicture } from './job-words'
import { MOST_NOTE_LINES } from './picture-frame'

/** How many lines of words a picture shows where room is scarce. */
export interface Restraint {
  readonly noteLines: number
  /** Of each panel's finding. */
  readonly findingLines: number
}

const NO_RESTRAINT: Restraint = { noteLines: MOST_NOTE_LINES, findingLines: 3 }

/** Words that the program shows, too, give way to the chart before letters shrink. */
const RESTRAINTS: readonly Restraint[] = [
  NO_RESTRAINT,
  { noteLines: 1, findingLines: 2 },
  { noteLines: 1, findingLines: 1 },
]
/** Times that a picture is drawn too large and then shrunk: letters of 12 pixels never fall below 9, 7 points. */
const SHRINKS = [1, 1.1, 1.2, 4 / 3]

/** A layout in units of which `shrink` make a CSS pixel. */
export interface Fitted<Layout> {
  readonly layout: Layout
  readonly shrink: number
}

/** The room for each chart of a job; all panels of a comparison have the same. */
export function leastRoomOf(job: ExportJob): Room {
  const rooms = answersIn(job).map(({ data, geography }) =>
    leastRoom(data, geography === null ? 'chart' : job.picture),
  )
  return {
    width: Math.max(...rooms.map(({ width }) => width)),
    height: Math.max(...rooms.map(({ height }) => height)),
  }
}

/** Whether each chart has its least room. */
export const haveRoom = (charts: readonly Room[], least: Room): boolean =>
  charts.every(({ width, height }) => width >= least.width && height >= least.height)

/**
 * The layout with the largest letters and the most words in which every chart has the room that it needs: in its
 * size, else drawn somewhat too large and shrunk. Null when even the smallest letters leave too little.
 */
function fitInto<Layout>(
  size: Room,
  layOut: (size: Room, restraint: Restraint) => Layout,
  fits: (layout: Layout) => boolean,
): Fitted<Layout> | null {
  for (const shrink of SHRINKS)
    for (const restraint of RESTRAINTS) {
      const layout = layOut({ width: size.width * shrink, height: size.height * shrink }, restraint)
      if (fits(layout)) return { layout, shrink }
    }
  return null
}

/** As `fitInto`; where it finds nothing, the last resort: the smallest letters and the fewest words. */
export function fitAnyhow<Layout>(
  size: Room,
  layOut: (size: Room, restraint: Restraint) => Layout,
  fits: (layout: Layout) => boolean,
): Fitted<Layout> {
  const shrink = SHRINKS.at(-1) ?? 1
  return (
    fitInto(size, layOut, fits) ?? {
      layout: layOut(
        { width: size.width * shrink, height: size.height * shrink },
        RESTRAINTS.at(-1) ?? NO_RESTRAINT,
      ),
      shrink,
    }
  )
}

/** As `fitInto`; throws in a `ProblemError` how large the picture must be at least. */
export function fitOrRefuse<Layout>(
  job: ExportJob,
  layOut: (size: Room, restraint: Restraint) => Layout,
  fits: (layout: Layout) => boolean,
): Fitted<Layout> {
  const fitted = fitInto(job, layOut, fits)
  if (fitted) return fitted
  const large = leastSize(job, (size) => fitInto(size, layOut, fits) !== null)
  throw new ProblemError(tooSmall(job, large))
}

const STEP = 1.02

/** The smallest size of the same shape, or higher where the shape never fits. */
function leastSize({ width, height }: Room, fits: (size: Room) => boolean): Room {
  const { most } = SIZE_BOUNDS.height
  for (let times = STEP; Math.max(width, height) * times <= most; times *= STEP) {
    const size = {
      width: Math.ceil((width * times) / 10) * 10,
      height: Math.ceil((height * times) / 10) * 10,
    }
    if (fits(size)) return size
  }
  return { width: 1280, height: 720 }
}

function tooSmall(job: ExportJob, { width, height }: Room): Problem {
  const count = isOnePicture(job) ? 1 : answersIn(job).length
  const kind = answersIn(job).some(({ geography }) => geography !== null) ? job.picture : 'chart'
  return problemInWords('picture-too-small', ({ charts }, language) => {
    const centimetres = (side: number): string =>
      formatNumber(Math.ceil(inCentimetres(side)), 'none', language)
    return {
      message: charts.pictureTooSmall(kind, count),
      nextStep: charts.pictureTooSmallNext(
        `${String(width)} × ${String(height)}`,
        `${centimetres(width)} × ${centimetres(height)}`,
        count > 2,
      ),
    }
  })
}
