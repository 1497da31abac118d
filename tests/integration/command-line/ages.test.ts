import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasSharedFiles, sharedPath, sharedRows } from '../../unit/table/shared-files'
import { runCommand } from './run-command'

const SCB = 'scb/BE0101-folkmangd-2016-5ar-kon.scb'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-ages-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Answer {
  readonly rows: readonly Readonly<Record<string, number | string>>[]
  readonly empty: { readonly message: string; readonly suggestion: string } | null
}
const query = async (library: string, ...args: string[]): Promise<Answer> =>
  JSON.parse(
    (await runCommand(['query', ...args, '--library', library, '--language', 'sv', '--format', 'json'])).out,
  )

describe('a table of SCB’s form, by single years of age', () => {
  // TAB638 has civil status without a total, ages from 0 to 100+, and two contents. Figures are invented.
  const persons = (age: number, sex: number, status: number): number => 100 + age * 3 + sex * 7 + status
  const table = (): string =>
    [
      'region;civilstånd;ålder;kön;tabellinnehåll;2023;2024',
      ...['OG ogifta', 'G gifta', 'SK skilda', 'ÄNKL änkor/änklingar'].flatMap((status, s) =>
        Array.from({ length: 101 }, (_, age) => age).flatMap((age) =>
          ['män', 'kvinnor'].flatMap((sex, k) => [
            `0581 Norrköping;${status};${age === 100 ? '100+' : String(age)} år;${sex};Folkmängd;${String(persons(age, k, s))};${String(persons(age, k, s) * 2)}`,
          ]),
        ),
      ),
    ].join('\r\n')

  it('becomes a pyramid of groups of five years and a dependency ratio over the years', async () => {
    const library = join(folder, 'single')
    const path = join(folder, 'BefolkningNy.csv')
    await writeFile(path, table())
    const took = await runCommand([
      'import',
      path,
      '--library',
      library,
      '--new',
      'Åldrar',
      '--format',
      'json',
    ])
    expect(took.code, took.out + took.error).toBe(0)
    const { rows } = await query(
      library,
      'population.pyramid',
      '--dataset',
      'aldrar',
      '--filter',
      'year=2023',
    )
    expect(rows).toHaveLength(21)
    const sum = (from: number, to: number, sexes: readonly number[]): number => {
      let all = 0
      for (let age = from; age <= to; age++)
        for (const sex of sexes) for (let status = 0; status < 4; status++) all += persons(age, sex, status)
      return all
    }
    expect(rows.find(({ age }) => age === '20-24')?.['women']).toBe(sum(20, 24, [1]))
    expect(rows.find(({ age }) => age === '100+')?.['men']).toBe(sum(100, 100, [0]))
    const ages = await query(library, 'population.ages', '--dataset', 'aldrar')
    const expected = (100 * (sum(0, 19, [0, 1]) + sum(65, 100, [0, 1]))) / sum(20, 64, [0, 1])
    expect(ages.rows.map(({ year }) => year)).toEqual([2023, 2024])
    expect(ages.rows[1]?.['dependency_ratio']).toBeCloseTo(expected, 8)
  })
})

it('without ages, the answer says which of SCB’s tables has them', async () => {
  const { rows, empty } = await query(join(folder, 'none'), 'population.pyramid', '--filter', 'region=0581')
  expect(rows).toEqual([])
  expect(empty?.suggestion).toContain('TAB5557')
})

describe.skipIf(!hasSharedFiles)('SCB’s own file of 2016, five-year groups (../shared)', () => {
  it('gives the figures of the file, of Norrköping and of its county', async () => {
    const library = join(folder, 'scb')
    await runCommand(['import', sharedPath(SCB), '--library', library])
    const { rows } = await query(
      library,
      'population.pyramid',
      '--dataset',
      'sverige',
      '--filter',
      'region=0581',
    )
    const [, ...stated] = sharedRows(SCB, 'latin1', '\t')
    const sum = (place: string, age: RegExp, sex: RegExp): number =>
      stated
        .filter(
          ([region = '', ages = '', of = '']) => region.startsWith(place) && age.test(ages) && sex.test(of),
        )
        .reduce((all, row) => all + Number(row[4]), 0)
    const young = rows.find(({ age }) => age === '20-24')
    expect(young?.['men']).toBe(sum('0581', /^20-24/, /^män/))
    const county = sum('05', /^20-24/, /^kvinnor/) / sum('05', /./, /./)
    expect(young?.['against_women_of_all']).toBeCloseTo(county, 10)
    const everybody = rows.reduce((all, { persons }) => all + Number(persons), 0)
    // SCB, folkmängd 31 december 2016.
    expect(everybody).toBe(139_363)
    const ages = await query(library, 'population.ages', '--dataset', 'sverige', '--filter', 'region=0581')
    const old = sum('0581', /^(6[5-9]|[789]\d|100)/, /./)
    const youngest = sum('0581', /^(0|5|10|15)-/, /./)
    const ratio = (100 * (old + youngest)) / (139_363 - old - youngest)
    expect(ages.rows[0]?.['dependency_ratio']).toBeCloseTo(ratio, 8)
  })
})
