import type { SeriesBreak } from '../dataset/dimensions'
import { SIGN_CODES } from '../dataset/sign'
import { messagesIn } from '../messages/messages'
import {
  WHOLE,
  placeInGrid,
  type ChartNote,
  type Line,
  type LinesPanel,
  type SpecifyContext,
  type TimePanel,
  type Times,
} from '../charts/specification/chart-specification'
import { noteBehind } from '../charts/specification/lines-behind'
import { formatNumber } from '../messages/number-format'
import { numberRepeated, type MatchedRows } from './match-rows'
import type { PanelLook } from './panel-looks'

/** More panels than these cannot be read in one picture. */
const MOST_FACETS = 8

/** A line of one of the answers, as a panel of the overlay shows it. */
interface OwnLine {
  readonly panel: TimePanel
  readonly line: Line
}

/**
 * Lines of all answers in the same panels: one for each thing that is measured, with a line for each answer. Null where
 * the answers do not measure the same, over times that can stand on one axis. `compared`: codes of the places compared;
 * others stand in grey behind them. Null: what is compared are no places, and none does.
 */
export function overlayTimes(
  ctx: SpecifyContext,
  answers: readonly (readonly TimePanel[])[],
  matched: MatchedRows,
  looks: readonly PanelLook[],
  compared: ReadonlySet<string> | null = null,
): { readonly panels: readonly LinesPanel[]; readonly notes: readonly ChartNote[] } | null {
  const [first] = answers
  if (!first || answers.some((own) => !isAlike(own, first))) return null
  const times = joinTimes(answers.flat().map((panel) => panel.times))
  if (!times) return null
  const facets = first.flatMap((panel, at) => {
    const lines = answers.map((own) => linesOf(own[at]))
    const keys = lines.map((own, i) => keyLines(own, matched, i))
    const shown = (keys[0] ?? []).filter(
      (key, i) => lines[0]?.[i]?.background !== true && keys.every((one) => one.includes(key)),
    )
    return shown.map((key) => ({
      at,
      panel,
      key,
      isOnly: shown.length === 1,
      own: lines.map((one, i): OwnLine | null => {
        const line = one[keys[i]?.indexOf(key) ?? -1]
        const from = answers[i]?.[at]
        return line && from ? { line, panel: from } : null
      }),
    }))
  })
  if (facets.length === 0) return null
  const shown = facets.slice(0, MOST_FACETS)
  const columns = columnsOf(shown.length)
  const all = countLines(answers, matched)
  const names = shown.map(({ own }) => own.find((one) => one !== null)?.line.name ?? '')
  const { facet, shownOf } = messagesIn(ctx.language).analysis.comparison
  // What all of them count is said once.
  const [common] = shown.map(({ panel }) => panel.heading)
  const isCommon = shown.length > 1 && shown.every(({ panel, isOnly }) => !isOnly && panel.heading === common)
  const count = (value: number): string => formatNumber(value, 'persons', ctx.language)
  const panels = shown.map(({ at: panelAt, panel, own, isOnly }, i): LinesPanel => {
    const bases = own.flatMap((one) => (one?.panel.kind === 'lines' ? (one.panel.base ?? []) : []))
    const name = names[i] ?? ''
    return {
      kind: 'lines',
      heading:
        isOnly || name === ''
          ? panel.heading
          : panel.heading === null || isCommon
            ? name
            : facet(panel.heading, name),
      axis: { ...panel.axis, hold: [...(panel.axis.hold ?? []), ...(panel.kind === 'columns' ? [0] : [])] },
      times,
      lines: [
        ...own.flatMap((one, at) => (one ? [lineOf(ctx, one, times, matched, at, looks[at])] : [])),
        ...(isOnly && compared ? linesBehind(answers, panelAt, compared) : []).map((one) =>
          onTimes(one, times),
        ),
      ],
      breaks: joinBreaks(own.flatMap((one) => (one?.panel.kind === 'lines' ? one.panel.breaks : []))),
      named: shown.length > 1 ? 'above' : 'at-ends',
      nameRoom: 0.32,
      ...(own.some((one) => one?.panel.kind === 'lines' && one.panel.bridged) && { bridged: true }),
      ...(bases[0] !== undefined && { base: bases[0] }),
      place: shown.length === 1 ? WHOLE : placeInGrid(i, columns, Math.ceil(shown.length / columns)),
    }
  })
  const leftOut = all - shown.length
  return {
    panels,
    notes: [
      ...(isCommon && common ? [{ text: common }] : []),
      ...panels.flatMap((panel) => noteBehind(ctx, panel)).slice(0, 1),
      ...(leftOut > 0 ? [{ text: shownOf(count(shown.length), count(all)), leftOut }] : []),
    ],
  }
}

/** The places in grey behind any of the answers that are none of those compared, each once. */
function linesBehind(
  answers: readonly (readonly TimePanel[])[],
  at: number,
  compared: ReadonlySet<string>,
): readonly OwnLine[] {
  const byPlace = new Map<string, OwnLine>()
  for (const own of answers) {
    const panel = own[at]
    if (panel?.kind !== 'lines') continue
    for (const line of panel.lines) {
      const [place] = line.places ?? []
      if (line.background && place !== undefined && !compared.has(place)) byPlace.set(place, { line, panel })
    }
  }
  return [...byPlace.values()]
}

