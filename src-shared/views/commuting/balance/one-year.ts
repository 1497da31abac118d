import { codes, numbers, type ViewData } from '../../../view/view-data'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type { BarsPanel, SpecifyContext } from '../../../charts/specification/chart-specification'
import { axisOf, barOf, holdsLowerBounds } from '../../../charts/specification/specify-figures'
import { referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
import { nameAt, rowsOf } from '../../../view/rows'

/** One place in one year: the six figures as bars. */
export function specifyOnePlace(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const { theme, words } = ctx
  const measures = [
    { id: 'in_commuters', name: words.inCommuters, color: theme.inCommuting, emphasis: true },
    { id: 'out_commuters', name: words.outCommuters, color: theme.outCommuting, emphasis: true },
    { id: 'net', name: words.net, color: theme.neutral },
    { id: 'live_and_work', name: words.liveAndWork, color: theme.liveAndWork },
    { id: 'day_population', name: words.dayPopulation, color: theme.liveAndWork },
    { id: 'night_population', name: words.nightPopulation, color: theme.liveAndWork },
  ]
  const place = data.regionNames[0] ? ctx.say(data.regionNames[0]) : words.persons
  return {
    kind: 'bars',
    heading: null,
    rows: measures.map(({ id, name, ...look }) => {
      const column = numbers(data, id)
      return {
        name,
        bars: [barOf(ctx, column, 0, { ...look, isLowerBound: holdsLowerBounds(column) })],
        ...(data.reference && { marker: referenceTick(data, id, 0) }),
      }
    }),
    series: [{ name: place, color: theme.neutral }],
    ...referenceMarker(
      ctx,
      data,
      place,
      measures.map(({ id }) => id),
      true,
    ),
    axis: { title: words.persons, format: { unit: 'persons' }, whole: true, scaleId: 'persons' },
  }
}

/** Several places in one year: in and out for each, net in the label. */
export function specifySeveralPlaces(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const { theme, words } = ctx
  const region = codes(data, 'region')
  const net = numbers(data, 'net')
  const sides = [
    { id: 'in_commuters', name: words.inCommuters, say: words.placeIn, color: theme.inCommuting },
    { id: 'out_commuters', name: words.outCommuters, say: words.placeOut, color: theme.outCommuting },
  ]
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => {
      const name = ctx.say(nameAt(region, row))
      const { text: netText } = barOf(ctx, net, row)
      return {
        name,
        bars: sides.map(({ id, say }, i) => {
          const bar = barOf(ctx, numbers(data, id), row, { name: say(name) })
          const saysNet = i === 0 && bar.text !== '' && netText !== ''
          return saysNet ? { ...bar, text: `${bar.text} (${words.net.toLowerCase()} ${netText})` } : bar
        }),
      }
    }),
    series: sides.map(({ id, name, color }) => ({
      name,
      color,
      isLowerBound: holdsLowerBounds(numbers(data, id)),
    })),
    axis: { title: words.persons, format: { unit: 'persons' }, whole: true, scaleId: 'commuters' },
  }
}

/** How many places are drawn from each end of a ranking. */
const RANKED_EACH = 10

/** Row numbers that a ranking draws: all, or the first and the last with a number. */
function rankedRows(data: ViewData): number[] {
  const net = numbers(data, 'net')
  const known = rowsOf(data).filter((row) => knownValueAt(net, row) !== null)
  return known.length <= 2 * RANKED_EACH
    ? known
    : [...known.slice(0, RANKED_EACH), ...known.slice(-RANKED_EACH)]
}

/** Many places in one year: the largest net in- and out-commuting as bars to either side. */
export function specifyNetRanking(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const { theme, words } = ctx
  const net = numbers(data, 'net')
  const region = codes(data, 'region')
  const ranked = rankedRows(data)
  return {
    kind: 'bars',
    heading: null,
    rows: ranked.map((row) => ({
      name: ctx.say(nameAt(region, row)),
      bars: [
        barOf(ctx, net, row, {
          color: (knownValueAt(net, row) ?? 0) < 0 ? theme.outCommuting : theme.inCommuting,
        }),
      ],
    })),
    series: [{ name: words.net, color: theme.inCommuting }],
    axis: axisOf(net, {
      title: ranked.length < data.rowCount ? words.netExtremes(RANKED_EACH) : words.netHeading,
      format: { unit: 'persons', signed: true },
    }),
  }
}
