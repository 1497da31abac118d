import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from './run-command'

/** The made files in the layout of SCB's tables (tests/files/accepted), taken in one after the other and asked. */
const accepted = (name: string): string =>
  fileURLToPath(new URL(`../../files/accepted/${name}`, import.meta.url))

let folder: string
let library: string
/** What taking each file in said of the views that show it. */
const shownIn: Record<string, string[]> = {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-known-'))
  library = join(folder, 'library')
  for (const [i, name] of [
    'BefforandrKvRLK.px',
    'BefProgRegFakN.px',
    'ArbStatusM.px',
    'ArRegArbStatus-all.px',
    'commuters-by-industry.csv',
    'etablering-efter-examen.csv',
    'students-by-level.csv',
  ].entries()) {
    const into = i === 0 ? ['--new', 'Prov'] : ['--into', 'prov']
    const took = await runCommand([
      'import',
      accepted(name),
      '--library',
      library,
      ...into,
      '--format',
      'json',
    ])
    expect(took.code, took.out + took.error).toBe(0)
    shownIn[name] = JSON.parse(took.out).shownIn
  }
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

type Row = Readonly<Record<string, number | string>>
const query = async (view: string, ...filters: string[]): Promise<{ rows: Row[]; notes: string[] }> =>
  JSON.parse(
    (
      await runCommand([
        'query',
        view,
        '--dataset',
        'prov',
        '--library',
        library,
        '--language',
        'sv',
        '--format',
        'json',
        ...filters.flatMap((one) => ['--filter', one]),
      ])
    ).out,
  )

/** The figures of a file by the codes of its dimensions, read without the program. */
async function figuresOf(name: string): Promise<(codes: Readonly<Record<string, string>>) => number> {
  const text = await readFile(accepted(name), 'utf8')
  const listed = (keyword: string): [string, string[]][] =>
    [...text.matchAll(new RegExp(`^${keyword}\\("([^"]+)"\\)=(.*);$`, 'gm'))].map(
      ([, of = '', values = '']) => [of, [...values.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value)],
    )
  const variables = new Map(listed('VARIABLECODE').map(([of, [code = '']]) => [of, code]))
  const dimensions = listed('CODES').map(([of, codes]) => ({ code: variables.get(of) ?? of, codes }))
  const numbers = (/^DATA=\n([\s\S]*);/m.exec(text)?.[1] ?? '').split(/\s+/).map(Number)
  return (codes) =>
    numbers[
      dimensions.reduce(
        (at, { code, codes: all }) => at * all.length + all.indexOf(codes[code] ?? all[0] ?? ''),
        0,
      )
    ] ?? Number.NaN
}

describe('tables of SCB’s form, taken in as they are', () => {
  it('are said to be shown in the views that read them, not only as series', () => {
    expect(shownIn).toEqual({
      'BefforandrKvRLK.px': ['population.components'],
      'BefProgRegFakN.px': ['population.projection'],
      'ArbStatusM.px': ['work.status'],
      'ArRegArbStatus-all.px': ['work.employment-rate'],
      'commuters-by-industry.csv': ['commuting.by-industry'],
      'etablering-efter-examen.csv': ['students.outcomes'],
      'students-by-level.csv': ['students.academic-years'],
    })
  })

  it('give the components of change of the file, year by year', async () => {
    const figure = await figuresOf('BefforandrKvRLK.px')
    const of = (change: string, year: string, place = '0581') =>
      ['1', '2'].reduce(
        (sum, sex) =>
          sum + figure({ Region: place, Forandringar: change, Period: 'hel', Kon: sex, Tid: year }),
        0,
      )
    const { rows } = await query('population.components', 'region=0581')
    expect(rows.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024])
    for (const row of rows) {
      const year = String(row['year'])
      expect(row).toMatchObject({
        births: of('115', year),
        deaths: of('130', year),
        in_migration: of('140', year),
        out_migration: of('150', year),
        net_migration: of('230', year),
        net: of('135', year) + of('230', year),
        population_change: of('110', year),
        adjustment: of('270', year),
      })
    }
  })

  it('give the projection of everybody', async () => {
    const figure = await figuresOf('BefProgRegFakN.px')
    const { rows } = await query('population.projection', 'region=0580')
    for (const row of rows) {
      let all = 0
      for (let age = 0; age <= 100; age++)
        for (const sex of ['1', '2'])
          all += figure({
            Region: '0580',
            InrikesUtrikes: 'tot',
            Kon: sex,
            Alder: age === 100 ? '100+' : String(age),
            Tid: String(row['year']),
          })
      expect(row['projection']).toBe(all)
    }
    expect(rows).toHaveLength(4)
  })

  it('give the employment rate by year and the statuses by month', async () => {
    const byYear = await figuresOf('ArRegArbStatus-all.px')
    const rates = await query('work.employment-rate', 'region=0582', 'age=15-74')
    for (const row of rates.rows)
      expect(row['women_rate']).toBeCloseTo(
        byYear({
          Region: '0582',
          Kon: '2',
          Alder: '15-74',
          Fodelseregion: 'tot',
          ContentsCode: '000007LB',
          Tid: String(row['year']),
        }) / 100,
        10,
      )
    expect(rates.rows).toHaveLength(5)
    const byMonth = await figuresOf('ArbStatusM.px')
    const { rows } = await query('work.status', 'region=0582')
    expect(rows.map(({ time }) => time)).toEqual(['2025M01', '2025M02', '2025M03', '2025M04'])
    for (const row of rows)
      expect(row['unemployed']).toBe(
        byMonth({
          Region: '0582',
          Kon: '1+2',
          Alder: '20-64',
          Fodelseregion: 'tot',
          ContentsCode: '000007L2',
          Tid: String(row['time']),
        }),
      )
  })

  it.each([
    ['arbetslöshet söderköping', 'work.status', '0582', ['unemployment', 'unemployed'], null],
    ['sysselsättningsgrad kvinnor linköping', 'work.employment-rate', '0580', ['women_rate'], null],
    [
      'inflyttning från linköping till norrköping',
      'population.components',
      '0581',
      ['in_migration'],
      'från linköping',
    ],
    [
      'flyttade från norrköping till stockholm',
      'population.components',
      '0581',
      ['out_migration'],
      'till stockholm',
    ],
  ] as const)('answer “%s” with the figures of query', async (question, view, region, columns, left) => {
    const ran = await runCommand([
      'ask',
      question,
      ...['--dataset', 'prov', '--library', library, '--language', 'sv', '--format', 'json'],
    ])
    const card = JSON.parse(ran.out) as {
      readonly figures: readonly {
        readonly value: number
        readonly change: string | null
        readonly over: readonly { readonly value: number }[]
        readonly source: string
      }[]
      readonly notRead: string | null
    }
    const { rows } = await query(view, `region=${region}`)
    expect(card.figures.map(({ value }) => value)).toEqual(columns.map((column) => rows.at(-1)?.[column]))
    expect(card.figures.map(({ over }) => over.map(({ value }) => value))).toEqual(
      columns.map((column) => rows.map((row) => row[column])),
    )
    for (const { change, source } of card.figures) {
      expect(change).not.toBeNull()
      expect(source).not.toBe('')
    }
    if (left === null) expect(card.notRead).toBeNull()
    else expect(card.notRead).toContain(left)
  })

  it('give commuters by industry as the list has them, both sexes together', async () => {
    const text = await readFile(accepted('commuters-by-industry.csv'), 'latin1')
    const listed = text.split('\r\n').map((line) => line.replaceAll('"', '').split(','))
    const of = (industry: string, flow: string): number =>
      listed
        .filter(
          ([place, group, , content]) =>
            place === 'Söderköping' && group === industry && content?.startsWith(flow),
        )
        .reduce((sum, row) => sum + Number(row.at(-1)), 0)
    const { rows } = await query('commuting.by-industry', 'region=0582')
    expect(rows.map(({ group_name }) => group_name)).toEqual([
      'Vård och omsorg; sociala tjänster',
      'Tillverkning',
      'Handel',
    ])
    for (const row of rows) {
      const industry = String(row['group_name'])
      const [into, out, stay] = ['Inpendlare', 'Utpendlare', 'Bor'].map((flow) => of(industry, flow)) as [
        number,
        number,
        number,
      ]
      expect(row).toMatchObject({ year: 2023, in_commuters: into, out_commuters: out, net: into - out })
      expect(row['in_share']).toBeCloseTo(into / (into + stay), 10)
      expect(row['out_share']).toBeCloseTo(out / (out + stay), 10)
    }
  })

  it('give students by level and academic year, and what became of those who finished', async () => {
    const read = async (name: string): Promise<string[][]> =>
      (await readFile(accepted(name), 'latin1'))
        .split('\r\n')
        .map((line) => line.replaceAll('"', '').split(','))
    const students = await read('students-by-level.csv')
    const levels = await query('students.academic-years', 'region=05')
    const inFile = (level: string): number[] =>
      (students.find((row) => row[0]?.startsWith('Öst') && row[1] === level && row[2] === 'totalt') ?? [])
        .slice(3)
        .map(Number)
    expect(levels.rows.map(({ students: count }) => count)).toEqual(
      ['grundnivå', 'avancerad nivå', 'totalt'].flatMap(inFile),
    )
    expect(levels.rows.map(({ academic_year_name: year }) => year).slice(0, 2)).toEqual([
      '2021/22',
      '2022/23',
    ])
    const counts = await read('etablering-efter-examen.csv')
    const of = (after: string, content: string, column: number): number =>
      Number(
        counts.find((row) => row[0] === 'Söderköping' && row[1] === after && row[2]?.startsWith(content))?.[
          column
        ],
      )
    const { rows } = await query('students.outcomes', 'region=0582')
    expect(rows).toHaveLength(4)
    for (const [i, row] of rows.entries()) {
      const [after, column] = [i < 2 ? '1 år' : '3 år', 3 + (i % 2)]
      expect(row['established_share']).toBeCloseTo(
        of(after, 'Antal etab', column) / of(after, 'Antal exam', column),
        10,
      )
    }
  })

  it.each([
    ['sv', 'hur många föds i Norrköping', 'population.components', '0581', 'births', null],
    ['sv', 'döda i Norrköping 2022', 'population.components', '0581', 'deaths', 2022],
    ['sv', 'födelsenetto norrköping', 'population.components', '0581', 'birth_surplus', null],
    ['sv', 'inflyttning till Norrköping', 'population.components', '0581', 'in_migration', null],
    ['sv', 'utflyttade norrkoping', 'population.components', '0581', 'out_migration', null],
    ['sv', 'flyttnetto Norrköping', 'population.components', '0581', 'net_migration', null],
    ['en', 'births in Norrköping', 'population.components', '0581', 'births', null],
    ['en', 'net migration Norrköping', 'population.components', '0581', 'net_migration', null],
    ['sv', 'befolkningsprognos Linköping', 'population.projection', '0580', 'projection', null],
    ['en', 'population projection Linköping', 'population.projection', '0580', 'projection', null],
    ['sv', 'sysselsättningsgrad kvinnor Söderköping', 'work.employment-rate', '0582', 'women_rate', null],
    ['en', 'employment rate men Söderköping', 'work.employment-rate', '0582', 'men_rate', null],
  ] as const)(
    'answer when they are asked in words: %s, %s',
    async (language, question, view, region, column, year) => {
      const asked = ['ask', question, '--dataset', 'prov', '--library', library, '--language', language]
      const card = JSON.parse((await runCommand([...asked, '--format', 'json'])).out)
      const { rows } = await query(view, `region=${region}`)
      const row = year === null ? rows.at(-1) : rows.find((one) => one['year'] === year)
      expect(card.figures[0].value).toBe(row?.[column])
      expect(card.figures[0].value).toEqual(expect.any(Number))
      expect(card.notRead).toBeNull()
      expect(card.figures[0].label).toMatch(/^(Norrköping|Linköping|Söderköping): /)
    },
  )

  it.each([
    ['population.components', 'chart'],
    ['population.components', 'map'],
    ['population.projection', 'chart'],
    ['work.employment-rate', 'chart'],
    ['work.employment-rate', 'map'],
    ['work.status', 'chart'],
    ['commuting.by-industry', 'chart'],
    ['students.outcomes', 'chart'],
  ])(
    'are written in every kind of file: %s as %s',
    async (view, picture) => {
      for (const kind of ['svg', 'pdf', 'xlsx', 'csv', 'pptx']) {
        const out = join(folder, `${view}-${picture}.${kind}`)
        const wrote = await runCommand([
          'export',
          view,
          '--dataset',
          'prov',
          '--library',
          library,
          '--filter',
          'region=0581',
          '--picture',
          picture,
          '--out',
          out,
        ])
        expect(wrote.code, wrote.out + wrote.error).toBe(0)
        expect((await stat(out)).size).toBeGreaterThan(50)
      }
    },
    60_000,
  )
})

