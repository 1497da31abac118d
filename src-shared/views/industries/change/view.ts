import type { DatasetDescription } from '../../../dataset/description'
import type { Industry } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeGrowth } from '../../../indicators/growth'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { insideSentence } from '../../../messages/sentence-case'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { largestOf, readEmployment, type EmploymentFigures } from '../employment-figures'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase } from '../../../view/figure-flags'
import { crossesBreak } from '../../../view/series-breaks'
import type { Filters } from '../../../filters/filters'
import { describeEmployment } from '../industry-notes'
import { FIGURE_FLAGS, type ViewData } from '../../../view/view-data'
import { traceEmployment } from '../trace'
import type { View } from '../../../view/view'
import { changeWords } from './words'

/** As many lines as the palette has hues. */
const TOP = 7

/**
 * The largest industries of the last year, and how they came there. Rows: industry by size, then year; all industries,
 * of which the largest are shown, so that what is among the largest elsewhere has figures beside it.
 */
export const industriesChange: View = {
  id: 'industries.change',
  words: changeWords,
  table: 'employment',
  takes: ['region', 'year', 'sex', 'basis', 'top'],
  maxRegions: 1,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  trace: traceEmployment,
  initial: { top: TOP },
  compute: computeChange,
}

/** Largest change among the industries shown. */
interface LargestChange {
  readonly name: LocalizedText
  readonly change: number
  readonly from: number
  readonly to: number
}

function computeChange(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const figures =
    place &&
    readEmployment(reader, dataset, {
      region: place,
      basis: filters.basis,
      sex: filters.sex,
      years: filters.year,
    })
  const summed = (figures?.summedMunicipalities ?? 0) > 0
  const industry = new CodeColumnBuilder('industry', 'industry')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons', derived: summed })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    label: 'share_of_employed',
    derived: true,
  })
  const change = new NumberColumnBuilder({ id: 'change', unit: 'persons', derived: true, signed: true })
  let rowCount = 0
  let largest: LargestChange | null = null
  const lastYear = Math.max(...(figures?.years.keys() ?? [0]))
  const yearsInOrder = [...(figures?.years ?? [])].sort(([a], [b]) => a - b)

  const ranked = largestOf(figures?.years.get(lastYear), Infinity)
  const chosen = ranked.slice(0, filters.top)
  const isChosen = (one: Industry): boolean => chosen.some(({ industry: { id } }) => id === one.id)
  for (const { industry: shown } of ranked) {
    let first: { readonly year: number; readonly persons: Figure } | null = null
    for (const [yearShown, { cells, total, totalSources }] of yearsInOrder) {
      const cell = cells.find((c) => c.industry.id === shown.id)
      if (!cell) continue
      if (!first && cell.persons.sign === 0) first = { year: yearShown, persons: cell.persons }
      const changed = first ? computeGrowth(first.persons, cell.persons) : NOT_AVAILABLE
      rowCount++
      industry.push(shown.code, shown.name)
      year.pushNumber(yearShown)
      persons.push(cell.persons, cell.sources)
      share.push(computeShare(cell.persons, total), [...cell.sources, ...totalSources], flagBase(total))
      change.push(
        changed,
        cell.sources,
        first && crossesBreak(dataset, 'employment', first.year, yearShown) ? FIGURE_FLAGS.acrossBreak : 0,
      )
      const isLast = yearShown === lastYear && changed.sign === 0 && first !== null && isChosen(shown)
      if (isLast && first && Math.abs(changed.value) > Math.abs(largest?.change ?? 0))
        largest = { name: shown.name, change: changed.value, from: first.year, to: lastYear }
    }
  }

  const notes = place && figures ? describeEmployment([{ region: place, figures }]) : []
  notes.push(changeWords.say((words) => words.notes.method(String(lastYear))))
  return assembleView(industriesChange, filters, dataset, {
    columns: [industry, year, persons, share, change].map((column) => column.build(dataset)),
    rowCount,
    keepsTop: true,
    finding: figures ? describeChange(largest, chosen.length, figures, lastYear) : null,
    notes,
    empty: rowCount === 0 ? explainEmpty('employment', filters, dataset) : null,
  })
}

function describeChange(
  largest: LargestChange | null,
  count: number,
  figures: EmploymentFigures,
  lastYear: number,
): LocalizedText | null {
  if (largest)
    return changeWords.say((words, language) => {
      const told = [
        insideSentence(largest.name[language]),
        formatChange(largest.change, 'persons', language),
        String(largest.from),
        String(largest.to),
      ] as const
      const { changeOfLargest, grew, shrank } = words.findings
      if (count === 1) return changeOfLargest(...told)
      return (largest.change > 0 ? grew : shrank)(formatNumber(count, 'persons', language), ...told)
    })
  const first = figures.years.get(lastYear)?.cells[0]
  if (!first || first.persons.sign !== 0) return null
  return changeWords.say((words, language) =>
    words.findings.last(
      insideSentence(first.industry.name[language]),
      formatNumber(first.persons.value, 'persons', language),
      String(lastYear),
    ),
  )
}
