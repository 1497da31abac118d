import { gatherOthers } from '../../views/gather-others'
import { codes, numbers, type ViewData } from '../../views/view-data'
import type { ChartContext } from '../chart-context'
import {
  codeAt,
  isGroupedByYear,
  knownValueAt,
  pivotByYear,
  signAt,
  standsApart,
  yearsWithRows,
} from '../column-pivot'
import { quotientName, quotientOf, shareBarsShown } from '../students-share-chart'
import { formatOf, nativeBars, type NativeRow } from './native-bars'
import type { NativeChart } from './native-chart'
import { allRows, nameAt } from './native-rows'
import { linePanel } from './native-lines'

/** Students by campus: bars for up to three years, lines for more. */
export function drawCampus(ctx: ChartContext, data: ViewData): NativeChart {
  const { years, series } = pivotByYear(data, 'campus')
  const students = numbers(data, 'persons')
  const shown = yearsWithRows(data)
  if (shown.length >= 2 && !isGroupedByYear(data)) {
    const panel = linePanel(ctx, {
      heading: ctx.words.studentsHeading,
      times: years,
      lines: series.map((one, i) => ({
        name: ctx.say(one.name),
        values: one.values(students),
        color: ctx.theme.categories[i] ?? ctx.theme.neutral,
        dashed: i % 2 === 1,
      })),
      format: formatOf(students),
      whole: true,
      breaks: data.breaks,
      scaleId: 'persons',
      hold: [0],
    })
    return { panels: [panel], notes: [] }
  }
  const greys = [ctx.theme.others, ctx.theme.neutral]
  return nativeBars(ctx, {
    rows: series.map((one): NativeRow => {
      const rows = shown.map((year) => one.rows[years.indexOf(year)] ?? null)
      return {
        label: ctx.say(one.name),
        values: rows.map((row) => (row === null ? null : knownValueAt(students, row))),
        signs: rows.map((row) => (row === null ? '..' : signAt(students, row))),
      }
    }),
    series: shown.map((year, i) => ({
      name: String(year),
      color: i === shown.length - 1 ? ctx.theme.accent : (greys[i] ?? ctx.theme.neutral),
    })),
    axisTitle: ctx.words.students,
    format: formatOf(students),
    scaleId: 'value',
  })
}

/** Where a campus's students come from, in persons or per 1,000 inhabitants. */
export function drawOrigin(ctx: ChartContext, all: ViewData): NativeChart {
  const data = gatherOthers(all)
  const byRate = data.filters.unit === 'per-1000'
  const column = numbers(data, byRate ? 'per_1000' : 'persons')
  const home = codes(data, 'home')
  const first = allRows(data).find((row) => !standsApart(home, row)) ?? null
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label: nameAt(ctx, home, row),
      values: [knownValueAt(column, row)],
      signs: [signAt(column, row)],
      color: row === first ? ctx.theme.accent : standsApart(home, row) ? ctx.theme.others : ctx.theme.neutral,
    })),
    series: [{ name: byRate ? ctx.words.per1000 : ctx.words.students, color: ctx.theme.neutral }],
    axisTitle: byRate ? ctx.words.per1000 : ctx.words.students,
    format: formatOf(column),
    scaleId: 'value',
    highlighted: first,
  })
}

/** Shares of the students by distance, each campus a series. */
export function drawDistance(ctx: ChartContext, data: ViewData): NativeChart {
  const band = codes(data, 'band')
  const campus = codes(data, 'campus')
  const share = numbers(data, 'share')
  const rowOf = new Map(
    allRows(data).map((row) => [`${codeAt(band, row)}\n${codeAt(campus, row)}`, row] as const),
  )
  const cell = (bandCode: string, campusCode: string): number | null =>
    rowOf.get(`${bandCode}\n${campusCode}`) ?? null
  return nativeBars(ctx, {
    rows: band.codes.map((code, i): NativeRow => {
      const rows = campus.codes.map((one) => cell(code, one))
      return {
        label: ctx.say(band.names[i] ?? { sv: '', en: '' }),
        values: rows.map((row) => (row === null ? null : knownValueAt(share, row))),
        signs: rows.map((row) => (row === null ? '..' : signAt(share, row))),
      }
    }),
    series: campus.codes.map((_, i) => ({
      name: ctx.say(campus.names[i] ?? { sv: '', en: '' }),
      color: i === 0 ? ctx.theme.accent : ctx.theme.others,
    })),
    axisTitle: ctx.words.shareOfStudents,
    format: formatOf(share),
    scaleId: 'value',
  })
}

/** Places from highest to lowest, the chosen ones in the accent colour. */
export function drawShare(ctx: ChartContext, data: ViewData): NativeChart {
  const region = codes(data, 'region')
  const quotient = quotientOf(data)
  const shown = shareBarsShown(data)
  const isChosen = (row: number): boolean => data.filters.region.includes(codeAt(region, row))
  const first = shown.findIndex(isChosen)
  return nativeBars(ctx, {
    rows: shown.map((row): NativeRow => ({
      label: nameAt(ctx, region, row),
      values: [knownValueAt(quotient, row)],
      signs: [signAt(quotient, row)],
      color: isChosen(row) ? ctx.theme.accent : ctx.theme.neutral,
    })),
    series: [{ name: quotientName(ctx, data), color: ctx.theme.neutral }],
    axisTitle: quotientName(ctx, data),
    format: formatOf(quotient),
    scaleId: 'value',
    highlighted: first < 0 ? null : first,
    keptBack: data.rowCount - shown.length,
  })
}