const columnsOf = (count: number): number => (count < 3 ? count : count === 4 ? 2 : count > 6 ? 4 : 3)

/** How many things the answers measure, those among them that only some of them have, or that stand in grey. */
const countLines = (answers: readonly (readonly TimePanel[])[], matched: MatchedRows): number =>
  (answers[0] ?? []).reduce((sum, _, at) => {
    const keys = answers.map((own, i) => {
      const lines = linesOf(own[at]).filter(({ background, places }) => !background || places === undefined)
      return keyLines(lines, matched, i)
    })
    return sum + new Set(keys.flat()).size
  }, 0)

/** Whether panels measure the same, in the same order; another heading is another base. */
const isAlike = (own: readonly TimePanel[], first: readonly TimePanel[]): boolean =>
  own.length === first.length &&
  own.every((panel, i) => {
    const other = first[i]
    return (
      other !== undefined &&
      panel.kind === other.kind &&
      panel.axis.scaleId === other.axis.scaleId &&
      panel.axis.format.unit === other.axis.format.unit &&
      panel.heading === other.heading
    )
  })

/** All times on one axis; null where the same place is another time. */
function joinTimes(all: readonly Times[]): Times | null {
  const positions = [...new Set(all.flatMap((one) => [...one.positions]))].sort((a, b) => a - b)
  const labels = new Map<number, string>()
  for (const { positions: own, labels: texts } of all)
    for (const [i, at] of own.entries()) {
      const text = texts?.[i]
      if (text === undefined) continue
      if ((labels.get(at) ?? text) !== text) return null
      labels.set(at, text)
    }
  const strides = all.find((one) => one.strides)?.strides
  return {
    positions,
    ...(labels.size > 0 && { labels: positions.map((at) => labels.get(at) ?? String(at)) }),
    ...(strides && { strides }),
  }
}

/** Bars on times as a line: several panels' bars would stand on each other. */
const linesOf = (panel: TimePanel | undefined): readonly Line[] =>
  panel === undefined
    ? []
    : panel.kind === 'lines'
      ? panel.lines
      : [
          {
            name: panel.name,
            values: panel.bars.map(({ value }) => value ?? Number.NaN),
            signs: panel.bars.map(({ sign }) =>
              sign === null ? 0 : sign in SIGN_CODES ? SIGN_CODES[sign as '.'] : SIGN_CODES['..'],
            ),
            rows: panel.bars.map(({ rows }) => rows?.[0] ?? null),
            figure: panel.bars.findLast(({ value }) => value !== null)?.text ?? '',
            color: panel.color,
          },
        ]

/** Lines by the codes of what they are about, without their years. */
function keyLines(lines: readonly Line[], { panels, keys }: MatchedRows, at: number): string[] {
  const data = panels[at]?.data
  return numberRepeated(
    lines.map(({ rows, name }) => {
      const row = rows.find((one) => one !== null)
      if (row === undefined || row === null || !data) return name
      return data.columns
        .filter((column) => column.type === 'code' && keys.includes(column.id))
        .map((column) => (column.type === 'code' ? (column.codes[column.indices[row] ?? -1] ?? '') : ''))
        .join('\n')
    }),
  )
}

/** Values of a panel's own times, at the times of all. */
function pickTimes<T>(values: readonly T[], own: Times, all: Times, none: T): T[] {
  const places = new Map(own.positions.map((position, i) => [position, i]))
  return all.positions.map((position) => values[places.get(position) ?? -1] ?? none)
}

/** A line on the times of all panels; it shows no rows of theirs. */
const onTimes = ({ line, panel }: OwnLine, times: Times): Line => ({
  ...line,
  values: pickTimes(line.values, panel.times, times, Number.NaN),
  // What lies outside the times that were asked for is not missing.
  signs: pickTimes(line.signs, panel.times, times, SIGN_CODES.number),
  rows: times.positions.map(() => null),
})

function lineOf(
  ctx: SpecifyContext,
  { line, panel }: OwnLine,
  times: Times,
  { panels }: MatchedRows,
  at: number,
  look: PanelLook | undefined,
): Line {
  const { dashed: _dashed, background: _background, width: _width, ...rest } = line
  const heading = panels[at]?.heading
  return {
    ...onTimes({ line: { ...rest, color: line.color }, panel }, times),
    rows: pickTimes(line.rows, panel.times, times, null),
    name: heading ? ctx.say(heading) : line.name,
    color: look?.color ?? line.color,
    symbol: look?.symbol ?? 'circle',
    dashed: at % 2 === 1,
    // A break of one place does not cut the line of another.
    places: line.places ?? (panel.kind === 'lines' ? panel.breaks.flatMap(({ region }) => region ?? []) : []),
  }
}

function joinBreaks(all: readonly SeriesBreak[]): SeriesBreak[] {
  const byKey = new Map(all.map((one) => [`${String(one.year)} ${one.region ?? ''} ${one.note.sv}`, one]))
  return [...byKey.values()]
}
