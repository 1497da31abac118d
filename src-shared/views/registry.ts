import { commutingBalance } from './commuting/balance/view'
import { commutingBorder } from './commuting/border/view'
import { commutingByEducation } from './commuting/by-education/view'
import { commutingByIndustry } from './commuting/by-industry/view'
import { commutingContainment } from './commuting/containment/view'
import { commutingFlows } from './commuting/flows/view'
import { commutingLabourMarkets } from './commuting/labour-markets/view'
import { commutingMatrix } from './commuting/matrix/view'
import { commutingOneOrTwo } from './commuting/one-or-two/view'
import { commutingPartners } from './commuting/partners/view'
import { commutingRelation } from './commuting/relation/view'
import { commutingSexes } from './commuting/sexes/view'
import { commutingTies } from './commuting/ties/view'
import { industriesChange } from './industries/change/view'
import { industriesHeat } from './industries/heat/view'
import { industriesLargest } from './industries/largest/view'
import { industriesProfile } from './industries/profile/view'
import { industriesShiftShare } from './industries/shift-share/view'
import { industriesSpecialisation } from './industries/specialisation/view'
import { overview } from './overview/view'
import { populationAges } from './population/ages/view'
import { populationComponents } from './population/components/view'
import { populationGrowth } from './population/growth/view'
import { populationIndex } from './population/index/view'
import { populationProjection } from './population/projection/view'
import { populationPyramid } from './population/pyramid/view'
import { regionsLabourMarkets } from './regions/labour-markets/view'
import { regionsRanks } from './regions/ranks/view'
import { regionsSwarm } from './regions/swarm/view'
import { regionsSimilar } from './regions/similar/view'
import { seriesValues } from './series/view'
import { studentsAcademicYears } from './students/academic-years/view'
import { studentsCampus } from './students/campus/view'
import { studentsDistance } from './students/distance/view'
import { studentsOrigin } from './students/origin/view'
import { studentsOutcomes } from './students/outcomes/view'
import { studentsShare } from './students/share/view'
import { workEmploymentRate } from './work/employment-rate/view'
import { workStatus } from './work/status/view'
import type { Language } from '../messages/language'
import type { View } from '../view/view'

/**
 * Ids are stable: addresses, saved views and the command line carry them. Menus have them in this order, and those that
 * begin alike under one heading.
 */
const views = {
  overview,
  'commuting.balance': commutingBalance,
  'commuting.border': commutingBorder,
  'commuting.flows': commutingFlows,
  'commuting.relation': commutingRelation,
  'commuting.partners': commutingPartners,
  'commuting.matrix': commutingMatrix,
  'commuting.one-or-two': commutingOneOrTwo,
  'commuting.labour-markets': commutingLabourMarkets,
  'commuting.containment': commutingContainment,
  'commuting.ties': commutingTies,
  'commuting.sexes': commutingSexes,
  'commuting.by-industry': commutingByIndustry,
  'commuting.by-education': commutingByEducation,
  'industries.largest': industriesLargest,
  'industries.change': industriesChange,
  'industries.profile': industriesProfile,
  'industries.heat': industriesHeat,
  'industries.specialisation': industriesSpecialisation,
  'industries.shift-share': industriesShiftShare,
  'students.campus': studentsCampus,
  'students.origin': studentsOrigin,
  'students.distance': studentsDistance,
  'students.share': studentsShare,
  'students.academic-years': studentsAcademicYears,
  'students.outcomes': studentsOutcomes,
  'population.growth': populationGrowth,
  'population.index': populationIndex,
  'population.pyramid': populationPyramid,
  'population.ages': populationAges,
  'population.components': populationComponents,
  'population.projection': populationProjection,
  'work.employment-rate': workEmploymentRate,
  'work.status': workStatus,
  'regions.similar': regionsSimilar,
  'regions.ranks': regionsRanks,
  'regions.swarm': regionsSwarm,
  'regions.labour-markets': regionsLabourMarkets,
  'series.values': seriesValues,
}

export type ViewId = keyof typeof views

/** All views by id. */
export const VIEWS: Readonly<Record<ViewId, View>> = views

/** The heading of a view's page; in lists. */
export const nameView = (id: ViewId, language: Language): string => VIEWS[id].words.in(language).name

export const VIEW_IDS = Object.keys(views) as ViewId[]

export const isViewId = (text: string): text is ViewId => Object.hasOwn(views, text)
