import type { KnownSeries } from './known-series'

export type StudentRole = 'students'

/**
 * Students by year of studies or term, which facts have no room for: by level, by whether they have come from abroad.
 * SCB and UKÄ, UF0205. New students, full-time equivalents and shares are other things.
 */
export const STUDENTS_BY_YEAR: KnownSeries<StudentRole> = {
  unsaid: /framskriv|prognos|projection|forecast|etabler|gymnasi|upper secondary/,
  roles: {
    students:
      /^((registrerade )?(studenter|studerande|högskolestuderande|högskolestudenter)( i högskolan)?|(registered )?students( in higher education)?)$/,
  },
  needs: [['students']],
  alone: {
    role: 'students',
    said: /^(?!.*(helårs|nybörjare|examen|examinerade|andel|procent|per cent|share|full-time|entrants|graduat)).*(studenter|studerande|\bstudents\b)/,
  },
  groups: {
    named:
      /nivå|inresande|studenttyp|typ av stud|lärosäte|universitet|högskol|inriktning|ämne|\blevel|incoming|type of student|institution|field/,
    optional: true,
  },
  ofOneAge: true,
  bySchoolYear: true,
  byYear: true,
}
