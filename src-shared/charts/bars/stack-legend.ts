import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'
import type { StackSeries } from '../specification/chart-specification'

/** Sample and the space beside it; then the space to the next entry. */
const SAMPLE = 20
const GAP = 24

/** How much of its colour is left of a part that is told from its neighbours by its outline. */
const PALE = 0.3

/** The inner of an outlined part, for a colour as `#1f5fa8`. */
export function paleOf({ theme }: Pick<ChartContext, 'theme'>, color: string): string {
  const channel = (of: string, at: number): number => Number.parseInt(of.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(color, at) * PALE + channel(theme.surface, at) * (1 - PALE)),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The longest names of the parts with which all stand within the picture, and the size of their letters. */
function fitNames(ctx: ChartContext, parts: readonly StackSeries[]) {
  const forms = [
    parts.map(({ name, longName = name }) => longName),
    parts.map(({ name }) => name),
    parts.map(({ name, shortName = name }) => shortName),
  ]
  const widthOf = (names: readonly string[], size: number): number =>
    names.reduce((sum, name) => sum + SAMPLE + measureText(name, size) + GAP, -GAP)
  for (const names of forms)
    for (const size of [ctx.text.label, ctx.text.small])
      if (widthOf(names, size) <= ctx.look.width - 16) return { names, size }
  return { names: forms.at(-1) ?? [], size: ctx.text.small }
}

/** What the parts are, in the order in which they are stacked. */
export function drawStackLegend(ctx: ChartContext, parts: readonly StackSeries[]): GraphicElement[] {
  const { names, size } = fitNames(ctx, parts)
  let x = 8
  return parts.flatMap(({ color, outlined }, i): GraphicElement[] => {
    const at = x
    const name = names[i] ?? ''
    x += SAMPLE + measureText(name, size) + GAP
    return [
      {
        type: 'rect',
        silent: true,
        shape: { x: at, y: 5, width: 14, height: 14 },
        style: { fill: outlined ? paleOf(ctx, color) : color, stroke: color, lineWidth: 1.5 },
      },
      {
        type: 'text',
        silent: true,
        info: { kind: 'part-name' },
        x: at + SAMPLE,
        y: 12,
        style: { text: name, fill: ctx.theme.text, fontSize: size, verticalAlign: 'middle' },
      },
    ]
  })
}
