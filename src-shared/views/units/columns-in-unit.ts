import type { DatasetDescription } from '../../dataset/description'
import { QUALITIES, weakestQuality } from '../../dataset/quality'
import { amountOf, isKnown, NOT_APPLICABLE, NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import { computeChange } from '../../indicators/counts-in-unit'
import { computeIndex } from '../../indicators/index-numbers'
import { computePer1000, computeShare } from '../../indicators/shares'
import type { LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { insideSentence } from '../../messages/sentence-case'
import type { CountedIn, CountOverYears } from '../../view/counts-over-years'
import { flagBase } from '../../view/figure-flags'
import { codeAt, rowsOf } from '../../view/rows'
import { isCut } from '../../view/series-breaks'
import {
  codes,
  FIGURE_FLAGS,
  numbers,
  type MeasureUnit,
  type NumberColumn,
  type ViewData,
} from '../../view/view-data'
import { asCells, figureIn, timesOf, type CountLine } from './count-lines'
import type { Inhabitants } from './inhabitants'
import { hasOnlyBase } from './only-base'

const say = localizePart(({ analysis }) => analysis.counts)

/** What the counts of an answer are made another unit of. */
export interface UnitQuestion {
  readonly data: ViewData
  /** The same answer over the years that a base year or a year before needs. */
  readonly wide: ViewData
  readonly lines: readonly CountLine[]
  readonly wideLines: ReadonlyMap<string, CountLine>
  readonly counted: CountedIn
  /** Breaks that cut a line of these counts. */
  readonly breaks: ViewData['breaks']
  readonly inhabitants: Inhabitants | null
  readonly dataset: DatasetDescription
  readonly times: string | undefined
}

/** A figure in the unit, what it rests on beside the count, and what must be known of it. */
interface UnitCell {
  readonly figure: Figure
  readonly flags: number
  readonly sources: readonly number[]
  /** Indices into `QUALITIES` of the figures that it was computed from. */
  readonly qualities: readonly number[]
}

const MEASURES: Readonly<Record<CountedIn['unit'], MeasureUnit>> = {
  index: 'index',
  change: 'persons',
  share: 'fraction',
  'per-1000': 'per-1000',
}

const { acrossBreak, lowerBound, upperBound } = FIGURE_FLAGS

/** The column of a count in the unit: the same id and rows, another unit, label and method; never better than derived. */
export function columnInUnit(count: CountOverYears, question: UnitQuestion): NumberColumn {
  const { data, lines, counted, dataset } = question
  const own = numbers(data, count.id)
  const timeOf = timesOf(data, question.times)
  const lineOf = new Map(lines.flatMap((line) => [...line.rowIn.values()].map((row) => [row, line])))
  const cells = rowsOf(data).map((row): UnitCell => {
    const line = lineOf.get(row)
    return line ? CELLS[counted.unit](count, { row, year: timeOf(row), line }, question) : NO_CELL
  })
  const sources = [...new Set([...own.sources, ...cells.flatMap((cell) => cell.sources)])].sort(
    (a, b) => a - b,
  )
  const qualities = dataset.sources.filter(({ id }) => sources.includes(id)).map(({ quality }) => quality)
  const { decimals: _decimals, unitText: _text, sourcesAt: _at, flags: _flags, ...rest } = own
  const flags = cells.map((cell) => (cell.figure.sign === 0 ? cell.flags : 0))
  return {
    ...rest,
    ...asCells(cells.map(({ figure }) => figure)),
    unit: MEASURES[counted.unit],
    label: labelOf(count, question),
    method: methodOf(count, question),
    derived: true,
    signed: counted.unit === 'change' || own.signed === true,
    sources,
    quality: weakestQuality([...qualities, own.quality, 'derived']),
    ...(own.qualities && {
      qualities: Uint8Array.from(cells, (cell, row) =>
        Math.max(own.qualities?.[row] ?? 0, ...cell.qualities, 0),
      ),
    }),
    ...(flags.some((bits) => bits !== 0) && { flags: Uint8Array.from(flags) }),
  }
}

interface At {
  readonly row: number
  readonly year: number
  readonly line: CountLine
}

type CellOf = (count: CountOverYears, at: At, question: UnitQuestion) => UnitCell

const NO_CELL: UnitCell = { figure: { value: NaN, sign: 3 }, flags: 0, sources: [], qualities: [] }

const qualityAt = ({ qualities }: NumberColumn, row: number | undefined): readonly number[] =>
  row === undefined ? [] : [qualities?.[row] ?? 0]

/** What the line that another goes on from has in the same row; `..` of a line that stands alone. */
function figureOfOther({ goesOnFrom }: CountOverYears, data: ViewData, row: number): Figure {
  const other = data.columns.find((one) => one.id === goesOnFrom)
  return other?.type === 'number' ? figureIn(other, row) : NOT_AVAILABLE
}

/** The column that a line's base or year before is read from: its own, or that of the line which it goes on from. */
function columnBefore(
  { id, goesOnFrom }: CountOverYears,
  { wide }: UnitQuestion,
  row: number | undefined,
  prefers: 'own' | 'other',
): NumberColumn {
  const own = numbers(wide, id)
  const other = wide.columns.find((one) => one.id === goesOnFrom)
  if (other?.type !== 'number') return own
  const [first, second] = prefers === 'own' ? [own, other] : [other, own]
  return isKnown(figureIn(first, row)) ? first : second
}

const indexCell: CellOf = (count, { row, year, line }, question) => {
  const { data, wideLines, counted, breaks } = question
  const of = figureIn(numbers(data, count.id), row)
  const baseYear = counted.baseYear ?? year
  const baseRow = wideLines.get(line.key)?.rowIn.get(baseYear)
  const all = columnBefore(count, question, baseRow, 'other')
  const base = figureIn(all, baseRow)
  const cut = isCut(line.places, breaks, Math.min(year, baseYear), Math.max(year, baseYear))
  return {
    figure: isKnown(of) && hasOnlyBase(count, line, question) ? NOT_APPLICABLE : computeIndex(of, base),
    flags: flagBase(base) | (cut ? acrossBreak : 0),
    sources: all.sources,
    qualities: qualityAt(all, baseRow),
  }
}

const changeCell: CellOf = (count, { row, year, line }, question) => {
  const { data, wideLines, breaks } = question
  const own = numbers(data, count.id)
  const before = wideLines.get(line.key)?.rowIn.get(year - 1)
  // A projection that begins beside a known year stands on a level of its own.
  const goesOn = !isKnown(figureOfOther(count, data, row))
  const all = goesOn ? columnBefore(count, question, before, 'own') : numbers(question.wide, count.id)
  const cut = isCut(line.places, breaks, year - 1, year)
  return {
    figure: computeChange(figureIn(own, row), before === undefined ? undefined : figureIn(all, before), cut),
    flags: 0,
    sources: all.sources,
    qualities: qualityAt(all, before),
  }
}

const shareCell: CellOf = ({ id, partOf, shareIn }, { row }, { data }) => {
  const own = numbers(data, id)
  const share = shareIn && numbers(data, shareIn(data.filters))
  if (share)
    return {
      figure: figureIn(share, row),
      flags: share.flags?.[row] ?? 0,
      sources: share.sources,
      qualities: qualityAt(share, row),
    }
  const total = numbers(data, partOf ?? id)
  const base = figureIn(total, row)
  return {
    figure: computeShare(figureIn(own, row), base),
    // Of a total that is at least this, and the part as well, the share is at least this.
    flags: flagBase(base) | ((own.flags?.[row] ?? 0) & (lowerBound | upperBound)),
    sources: total.sources,
    qualities: qualityAt(total, row),
  }
}

const per1000Cell: CellOf = (count, { row, year }, { data, inhabitants, dataset }) => {
  const own = numbers(data, count.id)
  const of = inhabitants?.get(placeOf(count, data, row) ?? '')?.get(year)
  const qualities = dataset.sources
    .filter(({ id }) => of?.sources.includes(id))
    .map(({ quality }) => QUALITIES.indexOf(quality))
  return {
    figure: of ? computePer1000(figureIn(own, row), of.persons) : withoutInhabitants(figureIn(own, row)),
    flags: flagBase(of?.persons) | (own.flags?.[row] ?? 0),
    sources: of?.sources ?? [],
    qualities,
  }
}

const CELLS: Readonly<Record<CountedIn['unit'], CellOf>> = {
  index: indexCell,
  change: changeCell,
  share: shareCell,
  'per-1000': per1000Cell,
}

/** Without inhabitants nobody knows the rate; a count that has no figure keeps its own sign. */
const withoutInhabitants = (count: Figure): Figure => (isKnown(count) ? { value: NaN, sign: 3 } : count)

/** Code of the place whose inhabitants a row is set against. */
export const placeOf = (
  { inhabitantsOf }: Pick<CountOverYears, 'inhabitantsOf'>,
  data: ViewData,
  row: number,
): string | undefined =>
  inhabitantsOf === undefined ? data.filters.region[0] : codeAt(codes(data, inhabitantsOf), row)

/** `Utpendlare, index (2004 = 100)`. */
function labelOf(count: CountOverYears, { data, counted }: UnitQuestion): LocalizedText {
  const { label } = numbers(data, count.id)
  const total = count.partOf === undefined ? null : numbers(data, count.partOf).label
  const share = count.shareIn?.(data.filters)
  if (counted.unit === 'share' && share !== undefined) return numbers(data, share).label
  return say((words, language) =>
    words.labelled(
      label[language],
      counted.unit === 'share' && total
        ? words.shareOf(insideSentence(total[language]))
        : counted.unit === 'index'
          ? words.units.index(String(counted.baseYear))
          : words.units[counted.unit],
    ),
  )
}

function methodOf(count: CountOverYears, { data, counted }: UnitQuestion): LocalizedText {
  const { label } = numbers(data, count.id)
  const share = count.shareIn && numbers(data, count.shareIn(data.filters))
  const total = count.partOf === undefined ? label : numbers(data, count.partOf).label
  return say(({ methods }, language) => {
    if (counted.unit === 'index') return methods.index(String(counted.baseYear))
    if (counted.unit !== 'share') return methods[counted.unit]
    return share?.method?.[language] ?? methods.share(label[language], insideSentence(total[language]))
  })
}

/** Whether some count is a bound, of which an index or a change is none. */
export const holdsBounds = ({ flags }: NumberColumn): boolean =>
  flags?.some((bits) => (bits & (lowerBound | upperBound)) !== 0) === true

export const hasAmount = (figure: Figure): boolean => isKnown(figure) && amountOf(figure) > 0
