import { SIGN_CODES } from '../../dataset/sign'
import type { Bar, ColumnsPanel, Line, LinesPanel, Times } from '../specification/chart-specification'

/** More places on an axis than this are no gaps but another unit. */
const MOST_TIMES = 400

/** Every place from the first to the last time, so that years apart stand as far apart as they are. */
function fill({ positions, labels, strides }: Times): { times: Times; at: readonly number[] } | null {
  const [first, last] = [positions[0], positions.at(-1)]
  if (first === undefined || last === undefined) return null
  const count = last - first + 1
  if (count === positions.length || count > MOST_TIMES) return null
  const filled = Array.from({ length: count }, (_, i) => first + i)
  const at = filled.map((position) => positions.indexOf(position))
  return {
    times: {
      positions: filled,
      ...(labels && { labels: at.map((index) => labels[index] ?? '') }),
      ...(strides && { strides }),
    },
    at,
  }
}

/** A panel of lines whose times are as far apart as its axis draws them: those between have no number. */
export function fillLines(panel: LinesPanel): LinesPanel {
  const filled = fill(panel.times)
  if (filled === null) return panel
  const { times, at } = filled
  return {
    ...panel,
    times,
    lines: panel.lines.map((line): Line => ({
      ...line,
      values: at.map((index) => line.values[index] ?? Number.NaN),
      signs: at.map((index) => line.signs[index] ?? SIGN_CODES['..']),
      rows: at.map((index) => line.rows[index] ?? null),
      ...(line.hollow && { hollow: at.map((index) => line.hollow?.[index] ?? false) }),
    })),
  }
}

const NO_BAR: Bar = { value: null, sign: null, text: '' }

/** The same of bars on times. */
export function fillColumns(panel: ColumnsPanel): ColumnsPanel {
  const filled = fill(panel.times)
  if (filled === null) return panel
  const { times, at } = filled
  return {
    ...panel,
    times,
    bars: at.map((index) => panel.bars[index] ?? NO_BAR),
    ...(panel.parts && {
      parts: panel.parts.map((part) => ({ ...part, values: at.map((index) => part.values[index] ?? null) })),
    }),
  }
}
