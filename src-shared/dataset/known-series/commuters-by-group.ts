import type { KnownSeries } from './known-series'

/** Who commutes over the boundary of a place, and who lives and works there. */
export type CommuterRole = 'in' | 'out' | 'stay' | 'day' | 'night'

const EMPLOYED = '(?:(?:förvärvsarbetande|sysselsatta|(?:gainfully )?employed)(?: persons)? )?'
const BORDER = '(?:,? (?:över|till|från|in|ut|across|over|into|out|from|to)\\b.*)?'
/** Shares and means are no persons, and those who cross the border of the country are few of those who cross the area's. */
const ONLY_ALL =
  '(?!.*(?:andel|procent|per cent|percent|share|netto|kvot|medel|genomsnitt|mean|average|inkomst|income|utland|utrikes|norge|danmark|abroad|foreign|norway|denmark))'

/**
 * What crosses the border of a county or a labour market, or comes from elsewhere within one: of such an area all its
 * commuters, of a municipality some of them.
 */
export const OF_WIDER_AREA =
  /\b(?:läns?(?:gräns\w*|et)?|count(?:y|ies)|(?:fa|la)[- ]?region\w*|lokal\w* arbetsmarknad\w*|local labour market\w*)\b/

/**
 * Commuters in and out by a group of theirs. SCB's regional matching indicators (AM9906: RegionInd19U2N1, TAB6369) have
 * them by education, over the boundaries of counties and FA regions; by industry they are ordered. The words are those
 * of the tables of commuting totals (PendlingK, ArRegPend1).
 */
const ROLES: KnownSeries<CommuterRole>['roles'] = {
  in: new RegExp(
    `^${ONLY_ALL}(?:${EMPLOYED}(?:in[-_ ]?(?:pendlare|pendling|commuters|commuting)|commuters entering)${BORDER}|(?:bostad|bosatta|bor) utanför .*arbet\\S* i .*|resid\\w* outside .*work\\w* (?:in|within)\\b.*)$`,
  ),
  out: new RegExp(
    `^${ONLY_ALL}(?:${EMPLOYED}(?:(?:ut|out)[-_ ]?(?:pendlare|pendling|commuters|commuting)|commuters leaving)${BORDER}|(?:bostad|bosatta|bor) i .*arbet\\S* utanför.*|resid\\w* (?:in|within) .*work\\w* outside.*)$`,
  ),
  stay: new RegExp(
    `^${ONLY_ALL}(?:(?:bor|bosatta) och arbetar i.*|bostad och arbetsställe i.*|liv\\w+ and work\\w*.*|resid\\w* and work\\w* (?:in|within)\\b.*)$`,
  ),
  day: /^(dagbefolkning|day-?time population)$/,
  night: /^(nattbefolkning|night-?time population)$/,
}

const ofGroups = (named: RegExp): KnownSeries<CommuterRole> => ({
  unsaid: /framskriv|prognos|projection|forecast/,
  roles: ROLES,
  needs: [['in', 'out']],
  ofWiderArea: OF_WIDER_AREA,
  groups: { named },
  ofOneAge: true,
  byYear: true,
})

const INDUSTRY =
  /näringsgren|naringsgren|\bsni\b|\bsni ?\d|sni(20)?(07|25)|bransch|\bindustr(y|ies)\b|\bnace|economic activity/
const EDUCATION = /utbild|^utb|education|\bsun ?(2000|2020)\b/

/** Names and codes of dimensions by which commuters have a view of their own. */
export const COMMUTER_GROUPS: readonly RegExp[] = [INDUSTRY, EDUCATION]

export const COMMUTERS_BY_INDUSTRY = ofGroups(INDUSTRY)
export const COMMUTERS_BY_EDUCATION = ofGroups(EDUCATION)
