import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { overlaps, type Box } from '../../../charts/frame/box'
import { covers, type Obstacle } from '../../../charts/maps/place-labels'
import type { Rect } from '../../../charts/frame/plot-parts'
import { measureText } from '../../../charts/frame/text-width'
import { arcLength, directionOnArc, pointOnArc, visibleLength, type FlowArc } from './flow-arc'
import type { FlowLine } from './flow-series'

/** A flow that may have its number beside it. */
export interface NumberedFlow {
  readonly flow: FlowLine
  readonly arc: FlowArc
  /** In pixels, in the year in which it is widest. */
  readonly width: number
  readonly text: string
  /** So large that its number stands on what is least hidden by it, where nothing is free. */
  readonly isLarge?: boolean
}

export interface PlacedNumber extends NumberedFlow {
  /** Where along the arc it stands, and how far from there the middle of the text is. */
  readonly part: number
  readonly offset: readonly [x: number, y: number]
  /** How the text is turned that stands in its flow, along it, in radians against the clock. */
  readonly turned?: number
  readonly fontSize: number
}

/** Along the arc, in the order in which they are tried. */
const PARTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8] as const
/** Free at both ends of a number, in pixels: two that nearly touch read as one. */
const APART = 3
const apart = (box: Box): Box => ({ ...box, left: box.left - APART, right: box.right + APART })

/** Pixels between obstacles along an arc. */
const STEP = 6

/** Points along an arc that texts must not stand on, with half of the flow's width round them. */
export function obstaclesOf(arc: FlowArc, width: number): Obstacle[] {
  const steps = Math.max(2, Math.ceil(arcLength(arc) / STEP))
  return Array.from({ length: steps + 1 }, (_, i) => ({
    at: pointOnArc(arc, i / steps),
    radius: width / 2 + 1,
  }))
}

/**
 * Finds places for numbers, in the order given: within a flow that is wide enough; else beside it, on the side to which
 * it bends, or on the other; upon no other flow, circle, name or number. One without a free place is left out, but for a large one:
 * that stands where it covers least of others, or on its own flow.
 */
export function placeFlowNumbers(
  flows: readonly NumberedFlow[],
  taken: readonly Box[],
  obstacles: readonly Obstacle[],
  frame: Rect,
  fontSize: number,
): PlacedNumber[] {
  const used = [...taken]
  const right = frame.left + frame.width
  const bottom = frame.top + frame.height
  const isFree = (box: Box, around: readonly Obstacle[]): boolean =>
    box.left > frame.left + 2 &&
    box.right < right - 2 &&
    box.top > frame.top + 2 &&
    box.bottom < bottom - 2 &&
    !used.some((other) => overlaps(apart(box), other)) &&
    !around.some((one) => covers(box, one))
  return flows.flatMap((one): PlacedNumber[] => {
    const width = measureText(one.text, fontSize)
    const within = placeWithin(one, fontSize)
    if (within && !used.some((other) => overlaps(within.box, other))) {
      used.push(within.box)
      return [within.placed]
    }
    const around = obstaclesNear(obstacles, one, width)
    const bends = one.arc.halfAngle < 0 ? -1 : 1
    let least: { readonly box: Box; readonly placed: PlacedNumber; readonly cost: number } | null = null
    for (const side of one.isLarge === true ? [bends, -bends, 0] : [bends, -bends])
      for (const part of PARTS) {
        const [dx, dy] = directionOnArc(one.arc, part)
        const [nx, ny] = [-dy * side, dx * side]
        const away =
          side === 0 ? 0 : one.width / 2 + 3 + (Math.abs(nx) * width) / 2 + (Math.abs(ny) * fontSize) / 2
        const [x, y] = pointOnArc(one.arc, part)
        const offset = [nx * away, ny * away] as const
        const box: Box = {
          left: x + offset[0] - width / 2,
          right: x + offset[0] + width / 2,
          top: y + offset[1] - fontSize / 2,
          bottom: y + offset[1] + fontSize / 2,
        }
        const placed = { ...one, part, offset, fontSize }
        if (side !== 0 && isFree(box, around)) {
          used.push(box)
          return [placed]
        }
        if (one.isLarge !== true || !isFree(box, [])) continue
        const cost = around.reduce((sum, other) => sum + (covers(box, other) ? other.radius : 0), 0)
        if (least === null || cost < least.cost) least = { box, placed, cost }
      }
    if (least === null) return []
    used.push(least.box)
    return [least.placed]
  })
}

