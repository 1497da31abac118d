import type { Series, SeriesDimension } from '#shared/dataset/series'

/** Series of known kinds, invented, whose figures follow from their codes so that tests can work them out again. */

const same = (text: string) => ({ sv: text, en: text })
const dimension = (
  code: string,
  role: SeriesDimension['role'],
  values: readonly (readonly [code: string, name: string])[],
  total: string | null = null,
): SeriesDimension => ({
  code,
  name: same(code),
  role,
  total,
  values: values.map(([value, name]) => ({ code: value, name: same(name) })),
})

const region = dimension('Region', 'region', [
  ['05', 'Östergötlands län'],
  ['0580', 'Linköping'],
  ['0581', 'Norrköping'],
  ['0582', 'Söderköping'],
])
const times = (codes: readonly string[]): SeriesDimension =>
  dimension(
    'Tid',
    'time',
    codes.map((code) => [code, code] as const),
  )
const span = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i))

export const components: Series = {
  id: 3,
  code: 'befforandrkvrlk',
  title: { sv: 'Befolkningsförändringar', en: 'Population changes' },
  unit: same('antal'),
  decimals: 0,
  source: 2,
  dimensions: [
    region,
    dimension('Forandringar', 'category', [
      ['115', 'födda'],
      ['130', 'döda'],
      ['140', 'samtliga inflyttningar'],
      ['150', 'samtliga utflyttningar'],
      ['175', 'invandringar'],
      ['220', 'utvandringar'],
    ]),
    dimension('Period', 'category', [
      ['hel', 'hela året'],
      ['kv1', 'kvartal 1'],
    ]),
    dimension('Kon', 'category', [
      ['1', 'män'],
      ['2', 'kvinnor'],
    ]),
    times(span(2016, 2022)),
  ],
  notes: [],
}

const SIZE: Readonly<Record<string, number>> = { '05': 10, '0580': 4, '0581': 3, '0582': 1 }
const CHANGES: Readonly<Record<string, readonly [base: number, step: number]>> = {
  '115': [220, -8],
  '130': [190, 3],
  '140': [800, 15],
  '150': [760, -4],
  '175': [180, 6],
  '220': [60, 2],
}
/** Persons of a sex in a whole year, or of its first quarter. */
export const changeOf = (
  place: string,
  change: string,
  sex: string,
  year: number,
  period = 'hel',
): number => {
  const [base = 0, step = 0] = CHANGES[change] ?? []
  const all = (base + step * (year - 2016)) * (SIZE[place] ?? 0) + Number(sex)
  return period === 'hel' ? all : Math.round(all / 4)
}

export const projection: Series = {
  id: 4,
  code: 'befprogregfakn',
  title: { sv: 'Befolkningsframskrivning', en: 'Population projection' },
  unit: same('antal'),
  decimals: 0,
  source: 7,
  dimensions: [
    region,
    dimension('Kon', 'category', [
      ['1', 'män'],
      ['2', 'kvinnor'],
    ]),
    dimension('Alder', 'category', [
      ['0-19', '0–19 år'],
      ['20-64', '20–64 år'],
      ['65+', '65+ år'],
    ]),
    times(span(2022, 2030)),
  ],
  notes: [],
}
export const projectedOf = (place: string, sex: string, age: string, year: number): number =>
  (SIZE[place] ?? 0) * ({ '0-19': 5200, '20-64': 13_800, '65+': 5100 }[age] ?? 0) +
  (year - 2022) * 40 * (SIZE[place] ?? 0) +
  Number(sex)

