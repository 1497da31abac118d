import { formatNumber, formatWholePercent } from '../../messages/number-format'
import { localeOf, type Language } from '../../messages/language'

/** A share in as few digits as a label needs: `42 %`, but `4,2 %`. */
export const formatShortShare = (fraction: number, language: Language): string =>
  Math.abs(fraction) >= 0.0995
    ? formatWholePercent(fraction, language)
    : formatNumber(fraction, 'fraction', language)

/** Steps of 2.5, 0.25 and so on need one digit more than their magnitude. */
function needsExtraDigit(step: number): boolean {
  const leading = step / 10 ** Math.floor(Math.log10(step))
  return Math.abs(leading - Math.round(leading)) > 1e-6
}

/** A tick of an axis, with as many decimals as the step between ticks needs. */
export function formatTick(value: number, step: number, percent: boolean, language: Language): string {
  const shownStep = percent ? step * 100 : step
  const magnitude = Math.floor(Math.log10(shownStep) + 1e-9)
  const decimals = Math.max(0, -magnitude + (needsExtraDigit(shownStep) ? 1 : 0))
  return new Intl.NumberFormat(localeOf(language), {
    style: percent ? 'percent' : 'decimal',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(value === 0 ? 0 : value)
    .replace('-', '−')
}
