import type { flags as original } from '../../sv/analysis/flags'

export const flags: typeof original = {
  notes: {
    smallBase: '* rests on fewer than 20 persons; one person more or less changes the share a lot.',
    acrossBreak:
      '† is measured across a break in the time series; part of the change may be due to the new way of measuring.',
    upperBound:
      '“At most” marks figures that may be smaller, for flows to or from places outside the dataset are missing.',
    lowerBound:
      '“At least” marks figures that may be larger, for flows to or from places outside the dataset are missing.',
  },
  spoken: {
    smallBase: 'fewer than 20 persons',
    acrossBreak: 'across a break in the time series',
    upperBound: 'at most',
    lowerBound: 'at least',
  },
  acrossBreak: 'The comparison crosses a break in the time series.',
  changeAcrossBreak: 'The change is measured across a break in the time series.',
}
