import type { CustomSeriesOption } from 'echarts'
import type { Rect } from '../../../charts/frame/plot-parts'
import { BADGE_RADIUS, badgeAt } from '../../../charts/maps/map-badges'
import type { Pixel } from '../../../charts/maps/map-window'
import { towards } from '../../../charts/maps/pixel-areas'
import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography, MapPlace } from '../../../charts/frame/chart-picture'
import { SWEDISH_MUNICIPALITIES } from '../../../dataset/swedish-regions'
import { focusPlaces } from './chart'
import { bordersOnMap } from '../../../charts/maps/borders-between'
import { MOST_NAMED, marketTint } from '../../../charts/maps/market-colors'
import { borderLengths } from '../../../charts/maps/map-neighbours'
import { buildRegionMap, type ColorClass, type RegionMap } from '../../../charts/maps/region-map'
import { labourMarketsWords } from './words'
import { NO_TEXT, inEveryLanguage } from '../../../messages/language'
import { codeAt } from '../../../view/rows'
import { colorsOfMarkets, placesOf } from './market-colors'

/** Code point of the letter of a legend's first market. */
const FIRST_LETTER = 65

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
  const lettered = new Map(
    heads
      .filter(isSeveral)
      .toReversed()
      .map((head, i) => [head, String.fromCodePoint(FIRST_LETTER + i)]),
  )
  const hasLetters = lettered.size <= MOST_NAMED
  const classes = heads.map((head, index): ColorClass => ({
    from: index,
    label: nameOf(index),
    color: isSeveral(head) ? marketTint(ctx, colors.get(head) ?? 0) : ctx.theme.regionFill,
    ...(hasLetters && isSeveral(head) && { letter: lettered.get(head) ?? '' }),
  }))
  const several = classes.filter((_, index) => isSeveral(heads[index] ?? ''))
  const alone: ColorClass = { from: -1, label: words.alone, color: ctx.theme.regionFill }
  const anyAlone = several.length < classes.length
  const column: NumberColumn = {
    ...numbers(data, 'out_share'),
    values: Float64Array.from(market.indices, (index) => index),
    signs: new Uint8Array(data.rowCount),
  }
  const marketOf = new Map(members.map(({ code, head }) => [code, head]))
  const links = linksOf(data, geography.places, hasLetters ? lettered : new Map())
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
      important: heads.filter(isSeveral),
      groupBorders: bordersOnMap(geography.regions, (code) => marketOf.get(code)),
      keepClear: ({ toPixel }, isDense) => clearOfLinks(links, toPixel, isDense),
      ...officialDivision(ctx, data, geography),
      othersPlain: true,
    },
    geography,
  )
  const series = [picture.option.series ?? []].flat()
  return {
    ...picture,
    option: { ...picture.option, series: [linkSeries(ctx, links), ...series] },
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
  const lines = bordersOnMap(regions, (code) => marketOf.get(code) || undefined)
  return lines.length === 0
    ? {}
    : { division: { lines, name: labourMarketsWords.in(ctx.language).chart.officialBorders } }
}

interface Link {
  readonly from: MapPlace
  readonly to: MapPlace
  /** Of the market, where `to` is its centre. */
  readonly letter: string | null
}

/** From each municipality to the one that it is joined to. */
function linksOf(
  data: ViewData,
  places: readonly MapPlace[],
  lettered: ReadonlyMap<string, string>,
): readonly Link[] {
  const placeOf = new Map(places.map((place) => [place.code, place]))
  const joinedTo = codes(data, 'joined_to')
  return placesOf(data).flatMap(({ code, row }) => {
    const from = placeOf.get(code)
    const to = placeOf.get(codeAt(joinedTo, row).split('+')[0] ?? '')
    return from && to ? [{ from, to, letter: lettered.get(to.code) ?? null }] : []
  })
}

/** What names keep clear of: the dots at both ends and, where there is room for that, the lines. */
function clearOfLinks(
  links: readonly Link[],
  toPixel: (at: [number, number]) => Pixel,
  isDense: boolean,
): Rect[] {
  const around = ([x, y]: Pixel, by: number): Rect => ({
    left: x - by,
    top: y - by,
    width: 2 * by,
    height: 2 * by,
  })
  return links.flatMap(({ from, to, letter }) => {
    const [a, b] = [from, to].map(({ longitude, latitude }) => toPixel([longitude, latitude]))
    if (!a || !b) return []
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const steps = isDense ? 0 : Math.floor(length / 5)
    return [
      around(a, MEMBER_DOT + 1),
      around(b, (letter === null ? CENTRE_DOT : BADGE_RADIUS) + 1),
      ...Array.from({ length: steps }, (_, i) => around(towards(a, b, i * 5), 2)),
    ]
  })
}

/** Radii in pixels. */
const MEMBER_DOT = 2.5
const CENTRE_DOT = 4

/** Straight lines, with the market's letter in its centre. */
function linkSeries(ctx: ChartContext, links: readonly Link[]): CustomSeriesOption {
  const { theme } = ctx
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
      const centre =
        link.letter === null
          ? [
              {
                type: 'circle' as const,
                shape: { cx: x2, cy: y2, r: CENTRE_DOT },
                style: { fill: theme.text },
              },
            ]
          : badgeAt(ctx, [x2, y2], link.letter)
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1, y1, x2, y2 },
            style: { stroke: theme.text, lineWidth: 1.3, opacity: 0.6 },
          },
          { type: 'circle', shape: { cx: x1, cy: y1, r: MEMBER_DOT }, style: { fill: theme.text } },
          ...centre,
        ],
      }
    },
  }
}
