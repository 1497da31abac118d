import type { CustomSeriesOption } from 'echarts'
import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography, MapPlace } from '../../../charts/frame/chart-picture'
import { focusPlaces } from './chart'
import { chooseMarketColors, MOST_NAMED } from '../../../charts/maps/market-colors'
import { buildRegionMap, type ColorClass } from '../../../charts/maps/region-map'
import { labourMarketsWords } from './words'
import { NO_TEXT, inEveryLanguage } from '../../../messages/language'
import { codeAt } from '../../../view/rows'

/** Municipalities filled by labour market, with a line from each to the one that it is joined to. */
export function buildCommutingLabourMarketsMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const words = labourMarketsWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const market = codes(data, 'labour_market')
  const members = expandPlaces(data)
  const sizes = new Map<string, number>()
  for (const { head } of members) sizes.set(head, (sizes.get(head) ?? 0) + 1)
  const heads = market.codes
  const isSeveral = (head: string): boolean => (sizes.get(head) ?? 0) > 1
  // Markets of one stay plain.
  const colors = chooseMarketColors(
    ctx,
    heads.filter(isSeveral),
    new Map(members.map(({ code, head: of }) => [code, of])),
    geography,
  )
  const nameOf = (index: number): string => ctx.say(market.names[index] ?? NO_TEXT)
  const classes = heads.map((head, index): ColorClass => ({
    from: index,
    label: nameOf(index),
    color: colors.get(head) ?? ctx.theme.regionFill,
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
