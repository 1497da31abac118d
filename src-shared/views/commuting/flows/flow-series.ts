import type { CustomSeriesOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MapPlace } from '../../../charts/frame/chart-picture'
import { exampleDecal } from '../../../charts/frame/example-hatch'
import { computeFlowOutline } from './flow-geometry'

export interface Flow {
  readonly from: MapPlace
  readonly to: MapPlace
  readonly persons: number
  /** Rests on example data, in a picture where not all flows do. */
  readonly isExample: boolean
}

/** How far each flow bends, in half of its arc's angle, by `flowName`. */
export type FlowBends = ReadonlyMap<string, number>

/** A place and those who travel to or from it. */
export interface Circle {
  readonly place: MapPlace
  readonly persons: number
  readonly radius: number
}

const WIDEST = 24
/** A line thinner than this is not seen on a projector. */
const THINNEST = 0.8

/** Width of a flow in pixels, in proportion to its persons. */
export const flowThickness = (persons: number, largest: number): number =>
  Math.max(THINNEST, (persons / largest) * WIDEST)

/** Persons below whom a line would be thinner than `pixels`. */
export const personsAt = (pixels: number, largest: number): number => (largest * pixels) / WIDEST

/** By which name the cursor finds a flow's arrow in the series. */
export const flowName = (from: string, to: string): string => `${from}>${to}`

/** Curved arrows from seat to seat, the smallest first, so that the largest lies in front. */
export function flowSeries(
  ctx: ChartContext,
  flows: readonly Flow[],
  circles: ReadonlyMap<string, Circle>,
  bends: FlowBends,
  largest: number,
  color: string,
): CustomSeriesOption {
  const ordered = flows.toReversed()
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 20,
    clip: true,
    data: ordered.map((flow) => ({
      name: flowName(flow.from.code, flow.to.code),
      value: [flow.from.longitude, flow.from.latitude, flow.to.longitude, flow.to.latitude, flow.persons],
    })),
    encode: { tooltip: [4] },
    renderItem: (params, api) => {
      const flow = ordered[params.dataIndex]
      if (!flow) return { type: 'group', children: [] }
      const from = api.coord([flow.from.longitude, flow.from.latitude])
      const to = api.coord([flow.to.longitude, flow.to.latitude])
      const thickness = flowThickness(flow.persons, largest)
      const points = computeFlowOutline(
        {
          from: [from[0] ?? 0, from[1] ?? 0],
          to: [to[0] ?? 0, to[1] ?? 0],
          halfAngle: bends.get(flowName(flow.from.code, flow.to.code)) ?? 0,
        },
        circles.get(flow.from.code)?.radius ?? 4,
        circles.get(flow.to.code)?.radius ?? 4,
        thickness,
      )
      return {
        type: 'polygon',
        shape: { points: points.map(([x, y]) => [x, y]) },
        style: {
          fill: color,
          // Strokes across an arrow; a thin one looks dashed.
          ...(flow.isExample && { decal: exampleDecal(ctx) }),
          opacity: thickness > 3 ? 0.85 : 1,
          // A light edge tells wide lines apart, but would swallow thin ones.
          stroke: thickness > 3 && !flow.isExample ? ctx.theme.surface : color,
          lineWidth: thickness > 3 ? 0.7 : 0.3,
        },
        emphasis: { style: { opacity: 1, fill: color, stroke: ctx.theme.text, lineWidth: 2 } },
      }
    },
    tooltip: {
      formatter: (params) => {
        const flow = Array.isArray(params) ? undefined : ordered[params.dataIndex]
        if (!flow) return ''
        const persons = ctx.words.personsCount(formatNumber(flow.persons, 'persons', ctx.language))
        const text = `${ctx.say(flow.from.name)} → ${ctx.say(flow.to.name)}: ${persons}`
        return flow.isExample ? `${text}<br>${ctx.words.exampleFigure}` : text
      },
    },
  }
}

/** Circles at the seats, chosen places filled. */
export function circleSeries(
  ctx: ChartContext,
  circles: ReadonlyMap<string, Circle>,
  chosen: readonly MapPlace[],
): CustomSeriesOption {
  const list = [...circles.values()].sort((a, b) => b.radius - a.radius)
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 30,
    silent: true,
    data: list.map((circle) => [circle.place.longitude, circle.place.latitude]),
    renderItem: (params, api) => {
      const circle = list[params.dataIndex]
      if (!circle) return { type: 'group', children: [] }
      const at = api.coord([circle.place.longitude, circle.place.latitude])
      return {
        type: 'circle',
        shape: { cx: at[0] ?? 0, cy: at[1] ?? 0, r: circle.radius },
        style: {
          fill: chosen.includes(circle.place) ? ctx.theme.text : ctx.theme.surface,
          stroke: ctx.theme.text,
          lineWidth: 1.5,
        },
      }
    },
  }
}
