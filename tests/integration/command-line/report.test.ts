import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { Report } from '#shared/reports/report'
import { formatReport } from '#shared/reports/report-file'
import { smallContent } from '../../unit/datasets/small-dataset'
import { built } from './run-built'
import { runCommand } from './run-command'

let folder: string
/** A dataset with three municipalities. */
let small: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-report-'))
  small = join(folder, 'liten.regiondata')
  await writeFile(small, await writeDataset(smallContent()))
})
afterAll(() => rm(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)
const report = (...args: string[]) => runCommand(['report', ...args, '--library', at('library')])
const each = (out: string, ...args: string[]) =>
  report(
    'kommunfakta',
    '--each',
    'municipality',
    '--format',
    'pdf',
    '--dataset',
    small,
    '--out',
    out,
    ...args,
  )

const balanceOf = (region: string): Report['items'][number] => ({
  kind: 'view',
  view: { version: 1, view: 'commuting.balance', filters: { region }, show: null, dataset: null },
})
async function reportFile(name: string, items: readonly unknown[]): Promise<string> {
  const whole: Report = {
    version: 1,
    title: 'Egen: <b>Norrköping</b>',
    dataset: null,
    region: '0581',
    items: [],
  }
  const content = JSON.parse(formatReport(whole)) as object
  await writeFile(at(name), JSON.stringify({ ...content, items }))
  return at(name)
}
const indexOf = async (out: string): Promise<Record<string, string>[]> => {
  const text = (await readFile(join(out, 'index.csv'), 'utf8')).replace(/^\uFEFF/, '')
  return Papa.parse<Record<string, string>>(text.trimEnd(), { header: true, delimiter: ';' }).data
}

describe('regionkikaren report', () => {
  it('lists the reports there are', async () => {
    const ran = await report('--list')
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('Norrköping och kommunsamarbete')
    expect(ran.out).toContain('municipality-facts')
  })

  it('writes the built-in report by its name, whatever the case', async () => {
    const name = 'NORRKÖPING OCH KOMMUNSAMARBETE'
    const ran = await report(name, '--filter', 'region=0581', '--out', at('deck.pptx'))
    expect(ran).toMatchObject({ code: 0, out: '', error: expect.stringContaining('deck.pptx') })
    expect((await readFile(at('deck.pptx'))).subarray(0, 2).toString()).toBe('PK')
  })

  it('takes the place from the name of a built-in report', async () => {
    const ran = await report('kommunfakta: linköping', '--out', at('linkoping.zip'))
    expect(ran.code).toBe(0)
    const page = Buffer.from(unzipSync(await readFile(at('linkoping.zip')))['index.html'] ?? []).toString()
    expect(page).toContain('<h1>Kommunfakta: Linköping</h1>')
  })

  it('writes a folder with the pictures and tables of each view and an index, the same twice', async () => {
    const arguments_ = ['kommunfakta', '--filter', 'region=0581', '--date', '2026-11-27', '--out']
    for (const name of ['mapp/', 'mapp2/']) expect((await report(...arguments_, at(name))).code).toBe(0)
    const names = await readdir(at('mapp'))
    expect(names).toContain('index.html')
    for (const ending of ['png', 'svg', 'csv'])
      expect(names.filter((name) => name.endsWith(`.${ending}`) && name !== 'index.csv')).toHaveLength(4)
    const index = await indexOf(at('mapp'))
    expect(index.map((row) => row.Nr)).toEqual(['1', '2', '3', '4'])
    for (const name of names.filter((one) => /\.(?:png|svg|csv|html)$/.test(one)))
      expect((await readFile(join(at('mapp'), name))).equals(await readFile(join(at('mapp2'), name)))).toBe(
        true,
      )
  })

  it('runs no script of a report that was edited by hand, and shows the rest when an item is damaged', async () => {
    const file = await reportFile('egen.regionreport', [
      { kind: 'text', markdown: '<script>alert(1)</script>\n\n![x](https://a.example/x.png)' },
      { kind: 'heading', text: '<img src=x onerror=alert(1)>' },
      { kind: 'view', view: { nonsense: true } },
      balanceOf('0581'),
      balanceOf('9999'),
    ])
    const ran = await report(file, '--out', at('egen'))
    expect(ran).toMatchObject({ code: 0 })
    const page = await readFile(join(at('egen'), 'index.html'), 'utf8')
    expect(page).not.toMatch(/<script|<img(?! src="01-)|onerror=alert\(1\)>(?!)/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('Skadad del')
    expect(page).toContain('9999')
    const index = await indexOf(at('egen'))
    expect(index.map((row) => row.Nr)).toEqual(['', '1', ''])
  })

  it('makes the same report for another municipality, with a page on what changed when asked', async () => {
    const file = await reportFile('annan.regionreport', [balanceOf('0581')])
    const ran = await report(file, '--filter', 'region=0580', '--changes', '--out', at('annan'))
    expect(ran.code).toBe(0)
    const page = await readFile(join(at('annan'), 'index.html'), 'utf8')
    expect(page).toContain('Linköping&lt;/b&gt;')
    expect(page).toContain('Vad som har ändrats')
  })

  it('says in words that a report is unknown, its dataset gone, or its file no report', async () => {
    const unknown = await report('komunfakta', '--out', at('x.pdf'))
    expect(unknown).toMatchObject({ code: 1, error: expect.stringContaining('Kommunfakta') })
    const file = await reportFile('borta.regionreport', [])
    const content = JSON.parse(await readFile(file, 'utf8')) as object
    const dataset = { id: 'borta', edition: '2020-01-01', digest: 'a'.repeat(64) }
    await writeFile(file, JSON.stringify({ ...content, dataset }))
    expect(await report(file, '--out', at('x.pdf'))).toMatchObject({
      code: 1,
      error: expect.stringContaining('2020-01-01'),
    })
    await writeFile(at('ingen.regionreport'), 'hej')
    expect((await report(at('ingen.regionreport'), '--out', at('x.pdf'))).code).toBe(1)
    expect(await readdir(folder)).not.toContain('x.pdf')
  })

  it.each([
    [['kommunfakta']],
    [['--out', 'x.pdf']],
    [['kommunfakta', '--out', 'x.docx']],
    [['kommunfakta', '--out', 'x.pdf', '--date', '27/11']],
    [['kommunfakta', '--out', 'x.pdf', '--date', '2026-02-31']],
    [['kommunfakta', '--out', 'x.pdf', '--filter', 'year=2008']],
    [['kommunfakta', '--out', 'x', '--each', 'county']],
    [['kommunfakta', '--out', 'x', '--each', 'municipality', '--filter', 'region=0581']],
  ])('is used wrongly with %j', async (args) => {
    expect((await report(...args)).code).toBe(2)
  })
})

describe('regionkikaren report --each municipality', () => {
  it('makes a file for each, keeps what is unchanged, and makes again what is missing or of other figures', async () => {
    const out = at('alla')
    const first = await each(out)
    expect(first.code).toBe(0)
    expect(first.error).toMatch(/Norrköping: klar\n[^]*Linköping: klar\n[^]*Nyköping: klar/)
    const index = await indexOf(out)
    expect(index.map((row) => row.kommunkod)).toEqual(['0581', '0580', '0480'])
    expect(index.map((row) => row.status)).toEqual(['done', 'done', 'done'])
    expect((await readdir(out)).sort()).toEqual([...index.map((row) => row.fil ?? ''), 'index.csv'].sort())
    const [kept = '', lost = ''] = index.map((row) => join(out, row.fil ?? ''))
    const before = (await stat(kept)).mtimeMs

    await rm(lost)
    const second = await each(out)
    expect(second.error).toMatch(/Norrköping: oförändrad\n[^]*Linköping: klar\n[^]*Nyköping: oförändrad/)
    expect((await stat(kept)).mtimeMs).toBe(before)
    expect((await stat(lost)).size).toBeGreaterThan(0)

    const content = smallContent()
    await writeFile(
      small,
      await writeDataset({ ...content, meta: { ...content.meta, edition: '2027-01-01' } }),
    )
    expect((await each(out)).error).not.toMatch(/: oförändrad/)
  })

  it('goes on with a run that was interrupted', async () => {
    const out = at('avbruten')
    await each(out)
    const lines = (await readFile(join(out, 'index.csv'), 'utf8')).split('\r\n')
    // As it was after the first municipality.
    await writeFile(join(out, 'index.csv'), [...lines.slice(0, 2), ''].join('\r\n'))
    const ran = await each(out)
    expect(ran.error).toMatch(/Norrköping: oförändrad\n[^]*Linköping: klar/)
    expect(await indexOf(out)).toHaveLength(3)
  })

  it('leaves whole files, an index of them and nothing else when it is interrupted', async () => {
    const out = at('ctrl-c')
    const options = ['--each', 'municipality', '--format', 'pdf', '--library', at('library'), '--out', out]
    const child = spawn(process.execPath, [
      built('main/command-line.js'),
      'report',
      'kommunfakta',
      ...options,
    ])
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await expect.poll(() => readdir(out).catch(() => []), { timeout: 30_000 }).toContain('index.csv')
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    const names = (await readdir(out)).filter((name) => name !== 'index.csv')
    expect(names.length).toBeLessThan(22)
    for (const name of names) {
      expect(name).toMatch(/^\d{4}-.*\.pdf$/)
      expect((await readFile(join(out, name), 'latin1')).trimEnd()).toMatch(/%%EOF$/)
    }
    const listed = (await indexOf(out)).map((row) => row.fil ?? '')
    expect(names).toEqual(expect.arrayContaining(listed))
  })

  it('says in words that a folder cannot be written, and stops at once', async () => {
    await writeFile(at('fil'), '')
    const ran = await each(join(at('fil'), 'mapp'))
    expect(ran).toMatchObject({ code: 1, error: expect.stringContaining(join('fil', 'mapp')) })
    expect(ran.error).not.toContain('klar')
    if (process.getuid?.() === 0) return
    await chmod(folder, 0o500)
    const refused = await each(at('sluten'))
    await chmod(folder, 0o700)
    expect(refused.code).toBe(1)
  })
})
