import { OFFICIAL_LABOUR_MARKETS_YEAR } from '../../../dataset/official-labour-markets'
import { QUALITIES } from '../../../dataset/quality'
import { formatYears } from '../../../messages/number-format'
import { codes, numbers, sideTable, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { PlotParts, Rect } from '../../../charts/frame/plot-parts'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { oneOrTwoWords } from './words'
import { codeAt } from '../../../view/rows'

/** What the years make of the two: by the rule, by published flows, by SCB's own division. */
interface Verdict {
  readonly says: string
  /** Where the card has no room for it. */
  readonly shortly: string
  readonly answer: string
  readonly isOne: boolean
}

/** More cards than this would hold too few words. */
const MOST_CARDS = 4
const GAP = 12
const PADDING = 18

export const verdictsHeight = (ctx: ChartContext, data: ViewData, width: number): number =>
  verdictsOf(ctx, data, width).length === 0 ? 0 : ctx.text.small + ctx.text.heading + 26

/** Adds the answers as cards in the order of time. */
export function addVerdicts(ctx: ChartContext, parts: PlotParts, data: ViewData, area: Rect): void {
  const { theme, text } = ctx
  const verdicts = verdictsOf(ctx, data, area.width)
  const width = (area.width - GAP * (verdicts.length - 1)) / Math.max(1, verdicts.length)
  verdicts.forEach(({ says, shortly, answer, isOne }, index) => {
    const left = area.left + index * (width + GAP)
    parts.graphic.push(
      {
        type: 'rect',
        silent: true,
        info: { kind: 'verdict', isOne },
        shape: { x: left + 0.5, y: area.top + 4, width: width - 1, height: area.height - 6, r: 4 },
        style: { fill: isOne ? theme.groupFill : theme.surface, stroke: theme.neutral, lineWidth: 1 },
      },
      {
        type: 'text',
        silent: true,
        x: left + 10,
        y: area.top + 11,
        style: {
          text: shortenText(
            measureText(says, text.small) <= width - PADDING ? says : shortly,
            width - PADDING,
            text.small,
          ),
          fill: theme.textMuted,
          fontSize: text.small,
        },
      },
      {
        type: 'text',
        silent: true,
        x: left + 10,
        y: area.top + 15 + text.small,
        style: {
          text: shortenText(answer, width - PADDING, text.heading, 600),
          fill: theme.text,
          fontSize: text.heading,
          fontWeight: 600,
        },
      },
    )
  })
}

function verdictsOf(ctx: ChartContext, data: ViewData, width: number): readonly Verdict[] {
  const words = oneOrTwoWords.in(ctx.language).chart
  const answer = (isOne: boolean): string => (isOne ? words.one : words.two)
  const runs = runsOf(data)
  const official = officialVerdict(data)
  const least =
    Math.max(...[words.one, words.two].map((text) => measureText(text, ctx.text.heading, 600))) + PADDING
  const most = Math.max(1, Math.min(MOST_CARDS, Math.floor((width + GAP) / (least + GAP))))
  return [
    ...runs
      .slice(-Math.max(1, most - (official === null ? 0 : 1)))
      .map(({ from, to, isOne, published }): Verdict => ({
        says: (published ? words.published : words.computed)(formatYears({ from, to })),
        shortly: (published ? words.publishedShort : words.computedShort)(formatYears({ from, to })),
        answer: answer(isOne),
        isOne,
      })),
    ...(official === null
      ? []
      : [
          {
            says: words.division(String(OFFICIAL_LABOUR_MARKETS_YEAR)),
            shortly: words.division(String(OFFICIAL_LABOUR_MARKETS_YEAR)),
            answer: answer(official.isOne),
            isOne: official.isOne,
          },
        ]),
  ]
}

interface Run {
  from: number
  to: number
  readonly isOne: boolean
  readonly published: boolean
}

/** Years with the same answer on the same ground, in a row. */
function runsOf(data: ViewData): readonly Run[] {
  const table = sideTable(data, 'verdicts')
  if (!table) return []
  const year = numbers(table, 'year')
  const one = numbers(table, 'one_market')
  const runs: Run[] = []
  for (let row = 0; row < table.rowCount; row++) {
    const at = year.values[row] ?? 0
    const isOne = one.values[row] === 1
    const published = QUALITIES[one.qualities?.[row] ?? -1] !== 'synthetic'
    const run = runs.at(-1)
    if (run?.isOne === isOne && run.published === published && run.to === at - 1) run.to = at
    else runs.push({ from: at, to: at, isOne, published })
  }
  return runs
}

function officialVerdict(data: ViewData): { readonly isOne: boolean } | null {
  const table = sideTable(data, 'official')
  if (!table) return null
  const market = codes(table, 'official_market')
  return { isOne: codeAt(market, 0) === codeAt(market, 1) }
}
