import { localize } from '../../../messages/localize'
import type { DatasetDescription } from '../../../dataset/description'
import type { Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import {
  amountOf,
  divideFigures,
  figureOf,
  isKnown,
  subtractFigures,
  type Figure,
} from '../../../indicators/figure'
import { computeSupplySide } from '../../../indicators/self-containment'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { ContainmentFigures, isComparable, placeOfRegion, type PlaceYear } from '../containment/figures'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase, speakFlags } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import {
  FIGURE_FLAGS,
  numbers,
  sideTable,
  type EmptyState,
  type SideTable,
  type ViewData,
} from '../../../view/view-data'
import type { View } from '../../../view/view'
import { sexesReference } from '../commuting-reference'
import { sexesWords } from './words'
import { commutingWords } from '../words'

const SHOWN = ['women', 'men'] as const

/**
 * How large a part of women and of men commute, and the gap between them, over the years. Rows: women, then men, by
 * year. Side table `gap`: men minus women in percentage points.
 */
export const commutingSexes: View = {
  id: 'commuting.sexes',
  words: sexesWords,
  table: 'commuting-totals',
  alsoFrom: ['commuting-flows'],
  takes: ['region', 'year', 'reference'],
  maxRegions: 1,
  counties: true,
  years: 'range',
  steady: [
    'out_share',
    'in_share',
    { id: 'shares', columns: ['out_share', 'in_share'] },
    {
      id: 'gap',
      columns: [],
      also: (shown) => {
        const gap = sideTable(shown, 'gap')
        return gap ? pointsOfGap(gap) : []
      },
    },
  ],
  pictures: ['chart'],
  reference: sexesReference,
  compute: computeSexes,
}

/** The gap in percentage points, which no number format makes of a fraction. */
export const pointsOfGap = (gap: SideTable): Float64Array =>
  numbers(gap, 'out_share_gap').values.map((fraction) => fraction * 100)

/** Commuters of one sex in one year. */
interface SexYear extends PlaceYear {
  readonly sex: (typeof SHOWN)[number]
  readonly outShare: Figure
  readonly inShare: Figure
}

function computeSexes(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const region = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const read = SHOWN.flatMap((sex): SexYear[] =>
    region
      ? new ContainmentFigures(reader, dataset, { ...filters, sex })
          .yearsOf(placeOfRegion(region, dataset))
          .map((one) => ({
            ...one,
            sex,
            outShare: divideFigures(subtractFigures(one.night, one.liveAndWork), one.night),
            inShare: divideFigures(subtractFigures(one.day, one.liveAndWork), one.day),
          }))
      : [],
  )
  // Flows within an area do not say who leaves it: then there is nothing to draw.
  const isUnknown = read.length > 0 && !read.some((one) => isKnown(one.outShare) || isKnown(one.inShare))
  const years = isUnknown ? [] : read
  const open = years.some(({ openOut, openIn }) => openOut || openIn)
  return assembleView(commutingSexes, filters, dataset, {
    columns: buildColumns(years, dataset),
    rowCount: years.length,
    sideTables: [buildGap(years, dataset)],
    finding: region ? describeGap(years, region.name, dataset) : null,
    notes: [
      sexesWords.say((words) => words.notes.method),
      ...(open ? [sexesWords.say((words) => words.notes.open)] : []),
    ],
    tables: ['commuting-totals', 'commuting-flows'],
    empty: isUnknown ? UNKNOWN : years.length === 0 ? explainNoSexes(filters, dataset) : null,
  })
}

const flagsOf = (base: Figure, open: boolean): number => flagBase(base) | (open ? FIGURE_FLAGS.lowerBound : 0)

