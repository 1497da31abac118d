import type { EChartsOption } from 'echarts'
import { formatNumber } from '../messages/number-format'
import { isAboutExample } from '../view/row-quality'
import type { ViewData } from '../view/view-data'
import { buildCommutingBalanceOption } from './commuting/balance/chart'
import { buildCommutingFlowMap } from './commuting/flows/map'
import { buildCommutingFlowsOption } from './commuting/flows/chart'
import { createChartContext, type ChartContext } from '../charts/frame/chart-context'
import type { ChartLook, ChartPicture, MapGeography, PictureKind } from '../charts/frame/chart-picture'
import { buildExampleMark } from '../charts/frame/example-mark'
import { buildIndustriesChangeOption } from './industries/change/chart'
import { buildIndustriesLargestOption } from './industries/largest/chart'
import { buildOverviewOption } from './overview/tiles'
import { asGraphic, type GraphicElement } from '../charts/frame/plot-parts'
import { buildPopulationGrowthOption } from './population/growth/chart'
import { buildPopulationGrowthMap } from './population/growth/map'
import { buildSeriesOption } from './series/chart'
import { buildSeriesMap, canMapSeries } from './series/map'
import { buildStudentsCampusOption } from './students/campus/chart'
import { buildStudentsOriginOption } from './students/origin/chart'
import { buildStudentsOriginMap } from './students/origin/map'
import { wrapText } from '../charts/frame/text-width'
import { buildCommutingMatrixOption } from './commuting/matrix/chart'
import { buildCommutingLabourMarketsOption } from './commuting/labour-markets/chart'
import { buildCommutingLabourMarketsMap } from './commuting/labour-markets/map'
import { buildCommutingOneOrTwoOption } from './commuting/one-or-two/chart'
import { buildCommutingContainmentOption } from './commuting/containment/chart'
import { buildCommutingSexesOption } from './commuting/sexes/chart'
import { buildIndustriesProfileOption } from './industries/profile/chart'
import { buildIndustriesSpecialisationOption } from './industries/specialisation/chart'
import { buildIndustriesShiftShareOption } from './industries/shift-share/chart'
import { buildStudentsDistanceOption } from './students/distance/chart'
import { buildStudentsShareOption } from './students/share/chart'
import { buildStudentsShareMap } from './students/share/map'
import { buildPopulationIndexOption } from './population/index/chart'
import { buildRegionsSimilarOption } from './regions/similar/chart'
import { buildRegionsSimilarMap } from './regions/similar/map'
import { buildRegionsRanksOption } from './regions/ranks/chart'
import { buildRegionsLabourMarketsOption, showsExampleData } from './regions/labour-markets/chart'
import { buildRegionsLabourMarketsMap } from './regions/labour-markets/map'
import { buildRegionsRanksMap } from './regions/ranks/map'

/**
 * The picture of a view as ECharts draws it: the same for window, export and command line. A map needs
 * `geography`; where it is missing, the chart is drawn instead.
 */
export function buildPicture(
  data: ViewData,
  kind: PictureKind,
  look: ChartLook,
  geography: MapGeography | null,
): ChartPicture {
  const ctx = createChartContext(look)
  if (data.empty !== null || data.rowCount === 0)
    return finish(ctx, data, { option: emptyOption(ctx, data), maps: [] })
  return finish(ctx, data, drawView(ctx, data, kind, geography))
}

