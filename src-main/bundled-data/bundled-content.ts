import type { DatasetContent } from '#main/datasets/dataset-content'
import { buildCampuses, buildIndustries, buildRegions } from './dimensions'
import { computeEmployment } from './employment'
import {
  buildEmploymentRows,
  buildFlowRows,
  buildStudentRows,
  buildTotalRows,
  type IdLookup,
} from './fact-rows'
import { computeFlowMatrix, computeWomen, dayPopulation, marginsByYear } from './flow-matrix'
import { computeJobShares, expectedWomenShare } from './industry-profile'
import { buildPopulationRows } from './population'
import { holdFlows, type PublishedYearFlows } from './published-flows'
import type { Figures } from './read-figures'
import { buildBreaks, buildFootnotes } from './series-notes'
import { buildSources, SOURCE_IDS } from './sources'
import { computeStudentHomes } from './students'
import { bundledWords } from './words'

/** SNI 2007 begins. */
const FIRST_EMPLOYMENT_YEAR = 2008

/** The matrices of all years for which there are official totals. */
export function computeAllFlows(figures: Figures): readonly PublishedYearFlows[] {
  const allMargins = marginsByYear(figures)
  const heldByYear = holdFlows(figures, allMargins)
  return allMargins.map((margins) => {
    const { year, totals } = margins
    const held = heldByYear.get(year) ?? []
    const shares = totals.map((total) =>
      expectedWomenShare(figures, computeJobShares(figures, total.code, dayPopulation(total), year)),
    )
    const total = computeFlowMatrix(figures, margins, held)
    return { year, total, women: computeWomen(figures.municipalities, total, shares), held }
  })
}

/** The bundled dataset. Pure: the same figures give the same content, in the same order. */
export function buildBundledContent(figures: Figures): DatasetContent {
  const regions = buildRegions(figures)
  const industries = buildIndustries(figures)
  const campuses = buildCampuses()
  const ids: IdLookup = {
    region: lookUp('region', regions),
    industry: lookUp('industry', industries),
    campus: lookUp('campus', campuses),
  }
  const flows = computeAllFlows(figures)
  const employment = marginsByYear(figures)
    .filter(({ year }) => year >= FIRST_EMPLOYMENT_YEAR)
    .flatMap((margins) => {
      const ofYear = flows.find(({ year }) => year === margins.year)
      return ofYear === undefined ? [] : computeEmployment(figures, margins, ofYear)
    })
  return {
    meta: {
      id: 'ostergotland-sodermanland',
      title: bundledWords.say((words) => words.twoCounties),
      edition: '2026-11-29',
      publisher: 'Regionkikaren',
      licence: 'CC0 1.0',
    },
    sources: buildSources(figures),
    regions,
    industries,
    campuses,
    facts: {
      'commuting-flows': buildFlowRows(figures, flows, ids),
      'commuting-totals': [
        ...buildTotalRows(figures.commutingTotals, SOURCE_IDS.commutingTotals, ids.region),
        ...buildTotalRows(figures.basTotals, SOURCE_IDS.basTotals, ids.region),
      ],
      employment: buildEmploymentRows(figures, employment, ids),
      students: buildStudentRows(figures, computeStudentHomes(figures), ids),
      population: buildPopulationRows(figures.population, SOURCE_IDS.population, ids.region),
    },
    breaks: buildBreaks(figures),
    footnotes: buildFootnotes(figures),
  }
}

function lookUp(kind: string, items: readonly { readonly id: number; readonly code: string }[]) {
  const idOf = new Map(items.map(({ id, code }) => [code, id]))
  return (code: string): number => {
    const id = idOf.get(code)
    if (id === undefined) throw new Error(`no ${kind} ${code}`)
    return id
  }
}
