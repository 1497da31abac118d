import { formatFinePercent, formatNumber } from '../../../messages/number-format'
import { markFlags } from '../../../view/figure-flags'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { GraphicElement, Rect } from '../../../charts/frame/plot-parts'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { boundOfDistance, type Dot, type NumberLine } from './number-line-dots'
import { oneOrTwoWords } from './words'

/** The years whose value stands beside the dot: the last published, and the first and last where there is room. */
function toldYears(
  dots: readonly Dot[],
  isApart: (year: number, other: number) => boolean,
): readonly number[] {
  const known = dots.filter(({ value }) => value !== null)
  const published = known.findLast(({ synthetic }) => !synthetic)
  const measured = published ?? known.at(-1)
  const others = [known[0], known.at(-1)].filter(
    (dot) => dot !== undefined && measured !== undefined && isApart(dot.year, measured.year),
  )
  return [...new Set([measured, ...others].flatMap((dot) => dot?.year ?? []))]
}

/** How many persons lie between a share and the limit. */
function wordsOfDistance(ctx: ChartContext, { toLimit, bound }: Dot): string {
  const words = oneOrTwoWords.in(ctx.language).chart
  const isBeyond = (toLimit ?? 0) < 0
  const count = formatNumber(Math.abs(toLimit ?? 0), 'persons', ctx.language)
  return markFlags(
    (isBeyond ? words.fewer : words.more)(count),
    boundOfDistance(bound, isBeyond),
    ctx.language,
  )
}

/** From the last published dot, or the last, to the limit: how many persons lie between. */
export function distanceMarks(
  ctx: ChartContext,
  { dots, years }: NumberLine,
  plot: Rect,
  limitX: number,
  x: (value: number) => number,
  y: (row: number) => number,
): GraphicElement[] {
  const { theme, text } = ctx
  const known = dots.filter(({ value }) => value !== null)
  const measured = known.findLast(({ synthetic }) => !synthetic) ?? known.at(-1)
  const rowOf = (year: number): number => y(years.rowOf.get(year) ?? 0)
  const isApart = (year: number, other: number): boolean => Math.abs(rowOf(year) - rowOf(other)) > text.label
  const told = new Set(toldYears(dots, isApart))
  return known.flatMap((dot): GraphicElement[] => {
    if (dot.value === null || !told.has(dot.year)) return []
    const [at, row] = [x(dot.value), y(years.rowOf.get(dot.year) ?? 0)]
    const isBeyond = dot.toLimit !== null && dot.toLimit < 0
    const share = markFlags(formatFinePercent(dot.value, ctx.language), dot.bound, ctx.language)
    const weight = dot === measured ? 600 : 400
    const isMeasured = dot === measured && dot.toLimit !== null
    const width = measureText(share, text.label, weight)
    // Before the dot, unless the years stand there: then behind it, and above the line that leads to the limit.
    const isShort = !isBeyond && at - 10 - width < plot.left
    const isRight = isBeyond || isShort
    // The limit crosses no figure: beyond it stand both, or only the distance.
    const isOver = isShort && at + 10 + width > limitX - 4
    if (isOver && !isMeasured) return []
    const lacking = isMeasured ? wordsOfDistance(ctx, dot) : ''
    const right = plot.left + plot.width
    const both = limitX + 8 + width + 12
    const hasBoth = !isOver || both + measureText(lacking, text.label, 600) <= right
    const marks: GraphicElement[] = !hasBoth
      ? []
      : [
          {
            type: 'text',
            silent: true,
            info: { kind: 'share', year: dot.year },
            x: isOver ? limitX + 8 : isRight ? at + 10 : at - 10,
            y: isShort && isMeasured && !isOver ? row - text.label - 2 : row,
            style: {
              text: share,
              fill: theme.text,
              fontSize: text.label,
              fontWeight: weight,
              align: isRight ? 'left' : 'right',
              verticalAlign: 'middle',
              // The way to a dot comes from where its figure stands.
              ...(!isRight && { stroke: theme.surface, lineWidth: 4 }),
            },
          },
        ]
    if (dot !== measured || dot.toLimit === null) return marks
    const beside = isBeyond ? at + 18 + width : isOver && hasBoth ? both : limitX + 8
    // Where the two do not fit beside each other, the distance stands above the share.
    const isAbove = isBeyond && beside + measureText(lacking, text.label, 600) > right
    const from = isAbove ? at + 10 : beside
    return [
      ...marks,
      {
        type: 'line',
        silent: true,
        info: { kind: 'to-limit', persons: dot.toLimit },
        shape: { x1: at, y1: row, x2: limitX, y2: row },
        style: { stroke: theme.outCommuting, lineWidth: 2 },
      },
      {
        type: 'text',
        silent: true,
        info: { kind: 'to-limit-words', year: dot.year },
        x: from,
        y: isAbove ? row - text.label - 4 : row,
        style: {
          text: shortenText(lacking, right - from, text.label, 600),
          fill: theme.text,
          fontSize: text.label,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    ]
  })
}
