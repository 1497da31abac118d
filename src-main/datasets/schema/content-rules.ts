import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS, type CodeKey, type StoredKey } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf, statedKeysOf } from '#shared/dataset/fact-tables/registry'
import { codeOnce, knownSource, oneOf, rule, texts, type ContentRule, type TableRules } from './content-rule'
import { SERIES_RULES } from './series-rules'

// The schema of a file states the same rules, but a file can be made without them.
const year = rule((w) => w.invalidYear, `typeof(year) <> 'integer' or year not between 1900 and 2100`)
const sex = rule((w) => w.invalidSex, `typeof(sex) <> 'integer' or sex not between 0 and 2`)
const regionCode = (column: string): ContentRule =>
  rule((w) => w.unknownRegion, `${column} is not null and ${column} not in (select code from regions)`)
const factTable = rule(
  (w) => w.unknownTable,
  `fact_table is null or fact_table not in (${FACT_TABLES.map((table) => `'${table}'`).join(',')})`,
)

/** The rules of one count and its sign. */
const measure = (count: string, sign: string): ContentRule[] => [
  rule((w) => w.personsNotWhole, `typeof(${count}) not in ('integer', 'null')`),
  rule((w) => w.personsTooLarge, `typeof(${count}) = 'integer' and ${count} > 9007199254740991`),
  rule((w) => w.negativePersons, `typeof(${count}) = 'integer' and ${count} < 0`),
  rule((w) => w.invalidSign, `typeof(${sign}) <> 'integer' or ${sign} not between 0 and 3`),
  rule((w) => w.numberAndSign, `(${count} is null) <> (${sign} is not 0)`),
]

const idOf = (finding: ContentRule['finding'], column: string, list: string): ContentRule =>
  rule(finding, `${column} is null or ${column} not in (select id from ${list})`)

const CODE_RULES: Readonly<Record<CodeKey | 'level', ContentRule>> = {
  sex,
  basis: rule((w) => w.invalidBasis, `typeof(basis) <> 'integer' or basis not between 0 and 1`),
  level: rule(
    (w) => w.wrongLevel,
    `level is not (select case i.level when 'total' then 0 when 'section' then 1 when 'division' then 2
     when 'group' then 3 end from industries i where i.id = industry)`,
  ),
}
const UNKNOWN_ID = {
  regions: (w) => w.unknownRegion,
  industries: (w) => w.unknownIndustry,
  campuses: (w) => w.unknownCampus,
} satisfies Record<string, ContentRule['finding']>

/** The rule of a part of a fact's key. */
function keyRule(part: StoredKey): ContentRule {
  const shape = FACT_KEYS[part]
  switch (shape.stored) {
    case 'year':
      return year
    case 'id':
      return idOf(UNKNOWN_ID[shape.of], shape.column, shape.of)
    case 'code':
      return CODE_RULES[part as CodeKey | 'level']
    case 'text':
      return texts(shape.column)
  }
}

/** As people say it: year and sex first, an age last, the others in the order of the key. */
const SAID_FIRST: readonly StoredKey[] = ['year', 'sex']
const SAID_LAST: readonly StoredKey[] = ['age']
const inOrder = (parts: readonly StoredKey[]): readonly StoredKey[] => {
  const among = (some: readonly StoredKey[]) => some.filter((part) => parts.includes(part))
  const others = parts.filter((part) => !SAID_FIRST.includes(part) && !SAID_LAST.includes(part))
  return [...among(SAID_FIRST), ...others, ...among(SAID_LAST)]
}

function factRules(name: FactTable): TableRules {
  const { table, key, measures } = shapeOf(name)
  return {
    table,
    keys: inOrder(statedKeysOf(name)).map((part) => FACT_KEYS[part].column),
    rules: [
      ...inOrder(key).map(keyRule),
      knownSource,
      ...measures.flatMap(({ column, sign }) => measure(column, sign.column)),
    ],
  }
}

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
  ...FACT_TABLES.map(factRules),
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
  {
    table: 'fact_blocks',
    keys: ['fact_table', 'sex', 'part', 'year'],
    rules: [
      factTable,
      sex,
      year,
      rule(
        (w) => w.invalidBlock,
        `typeof(part) <> 'text' or typeof(count) <> 'integer' or typeof(columns) <> 'blob'`,
      ),
    ],
  },
  ...SERIES_RULES,
]
