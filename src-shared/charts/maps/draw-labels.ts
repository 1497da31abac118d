import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement } from '../frame/plot-parts'
import { DETAIL, LINE, type PlacedLabel } from './place-labels'

/** So wide, in pixels, that no gap between letters shows the line that they stand on. */
const HALO = 5

/** Letters with a halo. */
export function labelStyle(ctx: ChartContext, { label, align }: PlacedLabel, halo: string) {
  const { text, detail, fontSize, strong } = label
  const letters = { fontFamily: ctx.theme.fontFamily, stroke: halo, lineWidth: HALO }
  return {
    ...(detail === undefined
      ? { text }
      : {
          text: `{name|${text}}\n{detail|${detail}}`,
          rich: {
            name: {
              ...letters,
              fill: strong ? ctx.theme.text : ctx.theme.textMuted,
              fontSize,
              fontWeight: strong ? (600 as const) : (400 as const),
              lineHeight: fontSize * LINE,
            },
            detail: {
              ...letters,
              fill: ctx.theme.text,
              fontSize: fontSize * DETAIL,
              fontWeight: 400 as const,
              lineHeight: fontSize * LINE * DETAIL,
            },
          },
        }),
    fill: strong ? ctx.theme.text : ctx.theme.textMuted,
    stroke: halo,
    lineWidth: HALO,
    fontFamily: ctx.theme.fontFamily,
    fontSize,
    lineHeight: fontSize * LINE,
    fontWeight: strong ? (600 as const) : (400 as const),
    align,
    verticalAlign: 'top' as const,
  }
}

/** Placed names as texts at fixed pixels. */
export const drawLabels = (
  ctx: ChartContext,
  placed: readonly PlacedLabel[],
  halo: string,
): GraphicElement[] =>
  placed.map((one) => ({
    type: 'text',
    silent: true,
    z: 50,
    info: { kind: 'place-name', code: one.label.code },
    x: one.at[0],
    y: one.at[1],
    style: labelStyle(ctx, one, halo),
  }))
