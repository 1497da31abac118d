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

/** A flow as it is drawn: its width, how far it bends in half of its arc's angle, and the circles at its ends. */
export interface FlowLine extends Flow {
  /** In pixels. */
  readonly width: number
  /** In radians, as in `FlowArc`. */
  readonly halfAngle: number
  /** In pixels. */
  readonly fromRadius: number
  readonly toRadius: number
}

/** By which name the cursor finds a flow's arrow in the series. */
export const flowName = (from: string, to: string): string => `${from}>${to}`

/** Curved arrows from seat to seat, the smallest first, so that the largest lies in front. */
export function flowSeries(ctx: ChartContext, flows: readonly FlowLine[], color: string): CustomSeriesOption {
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
      const { width } = flow
      const points = computeFlowOutline(
        {
          from: [from[0] ?? 0, from[1] ?? 0],
          to: [to[0] ?? 0, to[1] ?? 0],
          halfAngle: flow.halfAngle,
        },
        flow.fromRadius,
        flow.toRadius,
        width,
      )
      return {
        type: 'polygon',
        shape: { points: points.map(([x, y]) => [x, y]) },
        style: {
          fill: color,
          // Strokes across an arrow; a thin one looks dashed.
          ...(flow.isExample && { decal: exampleDecal(ctx) }),
          opacity: width > 3 ? 0.88 : 1,
          // A light edge tells wide lines apart, but would swallow thin ones.
          stroke: width > 3 && !flow.isExample ? ctx.theme.surface : color,
          lineWidth: width > 3 ? 0.7 : 0.3,
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
