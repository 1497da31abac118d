import { municipalitiesFacing } from '../../../dataset/municipality-borders'
import { SIGN_CODES } from '../../../dataset/sign'
import { codes, type CodeColumn, type NumberColumn, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../../charts/frame/chart-picture'
import { bordersOnMap } from '../../../charts/maps/borders-between'
import { chooseMarketColors, marketTint, MOST_NAMED } from '../../../charts/maps/market-colors'
import { municipalitiesInFocus } from './focus'
import { buildRegionMap, type ColorClass } from '../../../charts/maps/region-map'
import { officialMarketsWords } from './words'
import { NO_TEXT } from '../../../messages/language'
import { codeAt } from '../../../view/rows'

/** Of more municipalities the areas are named, not each municipality. */
const MANY_PLACES = 40

/** Municipalities filled by SCB's area, those that the calculation puts elsewhere outlined. */
export function buildRegionsLabourMarketsMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture {
  const words = officialMarketsWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const area = codes(data, 'official_market')
  const rows = Array.from({ length: data.rowCount }, (_, row) => ({
    row,
    code: codeAt(region, row),
    name: ctx.say(region.names[region.indices[row] ?? -1] ?? NO_TEXT),
  }))
  const areaOf = new Map(
    rows.flatMap(({ code, row }) => (codeAt(area, row) === '' ? [] : [[code, codeAt(area, row)] as const])),
  )
  const nameOf = (index: number): string => ctx.say(area.names[index] ?? NO_TEXT)
  const colors = chooseMarketColors([areaOf], municipalitiesFacing, ctx.theme.categories.length)
  const classes = area.codes.map((code, index): ColorClass => ({
    from: index,
    label: nameOf(index),
    color: marketTint(ctx, colors.get(code) ?? 0),
  }))
  const differs = data.columns.find(
    (column): column is NumberColumn => column.id === 'differs' && column.type === 'number',
  )
  const moved = rows.filter(({ row }) => differs?.values[row] === 1).map(({ code }) => code)
  const chosen = municipalitiesInFocus(data)
  const labels = data.rowCount > MANY_PLACES ? labelAreas(ctx, data, region, area) : null
  return buildRegionMap(
    ctx,
    {
      rows,
      column: indexColumn(area),
      format: (index) => words.area(nameOf(index)),
      classes,
      legendClasses: classes.length <= MOST_NAMED ? classes : [],
      legendHeading: classes.length <= MOST_NAMED ? words.areas : words.sameColour,
      chosen,
      ...(moved.length > 0 && { outlined: moved, outlinedName: words.differs(String(data.filters.year.to)) }),
      groupBorders: bordersOnMap(geography.regions, (code) => areaOf.get(code)),
      lowestFirst: true,
      namesOnly: true,
      othersPlain: true,
      ...(labels && {
        labelOf: (code: string) =>
          chosen.includes(code)
            ? (rows.find((one) => one.code === code)?.name ?? null)
            : (labels.get(code) ?? null),
      }),
    },
    geography,
  )
}

/** The row's area as a number that classes go by; `..` where LA 2022 does not know the municipality. */
const indexColumn = (area: CodeColumn): NumberColumn => ({
  type: 'number',
  id: area.id,
  label: area.label,
  unit: 'none',
  values: Float64Array.from(area.indices, (index) => (index < 0 ? Number.NaN : index)),
  signs: Uint8Array.from(area.indices, (index) => (index < 0 ? SIGN_CODES['..'] : SIGN_CODES.number)),
  quality: 'official',
  sources: [],
})

/** Each area's name at one of its municipalities: the one that it is called after, else its largest. */
function labelAreas(
  ctx: ChartContext,
  data: ViewData,
  region: CodeColumn,
  area: CodeColumn,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  area.names.forEach((name, index) => {
    const rows = Array.from({ length: data.rowCount }, (_, row) => row).filter(
      (row) => area.indices[row] === index,
    )
    const nameAt = (row: number): string => region.names[region.indices[row] ?? -1]?.sv ?? ''
    const row =
      rows.find((one) => name.sv === nameAt(one)) ??
      rows.find((one) => name.sv.startsWith(`${nameAt(one)}-`)) ??
      rows[0]
    if (row !== undefined) labels.set(codeAt(region, row), ctx.say(name))
  })
  return labels
}
