import { computeMedian } from '../../../indicators/ranking'
import { startSentence } from '../../../messages/sentence-case'
import { formatIn } from '../../../view/format-cell'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { codes, FIGURE_FLAGS, numbers, type ViewData } from '../../../view/view-data'
import { knownValueAt, markedAt } from '../../../charts/frame/column-pivot'
import type { ChartSpecification, SpecifyContext } from '../../../charts/specification/chart-specification'
import { nameReference, referenceBeside } from '../../../charts/specification/reference-mark'
import { axisOf } from '../../../charts/specification/specify-figures'
import type { SwarmDot, SwarmGroup, SwarmLevel, SwarmRole } from '../../../charts/specification/swarm-panel'
import { focusOf, nameWithUnit, readRank } from '../ranks/specification'
import { swarmWords } from './words'

/** Whose names come first: the chosen, then what they are seen against, then the ends of the swarm. */
const WEIGHTS: Readonly<Record<SwarmRole, number>> = { chosen: 3, beside: 2, other: 0 }
const OF_ENDS = 1

/**
 * All municipalities that have the measure as points along one axis, those in focus in the accent colour and those that
 * they are seen against in another, with the reference, or the median of all where that is none.
 */
export function specifySwarm(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = swarmWords.in(ctx.language).chart
  const value = numbers(data, 'value')
  const region = codes(data, 'region')
  const focus = focusOf(data)
  // Of several in focus each would have others.
  const beside = focus.length === 1 ? data.beside : undefined
  const known = rowsOf(data).filter((row) => knownValueAt(value, row) !== null)
  const ends = [known[0], known.at(-1)]
  const roleOf = (row: number): SwarmRole => {
    const code = codeAt(region, row)
    if (focus.includes(code)) return 'chosen'
    return beside?.codes.includes(code) ? 'beside' : 'other'
  }
  const dotOf = (row: number): SwarmDot => {
    const { tooltip } = readRank(ctx, data, row)
    return {
      name: ctx.say(nameAt(region, row)),
      value: value.values[row] ?? Number.NaN,
      figure: markedAt(value, row, ctx.language),
      tooltip,
      row,
      weight: WEIGHTS[roleOf(row)] || (ends.includes(row) ? OF_ENDS : 0),
      ...(((value.flags?.[row] ?? 0) & FIGURE_FLAGS.smallBase) !== 0 && { isUncertain: true }),
    }
  }
  const groupOf = (role: SwarmRole, name: string, color: string): SwarmGroup => ({
    role,
    name,
    color,
    dots: known.filter((row) => roleOf(row) === role).map(dotOf),
  })
  const others = groupOf('other', '', ctx.theme.neutral)
  const chosen = groupOf('chosen', '', ctx.theme.accent)
  const groups = [
    {
      ...others,
      name: words.others(
        others.dots.length === known.length,
        others.dots.some(({ isUncertain }) => isUncertain === true),
      ),
    },
    ...(beside
      ? [groupOf('beside', startSentence(ctx.say(beside.name)), ctx.theme.categories[1] ?? ctx.theme.text)]
      : []),
    { ...chosen, name: words.chosen(chosen.dots.length) },
  ]
  return {
    panels: [
      {
        kind: 'swarm',
        heading: null,
        rows: [{ name: null, groups, levels: levelsOf(ctx, data) }],
        axis: axisOf(value, { title: nameWithUnit(ctx, data) }),
      },
    ],
    notes: [],
  }
}

/** The reference; of what no sum of several municipalities tells anything the median of all. */
function levelsOf(ctx: SpecifyContext, data: ViewData): SwarmLevel[] {
  const words = swarmWords.in(ctx.language).chart
  const value = numbers(data, 'value')
  const color = ctx.theme.textMuted
  const reference = referenceBeside(data, 'value')
  const row = reference?.values.findIndex(Number.isFinite) ?? -1
  const stated = reference ? knownValueAt(reference, row) : null
  if (reference && stated !== null)
    return [
      {
        value: stated,
        text: startSentence(words.level(nameReference(ctx, data), markedAt(reference, row, ctx.language))),
        color,
      },
    ]
  const median = computeMedian([...value.values].filter(Number.isFinite))
  return median === null
    ? []
    : [{ value: median, text: words.median(formatIn(value, median, ctx.language)), color }]
}
