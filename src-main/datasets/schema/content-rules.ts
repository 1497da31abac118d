import { codeOnce, knownSource, oneOf, rule, texts, type ContentRule, type TableRules } from './content-rule'
import { SERIES_RULES } from './series-rules'

// The schema of a file states the same rules, but a file can be made without them.
const year = rule((w) => w.invalidYear, `typeof(year) <> 'integer' or year not between 1900 and 2100`)
const sex = rule((w) => w.invalidSex, `typeof(sex) <> 'integer' or sex not between 0 and 2`)
const regionId = (column: string): ContentRule =>
  rule((w) => w.unknownRegion, `${column} is null or ${column} not in (select id from regions)`)
const regionCode = (column: string): ContentRule =>
  rule((w) => w.unknownRegion, `${column} is not null and ${column} not in (select code from regions)`)
const factTable = rule(
  (w) => w.unknownTable,
  `fact_table is null or fact_table not in
   ('commuting-flows','commuting-totals','employment','students','population')`,
)

/** The rules of one count and its sign. */
const measure = (persons: string, sign: string): ContentRule[] => [
  rule((w) => w.personsNotWhole, `typeof(${persons}) not in ('integer', 'null')`),
  rule((w) => w.negativePersons, `typeof(${persons}) = 'integer' and ${persons} < 0`),
  rule((w) => w.invalidSign, `typeof(${sign}) <> 'integer' or ${sign} not between 0 and 3`),
  rule((w) => w.numberAndSign, `(${persons} is null) <> (${sign} is not 0)`),
]

export const CONTENT_RULES: readonly TableRules[] = [
  {
    table: 'sources',
    keys: ['id'],
    rules: [
      texts('publisher', 'title_sv', 'title_en'),
      oneOf('quality', ['official', 'derived', 'synthetic']),
      rule((w) => w.invalidOrigin, `typeof(origin) not in ('text', 'null')`),
      rule((w) => w.unknownSource, `sum_of is not null and sum_of not in (select id from sources)`),
    ],
  },
  {
    table: 'regions',
    keys: ['code'],
    rules: [
      codeOnce('regions'),
      texts('code', 'name_sv', 'name_en'),
      oneOf('kind', [
        'municipality',
        'county',
        'country',
        'rest-of-country',
        'abroad',
        'functional',
        'total',
      ]),
      regionCode('parent'),
      rule(
        (w) => w.invalidPlace,
        `(longitude is null) <> (latitude is null) or typeof(longitude) not in ('real','integer','null')
         or typeof(latitude) not in ('real','integer','null')
         or coalesce(longitude not between -180 and 180 or latitude not between -90 and 90, 0)`,
      ),
      rule(
        (w) => w.invalidBoundary,
        `boundary is not null and (not json_valid(boundary)
         or coalesce(json_extract(boundary, '$.type') not in ('Polygon', 'MultiPolygon'), 1)
         or coalesce(json_type(boundary, '$.coordinates') <> 'array', 1))`,
      ),
    ],
  },
  {
    table: 'industries',
    keys: ['code'],
    rules: [
      codeOnce('industries'),
      texts('classification', 'code', 'name_sv', 'name_en'),
      oneOf('level', ['total', 'section', 'division', 'group']),
      rule((w) => w.unknownIndustry, `parent is not null and parent not in (select code from industries)`),
    ],
  },
  {
    table: 'campuses',
    keys: ['code'],
    rules: [
      codeOnce('campuses'),
      texts('code', 'name_sv', 'name_en'),
      oneOf('kind', ['campus', 'distance', 'total']),
      regionCode('region'),
    ],
  },
  {
    table: 'commuting_flows',
    keys: ['year', 'sex', 'home', 'work'],
    rules: [year, sex, regionId('home'), regionId('work'), knownSource, ...measure('persons', 'sign')],
  },
  {
    table: 'commuting_totals',
    keys: ['year', 'sex', 'region'],
    rules: [
      year,
      sex,
      regionId('region'),
      knownSource,
      ...measure('in_commuters', 'in_sign'),
      ...measure('out_commuters', 'out_sign'),
      ...measure('live_and_work', 'live_sign'),
    ],
  },
  {
    table: 'employment',
    keys: ['year', 'sex', 'basis', 'region', 'industry'],
    rules: [
      year,
      sex,
      rule((w) => w.invalidBasis, `typeof(basis) <> 'integer' or basis not between 0 and 1`),
      regionId('region'),
      rule((w) => w.unknownIndustry, `industry is null or industry not in (select id from industries)`),
      rule(
        (w) => w.wrongLevel,
        `level is not (select case i.level when 'total' then 0 when 'section' then 1 when 'division' then 2
         when 'group' then 3 end from industries i where i.id = industry)`,
      ),
      knownSource,
      ...measure('persons', 'sign'),
    ],
  },
  {
    table: 'students',
    keys: ['year', 'sex', 'campus', 'home'],
    rules: [
      year,
      sex,
      rule((w) => w.unknownCampus, `campus is null or campus not in (select id from campuses)`),
      regionId('home'),
      knownSource,
      ...measure('persons', 'sign'),
    ],
  },
  {
    table: 'population',
    keys: ['year', 'sex', 'region', 'age_group'],
    rules: [year, sex, regionId('region'), texts('age_group'), knownSource, ...measure('persons', 'sign')],
  },
  {
    table: 'series_breaks',
    keys: ['id'],
    rules: [factTable, year, regionCode('region'), texts('note_sv', 'note_en')],
  },
  {
    table: 'footnotes',
    keys: ['id'],
    rules: [
      factTable,
      rule(
        (w) => w.invalidYear,
        `year is not null and (typeof(year) <> 'integer' or year not between 1900 and 2100)`,
      ),
      regionCode('region'),
      texts('text_sv', 'text_en'),
    ],
  },
  { table: 'coverage', keys: ['fact_table', 'sex', 'year'], rules: [factTable, sex, year] },
  ...SERIES_RULES,
]
