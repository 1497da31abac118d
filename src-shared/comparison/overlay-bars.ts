import { messagesIn } from '../messages/messages'
import type {
  Bar,
  BarsPanel,
  DumbbellPanel,
  DumbbellRow,
  SpecifyContext,
} from '../charts/specification/chart-specification'
import { mixedQualities } from '../view/row-quality'
import { subtractCounted, unitOfDifference, writeDifference } from './difference'
import { isApartRow, namesOfRow, numberRepeated, type MatchedRows } from './match-rows'
import type { PanelLook } from './panel-looks'

interface KeyedBar {
  readonly key: string
  readonly name: string
  readonly bar: Bar
  /** Its row in the answer; null: it shows none, or several. */
  readonly row: number | null
}

/**
 * Bars of the same rows on one axis: a dot for each panel, matched by the codes of the rows that they show, with what
 * they differ by; null where they do not measure the same.
 */
export function overlayBars(
  ctx: SpecifyContext,
  panels: readonly BarsPanel[],
  matched: MatchedRows,
  looks: readonly PanelLook[],
): DumbbellPanel | null {
  const [first] = panels
  if (!first) return null
  const { axis } = first
  if (panels.some((one) => one.axis.scaleId !== axis.scaleId || one.axis.format.unit !== axis.format.unit))
    return null
  const keyed = markAlike(
    panels.map((panel, at) => keyBars(panel, matched, at)),
    matched,
  )
  const places = keyed.map((own) => new Map(own.map((one) => [one.key, one])))
  const all = [...new Set(keyed.flat().map(({ key }) => key))]
  // A row that a panel keeps back has a figure there that is not known here.
  const keepsBack = panels.some(
    ({ keptBack = 0, most, rows }) => keptBack > 0 || rows.length > (most ?? Infinity),
  )
  const shown = keepsBack ? all.filter((key) => places.every((own) => own.has(key))) : all
  if (shown.length === 0) return null
  const inOrder = [...shown].sort(
    (a, b) => Number(isLast(places, matched, a)) - Number(isLast(places, matched, b)),
  )
  const rows = inOrder.map((key) => rowOf(ctx, first, matched, places, key))
  const leftOut = Math.max(0, ...panels.map(({ keptBack = 0 }) => keptBack)) + all.length - shown.length
  const isTwo = panels.length === 2
  const words = messagesIn(ctx.language).analysis.comparison
  return {
    kind: 'dumbbell',
    heading: first.heading,
    axis,
    series: matched.panels.map(({ heading }, i) => ({
      name: ctx.say(heading),
      color: looks[i]?.color ?? ctx.theme.neutral,
      symbol: looks[i]?.symbol ?? 'circle',
    })),
    rows,
    difference: isTwo
      ? unitOfDifference(axis.format.unit) === 'fraction-points'
        ? words.differenceInPoints
        : words.difference
      : null,
    ...(leftOut > 0 && { keptBack: leftOut }),
  }
}

/** Where some bars are marked as example data, those of a panel of nothing else are, too. */
function markAlike(keyed: readonly KeyedBar[][], { panels }: MatchedRows): readonly KeyedBar[][] {
  if (!keyed.flat().some(({ bar }) => bar.isExample)) return keyed
  return keyed.map((own, at) => {
    const data = panels[at]?.data
    const isAll = data?.quality === 'synthetic' && mixedQualities(data) === null
    return isAll ? own.map((one) => ({ ...one, bar: { ...one.bar, isExample: true } })) : own
  })
}

/** What only a later panel has comes before what is gathered. */
const isLast = (
  places: readonly ReadonlyMap<string, KeyedBar>[],
  { panels, keys }: MatchedRows,
  key: string,
): boolean => places.some((own, at) => isApartBar(own.get(key), panels[at]?.data ?? null, keys, true))

function isApartBar(
  found: KeyedBar | undefined,
  data: MatchedRows['panels'][number]['data'] | null,
  keys: readonly string[],
  onlyOthers = false,
): boolean {
  if (!found || found.row === null || data === null) return false
  return onlyOthers ? found.key.split('\n').includes('_other') : isApartRow(data, keys, found.row)
}

function keyBars(panel: BarsPanel, { keysOf }: MatchedRows, at: number): KeyedBar[] {
  const bars = panel.rows.flatMap((row) => row.bars.map((bar) => ({ bar, name: bar.name ?? row.name })))
  const own = keysOf[at] ?? []
  const keys = numberRepeated(
    bars.map(({ bar, name }) => (bar.rows?.length ? (own[bar.rows[0] ?? -1] ?? name) : name)),
  )
  return bars.map(({ bar, name }, i) => ({
    key: keys[i] ?? name,
    name,
    bar,
    row: bar.rows?.length === 1 ? (bar.rows[0] ?? null) : null,
  }))
}

function rowOf(
  ctx: SpecifyContext,
  { axis }: BarsPanel,
  { panels, keys }: MatchedRows,
  places: readonly ReadonlyMap<string, KeyedBar>[],
  key: string,
): DumbbellRow {
  const found = places.map((own) => own.get(key))
  const names = [...new Set(found.flatMap((one) => one?.name ?? []))]
  const at = found.findIndex((one) => one !== undefined)
  const [row, data] = [found[at]?.row ?? null, panels[at]?.data]
  // A name with its rank, or with how many are gathered, is one panel's own.
  const codeName = row === null || !data ? '' : namesOfRow(data, keys, row).map(ctx.say).join(' – ')
  const dots = found.map((one): Bar => one?.bar ?? { value: null, sign: '..', text: '' })
  const [before, after] = dots
  return {
    name: names.length > 1 && codeName !== '' ? codeName : (names[0] ?? ''),
    dots,
    difference:
      dots.length === 2 && before && after
        ? writeDifference(subtractCounted(after, before), axis.format, ctx.language)
        : '',
    isApart: found.some((one, i) => isApartBar(one, panels[i]?.data ?? null, keys)),
  }
}
