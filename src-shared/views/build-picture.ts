import type { EChartsOption } from 'echarts'
import { formatNumber } from '../messages/number-format'
import { gatherOthers } from '../view/gather-others'
import type { Reach } from '../view/reach'
import { isAboutExample } from '../view/row-quality'
import type { ViewData } from '../view/view-data'
import { drawChart } from '../charts/draw-chart'
import { createChartContext, type ChartContext } from '../charts/frame/chart-context'
import type { ChartLook, ChartPicture, MapGeography, PictureKind } from '../charts/frame/chart-picture'
import { buildExampleRibbon, ribbonHeight } from '../charts/frame/example-mark'
import { asGraphic, type GraphicElement } from '../charts/frame/plot-parts'
import { wrapText } from '../charts/frame/text-width'
import { addEvents } from '../charts/events/add-events'
import { PICTURES } from './pictures'

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
  const ctx = createChartContext(look, data.reach)
  if (data.empty !== null || data.rowCount === 0)
    return finish(ctx, { option: emptyOption(ctx, data), maps: [] })
  return framePicture(
    look,
    isMarked(data, kind, geography),
    (above) => drawView(above, data, kind, geography),
    data.reach,
  )
}

/**
 * A picture with what all have in common; example data leave room for their ribbon. `reach`: what its scales hold in all
 * years.
 */
export function framePicture(
  look: ChartLook,
  isExample: boolean,
  draw: (ctx: ChartContext) => ChartPicture,
  reach: Reach | null = null,
): ChartPicture {
  const ctx = createChartContext(look, reach)
  if (!isExample) return finish(ctx, draw(ctx))
  const { width, height } = look
  const above = createChartContext({ ...look, height: Math.max(1, height - ribbonHeight(ctx)) }, reach)
  const ribbon = buildExampleRibbon(ctx, { left: 0, top: 0, width, height })
  return finish(ctx, draw(above), ribbon)
}

/** Whether the picture rests on example data as a whole. */
export function isMarked(data: ViewData, kind: PictureKind, geography: MapGeography | null): boolean {
  const { isExample, focus, map } = PICTURES[data.view]
  const isMap = kind === 'map' && geography !== null && map !== undefined
  return isExample?.(data, isMap) ?? isAboutExample(data, focus)
}

function drawView(
  ctx: ChartContext,
  data: ViewData,
  kind: PictureKind,
  geography: MapGeography | null,
): ChartPicture {
  const picture = PICTURES[data.view]
  const drawn = kind === 'map' && geography !== null ? picture.map?.(ctx, data, geography) : null
  if (drawn) return drawn
  const shown = gatherOthers(data)
  const option = picture.specify
    ? drawChart(ctx, addEvents(ctx, picture.specify(ctx, shown), shown))
    : picture.chart(ctx, shown)
  return { option, maps: [] }
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

/** What all pictures share: colours, font, motion, and the mark of example data where there is one. */
function finish(
  ctx: ChartContext,
  picture: ChartPicture,
  mark: readonly GraphicElement[] = [],
): ChartPicture {
  const { look, theme } = ctx
  const graphic = (picture.option.graphic ?? []) as unknown as readonly GraphicElement[]
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
      graphic: asGraphic([...graphic, ...mark].map((element) => withFont(element, theme.fontFamily))),
    },
  }
}
