import { BUNDLED_IDS } from '#main/bundled-data/bundled-ids'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildWorkbook } from '../../unit/importers/workbook/build-workbook'
import type { Ran } from './run-built'
import { runCommand } from './run-command'

let folder: string
let library: string
let libraries = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-import-'))
})
beforeEach(() => {
  library = join(folder, `library-${String(libraries++)}`)
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...args: string[]): Promise<Ran> => runCommand([...args, '--library', library])
const json = async (...args: string[]) => JSON.parse((await run(...args, '--format', 'json')).out)

/** Four municipalities, two years; written as an official would. */
const FLOWS = `bostadskommun;arbetsställekommun;år;antal
0580 Linköping;0580 Linköping;2021;60 000
0580 Linköping;0581 Norrköping;2021;4 100
0581 Norrköping;0581 Norrköping;2021;50 000
0581 Norrköping;0580 Linköping;2021;5 200
0581 Norrköping;0582 Söderköping;2021;..
0580 Linköping;0580 Linköping;2022;61 000
0580 Linköping;0581 Norrköping;2022;4 200
0581 Norrköping;0581 Norrköping;2022;50 500
0581 Norrköping;0580 Linköping;2022;5 300
`
async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** A table of SCB's, one figure for each municipality. */
const population = (matrix: string, contents: string, codes: readonly string[], year: string): string => {
  const quoted = codes.map((code) => `"${code}"`).join(',')
  return [
    `CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nLANGUAGE="sv";\nMATRIX="${matrix}";`,
    `TITLE="${contents}";\nCONTENTS="${contents}";\nUNITS="antal";\nSTUB="region";\nHEADING="år";`,
    `VALUES("region")=${quoted};\nCODES("region")=${quoted};\nVALUES("år")="${year}";`,
    `TIMEVAL("år")=TLIST(A1),"${year}";\nSOURCE="SCB";\nDATA=\n${codes.map((_, i) => 1000 + i).join('\n')};\n`,
  ].join('\n')
}

/** A sheet with a table and own sums beside it, a sheet of words, and a hidden one. */
const BOOK = buildWorkbook(
  {
    name: 'Boende',
    rows: [
      ['Boende'],
      [],
      ['Kommun', '2021', '2022', null, 'Egen summa', 'Antal'],
      ['0580 Linköping', 10, 11, null, 'Alla 2021', 30],
      ['0581 Norrköping', 20, 21, null, 'Alla 2022', 32],
    ],
  },
  { name: 'Om', rows: [['Läs mig']] },
  { name: 'Underlag', rows: [['a', 1]], state: 'hidden' },
)

describe('import', () => {
  it('takes a sheet of a book, or cells on it, and says what else the book holds and what is not read', async () => {
    const path = join(folder, 'bok.xlsx')
    await writeFile(path, BOOK)
    const whole = await run('import', path, '--dry-run')
    expect(whole).toMatchObject({ code: 0 })
    expect(whole.out).toContain('Tabell 1 av 2 är läst: Boende, A3:C5.')
    expect(whole.out).toContain('Tabell 2: Boende, E3:F5')
    expect(whole.out).toContain('Inte läst: Om. Det är text')
    expect(whole.out).toContain('Inte läst: Underlag. Bladet är dolt.')
    const sums = await json('import', path, '--sheet', 'boende!E3', '--dry-run')
    expect(sums.used).toBe(2)
    const missing = await run('inspect', path, '--sheet', 'Om')
    expect(missing.code).not.toBe(0)
    expect(missing.error).toContain('Boende!A3:C5; Boende!E3:F5')
    expect((await run('inspect', path, '--sheet', 'Boende', '--table', '1')).code).not.toBe(0)
  })

  it('puts a table of the whole country into the dataset about the country, whichever is shown', async () => {
    const path = await file(
      'riket.px',
      population('TAB1', 'Folkmängd', [...SWEDISH_MUNICIPALITIES.keys()], '2031'),
    )
    const told = await run('import', path, '--dry-run')
    expect(told).toMatchObject({ code: 0 })
    expect(told.out).toContain('Läggs till i ”Sverige')
  })

  it('asks what 1.240 means where the file does not decide, and reads it as the option says', async () => {
    const path = await file('matt.csv', 'kommun;år;värde\n0581;2020;1.240\n0580;2020;940\n')
    const refused = await run('import', path)
    expect(refused.code).not.toBe(0)
    expect(refused.error).toContain('--decimal-mark comma')
    expect((await json('datasets', 'list')).editions).toHaveLength(BUNDLED_IDS.length)
    const taken = await run('import', path, '--decimal-mark', 'comma')
    expect(taken).toMatchObject({ code: 0 })
    expect(taken.out).toContain('1.240')
    const { rows } = await json('query', 'series.values')
    expect(rows.map(({ value }: { value: number }) => value).sort()).toEqual([1240, 940])
    // What was said once is remembered with the table.
    expect(await run('import', path, '--dry-run')).toMatchObject({ code: 0 })
  })

  it('reads points by column as the options say, and refuses one for a column without any', async () => {
    const path = await file('pris.csv', 'kommun;år;pris;vikt\n0581;2020;1.240;2.500\n0580;2020;940;800\n')
    const marks = ['--decimal-mark', 'comma', '--decimal-mark', 'vikt=point']
    const unknown = await run('import', path, ...marks, '--decimal-mark', 'längd=comma')
    expect(unknown.code).not.toBe(0)
    expect(unknown.error).toContain(
      '”längd” har inga tal med punkt eller komma. Sådana kolumner: pris, vikt.',
    )
    // What was said once is remembered with the table, column by column.
    for (const said of [marks, ['--dry-run']]) {
      const { code, out } = await run('import', path, ...said)
      expect(code).toBe(0)
      expect(out).toMatch(/1\.240 på rad 2, kolumn 3 är läst som 1\s240/)
      expect(out).toMatch(/2\.500 på rad 2, kolumn 4 är läst som 2,5/)
    }
  })

  it('keeps what was said of the file where the mark of a column is said over it', async () => {
    const path = await file('kvot.csv', 'kommun;år;pris;kvot\n0581;2020;1.240;1.240\n0580;2020;940;940\n')
    const map = await file('karta.json', (await run('inspect', path, '--format', 'mapping')).out)
    const mapping = JSON.parse(await readFile(map, 'utf8'))
    await writeFile(map, JSON.stringify({ ...mapping, decimalMark: 'comma' }))
    const ofColumn = ['--decimal-mark', 'pris=point']
    const inBothWays = ({ out, error }: Ran): void => {
      expect(error).not.toContain('--decimal-mark')
      expect(out).toMatch(/1\.240 på rad 2, kolumn 3 är läst som 1,24/)
      expect(out).toMatch(/1\.240 på rad 2, kolumn 4 är läst som 1\s240/)
    }
    inBothWays(await run('import', path, '--map', map, ...ofColumn, '--dry-run'))
    // Said once and remembered with the table, the column's mark comes over it, too.
    expect(await run('import', path, '--decimal-mark', 'comma')).toMatchObject({ code: 0 })
    inBothWays(await run('import', path, ...ofColumn, '--dry-run'))
  })

  it('refuses the mark of a column that shows its own, and says of unnamed figures how they are read', async () => {
    const own = await file('egen.csv', 'kommun;år;pris;vikt\n0581;2020;1,5;2.500\n0580;2020;1.240;800\n')
    const shown = await run('inspect', own, '--decimal-mark', 'pris=point')
    expect(shown.code).not.toBe(0)
    expect(shown.error).toContain('Talen i kolumnen ”pris” visar själva')
    const years = await file('bred.csv', 'kommun;2020;2021\n0581;1.240;1.300\n0580;940;800\n')
    const unnamed = await run('inspect', years, '--decimal-mark', '2020=comma')
    expect(unnamed.code).not.toBe(0)
    expect(unnamed.error).toContain('För tabellens tal: --decimal-mark comma')
    expect(unnamed.error).not.toContain('Sådana kolumner')
    const converted = await run(
      'convert',
      years,
      '--out',
      join(folder, 'bred.px'),
      '--decimal-mark',
      '2020=comma',
    )
    expect(converted.error).toContain('För tabellens tal: --decimal-mark comma')
  })

  it('says what a table becomes and what was assumed, and leaves out what cannot be kept, so that the check passes', async () => {
    const rows = [
      'hemkommun;arbetskommun;år;antal',
      '0580;0581;2022;11',
      ';0581;2022;7',
      `0581;0580;2022;${'9'.repeat(400)}`,
    ]
    const path = await file('udda.csv', [...rows, '0581;0581;2022;9007199254740993'].join('\n'))
    const out = join(folder, 'udda.regiondata')
    const taken = await run('import', path, '--out', out)
    expect(taken).toMatchObject({ code: 0 })
    expect(taken.out).toMatch(/^Blir: Pendling mellan kommuner \(hemkommun = bostad/m)
    expect(taken.out).toContain('Utelämnas: 1 – Rader utan kod i hemkommun (0581, 2022)')
    expect(taken.out).toMatch(/Utelämnas: 2 – Tal större än/)
    expect(await run('datasets', 'verify', out)).toMatchObject({ code: 0 })
  })

  it('adds an official table to the dataset of the same places, which then says what it has, and can be undone', async () => {
    const path = await file('pop.px', population('BE0101', 'Folkmängd', ['0580', '0581'], '2031'))
    const before = (await json('datasets', 'list')).active as string
    const tried = await run('import', path, '--dry-run')
    expect(tried.out).toMatch(
      /^Läggs till i ”[^”]+”: nya siffror om folkmängd 2031; inget tas bort\. .*egen utgåva/m,
    )
    expect(tried.out).toContain('--apart')
    const taken = await run('import', path)
    expect(taken.error).toContain(`Ångra med: datasets use ${before.slice(0, 12)}`)
    const { editions, active } = await json('datasets', 'list')
    const [bundled, joined] = [before, active].map((key: string) =>
      editions.find(({ digest }: { digest: string }) => digest === key),
    )
    expect([bundled.origin, joined.origin]).toEqual(['bundled', 'library'])
    expect(joined.dataset).toBe(bundled.dataset)
    // Nothing goes dark: the views of the bundled dataset are there beside the new year.
    const held = await run('query')
    expect(held.out).toContain('commuting.flows: Pendlingsflöden')
    expect(held.out).toMatch(/folkmängd: .*2031/)
    expect(await run('datasets', 'use', before.slice(0, 12))).toMatchObject({ code: 0 })
    expect((await json('datasets', 'list')).active).toBe(before)
    // It goes where it went before; by hand it stands apart, or begins a dataset.
    expect((await json('import', path, '--dry-run')).joins).not.toBeNull()
    expect(await json('import', path, '--dry-run', '--apart')).toMatchObject({
      joins: null,
      difference: null,
    })
    expect((await json('import', path, '--dry-run', '--new', 'Vår')).title.sv).toBe('Vår')
    expect((await run('import', path, '--apart', '--new', 'Vår')).code).toBe(2)
    expect((await run('import', path, '--new', 'Sverige')).error).toContain('--into sverige')
  })

  it('begins a dataset of the region with its first table, and adds the second to it', async () => {
    const halland = ['1380', '1382', '1383']
    const first = await run(
      'import',
      await file('pop.px', population('BE0101', 'Folkmängd', halland, '2023')),
    )
    expect(first.error).toContain('Läste in Min region')
    const second = await run(
      'import',
      await file('hus.px', population('BO0104', 'Lägenheter', halland, '2023')),
    )
    expect(second.out).toContain('Läggs till i ”Min region”: nya siffror om ”Lägenheter”')
    const held = await json('query')
    expect(held.coverage.population.years).toEqual([2023])
    expect(held.series).toHaveLength(1)
    expect(held.views).toEqual(expect.arrayContaining(['population.growth', 'series.values']))
  })

  it('reads two columns of codes as flows, and swaps, dates or keeps them as the flags say', async () => {
    const path = await file('par.csv', 'a;b;antal\n0580;0581;10\n0581;0580;12\n0581;0581;90\n')
    expect((await run('import', path, '--dry-run')).error).toContain('--year')
    const said = await run('import', path, '--dry-run', '--year', '2022')
    expect(said.out).toMatch(/^Blir: Pendling mellan kommuner \(a = bostad, b = arbetsplats\) – osäkert$/m)
    expect(said.out).toContain('med --swap')
    expect(said.out).toContain('med --as series')
    expect(said.out).toContain('ej bekräftad källa')
    const swapped = await run('import', path, '--dry-run', '--year', '2022', '--swap')
    expect(swapped.out).toContain('Blir: Pendling mellan kommuner (a = arbetsplats, b = bostad)')
    expect((await run('import', path, '--dry-run', '--as', 'series')).out).toContain('Blir: Egen serie')
    expect((await run('import', path, '--dry-run', '--as', 'students')).error).toContain('Efter --as kan stå')
    const inspected = await run('inspect', path, '--format', 'text')
    expect(inspected.out).toContain('med --swap')
    const { recognition, problem } = JSON.parse((await run('inspect', path)).out)
    expect(recognition).toMatchObject({
      certainty: 'unsure',
      others: [{ kind: 'swapped' }, { kind: 'series' }],
    })
    expect(problem.code).toBe('mapping-invalid')
  })

  it('takes a flow list in once, and shows exactly the altered figure of an altered copy', async () => {
    const path = await file('flows.csv', FLOWS)
    expect(await run('import', path)).toMatchObject({ code: 0 })
    const flows = await json(
      ...['query', 'commuting.flows', '--filter', 'region=0581', '--filter', 'year=2022'],
      ...['--filter', 'direction=out'],
    )
    expect(flows.rows).toContainEqual(expect.objectContaining({ work: '0580', persons: 5300 }))

    const before = await json('datasets', 'list')
    const again = await run('import', path)
    expect(again).toMatchObject({ code: 0 })
    expect(again.error).toContain('Inget har ändrats')

    const altered = await file('flows.csv', FLOWS.replace('5 300', '5 350'))
    const { difference } = await json('import', altered, '--dry-run')
    expect(difference.identical).toBe(false)
    expect(difference.tables).toHaveLength(1)
    const [table] = difference.tables
    expect(table).toMatchObject({ table: 'commuting-flows', figures: { added: 0, removed: 0 } })
    expect(table.revisions.listed).toEqual([
      {
        keys: expect.objectContaining({
          home: expect.objectContaining({ code: '0581' }),
          work: expect.objectContaining({ code: '0580' }),
          year: expect.objectContaining({ code: '2022' }),
        }),
        before: 5300,
        after: 5350,
        change: 50,
      },
    ])
    expect(await json('datasets', 'list')).toEqual(before)
  })

  it('follows a mapping that was changed by hand, and writes a file outside the library', async () => {
    const path = await file('flows.csv', FLOWS)
    const mapping = JSON.parse((await run('inspect', path, '--format', 'mapping')).out)
    mapping.dataset.title = { sv: 'Min pendling', en: 'My commuting' }
    const map = await file('mapping.json', JSON.stringify(mapping))
    const out = join(folder, 'flows.regiondata')
    expect(await run('import', path, '--map', map, '--out', out)).toMatchObject({ code: 0 })
    expect((await run('datasets', 'info', out)).out).toContain('Min pendling')
    expect((await json('datasets', 'list')).editions).toHaveLength(BUNDLED_IDS.length)
  })

  it('refuses a broken file in words and keeps everything', async () => {
    const ran = await run('import', await file('broken.px', 'CHARSET="ANSI";\nTITLE="x";\n'))
    expect(ran.code).toBe(1)
    expect(ran.error).toContain('Gör så här:')
    expect(ran.error).not.toMatch(/\bat .*\.js/)
    expect((await json('datasets', 'list')).editions).toHaveLength(BUNDLED_IDS.length)
  })
})

describe('inspect and convert', () => {
  it('describes a file and what it would become', async () => {
    const found = JSON.parse((await run('inspect', await file('flows.csv', FLOWS))).out)
    expect(found).toMatchObject({ kind: 'table', recognition: { mapping: { target: 'commuting-flows' } } })
    expect(found.report.cells).toMatchObject({ stated: 9, numbers: 8, signs: { '..': 1 } })
  })

  it.each(['px', 'json'])('writes a table as .%s that reads as the same table', async (ending) => {
    const out = join(folder, `sent.${ending}`)
    expect(await run('convert', await file('flows.csv', FLOWS), '--out', out)).toMatchObject({ code: 0 })
    const found = JSON.parse((await run('inspect', out)).out)
    expect(found.report.cells).toMatchObject({ stated: 9, numbers: 8, signs: { '..': 1 } })
  })
})

describe('the library', () => {
  it('compares, deletes, restores, saves and checks editions', async () => {
    await run('import', await file('flows.csv', FLOWS))
    const first = (await json('datasets', 'list')).active as string
    await run('import', await file('flows.csv', FLOWS.replace('4 200', '4 250')))
    const second = (await json('datasets', 'list')).active as string
    expect(second).not.toBe(first)

    const text = await run('datasets', 'diff', first, second)
    expect(text.out).toMatch(/50/)
    const csv = await run('datasets', 'diff', first, second, '--format', 'csv')
    expect(csv.out).toContain('4200')
    expect(csv.out).toContain('4250')

    expect(await run('datasets', 'delete', first)).toMatchObject({ code: 0 })
    expect(await run('datasets', 'restore', first)).toMatchObject({ code: 0 })
    expect(await run('datasets', 'use', first)).toMatchObject({ code: 0 })
    expect((await json('datasets', 'list')).active).toBe(first)

    const stick = join(folder, 'stick.regiondata')
    expect(await run('datasets', 'save', first, '--out', stick)).toMatchObject({ code: 0 })
    expect(await run('datasets', 'verify')).toMatchObject({ code: 0 })

    const stored = join(library, 'datasets', `${second}.regiondata`)
    const bytes = await readFile(stored)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    await writeFile(stored, bytes)
    expect((await run('datasets', 'verify')).code).toBe(1)
  })
})

const shared = fileURLToPath(new URL('../../../../shared/data', import.meta.url))
if (!existsSync(shared)) console.log('Skipped: ../shared is absent, so its real files were not imported.')

describe.runIf(existsSync(shared))('real files', () => {
  it('makes a dataset of 290 municipalities and 12 years from SCB’s commuters', async () => {
    await run('import', join(shared, 'scb/AM0207-pendling-290-kommuner-2004-2015.scb'))
    const balance = await json(
      ...['query', 'commuting.balance', '--filter', 'region=0581', '--filter', 'year=2008'],
    )
    expect(balance.rows).toEqual([
      expect.objectContaining({ region: '0581', year: 2008, in_commuters: 10854, out_commuters: 10483 }),
    ])
  })

  it('draws Norwegian flows, and maps with Sweden’s real boundaries', async () => {
    const norway = await json('import', join(shared, 'od/ssb-03321-2022.csv'))
    expect(norway.used).toBe(26_923)
    const picture = join(folder, 'norway.svg')
    const drawn = await run('export', 'commuting.flows', '--filter', 'region=3001', '--out', picture)
    expect(drawn).toMatchObject({ code: 0 })
    const scb = join(shared, 'scb/AM0207-pendling-290-kommuner-2004-2015.scb')
    await run('import', scb)
    const { editions, active } = await json('datasets', 'list')
    const { dataset } = editions.find(({ digest }: { digest: string }) => digest === active)
    const ran = await json('import', join(shared, 'geo/kommuner.topojson'), '--into', dataset)
    expect(ran.boundaries).toMatchObject({ matched: 290, codesWithout: [] })
  })
})
