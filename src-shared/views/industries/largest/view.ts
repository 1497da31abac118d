import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, figureOf, isKnown, NOT_APPLICABLE, NOT_AVAILABLE } from '../../../indicators/figure'
import { computeRanks } from '../../../indicators/ranking'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { insideSentence } from '../../../messages/sentence-case'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { readEmployment, largestOf, type EmploymentCell, type EmploymentYear } from '../employment-figures'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { describeEmployment } from '../industry-notes'
import type { ViewData } from '../../../view/view-data'
import { traceEmployment } from '../trace'
import type { View } from '../../../view/view'
import { marksAgainst } from './against-marks'
import { largestWords } from './words'
import { industriesWords } from '../words'

const TOP = 15

/** The largest industries of a place, compared with its county or another place. */
export const industriesLargest: View = {
  id: 'industries.largest',
  words: largestWords,
  table: 'employment',
  takes: ['region', 'year', 'sex', 'basis', 'top', 'unit', 'against'],
  maxRegions: 1,
  counties: true,
  years: 'one',
  steady: [
    { id: 'persons', columns: ['persons'], also: (shown) => marksAgainst(shown).map((mark) => mark ?? 0) },
    { id: 'share', columns: ['share', 'against_share'] },
  ],
  pictures: ['chart'],
  trace: traceEmployment,
  initial: { top: TOP },
  compute: computeLargest,
}

function computeLargest(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const place = regionByCode.get(filters.region[0] ?? '')
  const other = filters.against === null ? undefined : regionByCode.get(filters.against)
  const question = { basis: filters.basis, sex: filters.sex, years: filters.year }
  const figures = place && readEmployment(reader, dataset, { region: place, ...question })
  const shown = figures?.years.get(filters.year.to)
  const cells = largestOf(shown, filters.top)
  const otherFigures =
    other && figures && readEmployment(reader, dataset, { region: other, level: figures.level, ...question })
  const otherYear = otherFigures?.years.get(filters.year.to)

  const notes = describeEmployment([
    ...(place && figures ? [{ region: place, figures }] : []),
    ...(other && otherFigures ? [{ region: other, figures: otherFigures }] : []),
  ])
  if (other && figures && !otherYear)
    notes.push(largestWords.say((words, language) => words.notes.noComparison(other.name[language])))
  return assembleView(industriesLargest, filters, dataset, {
    columns: buildColumns(dataset, shown, cells, {
      summed: (figures?.summedMunicipalities ?? 0) > 0,
      against: filters.against !== null,
      otherSummed: (otherFigures?.summedMunicipalities ?? 0) > 0,
      otherYear,
    }),
    rowCount: cells.length,
    finding: shown ? describeLargest(shown, otherYear, other?.name) : null,
    notes,
    empty: cells.length === 0 ? explainEmpty('employment', filters, dataset) : null,
  })
}

interface Comparison {
  readonly summed: boolean
  readonly against: boolean
  readonly otherSummed: boolean
  readonly otherYear: EmploymentYear | undefined
}

function buildColumns(
  dataset: DatasetDescription,
  shown: EmploymentYear | undefined,
  cells: readonly EmploymentCell[],
  { summed, against, otherSummed, otherYear }: Comparison,
) {
  const rank = new NumberColumnBuilder({ id: 'rank', unit: 'rank' })
  const industry = new CodeColumnBuilder('industry', 'industry')
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', derived: summed })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    label: 'share_of_employed',
    derived: true,
  })
  const againstPersons = new NumberColumnBuilder({
    id: 'against_persons',
    unit: 'persons',
    derived: otherSummed,
  })
  const againstShare = new NumberColumnBuilder({ id: 'against_share', unit: 'fraction', derived: true })
  const ranks = computeRanks(cells.map(({ persons: figure }) => (isKnown(figure) ? amountOf(figure) : -1)))
  const otherCells = new Map(otherYear?.cells.map((cell) => [cell.industry.id, cell]))
  cells.forEach((cell, row) => {
    rank.push(isKnown(cell.persons) ? figureOf(ranks[row] ?? Number.NaN) : NOT_APPLICABLE)
    industry.push(cell.industry.code, cell.industry.name)
    persons.push(cell.persons, cell.sources)
    if (shown)
      share.push(
        computeShare(cell.persons, shown.total),
        [...cell.sources, ...shown.totalSources],
        flagBase(shown.total),
      )
    const twin = otherCells.get(cell.industry.id)
    againstPersons.push(twin?.persons ?? NOT_AVAILABLE, twin?.sources)
    againstShare.push(
      twin && otherYear ? computeShare(twin.persons, otherYear.total) : NOT_AVAILABLE,
      twin && otherYear ? [...twin.sources, ...otherYear.totalSources] : [],
    )
  })
  const columns = [rank, industry, persons, share, ...(against ? [againstPersons, againstShare] : [])]
  return columns.map((column) => column.build(dataset))
}

function describeLargest(
  shown: EmploymentYear,
  otherYear: EmploymentYear | undefined,
  otherName: LocalizedText | undefined,
): LocalizedText | null {
  const first = shown.cells[0]
  if (!first || first.persons.sign !== 0) return null
  const share = computeShare(first.persons, shown.total)
  if (share.sign !== 0) return null
  const twin = otherYear?.cells.find((cell) => cell.industry.id === first.industry.id)
  const otherShare = twin && otherYear ? computeShare(twin.persons, otherYear.total) : null
  return largestWords.say((words, language) => {
    const name = insideSentence(first.industry.name[language])
    const persons = formatNumber(first.persons.value, 'persons', language)
    const percent = formatNumber(share.value, 'fraction', language)
    if (otherShare?.sign !== 0 || !otherName)
      return industriesWords.in(language).largest(name, persons, percent)
    return words.findings.largestAgainst(
      name,
      persons,
      percent,
      otherName[language],
      formatNumber(otherShare.value, 'fraction', language),
    )
  })
}
