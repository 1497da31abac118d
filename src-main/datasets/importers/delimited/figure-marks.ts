import type { LocalizedText } from '#shared/messages/language'
import {
  otherMark,
  type DecimalMark,
  type ThousandsSign,
  type UnsureFigures,
  type WrittenNumbers,
} from '#shared/table/decimal-mark'
import type { ReadFigure } from './figure-text'
import { NumberList } from './number-lists'

type NumberFigure = Extract<ReadFigure, { kind: 'number' }>

/** One mark with three digits behind it parts thousands or begins decimals; here it was read as the latter. */
const THOUSAND = 1000

/** The figures of one column that a single cell cannot decide, and what its other cells show. */
export class MarkedColumn {
  private readonly shown = new Set<DecimalMark>()
  private thousands: ThousandsSign | null = null
  private decimals: DecimalMark | null = null
  /** Places in the list of numbers, by the mark that stands in them. */
  readonly unsure: Readonly<Record<DecimalMark, NumberList>> = {
    point: new NumberList(),
    comma: new NumberList(),
  }
  private first: Pick<UnsureFigures, 'example' | 'place' | 'mark' | 'asDecimals'> | null = null

  /** `countsPersons`: of whom there are no parts. */
  constructor(readonly countsPersons: boolean) {}

  /** `at`: the figure's place in the list of numbers. */
  add(figure: NumberFigure, at: number, text: string, placeOf: () => LocalizedText): void {
    if (figure.shows !== undefined) this.shown.add(figure.shows)
    if (figure.thousands !== undefined) this.thousands = figure.thousands
    if (figure.decimals > 0 && figure.unsure === undefined) this.decimals = figure.shows ?? null
    const { unsure: mark } = figure
    if (mark === undefined) return
    this.unsure[mark].push(at)
    this.first ??= { example: text.trim(), place: placeOf(), mark, asDecimals: figure.value }
  }

  get isUnsure(): boolean {
    return this.first !== null
  }

  /** What the column's figures show of themselves; null: nothing, or both. */
  get shows(): DecimalMark | 'both' | null {
    return this.shown.size > 1 ? 'both' : ([...this.shown][0] ?? null)
  }

  /** The mark of its unsure figures, where all have the same. */
  get mark(): DecimalMark | null {
    const { point, comma } = this.unsure
    return point.length === 0 ? 'comma' : comma.length === 0 ? 'point' : null
  }

  /** `read`: what begins the decimals of its unsure figures. */
  written(column: string, read: DecimalMark | null): WrittenNumbers {
    const { unsure, thousands, decimals } = this
    const parted = read !== null && unsure[otherMark(read)].length > 0 ? otherMark(read) : null
    const begun = read !== null && unsure[read].length > 0 ? read : null
    return { column, decimals: decimals ?? begun, thousands: thousands ?? parted }
  }

  told(column: string, read: DecimalMark | null, because: UnsureFigures['because']): UnsureFigures | null {
    const { first, unsure } = this
    if (first === null) return null
    const asThousands = Math.round(first.asDecimals * THOUSAND)
    return { column, ...first, asThousands, count: unsure.point.length + unsure.comma.length, read, because }
  }
}

/** Numbers as they are when `read` begins their decimals: the other mark parts thousands. */
export function partThousands(column: MarkedColumn, read: DecimalMark, numbers: NumberList): void {
  const places = column.unsure[otherMark(read)]
  for (let i = 0; i < places.length; i++) {
    const at = places.at(i)
    numbers.set(at, Math.round(numbers.at(at) * THOUSAND))
  }
}

/**
 * One rule for each column, from all of its figures; where they show nothing, from those of the other columns, for a
 * file has one way of writing. `stated`: what somebody said, for what the column itself does not show.
 */
export function decideMark(
  column: MarkedColumn,
  all: readonly MarkedColumn[],
  { stated, commasSeparate }: { readonly stated: DecimalMark | null; readonly commasSeparate: boolean },
): { readonly read: DecimalMark | null; readonly because: UnsureFigures['because'] } {
  const { shows, mark, countsPersons } = column
  if (shows === 'point' || shows === 'comma') return { read: shows, because: 'column' }
  if (stated !== null) return { read: stated, because: 'stated' }
  const undecided = { read: null, because: null }
  if (shows === 'both') return undecided
  const byOthers = new Set(all.map((one) => one.shows).filter((one) => one !== null))
  const [other] = byOthers
  if (byOthers.size === 1 && other !== undefined && other !== 'both')
    // Parts of persons would contradict what the column counts.
    return countsPersons && mark === other ? undecided : { read: other, because: 'file' }
  if (byOthers.size > 1) return undecided
  // A comma between columns is no decimal mark within them.
  if (commasSeparate && mark === 'comma') return { read: 'point', because: 'separator' }
  return countsPersons && mark !== null ? { read: otherMark(mark), because: 'counts' } : undecided
}

const PERSONS =
  /person|invånare|folkmängd|befolkning|innbygger|folketal|anställd|sysselsatt|förvärvsarb|arbetslös|pendlare|student|elever|barn\b|kvinnor|män\b|individ|födda|döda|population|inhabitant|people|employe|worker|commuter|pupil|women|\bmen\b|births|deaths|headcount/
const COUNT = /^(antal|antall|anzahl|count|number)\b|\bantal\b|\bnumber of\b/
/** Of persons too, but no counts of them. */
const NO_COUNT =
  /andel|procent|per cent|percent|%|share|kvot|ratio|index|medel|genomsnitt|mean|average|median|\bper\b|rate\b|täthet|densit|tusental|1000-tal|thousand|miljon|million|\btkr\b|\bmkr\b|lön|inkomst|kronor|skuld|kostnad|timmar|årsarb|heltid|fte\b/

/** Whether a column of figures counts persons or things, by its heading and the table's title. */
export function countsWhole(heading: string, title: string): boolean {
  const says = (pattern: RegExp, text: string): boolean => pattern.test(text.toLocaleLowerCase('sv'))
  if (says(NO_COUNT, heading) || says(NO_COUNT, title)) return false
  return [heading, title].some((text) => says(PERSONS, text) || says(COUNT, text))
}