describe('population changes that go on in another table (TAB5169, TAB6481)', () => {
  it('are one line in one dataset, of the former table as far as it goes, with a seam', async () => {
    const own = join(folder, 'goes-on')
    for (const [name, ...into] of [
      ['BefforandrKvRLK.px', '--new', 'Prov'],
      ['BefforandrKvRLKCKM.px', '--into', 'prov'],
    ] as const) {
      const took = await runCommand(['import', accepted(name), '--library', own, ...into, '--format', 'json'])
      expect(took.code, took.out + took.error).toBe(0)
    }
    const asked = [
      '--dataset',
      'prov',
      '--library',
      own,
      '--filter',
      'region=0581',
      '--language',
      'sv',
      '--format',
      'json',
    ]
    const { out } = await runCommand(['query', 'population.components', ...asked])
    const { rows, notes } = JSON.parse(out) as { rows: Row[]; notes: string[] }
    expect(rows.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025])
    const [former, later] = [await figuresOf('BefforandrKvRLK.px'), await figuresOf('BefforandrKvRLKCKM.px')]
    const births = (figure: typeof former, year: string): number =>
      ['1', '2'].reduce(
        (sum, sex) =>
          sum + figure({ Region: '0581', Forandringar: '115', Period: 'hel', Kon: sex, Tid: year }),
        0,
      )
    expect(rows.slice(-2).map((row) => row['births'])).toEqual([
      births(former, '2024'),
      births(later, '2025'),
    ])
    expect(births(later, '2024')).not.toBe(births(former, '2024'))
    expect(notes.some((note) => note.includes('2025') && note.includes('ur en annan tabell'))).toBe(true)
  }, 60_000)
})
