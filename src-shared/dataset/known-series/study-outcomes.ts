import type { KnownSeries } from './known-series'

/** What those who have finished their studies do; `followed` are all of them. */
export type OutcomeRole =
  | 'followed'
  | 'established'
  | 'established-share'
  | 'uncertain'
  | 'weak'
  | 'employed'
  | 'studying'
  | 'unemployed'
  | 'others'

/**
 * Those who have finished, or a school and what comes after it. The school alone is no more than a level of education, and
 * students are a line of every table of what people do: a status of the labour market is of everybody.
 */
const OF_STUDIES =
  /examen|examina|examinerade|avslutade? (sina )?studier|(?<!post[- ]?|under[- ]?)graduat|(?=.*(högskol|universitet|lärosäte|studenter|\bdegree|higher education|students))(?=.*(etabler|establish|ställning|position|\befter\b|\bafter\b|uppfölj|follow))/
const SHARE = '(?:andel(?:en)? |share (?:of |who are )?)'
const POSITION = '(?: ställning)?(?: på arbetsmarknaden| on the labour market)?'

/**
 * How those who have finished their studies are established on the labour market some years later: tables of SCB (RAKS)
 * and UKÄ. Their measures are those that Region Dalarna's open scripts name: established, employed, studying, unemployed.
 */
export const STUDY_OUTCOMES: KnownSeries<OutcomeRole> = {
  said: OF_STUDIES,
  unsaid: /gymnasi|upper secondary|vistelsetid|framskriv|prognos|projection|forecast/,
  roles: {
    followed:
      /^(samtliga|totalt|total|alla|all|(ut)?examinerade|examinerade totalt|uppföljda|personer|graduates|persons)$/,
    established: new RegExp(`^(etablerade?${POSITION}|established${POSITION}|established position.*)$`),
    'established-share': new RegExp(
      `^(${SHARE}(etablerade?|established)${POSITION}|etableringsgrad(en)?|etableringsandel|establishment rate)(,? (i )?(procent|per cent|percent|%))?$`,
    ),
    uncertain: new RegExp(`^(osäker ställning${POSITION}|uncertain position.*)$`),
    weak: new RegExp(`^(svag ställning${POSITION}|weak position.*)$`),
    employed: /^(sysselsatta|förvärvsarbetande|employed)$/,
    studying: /^(studerande|studerar|i studier|students|studying)$/,
    unemployed: /^(arbetslösa|unemployed)$/,
    others: /^(övriga|utanför arbetsmarknaden|others?|outside the labour market)$/,
  },
  needs: [['established-share'], ['established', 'followed'], ['employed', 'studying', 'followed']],
  alone: {
    role: 'established-share',
    said: new RegExp(`${SHARE}(etablerade?|established)|etableringsgrad|etableringsandel|establishment rate`),
    unsaid: /^(antal|number|personer|persons)\b/,
  },
  groups: {
    named:
      /(år|tid) efter|efter (examen|avslut|studi)|uppfölj|years? after|after graduation|follow-?up|lärosäte|inriktning|nivå|ämne|institution|field|level/,
    optional: true,
  },
  ofOneAge: true,
  byYear: true,
}
