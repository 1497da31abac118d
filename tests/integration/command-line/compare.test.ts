import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ComparisonResult } from '#shared/comparison/comparison-result'
import { laterEdition } from '../../e2e/dataset-files'
import { runCommand } from './run-command'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-compare-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...args: string[]) => runCommand([...args, '--library', join(folder, 'library')])

describe('--compare', () => {
  it('answers for each place what the question alone answers', async () => {
    const filters = ['--filter', 'year=2008']
    const both = await run('query', 'commuting.balance', '--compare', 'region=0580,Norrköping', ...filters)
    expect(both).toMatchObject({ code: 0, error: '' })
    const { comparison, panels } = JSON.parse(both.out) as ComparisonResult
    expect(comparison).toMatchObject({ along: 'region', values: ['0580', '0581'] })
    const alone = await run('query', 'commuting.balance', '--filter', 'region=0581', ...filters)
    expect(panels[1]).toEqual(JSON.parse(alone.out))
  })

  it('writes one table for spreadsheets with the panel first', async () => {
    const ran = await run('query', 'commuting.flows', '--compare', 'year=2004,2008', '--format', 'csv')
    const [head = '', ...rows] = ran.out.replace('\uFEFF', '').trim().split('\r\n')
    expect(head.split(';').slice(0, 3)).toEqual(['panel', 'panel_name', 'home'])
    expect(new Set(rows.map((row) => row.split(';')[0]))).toEqual(new Set(['2004', '2008']))
  })

  it('draws all panels in one SVG with their headings, and the sources once', async () => {
    const file = join(folder, 'a.svg')
    const compare = ['--compare', 'region=0580,0581,0582', '--layout', 'beside']
    const ran = await run('export', 'commuting.balance', ...compare, '--out', file)
    expect(ran.code).toBe(0)
    const svg = await readFile(file, 'utf8')
    for (const place of ['Linköping', 'Norrköping', 'Söderköping']) expect(svg).toContain(`>${place}</text>`)
    expect(svg.match(/<svg overflow="visible"/g)).toHaveLength(3)
    const drawn = svg.replace(/<metadata>.*<\/metadata>/s, '')
    expect(drawn.match(/Källa: SCB, Förvärvsarbetande/g)).toHaveLength(1)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('draws one picture where a reader would overlay them, and says what they differ by', async () => {
    const file = join(folder, 'one.svg')
    const ran = await run('export', 'industries.largest', '--compare', 'region=0581,0580', '--out', file)
    expect(ran.code).toBe(0)
    const svg = await readFile(file, 'utf8')
    expect(svg.match(/<svg overflow="visible"/g)).toHaveLength(1)
    expect(svg).toContain('Skillnad</text>')
    expect(svg).toMatch(/Störst skillnad: .+ än i /)
    // Each industry that is among the largest of one place has its figure in the other, too.
    expect(svg).not.toMatch(/>\.\.<\/text>/)
  })

  it('marks example data in each panel', async () => {
    const file = join(folder, 'b.svg')
    await run(
      'export',
      'commuting.flows',
      '--compare',
      'region=0580,0581',
      '--layout',
      'beside',
      '--picture',
      'chart',
      '--out',
      file,
    )
    const svg = await readFile(file, 'utf8')
    for (const panel of svg.split('<svg overflow="visible"').slice(1)) expect(panel).toContain('EXEMPELDATA')
  })

  it('draws a PNG of the size asked for, also with a panel that has nothing to show', async () => {
    const file = join(folder, 'c.png')
    const size = ['--width', '1000', '--height', '600', '--scale', '1']
    const compare = ['--compare', 'region=0580,0581,0582,0480', '--picture', 'map']
    const ran = await run('export', 'commuting.flows', ...compare, ...size, '--out', file)
    expect(ran.code).toBe(0)
    const bytes = await readFile(file)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1000, 600])
  })

  it('draws nothing where the size is too small for what is compared, and says one that is enough', async () => {
    const file = join(folder, 'small.png')
    const compare = ['--compare', 'region=0580,0581,0582,0480', '--picture', 'map']
    const ran = await run(
      'export',
      'commuting.flows',
      ...compare,
      '--width',
      '640',
      '--height',
      '360',
      '--out',
      file,
    )
    expect(ran.code).toBe(1)
    expect(ran.error).toMatch(/fyra kartor/)
    const [, width, height] = /minst (\d+) × (\d+)/.exec(ran.error) ?? []
    const enough = ['--width', width ?? '', '--height', height ?? '', '--scale', '1']
    expect(await run('export', 'commuting.flows', ...compare, ...enough, '--out', file)).toMatchObject({
      code: 0,
    })
  })

  it.each(['region=0580', 'region=0580,0580', 'region=0580,9999', 'year=2008,1900', 'colour=red,blue'])(
    '%s ends with 1, in words and with a next step',
    async (compare) => {
      const ran = await run('query', 'commuting.flows', '--compare', compare)
      expect(ran).toMatchObject({ code: 1, out: '' })
      expect(ran.error).toContain('Gör så här:')
    },
  )
})

describe('editions beside each other', () => {
  it('are told apart by name, and each answers with its own figures', async () => {
    const file = join(folder, 'later.regiondata')
    await writeFile(file, (await laterEdition()).buffer)
    expect((await run('import', file)).code).toBe(0)
    const ran = await run(
      ...['query', 'commuting.balance', '--compare', 'edition=2026-11-29,2027-01-15'],
      ...['--filter', 'region=0581', '--filter', 'year=2008'],
    )
    expect(ran).toMatchObject({ code: 0, error: '' })
    const { comparison, panels } = JSON.parse(ran.out) as ComparisonResult
    expect(comparison.headings).toEqual(['Utgåva 2026-11-29', 'Utgåva 2027-01-15'])
    const [before, after] = panels.map(({ rows }) => Number(rows[0]?.['in_commuters']))
    expect(before).toBe(10_854)
    expect(after).toBe(10_855)
  })
})
