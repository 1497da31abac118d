import type { CustomSeriesOption } from 'echarts'
import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography, MapPlace } from '../../../charts/frame/chart-picture'
import { SWEDISH_MUNICIPALITIES } from '../../../dataset/swedish-regions'
import { focusPlaces } from './chart'
import { bordersBetween } from '../../../charts/maps/borders-between'
import { MOST_NAMED, marketTint } from '../../../charts/maps/market-colors'
import { borderLengths } from '../../../charts/maps/map-neighbours'
import { buildRegionMap, type ColorClass, type RegionMap } from '../../../charts/maps/region-map'
import { labourMarketsWords } from './words'
import { NO_TEXT, inEveryLanguage } from '../../../messages/language'
import { codeAt } from '../../../view/rows'
import { colorsOfMarkets, placesOf } from './market-colors'

/** Municipalities filled by labour market, with a line from each to the one that it is joined to. */
export function buildCommutingLabourMarketsMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const words = labourMarketsWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const market = codes(data, 'labour_market')
  const members = placesOf(data)
  const sizes = new Map<string, number>()
  for (const { head } of members) sizes.set(head, (sizes.get(head) ?? 0) + 1)
  const heads = market.codes
  const isSeveral = (head: string): boolean => (sizes.get(head) ?? 0) > 1
  // Markets of one stay plain.
  const isSwedish = members.every(({ code }) => SWEDISH_MUNICIPALITIES.has(code))
  const borders = isSwedish ? null : borderLengths(geography)
  const colors = colorsOfMarkets(
    data,
    ctx.theme.categories.length,
    ...(borders ? [(code: string) => borders.get(code)?.keys() ?? []] : []),
  )
  const nameOf = (index: number): string => ctx.say(market.names[index] ?? NO_TEXT)
  const classes = heads.map((head, index): ColorClass => ({
    from: index,
    label: nameOf(index),
    color: isSeveral(head) ? marketTint(ctx, colors.get(head) ?? 0) : ctx.theme.regionFill,
  }))
  const several = classes.filter((_, index) => isSeveral(heads[index] ?? ''))
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
        name: ctx.say(region.names[region.indices[row] ?? -1] ?? inEveryLanguage(code)),
      })),
      column,
      format: nameOf,
      classes,
      legendClasses:
        several.length <= MOST_NAMED ? [...(anyAlone ? [alone] : []), ...several.toReversed()] : [alone],
      legendHeading: several.length <= MOST_NAMED ? words.marketAround : words.sameColour,
      chosen: [...focusPlaces(data)].flatMap((code) => code.split('+')),
      namesOnly: true,
      ...officialDivision(ctx, data, geography),
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

/** The borders between SCB's labour markets, where the municipalities are known to lie in more than one. */
function officialDivision(
  ctx: ChartContext,
  data: ViewData,
  { regions }: MapGeography,
): Pick<RegionMap, 'division'> {
  const official = data.columns.find(({ id }) => id === 'official_market')
  if (official?.type !== 'code') return {}
  const marketOf = new Map(placesOf(data).map(({ code, row }) => [code, codeAt(official, row)] as const))
  const lines = bordersBetween(
    regions.features.map(({ properties: { code }, geometry }) => [
      code,
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ]),
    (code) => marketOf.get(code) || undefined,
  )
  return lines.length === 0
    ? {}
    : { division: { lines, name: labourMarketsWords.in(ctx.language).chart.officialBorders } }
}

/** Straight lines from each municipality to the one that it is joined to. */
function linkSeries(ctx: ChartContext, data: ViewData, places: readonly MapPlace[]): CustomSeriesOption {
  const placeOf = new Map(places.map((place) => [place.code, place]))
  const joinedTo = codes(data, 'joined_to')
  const links = placesOf(data).flatMap(({ code, row }) => {
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
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1, y1, x2, y2 },
            style: { stroke: ctx.theme.text, lineWidth: 1.3, opacity: 0.6 },
          },
          { type: 'circle', shape: { cx: x1, cy: y1, r: 2.5 }, style: { fill: ctx.theme.text } },
          { type: 'circle', shape: { cx: x2, cy: y2, r: 4 }, style: { fill: ctx.theme.text } },
        ],
      }
    },
  }
}