const STATUSES = [
  ['L1', 'antal sysselsatta'],
  ['L2', 'antal arbetslösa'],
  ['L4', 'antal studerande'],
  ['L5', 'antal pensionärer'],
  ['L6', 'antal sjuka'],
  ['L7', 'antal övriga'],
  ['L8', 'antal totalt'],
  ['LB', 'sysselsättningsgrad'],
] as const
const statusSeries = (id: number, code: string, title: string, codes: readonly string[]): Series => ({
  id,
  code,
  title: { sv: title, en: title },
  unit: null,
  decimals: 1,
  source: 8,
  dimensions: [
    region,
    dimension(
      'Kon',
      'category',
      [
        ['1', 'män'],
        ['2', 'kvinnor'],
        ['1+2', 'totalt'],
      ],
      '1+2',
    ),
    dimension('Alder', 'category', [
      ['15-74', '15–74 år'],
      ['20-64', '20–64 år'],
    ]),
    dimension('ContentsCode', 'category', STATUSES),
    times(codes),
  ],
  notes: [],
})
export const statusByMonth = statusSeries(
  5,
  'arbstatusm',
  'Arbetsmarknadsstatus per månad',
  ['01', '02', '03', '04', '05', '06'].map((month) => `2024M${month}`),
)
export const statusByYear = statusSeries(6, 'arregarbstatus', 'Arbetsmarknadsstatus per år', span(2020, 2024))

/** A count of a status; the rate in per cent with one decimal, as SCB states it. */
export function statusOf(place: string, sex: string, age: string, content: string, time: string): number {
  if (sex === '1+2' && content !== 'LB')
    return statusOf(place, '1', age, content, time) + statusOf(place, '2', age, content, time)
  const step = time.includes('M') ? Number(time.slice(-2)) : (Number(time) - 2020) * 3
  const of = (base: number): number =>
    base * (SIZE[place] ?? 0) + (age === '15-74' ? 300 * (SIZE[place] ?? 0) : 0) + (sex === '1' ? 40 : 0)
  const all = ['L1', 'L2', 'L4', 'L5', 'L6', 'L7'] as const
  switch (content) {
    case 'L1':
      return of(10_400) + step * 20
    case 'L2':
      return of(900) - step * 7
    case 'L4':
      return of(700) + (step % 3) * 30
    case 'L5':
      return of(150)
    case 'L6':
      return of(320) + step
    case 'L7':
      return of(480)
    case 'L8':
      return all.reduce((sum, one) => sum + statusOf(place, sex, age, one, time), 0)
    default:
      return (
        Math.round((1000 * statusOf(place, sex, age, 'L1', time)) / statusOf(place, sex, age, 'L8', time)) /
        10
      )
  }
}

const COMMUTERS = [
  ['in', 'inpendlare över kommungräns'],
  ['ut', 'utpendlare över kommungräns'],
  ['bor', 'bor och arbetar i kommunen'],
] as const
const SEXES = dimension(
  'Kon',
  'category',
  [
    ['1', 'män'],
    ['2', 'kvinnor'],
    ['1+2', 'totalt'],
  ],
  '1+2',
)
const groupSeries = (id: number, code: string, title: string, groups: SeriesDimension): Series => ({
  id,
  code,
  title: { sv: title, en: title },
  unit: same('antal'),
  decimals: 0,
  source: 8,
  dimensions: [
    region,
    groups,
    SEXES,
    dimension('ContentsCode', 'category', COMMUTERS),
    times(['2020', '2021', '2022']),
  ],
  notes: [],
})
export const commutersByIndustry = groupSeries(
  7,
  'pendling-sni',
  'Pendlare efter näringsgren',
  dimension(
    'SNI2007',
    'category',
    [
      ['A-U', 'samtliga näringsgrenar'],
      ['C', 'tillverkning'],
      ['Q', 'vård och omsorg'],
      ['A', 'jordbruk'],
    ],
    'A-U',
  ),
)
export const commutersByEducation = groupSeries(
  8,
  'pendling-utbildning',
  'Pendlare efter utbildningsnivå',
  dimension('UtbildningsNiva', 'category', [
    ['1', 'förgymnasial utbildning'],
    ['2', 'gymnasial utbildning'],
    ['3', 'eftergymnasial utbildning'],
    ['tot', 'samtliga utbildningsnivåer'],
  ]),
)
const GROUP_SIZE: Readonly<Record<string, readonly [into: number, out: number, stay: number]>> = {
  C: [700, 300, 900],
  Q: [400, 650, 2100],
  A: [3, 2, 9],
  '1': [150, 120, 700],
  '2': [500, 450, 1600],
  '3': [450, 380, 700],
}
/** Commuters of a group; what stands for all is a little more than the groups, for some have none. */
export function commutersOf(place: string, group: string, sex: string, flow: string, year: string): number {
  if (sex === '1+2')
    return commutersOf(place, group, '1', flow, year) + commutersOf(place, group, '2', flow, year)
  const parts = group === 'A-U' ? ['C', 'Q', 'A'] : group === 'tot' ? ['1', '2', '3'] : null
  if (parts) return 5 + parts.reduce((sum, one) => sum + commutersOf(place, one, sex, flow, year), 0)
  const of = GROUP_SIZE[group]?.[['in', 'ut', 'bor'].indexOf(flow)] ?? 0
  return of * (SIZE[place] ?? 0) + (of > 10 ? Number(sex) * 10 + (Number(year) - 2020) * 4 : 0)
}