/** Obstacles that a number beside this flow may meet at all. */
function obstaclesNear(
  obstacles: readonly Obstacle[],
  { arc, width }: NumberedFlow,
  text: number,
): Obstacle[] {
  const points = PARTS.map((part) => pointOnArc(arc, part))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const reach = width + text * 1.5 + 20
  const [left, right] = [Math.min(...xs) - reach, Math.max(...xs) + reach]
  const [top, bottom] = [Math.min(...ys) - reach, Math.max(...ys) + reach]
  return obstacles.filter(({ at: [x, y] }) => x > left && x < right && y > top && y < bottom)
}

/** Part of a flow's length that its arrow's body is of, and where the middle of that lies. */
const BODY = { length: 0.6, middle: 0.46 } as const

/** Letters below this are not read. */
const SMALLEST = 12

/** A number in the body of its flow, along it; null where it is too narrow or too short this year. */
function placeWithin(
  one: NumberedFlow,
  usual: number,
): { readonly placed: PlacedNumber; readonly box: Box } | null {
  const { arc, flow } = one
  const fontSize = Math.min(usual, Math.floor(flow.width - 1.5))
  const width = measureText(one.text, fontSize)
  const body = visibleLength(arc, flow.fromRadius, flow.toRadius) * BODY.length
  // Along a sharp bend letters would leave the flow.
  const isStraight = Math.abs(arc.halfAngle) < 0.7
  // Letters on hatching are not read either.
  if (flow.isExample || fontSize < SMALLEST || body < width + 6 || !isStraight) return null
  const [dx, dy] = directionOnArc(arc, BODY.middle)
  const [x, y] = pointOnArc(arc, BODY.middle)
  // Never upside down.
  const turned = -Math.atan2(dx < 0 ? -dy : dy, Math.abs(dx))
  const [w, h] = [
    Math.abs(dx) * width + Math.abs(dy) * fontSize,
    Math.abs(dy) * width + Math.abs(dx) * fontSize,
  ]
  return {
    placed: { ...one, part: BODY.middle, offset: [0, 0], turned, fontSize },
    box: { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 },
  }
}

/** The numbers as texts that stay with their flows when a reader moves the map. */
export function numberSeries(
  ctx: ChartContext,
  placed: readonly PlacedNumber[],
  color: string,
): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 45,
    silent: true,
    clip: true,
    data: placed.map(({ flow: { from } }) => [from.longitude, from.latitude]),
    renderItem: (params, api) => {
      const one = placed[params.dataIndex]
      if (!one) return { type: 'group', children: [] }
      const { from, to } = one.flow
      const [x1 = 0, y1 = 0] = api.coord([from.longitude, from.latitude])
      const [x2 = 0, y2 = 0] = api.coord([to.longitude, to.latitude])
      const [x, y] = pointOnArc({ from: [x1, y1], to: [x2, y2], halfAngle: one.arc.halfAngle }, one.part)
      return {
        type: 'text',
        x: x + one.offset[0],
        y: y + one.offset[1],
        ...(one.turned !== undefined && { rotation: one.turned }),
        style: {
          text: one.text,
          ...(one.turned === undefined
            ? { fill: color, stroke: ctx.theme.land, lineWidth: 2.5 }
            : { fill: ctx.theme.surface }),
          fontFamily: ctx.theme.fontFamily,
          fontSize: one.fontSize,
          align: 'center',
          verticalAlign: 'middle',
        },
      }
    },
  }
}
