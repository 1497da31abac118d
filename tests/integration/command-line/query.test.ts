import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUNDLED_VIEWS } from '../../bundled-views'
import { bundledFile } from './run-built'
import { runCommand } from './run-command'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-query-'))
})
afterAll(() => rm(folder, { recursive: true }))

const query = (view: string, ...args: string[]) =>
  runCommand(['query', view, '--library', join(folder, 'library'), ...args])

interface Answer {
  readonly view: string
  readonly filters: Record<string, string>
  readonly columns: { id: string; label: string; unit: string | null; type: string }[]
  readonly rows: Record<string, string | number | null>[]
  readonly sources: unknown[]
  readonly notes: unknown[]
  readonly quality: string
}

describe('regionkikaren query', () => {
  it.each([
    ['0581', 10_854, 10_483, 58_190, 57_819],
    ['0580', 16_121, 9_866, 72_012, 65_757],
  ])('gives what SCB published for %s in 2008', async (region, into, outOf, day, night) => {
    const ran = await query('commuting.balance', '--filter', `region=${region}`, '--filter', 'year=2008')
    expect(ran).toMatchObject({ code: 0, error: '' })
    const answer = JSON.parse(ran.out) as Answer
    expect(answer.view).toBe('commuting.balance')
    expect(answer.filters).toMatchObject({ region, year: '2008' })
    expect(answer.rows).toHaveLength(1)
    expect(answer.rows[0]).toMatchObject({
      year: 2008,
      in_commuters: into,
      out_commuters: outOf,
      net: into - outOf,
      day_population: day,
      night_population: night,
    })
    expect(answer.sources.length).toBeGreaterThan(0)
  })

  it.each([
    [
      'commuting.balance',
      [
        'region',
        'year',
        'in_commuters',
        'out_commuters',
        'live_and_work',
        'net',
        'day_population',
        'night_population',
      ],
    ],
    ['commuting.flows', ['home', 'work', 'year', 'persons', 'share']],
    ['industries.largest', ['rank', 'industry', 'persons', 'share']],
  ])('%s has the columns of the contract', async (view, ids) => {
    const ran = await query(view, '--filter', 'region=0581')
    const answer = JSON.parse(ran.out) as Answer
    expect(answer.columns.map((column) => column.id)).toEqual(expect.arrayContaining(ids))
    for (const row of answer.rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(ids))
    for (const column of answer.columns) {
      expect(column).toMatchObject({ label: expect.any(String), type: expect.any(String) })
    }
  })

  // Series are tried in tests/integration/datasets/series-of-files.test.ts, ages in ages.test.ts.
  it.each(BUNDLED_VIEWS)('%s answers with its defaults', async (view) => {
    const ran = await query(view)
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect((JSON.parse(ran.out) as Answer).rows.length).toBeGreaterThan(0)
  })

  it('takes a filter that is given twice as two values', async () => {
    const filters = ['--filter', 'region=0581', '--filter', 'region=0580', '--filter', 'year=2008']
    const answer = JSON.parse((await query('commuting.balance', ...filters)).out) as Answer
    expect(answer.rows).toHaveLength(2)
  })

  it('writes a table for spreadsheets, to a file when asked', async () => {
    const file = join(folder, 'balans.csv')
    const args = ['--filter', 'region=0581', '--filter', 'year=2008', '--format', 'csv']
    const printed = await query('commuting.balance', ...args)
    expect(printed.out).toContain('10854')
    const written = await query('commuting.balance', ...args, '--out', file)
    expect(written).toMatchObject({ code: 0, out: '' })
    expect(await readFile(file, 'utf8')).toBe(printed.out)
  })

  it('answers in the language asked for, else in that of the system', async () => {
    const labels = async (...args: Parameters<typeof runCommand>) =>
      (JSON.parse((await runCommand(...args)).out) as Answer).columns.map((column) => column.label)
    const args = ['query', 'commuting.balance', '--library', join(folder, 'library')]
    const swedish = await labels(args)
    expect(await labels(args, { LANG: 'en_GB.UTF-8' })).not.toEqual(swedish)
    expect(await labels([...args, '--language', 'sv'], { LANG: 'en_GB.UTF-8' })).toEqual(swedish)
  })

  it('answers from the other bundled datasets by their ids', async () => {
    const umea = ['--dataset', 'sverige', '--filter', 'region=2480', '--filter', 'year=2015']
    const [row] = (JSON.parse((await query('commuting.balance', ...umea)).out) as Answer).rows
    expect(row).toMatchObject({ in_commuters: 8005, out_commuters: 5446, live_and_work: 55_939 })
    const ran = await query('commuting.labour-markets', '--dataset', 'norrbotten', '--filter', 'year=2024')
    const markets = new Map<string, string[]>()
    for (const { labour_market: market, region_name: name } of (JSON.parse(ran.out) as Answer).rows)
      markets.set(String(market), [...(markets.get(String(market)) ?? []), String(name)])
    expect(markets.size).toBe(9)
    expect(markets.get('2523')?.toSorted()).toEqual(['Gällivare', 'Jokkmokk'])
    expect(markets.get('2580')?.toSorted()).toEqual(['Boden', 'Kalix', 'Luleå', 'Piteå', 'Älvsbyn'])
  })

  it('reads a file of the reader’s own with --dataset, and does not take it in', async () => {
    const ran = await query('commuting.balance', '--dataset', bundledFile, '--filter', 'region=0581')
    expect(ran.code).toBe(0)
    const list = await runCommand([
      'datasets',
      'list',
      '--format',
      'json',
      '--library',
      join(folder, 'library'),
    ])
    const origins = (JSON.parse(list.out) as { editions: { origin: string }[] }).editions.map((e) => e.origin)
    expect(origins).toEqual(['bundled', 'bundled', 'bundled'])
  })

  it('answers from a list of flows that nobody has imported, and forgets it', async () => {
    const file = join(folder, 'flows.csv')
    await writeFile(
      file,
      'hemkommun;arbetskommun;år;antal\n0180;0180;2022;500\n0180;1480;2022;20\n1480;0180;2022;35\n1480;1480;2022;300\n',
    )
    const ran = await query('commuting.flows', '--dataset', file, '--filter', 'region=1480')
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect((JSON.parse(ran.out) as Answer).rows).toMatchObject([{ home: '1480', work: '0180', persons: 35 }])
  })

  it('takes a dataset of the library by its id', async () => {
    const ran = await query('overview', '--dataset', 'ostergotland-sodermanland')
    expect(ran.code).toBe(0)
    expect((await query('overview', '--dataset', 'no-such-dataset')).code).toBe(1)
  })
})