export const studentsByYear: Series = {
  id: 9,
  code: 'studenter-lasar',
  title: same('Registrerade studenter efter läsår'),
  unit: same('antal'),
  decimals: 0,
  source: 8,
  dimensions: [
    region,
    dimension(
      'Utbildningsnivå',
      'category',
      [
        ['g', 'grundnivå'],
        ['a', 'avancerad nivå'],
        ['t', 'totalt'],
      ],
      't',
    ),
    SEXES,
    times(['2020/21', '2021/22', '2022/23']),
  ],
  notes: [],
}
/** Some study on both levels, so that all are fewer than their sum. */
export function studentsOf(place: string, level: string, sex: string, year: string): number {
  if (sex === '1+2') return studentsOf(place, level, '1', year) + studentsOf(place, level, '2', year)
  const step = Number(year.slice(0, 4)) - 2020
  const of = { g: 310 + 12 * step, a: 90 + 7 * step, t: 380 + 15 * step }[level] ?? 0
  return of * (SIZE[place] ?? 0) + Number(sex)
}

export const outcomes: Series = {
  id: 10,
  code: 'etablering',
  title: same('Etablering efter examen från högskolan'),
  unit: same('antal'),
  decimals: 0,
  source: 8,
  dimensions: [
    region,
    dimension('År efter examen', 'category', [
      ['1', '1 år'],
      ['3', '3 år'],
    ]),
    dimension('ContentsCode', 'category', [
      ['U', 'antal examinerade'],
      ['E', 'antal etablerade på arbetsmarknaden'],
      ['S', 'antal studerande'],
      ['L', 'antal arbetslösa'],
    ]),
    times(['2018', '2019', '2020', '2021']),
  ],
  notes: [],
}
export const outcomeOf = (place: string, after: string, content: string, year: string): number =>
  ((({ U: 200, E: after === '3' ? 170 : 140, S: after === '3' ? 10 : 30, L: 8 })[content] ?? 0) +
    (content === 'E' ? Number(year) - 2018 : 0)) *
  (SIZE[place] ?? 0)

export const knownSeries: readonly Series[] = [
  components,
  projection,
  statusByMonth,
  statusByYear,
  commutersByIndustry,
  commutersByEducation,
  studentsByYear,
  outcomes,
]

/** The figure of a cell by its number; null for series of other kinds. */
export function knownSeriesCell(id: number, cell: number): number | null {
  const series = knownSeries.find((one) => one.id === id)
  if (!series) return null
  let rest = cell
  const codes = [...series.dimensions]
    .reverse()
    .map(({ values }) => {
      const code = values[rest % values.length]?.code ?? ''
      rest = Math.floor(rest / values.length)
      return code
    })
    .reverse()
  const [place = '', a = '', b = '', c = '', d = ''] = codes
  if (series === components) return changeOf(place, a, c, Number(d), b)
  if (series === projection) return projectedOf(place, a, b, Number(c))
  if (series === studentsByYear) return studentsOf(place, a, b, c)
  if (series === outcomes) return outcomeOf(place, a, b, c)
  if (series === commutersByIndustry || series === commutersByEducation) return commutersOf(place, a, b, c, d)
  return statusOf(place, a, b, c, d)
}
