import type { ViewId } from '../view/view-ids'
import { overviewPicture } from './overview/picture'
import { balancePicture } from './commuting/balance/picture'
import { borderPicture } from './commuting/border/picture'
import { flowsPicture } from './commuting/flows/picture'
import { partnersPicture } from './commuting/partners/picture'
import { relationPicture } from './commuting/relation/picture'
import { matrixPicture } from './commuting/matrix/picture'
import { labourMarketsPicture } from './commuting/labour-markets/picture'
import { oneOrTwoPicture } from './commuting/one-or-two/picture'
import { containmentPicture } from './commuting/containment/picture'
import { sexesPicture } from './commuting/sexes/picture'
import { byEducationPicture } from './commuting/by-education/picture'
import { byIndustryPicture } from './commuting/by-industry/picture'
import { tiesPicture } from './commuting/ties/picture'
import { largestPicture } from './industries/largest/picture'
import { changePicture } from './industries/change/picture'
import { heatPicture } from './industries/heat/picture'
import { profilePicture } from './industries/profile/picture'
import { specialisationPicture } from './industries/specialisation/picture'
import { shiftSharePicture } from './industries/shift-share/picture'
import { academicYearsPicture } from './students/academic-years/picture'
import { outcomesPicture } from './students/outcomes/picture'
import { campusPicture } from './students/campus/picture'
import { originPicture } from './students/origin/picture'
import { distancePicture } from './students/distance/picture'
import { sharePicture } from './students/share/picture'
import { agesPicture } from './population/ages/picture'
import { componentsPicture } from './population/components/picture'
import { growthPicture } from './population/growth/picture'
import { indexPicture } from './population/index/picture'
import { projectionPicture } from './population/projection/picture'
import { pyramidPicture } from './population/pyramid/picture'
import { similarPicture } from './regions/similar/picture'
import { ranksPicture } from './regions/ranks/picture'
import { swarmPicture } from './regions/swarm/picture'
import { officialMarketsPicture } from './regions/labour-markets/picture'
import { seriesPicture } from './series/picture'
import { employmentRatePicture } from './work/employment-rate/picture'
import { statusPicture } from './work/status/picture'
import type { ViewPicture } from './view-picture'

/** How each view is drawn. Beside `VIEWS`, so that the database worker bundles no drawing. */
export const PICTURES: Readonly<Record<ViewId, ViewPicture>> = {
  overview: overviewPicture,
  'commuting.balance': balancePicture,
  'commuting.border': borderPicture,
  'commuting.flows': flowsPicture,
  'commuting.relation': relationPicture,
  'commuting.partners': partnersPicture,
  'commuting.matrix': matrixPicture,
  'commuting.labour-markets': labourMarketsPicture,
  'commuting.one-or-two': oneOrTwoPicture,
  'commuting.containment': containmentPicture,
  'commuting.ties': tiesPicture,
  'commuting.by-industry': byIndustryPicture,
  'commuting.by-education': byEducationPicture,
  'commuting.sexes': sexesPicture,
  'industries.largest': largestPicture,
  'industries.change': changePicture,
  'industries.profile': profilePicture,
  'industries.heat': heatPicture,
  'industries.specialisation': specialisationPicture,
  'industries.shift-share': shiftSharePicture,
  'students.campus': campusPicture,
  'students.origin': originPicture,
  'students.distance': distancePicture,
  'students.share': sharePicture,
  'students.academic-years': academicYearsPicture,
  'students.outcomes': outcomesPicture,
  'population.growth': growthPicture,
  'population.index': indexPicture,
  'population.pyramid': pyramidPicture,
  'population.ages': agesPicture,
  'population.components': componentsPicture,
  'population.projection': projectionPicture,
  'work.employment-rate': employmentRatePicture,
  'work.status': statusPicture,
  'regions.similar': similarPicture,
  'regions.ranks': ranksPicture,
  'regions.swarm': swarmPicture,
  'regions.labour-markets': officialMarketsPicture,
  'series.values': seriesPicture,
}
