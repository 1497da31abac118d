import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import type { UnsureFigures } from '#shared/table/decimal-mark'
import { describeUnsure } from '#shared/table/describe-unsure'
import { importError } from '#main/formats/import-problem'
import type { ReadTable } from './table-reader'

/** Throws `ProblemError` when nothing decides what some of the figures are: a guess could be wrong a thousandfold. */
export function refuseUndecided({ unsure = [] }: ReadTable): void {
  const open = unsure.find(({ read }) => read === null)
  if (open === undefined) return
  const said = describeUnsure(open)
  throw importError('mapping-invalid', ({ figures }) => figures.undecided(said))
}

/** How figures were read that no cell decides by itself, where that is more than to read them as they stand. */
export function noticeUnsure({ unsure = [] }: ReadTable): readonly LocalizedText[] {
  return unsure.filter(isWorthSaying).map((one) => {
    const said = describeUnsure(one)
    return localize(({ imports: { figures } }) =>
      figures.read(said, one.read === one.mark ? 'decimals' : 'thousands', one.because ?? 'stated'),
    )
  })
}

const isWorthSaying = ({ read, mark, because }: UnsureFigures): boolean =>
  because === 'stated' || (read !== null && read !== mark)
