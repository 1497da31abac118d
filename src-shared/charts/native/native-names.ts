import type { ShownSign } from '../../dataset/sign'
import { messagesIn } from '../../messages/messages'
import type { ChartContext } from '../frame/chart-context'

/** A label of an office program is a bare number: that figures are bounds stands with the name. */
export const nameWithBound = (
  { language }: Pick<ChartContext, 'language'>,
  name: string,
  { isLowerBound }: { readonly isLowerBound?: boolean },
): string => (isLowerBound ? `${name} (${messagesIn(language).analysis.flags.spoken.lowerBound})` : name)

/** A native chart has no place for a sign where a bar would begin, so it stands after the name. */
export function nameWithSigns(
  name: string,
  bars: readonly { readonly value: number | null; readonly sign: ShownSign | null }[],
): string {
  const missing = new Set(bars.flatMap(({ value, sign }) => (value === null && sign !== null ? [sign] : [])))
  return missing.size === 0 ? name : `${name} (${[...missing].join(' ')})`
}
