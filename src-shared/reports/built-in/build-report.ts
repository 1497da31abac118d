import type { Report } from '../report'
import type { BuiltInQuestion, BuiltInReport } from './built-in-report'
import { buildCooperationReport } from './cooperation'
import { buildMunicipalityFacts } from './municipality-facts'

const BUILDERS: Readonly<Record<BuiltInReport, (question: BuiltInQuestion) => Report>> = {
  cooperation: buildCooperationReport,
  'municipality-facts': buildMunicipalityFacts,
}

/** A built-in report for a region, as any report: it can be changed and saved. */
export const buildReport = (id: BuiltInReport, question: BuiltInQuestion): Report => BUILDERS[id](question)
