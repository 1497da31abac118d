import type { CustomSeriesOption } from 'echarts'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MapPlace } from '../../../charts/frame/chart-picture'
import type { Pixel } from '../../../charts/maps/map-window'
import { formatNumber } from '../../../messages/number-format'
import type { FlowScale } from './flow-scale'
import { flowsWords } from './words'

/** Those who commute out of a place and into it; null where the picture is about the flow of one direction only. */
export interface RingPersons {
  readonly out: number
  readonly in: number
}

/** A place of a flow map: round its seat a ring, or two half-rings, with areas by persons. */
export interface FlowRing {
  readonly place: MapPlace
  readonly isChosen: boolean
  /** Two half-rings: those who commute out of the place on its right, those into it on its left. */
  readonly halves: RingPersons | null
  /** A whole ring: persons of the one flow that reaches or leaves the place. */
  readonly whole: number
  /** The most that the parts are in any year. */
  readonly most: RingPersons | number
}

/** How persons become areas, in square pixels of half-rings and rings alike. */
export interface RingScale {
  readonly areaPerPerson: number
}

/** Pixels of the seat within the ring. */
export const SEAT = { chosen: 5, other: 3 } as const
/** Pixels of the largest half-ring, and what it is at least, however near to each other places are. */
const LARGEST = { part: 0.05, least: 11, most: 28 } as const
/** So many points stand for the edge of a ring. */
const EDGE_POINTS = 16
/** Pixels between the rings of two places. */
const APART = 3

/** Outer radius of a part of a ring round a seat. */
export const outerRadius = (
  persons: number,
  { areaPerPerson }: RingScale,
  seat: number,
  part: 'half' | 'whole',
): number => Math.sqrt(seat ** 2 + (persons * areaPerPerson) / (part === 'half' ? Math.PI / 2 : Math.PI))

const seatOf = ({ isChosen }: FlowRing): number => (isChosen ? SEAT.chosen : SEAT.other)

/** The radius within which all of a place's ring lies in any year: flows begin and end there. */
export function ringRadius(ring: FlowRing, scale: RingScale): number {
  const { most } = ring
  return typeof most === 'number'
    ? outerRadius(most, scale, seatOf(ring), 'whole')
    : outerRadius(Math.max(most.out, most.in), scale, seatOf(ring), 'half')
}

/** Areas as large as the map has room for: no ring lies on another's in any year, unless their seats nearly meet. */
export function scaleRings(
  ctx: ChartContext,
  rings: readonly FlowRing[],
  at: (place: MapPlace) => Pixel,
  { mostOfPlace, marks }: FlowScale,
): RingScale {
  const side = Math.min(ctx.look.width, ctx.look.height)
  const seats = rings.map(({ place }) => at(place))
  const meets = (scale: RingScale): boolean => {
    const radii = rings.map((ring) => ringRadius(ring, scale))
    return seats.some(([x, y], i) =>
      seats.some(
        ([ox, oy], k) => k < i && Math.hypot(x - ox, y - oy) < (radii[i] ?? 0) + (radii[k] ?? 0) + APART,
      ),
    )
  }
  const scaleFor = (radius: number): RingScale => ({
    areaPerPerson: ((Math.PI / 2) * (radius ** 2 - SEAT.chosen ** 2)) / mostOfPlace,
  })
  const least = Math.max(SEAT.chosen + 2, LARGEST.least * marks)
  let radius = Math.max(least, Math.min(LARGEST.most, side * LARGEST.part) * marks)
  while (radius > least && meets(scaleFor(radius))) radius -= 1
  return scaleFor(radius)
}

/** Where rings lie: their seats and points along their edges, which a legend keeps clear of. */
export function pointsOfRings(
  ctx: ChartContext,
  rings: readonly FlowRing[],
  at: (place: MapPlace) => Pixel,
  scale: FlowScale,
): Pixel[] {
  const ringScale = scaleRings(ctx, rings, at, scale)
  return rings.flatMap((ring): Pixel[] => {
    const [x, y] = at(ring.place)
    const radius = ringRadius(ring, ringScale)
    const edge = Array.from({ length: EDGE_POINTS }, (_, i): Pixel => {
      const angle = (i * 2 * Math.PI) / EDGE_POINTS
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    })
    return [[x, y], ...edge]
  })
}

/** Rings at the seats, the largest first; a chosen place's seat is filled. */
export function ringSeries(
  ctx: ChartContext,
  rings: readonly FlowRing[],
  scale: RingScale,
  color: string,
): CustomSeriesOption {
  const { theme } = ctx
  const list = rings.toSorted((a, b) => ringRadius(b, scale) - ringRadius(a, scale))
  const edge = { stroke: theme.surface, lineWidth: 1 }
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 30,
    clip: true,
    data: list.map(({ place }) => ({ name: place.code, value: [place.longitude, place.latitude] })),
    renderItem: (params, api) => {
      const ring = list[params.dataIndex]
      if (!ring) return { type: 'group', children: [] }
      const [cx = 0, cy = 0] = api.coord([ring.place.longitude, ring.place.latitude])
      const seat = seatOf(ring)
      const half = (persons: number, side: 'out' | 'in') => ({
        type: 'sector' as const,
        shape: {
          cx,
          cy,
          r0: seat,
          r: outerRadius(persons, scale, seat, 'half'),
          startAngle: side === 'out' ? -Math.PI / 2 : Math.PI / 2,
          endAngle: side === 'out' ? Math.PI / 2 : (Math.PI * 3) / 2,
        },
        style: { fill: side === 'out' ? theme.outCommuting : theme.inCommuting, ...edge },
      })
      const parts = ring.halves
        ? [half(ring.halves.out, 'out'), half(ring.halves.in, 'in')]
        : ring.whole > 0
          ? [
              {
                type: 'circle' as const,
                shape: { cx, cy, r: outerRadius(ring.whole, scale, seat, 'whole') },
                style: { fill: color, ...edge },
              },
            ]
          : []
      return {
        type: 'group',
        children: [
          ...parts,
          {
            type: 'circle',
            shape: { cx, cy, r: seat },
            style: {
              fill: ring.isChosen ? theme.text : theme.surface,
              stroke: ring.isChosen ? theme.surface : theme.text,
              lineWidth: ring.isChosen ? 1.5 : 1.2,
            },
          },
        ],
      }
    },
    tooltip: {
      formatter: (params) => {
        const ring = Array.isArray(params) ? undefined : list[params.dataIndex]
        if (!ring) return ''
        const count = (persons: number): string => formatNumber(persons, 'persons', ctx.language)
        const name = ctx.say(ring.place.name)
        if (!ring.halves) return name
        const { inAndOut } = flowsWords.in(ctx.language).map
        return `${name}: ${inAndOut(count(ring.halves.in), count(ring.halves.out))}`
      },
    },
  }
}
