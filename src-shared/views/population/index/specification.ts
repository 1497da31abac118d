import { indexWords } from './words'
import { BASE_INDEX } from '../../../indicators/index-numbers'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { pivotByYear, yearsOf } from '../../../charts/frame/column-pivot'
import type {
  BarsPanel,
  ChartSpecification,
  LinesPanel,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { bridgesGap } from '../../../charts/specification/gaps'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { lineBehind, noteBehind, partBehind } from '../../../charts/specification/lines-behind'
import { panelsChosen } from '../../../charts/specification/small-panels'
import { referenceLine, referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
import { nameAt, rowsOf } from '../../../view/rows'

/** One line for each place around 100; dotted where the years between have no figure. A single year is bars. */
export function specifyIndex(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const heading = indexWords.in(ctx.language).heading(String(data.filters.indexYear ?? ''))
  if (yearsOf(data).length < 2) return { panels: [specifyBars(ctx, data, heading)], notes: [] }
  const lines = specifyLines(ctx, data, heading)
  const { bridged } = indexWords.in(ctx.language)
  const { panels, notes } = panelsChosen(ctx, data, lines)
  return {
    panels,
    notes: [...notes, ...(lines.bridged ? [{ text: bridged }] : []), ...noteBehind(ctx, lines)],
  }
}

function specifyLines(ctx: SpecifyContext, data: ViewData, heading: string): LinesPanel {
  const { years, series } = pivotByYear(data, 'region')
  const index = numbers(data, 'index')
  const { chosen, behind } = partBehind(data, series)
  const lines = chosen.map((one, i) =>
    lineOfYears(ctx, one, index, {
      places: [one.code, ...(data.groupMembers?.[one.code] ?? [])],
      color: chosen.length === 1 ? ctx.theme.accent : (ctx.theme.categories[i] ?? ctx.theme.neutral),
      dashed: i % 2 === 1,
    }),
  )
  return {
    kind: 'lines',
    heading,
    times: { positions: years },
    lines: [
      ...lines,
      ...behind.map((one) => lineBehind(ctx, one, index)),
      ...referenceLine(ctx, data, chosen[0], 'index'),
    ],
    breaks: data.breaks,
    axis: axisOf(index, { hold: [BASE_INDEX] }),
    named: 'at-ends',
    nameRoom: 0.36,
    bridged: lines.some(({ values }) => bridgesGap(values)),
    base: BASE_INDEX,
  }
}

function specifyBars(ctx: SpecifyContext, data: ViewData, heading: string): BarsPanel {
  const index = numbers(data, 'index')
  const region = codes(data, 'region')
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => ({
      name: ctx.say(nameAt(region, row)),
      bars: [
        barOf(ctx, index, row, {
          color: row === 0 ? ctx.theme.accent : ctx.theme.neutral,
          emphasis: row === 0,
        }),
      ],
      ...(data.reference && { marker: referenceTick(data, 'index', row) }),
    })),
    series: [{ name: heading, color: ctx.theme.neutral }],
    ...referenceMarker(ctx, data, heading, ['index']),
    axis: axisOf(index, { title: heading }),
  }
}
