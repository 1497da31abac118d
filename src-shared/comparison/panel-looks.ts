import type { PointSymbol, SpecifyContext } from '../charts/specification/chart-specification'
import type { Compared } from './comparison'

export interface PanelLook {
  readonly color: string
  readonly symbol: PointSymbol
}

const SYMBOLS: readonly PointSymbol[] = ['circle', 'diamond', 'triangle', 'rect']
/** Neither the blue and orange of in- and out-commuting beside each other, nor hues that are mistaken for another. */
const CATEGORIES = [0, 4, 3, 2]
/** As the view of women and men draws them. */
const SEXES: Readonly<Record<string, { readonly category: number; readonly symbol: PointSymbol }>> = {
  women: { category: 2, symbol: 'circle' },
  men: { category: 4, symbol: 'triangle' },
}

/** What sets panels apart in one picture: a colour and a shape for each. Of two years the former is quiet. */
export function looksOfPanels(
  { theme }: Pick<SpecifyContext, 'theme'>,
  along: Compared,
  values: readonly string[],
): PanelLook[] {
  const colorOf = (category: number): string => theme.categories[category] ?? theme.text
  return values.map((value, i): PanelLook => {
    const symbol = SYMBOLS[i % SYMBOLS.length] ?? 'circle'
    if (along === 'sex')
      return SEXES[value]
        ? { color: colorOf(SEXES[value].category), symbol: SEXES[value].symbol }
        : { color: theme.neutral, symbol: 'rect' }
    if (values.length === 2 && along !== 'region')
      return { color: i === 0 ? theme.neutral : theme.accent, symbol }
    return { color: colorOf(CATEGORIES[i % CATEGORIES.length] ?? 0), symbol }
  })
}
