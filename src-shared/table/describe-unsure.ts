import { perLanguage, type LocalizedText } from '../messages/language'
import { formatNumber } from '../messages/number-format'
import { otherMark, type DecimalMark, type UnsureFigures } from './decimal-mark'

/** What is said of figures that may be read in two ways. */
export interface SaidUnsure {
  /** As it is written in the file. */
  readonly example: string
  readonly place: LocalizedText
  readonly count: LocalizedText
  readonly mark: DecimalMark
  /** The example as a number in either reading, and what begins the decimals in it. */
  readonly thousands: { readonly number: LocalizedText; readonly decimalMark: DecimalMark }
  readonly decimals: { readonly number: LocalizedText; readonly decimalMark: DecimalMark }
}

export function describeUnsure({ example, place, count, mark, ...number }: UnsureFigures): SaidUnsure {
  const write = (value: number): LocalizedText =>
    perLanguage((language) => formatNumber(value, 'other', language))
  return {
    example,
    place,
    count: write(count),
    mark,
    thousands: { number: write(number.asThousands), decimalMark: otherMark(mark) },
    decimals: { number: write(number.asDecimals), decimalMark: mark },
  }
}
