import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fileKindOf } from '#main/datasets/importers/file-kind'
import { readBoundaries, matchBoundaries } from '#main/datasets/importers/boundaries/boundaries'
import { isTableKind, readTables } from '#main/datasets/importers/open-file'
import { neverStop } from '#main/datasets/stop-check'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { sampleDescription } from '../views/sample-dataset'

const options = (name: string) => ({ name, tell: () => undefined, stop: neverStop })

/** The problem that opening a file ends in; what nobody foresaw is thrown on and fails the test. */
async function problemOf(name: string, bytes: Uint8Array): Promise<Problem | null> {
  try {
    const kind = fileKindOf(bytes, name)
    if (isTableKind(kind)) await readTables(kind, bytes, options(name))
    else if (kind !== 'dataset')
      matchBoundaries(readBoundaries(bytes, options(name)), sampleDescription.regions, null)
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
}

const text = (content: string): Uint8Array => Buffer.from(content)
const px = (data: string, values = '"a","b"'): Uint8Array =>
  text(`CHARSET="ANSI";\nMATRIX="x";\nSTUB="region";\nHEADING="år";
VALUES("region")=${values};\nVALUES("år")="2020","2021";\nDATA=\n${data}`)
const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(',')
const area = (properties: string, ring: string): Uint8Array =>
  text(
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":${properties},` +
      `"geometry":{"type":"Polygon","coordinates":[${ring}]}}]}`,
  )
const RING = '[[16,58],[17,58],[17,59],[16,58]]'

type Bad = readonly [what: string, name: string, bytes: Uint8Array, code: Problem['code'], says: RegExp]
const BAD: readonly Bad[] = [
  ['an empty file', 'a.csv', text(''), 'file-empty', /tom/],
  [
    'binary rubbish',
    'a.csv',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    'file-format-unknown',
    /a\.csv/,
  ],
  ['an old Excel file', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-format-unknown', /\.xls/],
  [
    'a web page named .xls',
    'a.xls',
    text('<html><table><tr><td>1</td></tr></table>'),
    'file-format-unknown',
    /webbsida|HTML/i,
  ],
  ['a zip that is cut off', 'a.xlsx', Buffer.from('504b030414000000', 'hex'), 'file-malformed', /skadad/],
  [
    'a .px without DATA',
    'a.px',
    text('CHARSET="ANSI";\nSTUB="a";\nVALUES("a")="1";\n'),
    'file-malformed',
    /DATA/,
  ],
  ['a .px with too few cells', 'a.px', px('1 2 3;\n'), 'file-malformed', /4/],
  ['a .px with a word among its figures', 'a.px', px('1 2 tre 4;\n'), 'file-malformed', /Rad 8.*tre/],
  [
    'a .px that claims 10^9 cells',
    'a.px',
    text(
      `CHARSET="ANSI";\nSTUB="a","b","c";\n${['a', 'b', 'c'].map((d) => `VALUES("${d}")=${many(1000, (i) => `"${i}"`)};`).join('\n')}\nDATA=\n1 2 3;\n`,
    ),
    'file-malformed',
    /Rad 7.*3 celler/,
  ],
  [
    'a JSON file that is no JSON-stat',
    'a.json',
    text('{"hello":"world"}'),
    'file-format-unknown',
    /JSON-stat/,
  ],
  ['JSON nested beyond all bounds', 'a.json', text('['.repeat(3_000_000)), 'file-malformed', /rad 1/],
  ['JSON that ends too early', 'a.json', text('{"class":"dataset","id":['), 'file-malformed', /rad 1/],
  [
    'a line with a value too few',
    'a.csv',
    text('region,år,antal\n0580,2020,1\n0581,2020\n0582,2020,3\n0583,2020,4\n'),
    'file-malformed',
    /rad 3/,
  ],
  [
    'text among the figures',
    'a.csv',
    text(
      `region;år;antal\n0580;2020;1\n0581;2020;många\n${Array.from({ length: 18 }, (_, i) => `06${i + 10};2020;3\n`).join('')}`,
    ),
    'file-malformed',
    /rad 3.*många/,
  ],
  [
    'two figures for the same thing',
    'a.csv',
    text('region;år;antal\n0580;2020;1\n0581;2020;2\n0580;2020;3\n'),
    'file-malformed',
    /rad 2.*rad 4/,
  ],
  [
    'a quotation mark left open',
    'a.csv',
    text('region,år,antal\n"0580,2020,1\n0581,2020,2\n'),
    'file-malformed',
    /[Cc]itattecken/,
  ],
  ['only names of columns', 'a.csv', text('region;år;antal\n'), 'table-unusable', /siffror/],
  ['a letter', 'a.txt', text('Hej!\nHär kommer filen.\n'), 'table-unusable', /kolumner/],
  [
    'boundaries without codes',
    'a.geojson',
    area('{"färg":"blå"}', RING),
    'boundaries-unusable',
    /känns igen/,
  ],
  [
    'no boundaries at all',
    'a.geojson',
    text('{"type":"FeatureCollection","features":[]}'),
    'boundaries-unusable',
    /./,
  ],
  [
    'boundaries in unknown coordinates',
    'a.geojson',
    area('{"kod":"0581"}', '[[1e7,2e7],[1.1e7,2e7],[1.1e7,2.1e7],[1e7,2e7]]'),
    'boundaries-unusable',
    /koordinat/i,
  ],
]

describe('files that cannot be taken in', () => {
  it.each(BAD)('%s is refused with its place and what to do', async (_, name, bytes, code, says) => {
    const problem = await problemOf(name, bytes)
    expect(problem).toMatchObject({ code })
    expect(problem?.message.sv).toMatch(says)
    for (const words of [problem?.message, problem?.nextStep]) {
      expect(words?.sv).not.toBe('')
      expect(words?.en).not.toBe('')
      expect(`${words?.sv ?? ''}${words?.en ?? ''}`).not.toMatch(/\bat .*\.(ts|js):|undefined|NaN|\[object/)
    }
  })

  it('reads a thousand columns, decimal commas and blanks between thousands', async () => {
    const years = Array.from({ length: 1000 }, (_, i) => `mått ${i} 2020`)
    const wide = text(`region;${years.join(';')}\n0580;${years.map(() => '1 234,5').join(';')}\n`)
    const [read] = await readTables('delimited', wide, options('a.csv'))
    expect(read?.table.cells).toMatchObject({ length: 1000 })
    expect(read?.table.cells.numberAt(999)).toBe(1234.5)
  })
})

const shared = fileURLToPath(new URL('../../../../shared/data', import.meta.url))
if (!existsSync(shared)) console.log('Skipped: ../shared is absent, so its broken files were not tried.')
describe.runIf(existsSync(shared))('broken files of others', () => {
  it.each([
    ['px/PxWeb__ERR_BE0101F1errorValues.px', /Rad 18/],
    ['px/PxWeb__ERR_BE0101F1missingData.px', /DATA/],
    ['jsonstat/rjstat__notjsonstat.json', /JSON-stat/],
  ])('%s is refused in words', async (file, says) => {
    const problem = await problemOf(file.split('/')[1] ?? '', readFileSync(`${shared}/${file}`))
    expect(problem?.message.sv).toMatch(says)
  })
})
