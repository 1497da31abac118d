import type { DatasetDescription } from '../../../dataset/description'
import type { Industry } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, figureOf, isKnown } from '../../../indicators/figure'
import { computeShiftShare, type ShiftShare, type ShiftShareIndustry } from '../../../indicators/shift-share'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatList, formatNumber } from '../../../messages/number-format'
import { insideSentence } from '../../../messages/sentence-case'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { cellOf, personsOf, readIndustryComparison, type IndustryComparison } from '../industry-comparison'
import type { EmploymentYear } from '../employment-figures'
import { describeEmployment, hasOtherYears } from '../industry-notes'
import { crossesBreak } from '../../../view/series-breaks'
import { FIGURE_FLAGS, type EmptyState, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { shiftShareWords } from './words'

/** Code of the row that holds all industries together. */
export const TOTAL_CODE = 'total'
/** More industries than this are counted in the note, not listed. */
const MOST_LISTED = 6

/**
 * Why the number of employed changed between two years: with the comparison area's growth, with the mix of
 * industries, or on the place's own account. Rows: industries by growth, then the total.
 */
export const industriesShiftShare: View = {
  id: 'industries.shift-share',
  words: shiftShareWords,
  table: 'employment',
  takes: ['region', 'year', 'sex', 'basis', 'level', 'against'],
  maxRegions: 1,
  counties: true,
  againstAll: true,
  years: 'range',
  pictures: ['chart'],
  initial: { level: 'section' },
  compute: computeShiftShareView,
}

interface Compared {
  readonly industry: Industry
  readonly amounts: ShiftShareIndustry
  readonly sources: readonly number[]
  readonly areaSources: readonly number[]
}

function computeShiftShareView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const found = readIndustryComparison(reader, filters, dataset, 2)
  const first = found?.years[0]
  const last = found?.years.at(-1)
  if (!found || first === undefined || last === undefined || first === last)
    return assembleView(industriesShiftShare, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      empty:
        last === undefined
          ? explainEmpty('employment', filters, dataset)
          : explainOneYear(last, hasOtherYears(filters, dataset)),
    })
  const { compared, left } = compareIndustries(found, first, last)
  const result = computeShiftShare(compared.map(({ amounts }) => amounts))
  const rows = result
    ? compared.flatMap((one, i) => (result.parts[i] ? [{ ...one, part: result.parts[i] }] : []))
    : []
  rows.sort((a, b) => b.part.growth - a.part.growth || (a.industry.code < b.industry.code ? -1 : 1))
  const broken = crossesBreak(dataset, 'employment', first, last) ? FIGURE_FLAGS.acrossBreak : 0
  const columns = createColumns()
  for (const { industry, amounts, part, ...used } of rows)
    pushRow(columns, { code: industry.code, name: industry.name }, amounts, part, used, broken)
  if (result) {
    const sum = (pick: (one: ShiftShareIndustry) => number): number =>
      compared.reduce((total, { amounts }) => total + pick(amounts), 0)
    const total = {
      first: sum((one) => one.first),
      last: sum((one) => one.last),
      areaFirst: sum((one) => one.areaFirst),
      areaLast: sum((one) => one.areaLast),
    }
    const name = shiftShareWords.say((words) => words.total)
    const used = {
      sources: [...new Set(compared.flatMap((one) => [...one.sources]))],
      areaSources: [...new Set(compared.flatMap((one) => [...one.areaSources]))],
    }
    pushRow(columns, { code: TOTAL_CODE, name }, total, result.total, used, broken)
  }
  return assembleView(industriesShiftShare, { ...filters, level: found.own.level }, dataset, {
    columns: Object.values(columns).map((column) => column.build(dataset)),
    rowCount: result ? rows.length + 1 : 0,
    finding: result ? describeChange(result.total, found, first, last) : null,
    notes: [
      ...describeEmployment([{ region: found.region, figures: found.own }]),
      shiftShareWords.say((words) => words.notes.shiftShare(String(first), String(last))),
      ...describeLeft(left),
    ],
    years: { from: first, to: last },
    empty: result ? null : explainEmpty('employment', filters, dataset),
  })
}

