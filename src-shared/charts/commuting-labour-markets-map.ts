import type { CustomSeriesOption } from 'echarts'
import { messagesIn } from '../messages/messages'
import { codes, numbers, type NumberColumn, type ViewData } from '../views/view-data'
import type { ChartContext } from './chart-context'
import type { ChartPicture, MapGeography, MapPlace } from './chart-picture'
import { codeAt } from './column-pivot'
import { focusPlaces } from './commuting-labour-markets-chart'
import { buildRegionMap, type ColorClass } from './region-map'

/** How strongly a category's colour stands on the map's ground: names on it must stay readable. */
const TINT = 0.45
/** Neighbours that must not share a colour are sought among this many nearest seats. */
const NEAR = 6
/** Markets that the legend names. */
const MOST_NAMED = 7

/** Municipalities filled by labour market, with a line from each to the one that it is joined to. */
export function buildCommutingLabourMarketsMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const words = messagesIn(ctx.language).analysis.labourMarkets.chart
  const region = codes(data, 'region')
  const market = codes(data, 'labour_market')
  const members = expandPlaces(data)
  const sizes = new Map<string, number>()
  for (const { head } of members) sizes.set(head, (sizes.get(head) ?? 0) + 1)
  const heads = market.codes
  const colors = chooseColors(ctx, heads, sizes, members, geography.places)
  const nameOf = (index: number): string => ctx.say(market.names[index] ?? { sv: '', en: '' })
  const classes = heads.map((head, index): ColorClass => ({
    from: index,
    label: nameOf(index),
    color: colors.get(head) ?? ctx.theme.regionFill,
  }))
  const several = classes.filter((_, index) => (sizes.get(heads[index] ?? '') ?? 0) > 1)
  const alone: ColorClass = { from: -1, label: words.alone, color: ctx.theme.regionFill }
  const anyAlone = several.length < classes.length
  const column: NumberColumn = {
    ...numbers(data, 'out_share'),
    values: Float64Array.from(market.indices, (index) => index),
    signs: new Uint8Array(data.rowCount),
  }
  const picture = buildRegionMap(
    ctx,
    {
      rows: members.map(({ code, row }) => ({
        row,
        code,
        name: ctx.say(region.names[region.indices[row] ?? -1] ?? { sv: code, en: code }),
      })),
      column,
      format: nameOf,
      classes,
      legendClasses:
        several.length <= MOST_NAMED ? [...(anyAlone ? [alone] : []), ...several.toReversed()] : [alone],
      legendHeading: several.length <= MOST_NAMED ? words.marketAround : words.sameColour,
      chosen: [...focusPlaces(data)].flatMap((code) => code.split('+')),
      namesOnly: true,
      othersPlain: true,
    },
    geography,
  )
  const series = [picture.option.series ?? []].flat()
  return {
    ...picture,
    option: { ...picture.option, series: [linkSeries(ctx, data, geography.places), ...series] },
  }
}

/** The municipalities of each row: a what-if may have joined several. */
function expandPlaces(data: ViewData): { code: string; row: number; head: string }[] {
  const region = codes(data, 'region')
  const market = codes(data, 'labour_market')
  return Array.from({ length: data.rowCount }, (_, row) => row).flatMap((row) =>
    codeAt(region, row)
      .split('+')
      .map((code) => ({ code, row, head: codeAt(market, row) })),
  )
}

/** Largest markets first; each takes the colour that fewest of its neighbours have. Markets of one stay plain. */
function chooseColors(
  ctx: ChartContext,
  heads: readonly string[],
  sizes: ReadonlyMap<string, number>,
  members: readonly { readonly code: string; readonly head: string }[],
  places: readonly MapPlace[],
): ReadonlyMap<string, string> {
  const headOf = new Map(members.map(({ code, head }) => [code, head]))
  const located = places.filter(({ code }) => headOf.has(code))
  const neighbours = new Map<string, Set<string>>()
  for (const place of located) {
    const own = headOf.get(place.code) ?? ''
    const near = located
      .map((other) => ({ head: headOf.get(other.code) ?? '', distance: squaredDistance(place, other) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, NEAR)
    const known = neighbours.get(own) ?? new Set<string>()
    neighbours.set(own, known)
    for (const { head } of near) if (head !== own) known.add(head)
  }
  const colors = new Map<string, string>()
  const several = heads.filter((head) => (sizes.get(head) ?? 0) > 1)
  several.forEach((head, order) => {
    const taken = new Set([...(neighbours.get(head) ?? [])].map((other) => colors.get(other)))
    const free = ctx.theme.categories
      .map((_, index) => ctx.theme.categories[(order + index) % ctx.theme.categories.length] ?? '')
      .map((color) => tint(color, ctx.theme.surface))
    colors.set(head, free.find((color) => !taken.has(color)) ?? free[0] ?? ctx.theme.regionFill)
  })
  return colors
}

const squaredDistance = (a: MapPlace, b: MapPlace): number =>
  ((a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)) ** 2 + (a.latitude - b.latitude) ** 2

/** A colour mixed with the ground, both as `#rrggbb`. */
function tint(color: string, ground: string): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(part(color, at) * TINT + part(ground, at) * (1 - TINT)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Straight lines from each municipality to the one that it is joined to. */
function linkSeries(ctx: ChartContext, data: ViewData, places: readonly MapPlace[]): CustomSeriesOption {
  const placeOf = new Map(places.map((place) => [place.code, place]))
  const joinedTo = codes(data, 'joined_to')
  const links = expandPlaces(data).flatMap(({ code, row }) => {
    const from = placeOf.get(code)
    const to = placeOf.get(codeAt(joinedTo, row).split('+')[0] ?? '')
    return from && to ? [{ from, to }] : []
  })
  return {
    type: 'custom',
    coordinateSystem: 'geo',
    z: 30,
    silent: true,
    clip: true,
    data: links.map(({ from }) => [from.longitude, from.latitude]),
    renderItem: (params, api) => {
      const link = links[params.dataIndex]
      if (!link) return { type: 'group', children: [] }
      const [x1 = 0, y1 = 0] = api.coord([link.from.longitude, link.from.latitude])
      const [x2 = 0, y2 = 0] = api.coord([link.to.longitude, link.to.latitude])
      return {
        type: 'line',
        shape: { x1, y1, x2, y2 },
        style: { stroke: ctx.theme.text, lineWidth: 1.5, opacity: 0.8 },
      }
    },
  }
}
