import { formatNumber } from '../../../messages/number-format'
import { chosenOnMap, codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { rankClasses } from '../../../charts/maps/color-classes'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { buildRegionMap } from '../../../charts/maps/region-map'
import { similarWords } from './words'
import { NO_TEXT } from '../../../messages/language'
import { codeAt } from '../../../view/rows'

/** More municipalities than this are too many for one picture. */
const MANY = 40
/** So many names the legend has room for. */
const MOST_LISTED = 10

/** Municipalities filled by how alike they are, the most alike darkest; the chosen one outlined. */
export function buildRegionsSimilarMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const words = similarWords.in(ctx.language).chart
  const column = numbers(data, 'rank')
  const region = codes(data, 'region')
  const rows = Array.from({ length: data.rowCount }, (_, row) => ({
    row,
    code: codeAt(region, row),
    name: ctx.say(region.names[region.indices[row] ?? -1] ?? NO_TEXT),
  }))
  const last = Math.max(1, ...rows.map(({ row }) => knownValueAt(column, row) ?? 1))
  const asked = new Set(chosenOnMap(data))
  // Of a county, whose code theirs begin with, all municipalities.
  const chosen = geography.places.flatMap(({ code }) =>
    asked.has(code) || asked.has(code.slice(0, 2)) ? [code] : [],
  )
  const alike = rows
    .map((one) => ({ ...one, rank: knownValueAt(column, one.row) ?? Infinity }))
    .filter(({ rank }) => rank <= data.filters.top)
    .toSorted((a, b) => a.rank - b.rank)
  const rankOf = new Map(alike.map(({ code, rank }) => [code, formatNumber(rank, 'rank', ctx.language)]))
  return buildRegionMap(
    ctx,
    {
      rows,
      column,
      format: (value) => words.place(formatNumber(value, 'rank', ctx.language)),
      classes: rankClasses(ctx, last, (from, to) =>
        words.ranks(formatNumber(from, 'rank', ctx.language), formatNumber(to, 'rank', ctx.language)),
      ),
      lowestFirst: true,
      legendHeading: words.rank,
      chosen,
      outlined: chosen,
      outlinedName: words.chosen,
      othersPlain: true,
      // Of a country the most alike may lie far apart, and are named alone; a few municipalities are all in the picture.
      ...(rows.length > MANY && {
        focus: [...chosen, ...rankOf.keys()],
        onlyImportantNamed: true as const,
        // Lines to names off the coast would cross half the country.
        ...(alike.length > MOST_LISTED
          ? { important: [...rankOf.keys()] }
          : {
              badges: rankOf,
              legendList: alike.map(({ code, name }) => `${rankOf.get(code) ?? ''}. ${name}`),
            }),
      }),
    },
    geography,
  )
}