/** Industries with figures in both years in both areas; the others are left out and named. */
function compareIndustries(
  { own, area }: IndustryComparison,
  first: number,
  last: number,
): { readonly compared: readonly Compared[]; readonly left: readonly Industry[] } {
  const compared: Compared[] = []
  const left: Industry[] = []
  const [then, now] = [own.years.get(first), own.years.get(last)]
  const [areaThen, areaNow] = [area.years.get(first), area.years.get(last)]
  const seen = new Map(
    [...(then?.cells ?? []), ...(now?.cells ?? [])].map(({ industry }) => [industry.id, industry]),
  )
  for (const industry of seen.values()) {
    const figures = [
      personsOf(then, industry),
      personsOf(now, industry),
      personsOf(areaThen, industry),
      personsOf(areaNow, industry),
    ]
    const [before = 0, after = 0, areaBefore = 0, areaAfter = 0] = figures.map(amountOf)
    if (!figures.every(isKnown) || areaBefore <= 0) {
      // Nobody anywhere, in either year: nothing is missing.
      if (!figures.every((figure) => isKnown(figure) && amountOf(figure) === 0)) left.push(industry)
      continue
    }
    const sourcesOf = (years: readonly (EmploymentYear | undefined)[]): readonly number[] =>
      years.flatMap((year) => cellOf(year, industry)?.sources ?? [])
    const sources = sourcesOf([then, now])
    const areaSources = sourcesOf([areaThen, areaNow])
    const amounts = { first: before, last: after, areaFirst: areaBefore, areaLast: areaAfter }
    compared.push({ industry, amounts, sources, areaSources })
  }
  return { compared, left }
}

function createColumns() {
  const method = shiftShareWords.say((words) => words.methods.shiftShare)
  const persons = (id: 'growth' | 'national' | 'mix' | 'regional') =>
    new NumberColumnBuilder({ id, unit: 'persons', derived: true, signed: true, method })
  return {
    industry: new CodeColumnBuilder('industry', 'industry'),
    first: new NumberColumnBuilder({ id: 'persons_first', unit: 'persons' }),
    last: new NumberColumnBuilder({ id: 'persons_last', unit: 'persons' }),
    growth: persons('growth'),
    national: persons('national'),
    mix: persons('mix'),
    regional: persons('regional'),
  }
}

function pushRow(
  columns: ReturnType<typeof createColumns>,
  { code, name }: { readonly code: string; readonly name: LocalizedText },
  amounts: ShiftShareIndustry,
  part: ShiftShare,
  { sources, areaSources }: Pick<Compared, 'sources' | 'areaSources'>,
  flags: number,
): void {
  columns.industry.push(code, name, code === TOTAL_CODE)
  columns.first.push(figureOf(amounts.first), sources)
  columns.last.push(figureOf(amounts.last), sources)
  for (const id of ['growth', 'national', 'mix', 'regional'] as const)
    columns[id].push(figureOf(part[id]), id === 'growth' ? sources : [...sources, ...areaSources], flags)
}

function describeChange(
  total: ShiftShare,
  { region, areaName }: IndustryComparison,
  first: number,
  last: number,
): LocalizedText {
  return shiftShareWords.say((words, language) => {
    const change = (value: number): string => formatChange(Math.round(value), 'persons', language)
    return words.findings.shiftShare(
      region.name[language],
      change(total.growth),
      `${String(first)}–${String(last)}`,
      change(total.national),
      areaName[language],
      change(total.mix),
      change(total.regional),
    )
  })
}

function describeLeft(left: readonly Industry[]): LocalizedText[] {
  if (left.length === 0) return []
  return [
    shiftShareWords.say((words, language) => {
      const { notes } = words
      if (left.length > MOST_LISTED) return notes.leftOutMany(formatNumber(left.length, 'persons', language))
      return notes.leftOut(
        formatList(
          left.map(({ name }) => insideSentence(name[language])),
          language,
        ),
      )
    }),
  ]
}

const explainOneYear = (year: number, chosen: boolean): EmptyState => ({
  message: shiftShareWords.say((words) => words.empty[chosen ? 'oneYearChosen' : 'oneYear'](String(year))),
  suggestion: shiftShareWords.say((words) => words.empty.oneYearNext),
})
