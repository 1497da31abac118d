import type { DatasetContent } from '#main/datasets/dataset-content'
import type { Region, Sex } from '#shared/dataset/dimensions'
import type { FactRow } from '#shared/dataset/fact-tables/registry'

const text = (sv: string, en = sv) => ({ sv, en })

const region = (id: number, code: string, name: string, kind: Region['kind'], parent: string | null) => ({
  id,
  code,
  name: text(name),
  kind,
  parent,
  seat: kind === 'municipality' ? { longitude: 15 + id / 10, latitude: 58 + id / 10 } : null,
})

const YEARS = [2007, 2008, 2009]
const SEXES: readonly Sex[] = ['total', 'women', 'men']
const MUNICIPALITIES = [1, 2, 3]

function* flows(): Generator<FactRow<'commuting-flows'>> {
  for (const sex of SEXES)
    for (const year of YEARS)
      for (const home of [...MUNICIPALITIES, 6])
        for (const work of MUNICIPALITIES)
          yield { sex, year, home, work, persons: 100 * home + 10 * work + (year % 10), source: 2 }
}

/**
 * Two counties, three municipalities, three years; small enough to reckon by hand. In Norrköping 2008 the
 * commuting totals are the published ones.
 */
export function smallContent(): DatasetContent {
  return {
    meta: {
      id: 'prov',
      title: text('Provdata', 'Test data'),
      edition: '2026-03-01',
      publisher: 'Prov',
      licence: 'CC0',
    },
    sources: [
      {
        id: 1,
        publisher: 'SCB',
        title: text('Pendling', 'Commuting'),
        table: 'AM0207',
        retrieved: '2017-01-01',
        licence: 'CC0',
        quality: 'official',
        note: null,
      },
      {
        id: 2,
        publisher: 'Regionkikaren',
        title: text('Exempel', 'Example'),
        table: null,
        retrieved: null,
        licence: null,
        quality: 'synthetic',
        note: text('Påhittat.', 'Invented.'),
      },
    ],
    regions: [
      region(1, '0581', 'Norrköping', 'municipality', '05'),
      region(2, '0580', 'Linköping', 'municipality', '05'),
      region(3, '0480', 'Nyköping', 'municipality', '04'),
      region(4, '05', 'Östergötlands län', 'county', '00'),
      region(5, '04', 'Södermanlands län', 'county', '00'),
      region(6, 'OVR', 'Övriga landet', 'rest-of-country', '00'),
      region(7, '00', 'Riket', 'country', null),
      region(8, 'ALLA', 'Alla hemkommuner', 'total', null),
    ],
    industries: [
      { id: 1, code: 'A-U', name: text('Alla'), classification: 'SNI 2007', level: 'total', parent: null },
      {
        id: 2,
        code: 'C',
        name: text('Tillverkning'),
        classification: 'SNI 2007',
        level: 'section',
        parent: 'A-U',
      },
      { id: 3, code: 'Q', name: text('Vård'), classification: 'SNI 2007', level: 'section', parent: 'A-U' },
      {
        id: 4,
        code: '86',
        name: text('Sjukvård'),
        classification: 'SNI 2007',
        level: 'division',
        parent: 'Q',
      },
    ],
    campuses: [
      { id: 1, code: 'norr', name: text('Campus Norrköping'), region: '0581', kind: 'campus' },
      { id: 2, code: 'alla', name: text('Alla studenter'), region: null, kind: 'total' },
    ],
    facts: {
      'commuting-flows': [...flows()],
      'commuting-totals': MUNICIPALITIES.flatMap((id) =>
        YEARS.map((year) =>
          id === 1 && year === 2008
            ? {
                year,
                sex: 'total' as const,
                region: id,
                inCommuters: 10854,
                outCommuters: 10483,
                liveAndWork: 47336,
                source: 1,
              }
            : {
                year,
                sex: 'total' as const,
                region: id,
                inCommuters: id * 1000,
                outCommuters: '..' as const,
                liveAndWork: '-' as const,
                source: 1,
              },
        ),
      ),
      employment: SEXES.flatMap((sex) =>
        (['day', 'night'] as const).flatMap((basis) =>
          MUNICIPALITIES.flatMap((id) =>
            YEARS.flatMap((year) =>
              [1, 2, 3, 4].map((industry) => ({
                sex,
                basis,
                region: id,
                year,
                industry,
                persons:
                  industry === 4 && id === 2 ? ('..' as const) : 1000 * id + 10 * industry + (year % 10),
                source: 2,
              })),
            ),
          ),
        ),
      ),
      students: YEARS.flatMap((year) =>
        [1, 2].flatMap((campus) =>
          [1, 2, 3, 8].map((home) => ({
            year,
            sex: 'total' as const,
            campus,
            home,
            persons: 50 * home,
            source: 2,
          })),
        ),
      ),
      population: MUNICIPALITIES.flatMap((id) =>
        YEARS.map((year) => ({
          year,
          sex: 'total' as const,
          region: id,
          ageGroup: 'total',
          persons: 10_000 * id + year,
          source: 1,
        })),
      ),
    },
    breaks: [{ table: 'commuting-totals', year: 2009, note: text('Ny källa.', 'New source.') }],
    footnotes: [{ table: 'students', region: null, year: 2008, text: text('Höstterminen.', 'Autumn term.') }],
  }
}