describe('bad input to query', () => {
  it.each([
    ['a region that does not exist', ['commuting.balance', '--filter', 'region=9999']],
    ['a year that is none', ['commuting.balance', '--filter', 'year=förra']],
    ['a filter that does not exist', ['commuting.balance', '--filter', 'colour=blue']],
    ['a view that does not exist', ['commuting.balanse']],
    ['a dataset that is not there', ['overview', '--dataset', '/nowhere/x.regiondata']],
  ])(
    '%s ends with 1, in words and with a next step, in both languages',
    async (_what, [view = '', ...args]) => {
      const swedish = await query(view, ...args)
      expect(swedish).toMatchObject({ code: 1, out: '' })
      expect(swedish.error).toContain('Gör så här:')
      const english = await query(view, ...args, '--language', 'en')
      expect(english.code).toBe(1)
      expect(english.error).toContain('What to do:')
      expect(swedish.error + english.error).not.toMatch(/ {4}at |node:internal/)
    },
  )

  it('a file that cannot be written ends with 1', async () => {
    const ran = await query('overview', '--format', 'csv', '--out', join(folder, 'nowhere', 'x.csv'))
    expect(ran.code).toBe(1)
    expect(ran.error).toContain('kunde inte skrivas')
  })
})

describe('wrong use', () => {
  it.each([
    [['export', '--out', 'a.png'], 'Argumentet <view> saknas.'],
    [['query', 'overview', '--filter', 'region'], 'saknar likhetstecken'],
    [['query', 'overview', '--format', 'xml'], '--format ska vara något av: json, csv.'],
    [['query', 'overview', 'extra'], 'fler argument'],
    [['query', 'overview', '--language', 'de'], '--language ska vara något av: sv, en.'],
    [['query', 'overview', '--colour'], '--colour'],
    [['fly'], 'fly'],
    [['export', 'overview'], '--out'],
    [['export', 'overview', '--out', 'a.gif'], '.png, .svg, .pdf, .pptx, .xlsx, .csv'],
    [['export', 'overview', '--out', 'a.png', '--width', '12'], '240 till 8000'],
    [['export', 'overview', '--out', 'a.png', '--scale', 'big'], '1 till 8'],
    [['datasets', 'info'], 'Argumentet <file> saknas.'],
    [['datasets', 'fly'], 'fly'],
  ])('%j ends with 2 and says what is wrong', async (args, words) => {
    const ran = await runCommand(args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.error).toContain(words)
    expect(ran.error).toContain('--help')
  })

  it('without a command shows the help and ends with 2', async () => {
    const ran = await runCommand([])
    expect(ran.code).toBe(2)
    expect(ran.error).toContain('Användning:')
  })
})

describe('--help', () => {
  it.each([[[]], [['query']], [['export']], [['datasets']], [['datasets', 'list']], [['datasets', 'info']]])(
    'of %j ends with 0, in the language asked for',
    async (command) => {
      const swedish = await runCommand([...command, '--help'])
      expect(swedish).toMatchObject({ code: 0, error: '' })
      expect(swedish.out).toContain('Användning:')
      const english = await runCommand([...command, '--help'], { LANG: 'en_GB.UTF-8' })
      expect(english.out).toContain('Usage:')
    },
  )

  it('shows the version', async () => {
    expect((await runCommand(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
