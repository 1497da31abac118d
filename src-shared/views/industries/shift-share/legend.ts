import type { ChartContext } from '../../../charts/frame/chart-context'
import type { GraphicElement } from '../../../charts/frame/plot-parts'
import { measureText } from '../../../charts/frame/text-width'
import { shiftShareWords } from './words'

export const SHIFT_SHARE_COMPONENTS = ['national', 'mix', 'regional'] as const

/** A sample, the space beside it and the space to the next entry. */
const LEGEND_STEP = 44

/** The longest names of the components that leave none outside the picture, and where the first one begins. */
function fitLegend(ctx: ChartContext, left: number) {
  const { componentNames } = shiftShareWords.in(ctx.language).chart
  const starts = [Math.min(left, ctx.look.width * 0.2), 8]
  const forms = [componentNames.long, componentNames.plain, componentNames.short]
  const widthOf = (names: (typeof forms)[number]): number =>
    SHIFT_SHARE_COMPONENTS.reduce(
      (sum, id) => sum + measureText(names[id], ctx.text.label) + LEGEND_STEP,
      -LEGEND_STEP,
    ) + 20
  for (const names of forms)
    for (const start of starts) if (start + widthOf(names) <= ctx.look.width - 8) return { names, start }
  return { names: componentNames.short, start: 8 }
}

/** The components in the order in which they are stacked; `left`: where the bars begin, `colors`: of each. */
export function drawShiftShareLegend(
  ctx: ChartContext,
  left: number,
  colors: readonly string[],
): GraphicElement[] {
  const { names, start } = fitLegend(ctx, left)
  let x = start
  return SHIFT_SHARE_COMPONENTS.flatMap((id, i): GraphicElement[] => {
    const at = x
    x += measureText(names[id], ctx.text.label) + LEGEND_STEP
    return [
      {
        type: 'rect',
        silent: true,
        shape: { x: at, y: 5, width: 14, height: 14 },
        style: { fill: colors[i] },
      },
      ...(i === 1 ? [stroke(ctx, at, 5), stroke(ctx, at + 7, 5)] : []),
      {
        type: 'text',
        silent: true,
        x: at + 20,
        y: 12,
        style: { text: names[id], fill: ctx.theme.text, fontSize: ctx.text.label, verticalAlign: 'middle' },
      },
    ]
  })
}

const stroke = (ctx: ChartContext, x: number, y: number): GraphicElement => ({
  type: 'line',
  silent: true,
  shape: { x1: x, y1: y + 10, x2: x + 7, y2: y + 3 },
  style: { stroke: ctx.theme.surface, lineWidth: 1.5 },
})
