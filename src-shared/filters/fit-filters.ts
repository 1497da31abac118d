import type { DatasetDescription } from '../dataset/description'
import { isGroupCode } from '../dataset/region-groups'
import { lookupIn } from '../dataset/dataset-lookup'
import { choosableMeasures, choosableUnits, choosableYears } from './filter-choices'
import { ALL_REGIONS, comparesCampuses, NO_COMPARISON, type FilterTexts } from './filters'
import { fitSeries } from './fit-series'
import { fitGroup } from './parse-groups'
import type { View } from '../view/view'
import { readYearRange } from './year-range'

/**
 * Filters carried from another view, made to fit this one instead of being refused or showing nothing:
 * surplus regions, members of groups that the dataset lacks, counties and the country where they do not go, units
 * that the view lacks, years that its table or measure lacks, measures that the dataset cannot give, comparisons of another kind, and a single year where a development
 * is asked for are dropped, so that the default steps in.
 */
export function fitFilters(view: View, texts: FilterTexts, dataset: DatasetDescription): FilterTexts {
  const {
    region,
    unit,
    year,
    against,
    'what-if': whatIf,
    industry,
    measure,
    series: _series,
    select: _select,
    along: _along,
    ...others
  } = texts
  const regions = fitRegions(view, region, dataset)
  const comparison =
    against !== undefined && isGroupCode(against) ? fitGroup(against, dataset) : (against ?? null)
  return {
    ...others,
    ...(view.takes.includes('series') ? fitSeries(texts, dataset) : seriesOnly(texts)),
    ...(whatIf !== undefined && namesMunicipalities(whatIf, dataset) && { 'what-if': whatIf }),
    ...(industry !== undefined && hasIndustry(industry, dataset) && { industry }),
    ...(regions !== '' && { region: regions }),
    ...(measure !== undefined && fitsMeasure(view, measure, dataset) && { measure }),
    ...(year !== undefined && fitsYear(view, year, dataset, measure ?? null) && { year }),
    ...(comparison !== null && fitsComparison(view, comparison, dataset) && { against: comparison }),
    ...(unit !== undefined && choosableUnits(view).some((choice) => choice === unit) && { unit }),
  }
}

/** Changes of flows that another dataset's municipalities were thought of with would be refused. */
const namesMunicipalities = (text: string, dataset: DatasetDescription): boolean =>
  [
    ...text
      .replaceAll(/:[+-][^;]*/g, '')
      .replaceAll('join:', '')
      .matchAll(/[^>+;]+/g),
  ].every(([code]) => lookupIn(dataset).regionByCode.get(code.trim())?.kind === 'municipality')

const hasIndustry = (text: string, { industries }: DatasetDescription): boolean =>
  text === ALL_REGIONS || industries.some(({ code }) => code === text)

/** What other views carry along for the way back. */
const seriesOnly = ({ series, select, along }: FilterTexts): FilterTexts => ({
  ...(series !== undefined && { series }),
  ...(select !== undefined && { select }),
  ...(along !== undefined && { along }),
})

/** A view that is not about regions keeps one, for the next view. */
function fitRegions(view: View, text: string | undefined, dataset: DatasetDescription): string {
  const { regionByCode } = lookupIn(dataset)
  const takesCounties = view.counties || view.maxRegions === 0
  const takesCountry = view.country ?? view.maxRegions === 0
  return (text ?? '')
    .split(',')
    .map((code) => code.trim())
    .flatMap((code) => (isGroupCode(code) ? (fitGroup(code, dataset) ?? []) : [code]))
    .filter((code) => {
      const kind = regionByCode.get(code)?.kind
      return code !== '' && (takesCounties || kind !== 'county') && (takesCountry || kind !== 'country')
    })
    .slice(0, Math.max(view.maxRegions, 1))
    .join(',')
}

/** A campus is compared with a campus, a place with a place. */
const fitsComparison = (view: View, text: string, dataset: DatasetDescription): boolean =>
  !view.takes.includes('against') ||
  text.trim() === NO_COMPARISON ||
  (text.trim() === ALL_REGIONS
    ? view.againstAll === true
    : comparesCampuses(view) === dataset.campuses.some(({ code }) => code === text.trim()))

/** A measure that another dataset can give would be refused. */
const fitsMeasure = (view: View, text: string, dataset: DatasetDescription): boolean =>
  !view.takes.includes('measure') || choosableMeasures(view, dataset).some(({ code }) => code === text)

function fitsYear(view: View, text: string, dataset: DatasetDescription, measure: string | null): boolean {
  if (!view.takes.includes('year')) return true
  const range = readYearRange(text.trim())
  if (!range) return true
  const { to } = range
  const from = view.years === 'one' ? to : range.from
  if (view.years === 'range' && from === to) return false
  return choosableYears(view, dataset, measure).some((year) => year >= from && year <= to)
}
