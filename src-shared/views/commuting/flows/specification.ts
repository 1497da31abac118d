import { markFlags } from '../../../view/figure-flags'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { OTHERS_CODE } from '../../../view/gather-others'
import { findNumbers, knownValueAt, standsApart } from '../../../charts/frame/column-pivot'
import type {
  Bar,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { flowColors } from './flow-colors'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { flowsWords } from './words'
import type { sv } from './words.sv'

type FlowAxis = keyof (typeof sv)['chart']

/** The largest flows as bars in their direction's colour, as on the map; the first strong, what is left gathered in grey. */
export function specifyFlows(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { theme, words } = ctx
  const { strong, soft } = flowColors(theme, data)
  const persons = numbers(data, 'persons')
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const [severalHomes, severalWorks] = [home.codes.length > 1, work.codes.length > 1]
  const quotient = quotientOf(data)
  const isApart = (row: number): boolean => standsApart(home, row) || standsApart(work, row)
  const isExample = exampleRows(data, [persons])
  const first = rowsOf(data).find((row) => !isApart(row))
  // Of a single flow, the end that was not asked for.
  const namesWork = severalWorks || (!severalHomes && data.gathers?.includes('work') === true)
  const nameOf = (row: number): string =>
    severalHomes && severalWorks && codeAt(home, row) !== OTHERS_CODE
      ? `${ctx.say(nameAt(home, row))} – ${ctx.say(nameAt(work, row))}`
      : ctx.say(nameAt(namesWork ? work : home, row))
  const specifyBar = (row: number): Bar => {
    const bar = barOf(ctx, persons, row)
    const text = `${bar.text}${partOf(ctx, quotient.column, row)}`
    const example = isExample?.(persons, row) ?? false
    return {
      ...bar,
      text,
      color: row === first ? strong : isApart(row) ? theme.others : soft,
      emphasis: row === first,
      isExample: example,
      ...(example && { tooltip: `${nameOf(row)}: ${text}\n${words.exampleFigure}` }),
    }
  }
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: rowsOf(data).map((row) => ({ name: nameOf(row), bars: [specifyBar(row)] })),
        series: [{ name: words.persons, color: soft }],
        axis: axisOf(persons, { title: flowsWords.in(ctx.language).chart[quotient.title] }),
      },
    ],
    notes: [],
  }
}

/** What the figures in brackets are shares of: of all employed where that is known. */
function quotientOf(data: ViewData): { readonly column: NumberColumn; readonly title: FlowAxis } {
  const ofHome = findNumbers(data, 'share_of_home')
  if (ofHome) return { column: ofHome, title: 'ofResidents' }
  const ofWork = findNumbers(data, 'share_of_work')
  if (ofWork) return { column: ofWork, title: 'ofWorkers' }
  const column = numbers(data, 'share')
  const between = data.gathers?.length === 2
  return {
    column,
    title: between ? 'ofFlows' : data.filters.direction === 'out' ? 'ofOutCommuters' : 'ofInCommuters',
  }
}

/** The flow's share, in brackets. */
function partOf(ctx: SpecifyContext, share: NumberColumn, row: number): string {
  const part = knownValueAt(share, row)
  if (part === null) return ''
  return ` (${markFlags(formatShortShare(part, ctx.language), share.flags?.[row] ?? 0, ctx.language)})`
}
