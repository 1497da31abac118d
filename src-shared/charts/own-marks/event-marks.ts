import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText, shortenText } from '../frame/text-width'
import type { TimeEvent } from '../specification/chart-specification'

/** Least room between the words of two events. */
const GAP = 10
/** Half of the mark above the line. */
const MARK = 4
/** Words of fewer pixels say nothing. */
const LEAST_WORDS = 60

/** Pixels above the plot that the words of events take. */
export const eventRoom = (
  ctx: ChartContext,
  events: readonly TimeEvent[] = [],
  isLeft: boolean = false,
): number => (events.length === 0 && !isLeft ? 0 : ctx.text.small + 8)

/** On which side of its mark the words of an event stand, and how much room they have there. */
interface Place {
  readonly isLeft: boolean
  readonly room: number
  readonly isWhole: boolean
}

/**
 * Places for the words of events, in their order; `first`: the side that is tried first. Words go to the left where they
 * are whole there alone, or the next ones would have no room.
 */
function placeWords(
  ctx: ChartContext,
  events: readonly TimeEvent[],
  begin: number,
  end: number,
  xOf: (at: number) => number,
  first: 'right' | 'left',
): Place[] {
  let free = begin
  return events.map((event, i): Place => {
    const x = xOf(event.at)
    const next = events[i + 1]
    const width = measureText(event.text, ctx.text.small)
    const room = (next === undefined ? end : xOf(next.at) - MARK - GAP) - x - MARK * 2
    const isAlone = next?.at !== event.at && events[i - 1]?.at !== event.at
    const fitsLeft = isAlone && x - MARK * 2 - width >= free
    const isLeft = fitsLeft && (first === 'left' || width > room)
    free = x + MARK + GAP + (isLeft ? 0 : MARK + Math.max(0, Math.min(width, room)))
    return { isLeft, room: isLeft ? width : room, isWhole: isLeft || width <= room }
  })
}

/**
 * A dotted line through the plot at each event with a mark and words beside it, in the row above the plot that ends at
 * `bottom`; the number alone where not much of the words would be left: the notes tell all of them.
 */
export function eventMarks(
  ctx: ChartContext,
  events: readonly TimeEvent[],
  plot: Rect,
  bottom: number,
  end: number,
  xOf: (at: number) => number,
): GraphicElement[] {
  const y = bottom - ctx.text.small / 2 - 2
  const place = (first: 'right' | 'left'): Place[] => placeWords(ctx, events, plot.left, end, xOf, first)
  const wholeOf = (places: readonly Place[]): number => places.filter(({ isWhole }) => isWhole).length
  const [right, left] = [place('right'), place('left')]
  const places = wholeOf(left) > wholeOf(right) ? left : right
  return events.flatMap((event, i): GraphicElement[] => {
    const x = xOf(event.at)
    const { isLeft, room, isWhole } = places[i] ?? { isLeft: false, room: 0, isWhole: false }
    const text =
      events[i + 1]?.at === event.at
        ? ''
        : room >= LEAST_WORDS || isWhole
          ? shortenText(event.text, room, ctx.text.small)
          : event.name
    // Two of one time: their numbers stand together.
    const before = events.slice(0, i).filter(({ at }) => at === event.at)
    const said =
      before.length > 0 && text !== '' ? `${before.map(({ name }) => name).join(', ')}, ${text}` : text
    return [
      {
        type: 'line',
        silent: true,
        z: 3,
        info: { kind: 'own-event', at: event.at },
        // Words between mark and plot are not struck through.
        shape: {
          x1: x,
          y1: bottom < plot.top - ctx.text.small ? plot.top : y,
          x2: x,
          y2: plot.top + plot.height,
        },
        style: { stroke: ctx.theme.text, lineWidth: 1, lineDash: [2, 3] },
      },
      {
        type: 'polygon',
        silent: true,
        z: 5,
        shape: {
          points: [
            [x, y - MARK],
            [x + MARK, y],
            [x, y + MARK],
            [x - MARK, y],
          ],
        },
        style: { fill: ctx.theme.text },
      },
      ...(said === ''
        ? []
        : [
            {
              type: 'text' as const,
              silent: true,
              z: 5,
              info: { kind: 'own-event-words', at: event.at },
              x: isLeft ? x - MARK * 2 : x + MARK * 2,
              y,
              style: {
                text: said,
                align: isLeft ? ('right' as const) : ('left' as const),
                fill: ctx.theme.text,
                fontSize: ctx.text.small,
                verticalAlign: 'middle' as const,
              },
            },
          ]),
    ]
  })
}