function drawView(
  ctx: ChartContext,
  data: ViewData,
  kind: PictureKind,
  geography: MapGeography | null,
): ChartPicture {
  const chart = (option: EChartsOption): ChartPicture => ({ option, maps: [] })
  const map = kind === 'map' ? geography : null
  switch (data.view) {
    case 'overview':
      return chart(buildOverviewOption(ctx, data))
    case 'commuting.balance':
      return chart(buildCommutingBalanceOption(ctx, data))
    case 'commuting.flows':
      return map ? buildCommutingFlowMap(ctx, data, map) : chart(buildCommutingFlowsOption(ctx, data))
    case 'industries.largest':
      return chart(buildIndustriesLargestOption(ctx, data))
    case 'industries.change':
      return chart(buildIndustriesChangeOption(ctx, data))
    case 'students.campus':
      return chart(buildStudentsCampusOption(ctx, data))
    case 'students.origin':
      return map ? buildStudentsOriginMap(ctx, data, map) : chart(buildStudentsOriginOption(ctx, data))
    case 'population.growth':
      return map ? buildPopulationGrowthMap(ctx, data, map) : chart(buildPopulationGrowthOption(ctx, data))
    case 'commuting.matrix':
      return chart(buildCommutingMatrixOption(ctx, data))
    case 'commuting.labour-markets':
      return map
        ? buildCommutingLabourMarketsMap(ctx, data, map)
        : chart(buildCommutingLabourMarketsOption(ctx, data))
    case 'commuting.one-or-two':
      return chart(buildCommutingOneOrTwoOption(ctx, data))
    case 'commuting.containment':
      return chart(buildCommutingContainmentOption(ctx, data))
    case 'commuting.sexes':
      return chart(buildCommutingSexesOption(ctx, data))
    case 'industries.profile':
      return chart(buildIndustriesProfileOption(ctx, data))
    case 'industries.specialisation':
      return chart(buildIndustriesSpecialisationOption(ctx, data))
    case 'industries.shift-share':
      return chart(buildIndustriesShiftShareOption(ctx, data))
    case 'students.distance':
      return chart(buildStudentsDistanceOption(ctx, data))
    case 'students.share':
      return map ? buildStudentsShareMap(ctx, data, map) : chart(buildStudentsShareOption(ctx, data))
    case 'population.index':
      return chart(buildPopulationIndexOption(ctx, data))
    case 'regions.similar':
      return map ? buildRegionsSimilarMap(ctx, data, map) : chart(buildRegionsSimilarOption(ctx, data))
    case 'regions.ranks':
      return map ? buildRegionsRanksMap(ctx, data, map) : chart(buildRegionsRanksOption(ctx, data))
    case 'regions.labour-markets':
      return map
        ? buildRegionsLabourMarketsMap(ctx, data, map)
        : chart(buildRegionsLabourMarketsOption(ctx, data))
    case 'series.values':
      return map && canMapSeries(data, map)
        ? buildSeriesMap(ctx, data, map)
        : chart(buildSeriesOption(ctx, data))
  }
}

function emptyOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const text = data.empty ? `${ctx.say(data.empty.message)}\n${ctx.say(data.empty.suggestion)}` : ''
  const lines = wrapText(text, Math.min(ctx.look.width * 0.8, 620), ctx.text.heading)
  return {
    graphic: asGraphic([
      {
        type: 'text',
        silent: true,
        x: ctx.look.width / 2,
        y: ctx.look.height / 2,
        style: {
          text: lines.join('\n'),
          fill: ctx.theme.textMuted,
          fontSize: ctx.text.heading,
          lineHeight: ctx.text.heading * 1.5,
          align: 'center',
          verticalAlign: 'middle',
        },
      },
    ]),
  }
}

/** `graphic` texts do not inherit the option's font. */
function withFont(element: GraphicElement, fontFamily: string): GraphicElement {
  const { style } = element
  if (element.type !== 'text' || typeof style !== 'object' || style === null) return element
  return { ...element, style: { fontFamily, ...style } }
}

/** What all pictures share: colours, font, motion, the mark on example data. */
function finish(ctx: ChartContext, data: ViewData, picture: ChartPicture): ChartPicture {
  const { look, theme } = ctx
  const graphic = (picture.option.graphic ?? []) as unknown as readonly GraphicElement[]
  // The overview marks each of its facts by itself: most of them are official.
  // Areas of markets rest on all flows, and are not told apart; official ones rest on none.
  const isMap = picture.maps.length > 0
  const isExample =
    data.view === 'regions.labour-markets'
      ? data.quality === 'synthetic' && data.rowCount > 0 && showsExampleData(data, isMap)
      : isMap && data.view === 'commuting.labour-markets'
        ? data.quality === 'synthetic'
        : isAboutExample(data)
  const wholeMark = isExample && data.view !== 'overview'
  const covers = picture.maps.length > 0 || data.view === 'commuting.matrix'
  const mark = buildExampleMark(ctx, covers ? 'map' : 'chart')
  const marked = wholeMark ? [mark, ...graphic] : graphic
  const moves = look.interactive && !look.reducedMotion
  return {
    maps: picture.maps,
    option: {
      ...picture.option,
      backgroundColor: theme.surface,
      textStyle: { fontFamily: theme.fontFamily, color: theme.text },
      animation: moves,
      animationDuration: 200,
      animationDurationUpdate: 250,
      // The renderer speaks through its own description; ECharts' generated English text would be read too.
      aria: { enabled: false },
      tooltip: look.interactive
        ? {
            trigger: 'item',
            confine: true,
            transitionDuration: 0,
            // ECharts' own grouping is English.
            valueFormatter: (value: unknown) =>
              typeof value === 'number' ? formatNumber(value, 'persons', look.language) : String(value ?? ''),
            backgroundColor: theme.surface,
            borderColor: theme.gridLine,
            textStyle: { color: theme.text, fontSize: 13, fontFamily: theme.fontFamily },
            ...(picture.option.tooltip as object | undefined),
          }
        : { show: false },
      graphic: asGraphic(marked.map((element) => withFont(element, theme.fontFamily))),
    },
  }
}
