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

/**
 * A dotted line through the plot at each event with a mark and words above it, in the row that ends at `bottom`; the
 * number alone where the words have no room before the next one: the notes tell all of them.
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
  return events.flatMap((event, i): GraphicElement[] => {
    const x = xOf(event.at)
    const next = events[i + 1]
    const isShared = next !== undefined && next.at === event.at
    const room = (next === undefined ? end : xOf(next.at) - MARK - GAP) - x - MARK * 2
    const text = isShared
      ? ''
      : room >= LEAST_WORDS || measureText(event.text, ctx.text.small) <= room
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
              x: x + MARK * 2,
              y,
              style: {
                text: said,
                fill: ctx.theme.text,
                fontSize: ctx.text.small,
                verticalAlign: 'middle' as const,
              },
            },
          ]),
    ]
  })
}
