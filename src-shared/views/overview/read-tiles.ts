import { formatShortShare } from '../../charts/frame/axis-numbers'
import type { ChartContext } from '../../charts/frame/chart-context'
import { findNumbers, knownValueAt, signAt } from '../../charts/frame/column-pivot'
import { formatChange, formatNumber } from '../../messages/number-format'
import { markFlags } from '../../view/figure-flags'
import { codeAt, nameAt, rowsOf } from '../../view/rows'
import { codes, numbers, type CodeColumn, type ViewData } from '../../view/view-data'
import { readTileLines, type TileLine } from './tile-lines'

/** A fact of the overview, in words. */
export interface Tile {
  readonly label: string
  readonly value: string
  readonly detail: string
  /** The same without its share. */
  readonly about: string
  readonly year: string
  readonly source: string
  readonly synthetic: boolean
  readonly qualityText: string
  readonly line: TileLine | null
}

/** The facts in the order of the view's rows. */
export function readTiles(ctx: ChartContext, data: ViewData): Tile[] {
  const fact = codes(data, 'fact')
  const detail = codes(data, 'detail')
  const quality = codes(data, 'quality')
  const source = codes(data, 'source')
  const value = numbers(data, 'value')
  const share = findNumbers(data, 'share')
  const year = numbers(data, 'year')
  const lines = readTileLines(data, ctx.language)
  const nameOf = (column: CodeColumn, row: number): string => ctx.say(nameAt(column, row))
  return rowsOf(data).map((row): Tile => {
    const number = knownValueAt(value, row)
    const part = share ? knownValueAt(share, row) : null
    const format = codeAt(fact, row) === 'net_commuting' ? formatChange : formatNumber
    const text =
      number === null
        ? (signAt(value, row) ?? '..')
        : markFlags(format(number, 'persons', ctx.language), value.flags?.[row] ?? 0, ctx.language)
    const about = nameOf(detail, row)
    return {
      label: nameOf(fact, row),
      value: text,
      about,
      detail:
        part === null
          ? about
          : `${about} (${markFlags(formatShortShare(part, ctx.language), share?.flags?.[row] ?? 0, ctx.language)} ${nameOf(codes(data, 'share_of'), row)})`,
      year: String(year.values[row] ?? ''),
      source: nameOf(source, row),
      synthetic: codeAt(quality, row) === 'synthetic',
      qualityText: nameOf(quality, row),
      line: lines[row] ?? null,
    }
  })
}
