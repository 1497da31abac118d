import type { KnownSeries } from './known-series'

export type ProjectionRole = 'population'

/**
 * A projected population: SCB's "Befolkningsframskrivning" (BE0401: BefProgRegFakN, TAB6008; TAB698 by age, TAB694 as an
 * overview), and municipalities' and regions' own.
 */
export const PROJECTION: KnownSeries<ProjectionRole> = {
  said: /framskriv|prognos|projection|projected|forecast/,
  ids: /^(TAB6008|TAB694|TAB698|BefProg\w*|BefolkProg\w*)$/i,
  unsaid: /medelålder|mean age|andel|share|procent|per cent|sysselsatt|employ|hushåll|household|felmarginal/,
  roles: {
    population:
      /^((framskriven |prognostiserad )?(folkmängd|befolkning)|invånare|(projected )?population|inhabitants)$/,
  },
  needs: [['population']],
  // Dwellings and pupils are projected, too.
  alone: { role: 'population', said: /folkmängd|befolkning|invånar|population|inhabitants/ },
  whole:
    /^(huvudalternativ|huvudscenario|huvudframskrivning|main( (alternative|scenario|variant))?|inrikes och utrikes födda|(swedish|native)[- ]born and foreign[- ]born( persons)?)$/,
  ofEverybody: true,
  byYear: true,
}
