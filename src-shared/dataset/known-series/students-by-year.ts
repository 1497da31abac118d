import type { KnownSeries } from './known-series'

export type StudentRole = 'students'

/**
 * Students by year of studies or term, which facts have no room for: by level, by whether they have come from abroad.
 * SCB and UKÄ, UF0205. New students, full-time equivalents and shares are other things.
 */
export const STUDENTS_BY_YEAR: KnownSeries<StudentRole> = {
  unsaid:
    /framskriv|prognos|projection|forecast|etabler|gymnasi|upper secondary|\belever|pupils|grundskol|compulsory|komvux|adult education/,
  roles: {
    students:
      /^((registrerade )?(studenter|studerande|högskolestuderande|högskolestudenter)( i högskolan)?|(registered )?students( in higher education)?)$/,
  },
  needs: [['students']],
  alone: {
    role: 'students',
    said: /studenter|studerande|\bstudents\b/,
    unsaid:
      /helårs|nybörjare|examen|examinerade|andel|procent|per cent|percent|%|share|full-time|\bfte\b|entrants|new students|first-time|beginners|graduat|\bdegree|\bper (\d+ )?(student|lärare|teacher)|medel|mean|average/,
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
