import type { PyramidPanel, PyramidRow, SpecifyContext } from '../charts/specification/chart-specification'
import type { ComparedPanel } from './match-rows'

/**
 * Two pyramids as one: the bars of the second, and the first as a line behind them. Null where something stands behind
 * either already, and where their rows are others.
 */
export function overlayPyramids(
  ctx: SpecifyContext,
  pyramids: readonly PyramidPanel[],
  panels: readonly Pick<ComparedPanel, 'heading'>[],
): PyramidPanel | null {
  const [former, later] = pyramids
  if (!former || !later || pyramids.length > 2 || former.outline || later.outline) return null
  const names = ({ rows }: PyramidPanel): string => rows.map(({ name }) => name).join('\n')
  if (names(former) !== names(later)) return null
  const [behind = '', bars = ''] = panels.map(({ heading }) => ctx.say(heading))
  return {
    ...later,
    outline: { bars, behind },
    rows: later.rows.map((row, i): PyramidRow => {
      const [men, women] = former.rows[i]?.bars ?? []
      const [ownMen, ownWomen] = row.bars
      const said = (text: string | undefined, now: string): string =>
        `${bars}: ${now}\n${behind}: ${text === undefined || text === '' ? '..' : text}`
      return {
        ...row,
        bars: [
          { ...ownMen, tooltip: said(men?.text, ownMen.tooltip ?? ownMen.text) },
          { ...ownWomen, tooltip: said(women?.text, ownWomen.tooltip ?? ownWomen.text) },
        ],
        behind: [men?.value ?? null, women?.value ?? null],
      }
    }),
  }
}
