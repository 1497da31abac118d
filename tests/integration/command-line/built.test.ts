import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledFile, runBuilt } from './run-built'

/** What commands answer is tested within the tests' own process (run-command.ts); here that the built program does so. */
let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regionkikaren-built-'))
  await writeFile(at('flows.csv'), 'hemkommun;arbetskommun;år;antal\n0180;1480;2022;20\n1480;0180;2022;35\n')
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...args: string[]) => runBuilt([...args, '--library', at('library')])

describe('the built program, as a process of its own', () => {
  it.each([
    ['query', () => ['commuting.balance', '--filter', 'region=0581', '--filter', 'year=2008'], /10854/],
    ['inspect', () => [at('flows.csv')], /hemkommun/],
    ['datasets', () => ['info', bundledFile], /Östergötland/],
    ['groups', () => ['list'], /^$/],
    ['views', () => ['list'], /^$/],
    ['report', () => ['--list'], /kommunfakta|municipality-facts/],
  ])('answers %s on standard output alone, and ends with 0', async (command, args, words) => {
    const ran = await run(command, ...args())
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.out).toMatch(words)
  })

  it.each([
    ['export', () => ['industries.largest', '--out', at('bild.svg')]],
    ['convert', () => [at('flows.csv'), '--out', at('flows.px')]],
    ['report', () => ['kommunfakta', '--out', at('rapport.pdf')]],
    ['groups', () => ['save', 'Linköping och Norrköping', '0580', '0581']],
    ['views', () => ['save', 'Till nämnden', 'overview']],
  ])('says what %s has written on standard error alone, and ends with 0', async (command, args) => {
    const ran = await run(command, ...args())
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(ran.error).not.toBe('')
  })

  it('takes a file in, and ends with 0', async () => {
    expect(await run('import', at('flows.csv'), '--dry-run')).toMatchObject({ code: 0 })
  })

  it('says in words what was refused, ends with 1 and shows no stack', async () => {
    const ran = await run('query', 'overview', '--dataset', '/nowhere/x.regiondata')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.error).toContain('Gör så här:')
    expect(ran.error).not.toMatch(/ {4}at |node:internal/)
  })

  it('says what is wrong with its use, and ends with 2', async () => {
    const ran = await runBuilt(['query', 'overview', '--colour'])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.error).toContain('--help')
  })

  it('speaks the language of the system', async () => {
    const ran = await runBuilt(['--help'], { LANG: 'en_GB.UTF-8' })
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.out).toContain('Usage:')
  })
})