function buildColumns(years: readonly SexYear[], dataset: DatasetDescription) {
  const method = (id: 'outShare' | 'inShare' | 'supply' | 'sum'): LocalizedText =>
    sexesWords.say((words, language) => ({ ...commutingWords.in(language).methods, ...words.methods })[id])
  const share = (id: string, by: 'outShare' | 'inShare' | 'supply') =>
    new NumberColumnBuilder({ id, unit: 'fraction', derived: true, method: method(by) })
  const sex = new CodeColumnBuilder('sex', 'text')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const out = share('out_share', 'outShare')
  const into = share('in_share', 'inShare')
  const supply = share('supply_side', 'supply')
  const night = new NumberColumnBuilder({
    id: 'night_population',
    unit: 'persons',
    derived: true,
    method: method('sum'),
  })
  const day = new NumberColumnBuilder({
    id: 'day_population',
    unit: 'persons',
    derived: true,
    method: method('sum'),
  })
  for (const one of years) {
    sex.push(
      one.sex,
      localize((words) => words.filters.sex.values[one.sex]),
    )
    year.pushNumber(one.year)
    out.push(one.outShare, one.sources, flagsOf(one.night, one.openOut))
    into.push(one.inShare, one.sources, flagsOf(one.day, one.openIn))
    supply.push(
      computeSupplySide(one),
      one.sources,
      flagsOf(one.night, false) | (one.openOut ? FIGURE_FLAGS.upperBound : 0),
    )
    night.push(one.night, one.sources)
    day.push(one.day, one.sources)
  }
  return [sex, year, out, into, supply, night, day].map((column) => column.build(dataset))
}

const ofSex = (years: readonly SexYear[], sex: Sex): readonly SexYear[] =>
  years.filter((one) => one.sex === sex)

/** Men minus women in each year that has both. */
function gapsOf(years: readonly SexYear[]) {
  const men = new Map(ofSex(years, 'men').map((one) => [one.year, one]))
  return ofSex(years, 'women').flatMap((women) => {
    const other = men.get(women.year)
    return other
      ? [
          {
            year: women.year,
            women,
            men: other,
            gap: subtractFigures(other.outShare, women.outShare),
            sources: [...new Set([...women.sources, ...other.sources])],
          },
        ]
      : []
  })
}

function buildGap(years: readonly SexYear[], dataset: DatasetDescription): SideTable {
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const gap = new NumberColumnBuilder({
    id: 'out_share_gap',
    unit: 'fraction-points',
    derived: true,
    signed: true,
    method: sexesWords.say((words) => words.methods.gap),
  })
  const gaps = gapsOf(years)
  for (const one of gaps) {
    year.pushNumber(one.year)
    gap.push(one.gap, one.sources)
  }
  return {
    id: 'gap',
    label: sexesWords.say((words) => words.tables.gap),
    rowCount: gaps.length,
    columns: [year.build(dataset), gap.build(dataset)],
  }
}

function describeGap(
  years: readonly SexYear[],
  place: LocalizedText,
  dataset: DatasetDescription,
): LocalizedText | null {
  const known = gapsOf(years).filter(({ gap }) => gap.sign === 0)
  const last = known.at(-1)
  const first = known.find(({ year }) => last && isComparable(dataset, year, last.year))
  if (!first || !last) return null
  return sexesWords.say((words, language) => {
    const { findings } = words
    const percent = (one: SexYear): string =>
      speakFlags(
        formatNumber(one.outShare.value, 'fraction', language),
        one.openOut ? FIGURE_FLAGS.lowerBound : 0,
        language,
      )
    const points = (figure: Figure): string =>
      formatNumber(amountOf(figureOf(Math.abs(figure.value) * 100)), 'per-1000', language)
    const now = findings.sexes(place[language], percent(last.men), percent(last.women), String(last.year))
    if (first.year === last.year) return now
    return `${now} ${findings.gap(points(last.gap), points(first.gap), String(first.year))}`
  })
}

const UNKNOWN: EmptyState = {
  message: sexesWords.say((words) => words.empty.unknown),
  suggestion: sexesWords.say((words) => words.empty.unknownNext),
}

function explainNoSexes(filters: Filters, dataset: DatasetDescription): EmptyState {
  const tables = [dataset.coverage['commuting-totals'], dataset.coverage['commuting-flows']]
  const covered = tables.find(({ years }) => years.length > 0)
  if (covered && !tables.some(({ sexes }) => sexes.includes('women') && sexes.includes('men')))
    return {
      message: sexesWords.say((words) => words.empty.noSexes),
      suggestion: sexesWords.say((words) => words.empty.noSexesNext),
    }
  return explainEmpty(
    dataset.coverage['commuting-totals'].years.length > 0 ? 'commuting-totals' : 'commuting-flows',
    { ...filters, sex: 'women' },
    dataset,
  )
}
