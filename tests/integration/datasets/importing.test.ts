import { tidyLibrary } from '#main/datasets/library/tidy-library'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TakenIn, TaskProgress } from '#shared/contract/calls'
import { toTakeIn, type Candidate, type FileToTakeIn } from '#shared/contract/opened-file'
import type { Result } from '#shared/problem/problem'
import { populationFigure, populationTable, squares } from './import-files'
import {
  edition,
  problemOf,
  serviceUnderTest,
  takeInFile,
  valueOf,
  type UnderTest,
  type ServiceUnderTest,
} from './service-under-test'
import { resultOf } from '#shared/problem/problem'

let under: UnderTest
beforeEach(async () => {
  under = await serviceUnderTest()
})
afterEach(() => under.close())

const list = async (service = under.service) => valueOf(await service.calls['datasets:list'](null))
const incoming = (): string[] => {
  try {
    return readdirSync(join(under.library, 'incoming'))
  } catch {
    return []
  }
}
const prepare = async (token: string, into: string | null = null): Promise<Candidate> =>
  valueOf(await under.service.calls['file:prepare']({ token, mapping: null, property: null, into }))
const commit = async (token: string): Promise<TakenIn> =>
  valueOf(await under.service.calls['file:commit']({ token }))
const open = async (fileName: string, bytes: Uint8Array): Promise<FileToTakeIn> =>
  toTakeIn(valueOf(await under.service.calls['file:open']({ fileName, bytes: Uint8Array.from(bytes) })))

/** The population of Norrköping in the last year that a dataset has. */
async function lastPopulation(service: ServiceUnderTest, dataset: string): Promise<number> {
  const asked = {
    queryId: 'population',
    dataset,
    view: 'population.growth' as const,
    filters: { region: '0581' },
  }
  const data = valueOf(await service.calls['view:query'](asked))
  const region = data.columns.find(({ id }) => id === 'region')
  const persons = data.columns.find(({ id }) => id === 'population')
  if (region?.type !== 'code' || persons?.type !== 'number') throw new Error('no such columns')
  const row = [...region.indices].findIndex((index) => region.codes[index] === '0581')
  return persons.values[row] ?? NaN
}

describe('a table from a file', () => {
  test('becomes a dataset that can be looked at, and nothing changes before that is committed', async () => {
    const before = await list()
    const opened = await open('folkmängd.px', populationTable())
    if (opened.kind !== 'table') throw new Error(opened.kind)
    expect(opened.report).toMatchObject({ format: 'px', encoding: 'windows-1252', id: 'BE0101PROV' })
    expect(opened.recognition.mapping.target).toBe('population')
    expect(opened.targets).toContain('medfoljande')
    const candidate = await prepare(opened.token)
    expect(candidate).toMatchObject({ used: 9, difference: null })
    expect(await list()).toEqual(before)

    const { edition: taken, already } = await commit(opened.token)
    expect(already).toBe(false)
    expect((await list()).active).toBe(taken.digest)
    expect(await lastPopulation(under.service, taken.dataset)).toBe(populationFigure('0581', '2022'))
    expect(incoming()).toEqual([])
    // It is whole, like any dataset file.
    const exported = valueOf(await under.service.calls['dataset:export']({ digest: taken.digest }))
    expect(exported.fileName).toBe(`${taken.dataset}-${taken.edition}.regiondata`)
    await under.service.checkFile(under.file('ut.regiondata', exported.bytes))
  })

  test('taken in twice changes nothing and says so', async () => {
    const path = under.file('folk.px', populationTable())
    const first = valueOf(await takeInFile(under.service, path))
    const before = await list()
    const { token } = await open('samma under ett annat namn.px', populationTable())
    const candidate = await prepare(token)
    expect(candidate.difference?.identical).toBe(true)
    const second = await commit(token)
    expect(second).toMatchObject({ already: true, edition: { digest: first.edition.digest } })
    expect(await list()).toEqual(before)
  })

  test('altered shows exactly the altered cells', async () => {
    valueOf(await takeInFile(under.service, under.file('folk.px', populationTable())))
    const altered = populationTable((figure, region, year) =>
      region === '0580' && year === '2021'
        ? figure + 12
        : region === '0581' && year === '2022'
          ? figure - 7
          : figure,
    )
    const { token } = await open('folk.px', altered)
    const { difference } = await prepare(token)
    expect(difference?.identical).toBe(false)
    const [table, ...others] = difference?.tables ?? []
    expect(others).toEqual([])
    expect(table?.figures).toEqual({ added: 0, removed: 0, same: 7 })
    const revisions = table?.revisions
    const keyed = (i: number): string[] =>
      (revisions?.keys ?? []).map(({ codes, indices }) => codes[indices[i] ?? -1] ?? '?')
    expect(revisions?.total).toBe(2)
    expect(keyed(0)).toEqual(expect.arrayContaining(['0580', '2021']))
    expect(keyed(1)).toEqual(expect.arrayContaining(['0581', '2022']))
    expect([...(revisions?.before ?? [])]).toEqual([
      populationFigure('0580', '2021'),
      populationFigure('0581', '2022'),
    ])
    expect([...(revisions?.after ?? [])]).toEqual([
      populationFigure('0580', '2021') + 12,
      populationFigure('0581', '2022') - 7,
    ])
    expect(table?.change).toMatchObject({ net: 5, absolute: 19, largest: 12 })
    // Both editions are there afterwards.
    const { edition: taken, already } = await commit(token)
    expect(already).toBe(false)
    expect((await list()).editions.filter(({ dataset }) => dataset === taken.dataset)).toHaveLength(2)
  })

  test('is remembered by its id: what was chosen once is proposed for next year’s file', async () => {
    const opened = await open('folk.px', populationTable())
    if (opened.kind !== 'table') throw new Error(opened.kind)
    const { mapping } = opened.recognition
    const chosen = {
      ...mapping,
      dataset: {
        ...mapping.dataset,
        id: 'var-folkmangd',
        title: { sv: 'Vår folkmängd', en: 'Our population' },
      },
    }
    const { token } = opened
    valueOf(await under.service.calls['file:prepare']({ token, mapping: chosen, property: null, into: null }))
    expect((await commit(token)).edition.dataset).toBe('var-folkmangd')
    const next = under.another()
    const again = await next.openFile(
      under.file(
        'nästa.px',
        populationTable((figure) => figure + 1),
      ),
    )
    if (again.kind !== 'table') throw new Error(again.kind)
    expect(again.recognition).toMatchObject({
      origin: 'remembered',
      mapping: { dataset: { id: 'var-folkmangd' } },
    })
  })

  test('put into another dataset is an edition of that one', async () => {
    valueOf(await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))))
    const { token } = await open('folk.px', populationTable())
    const { difference } = await prepare(token, 'prov')
    expect(difference?.before.edition).toBe('2026-01-01')
    const { edition: taken } = await commit(token)
    expect(taken.dataset).toBe('prov')
    expect(await lastPopulation(under.service, 'prov')).toBe(populationFigure('0581', '2022'))
  })
})

describe('boundaries from a file', () => {
  test('are put into the dataset whose regions they fit, and then are there already', async () => {
    valueOf(await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))))
    const opened = await open('kommuner.geojson', squares())
    if (opened.kind !== 'boundaries') throw new Error(opened.kind)
    expect(opened.boundaries).toMatchObject({ dataset: 'prov', property: 'kommunkod', matched: 3 })
    const { difference } = await prepare(opened.token, opened.boundaries.dataset)
    expect(difference).toMatchObject({ identical: false, boundaries: 3 })
    const { edition: taken } = await commit(opened.token)
    expect(taken.dataset).toBe('prov')
    const described = valueOf(await under.service.calls['dataset:describe']({ dataset: taken.digest }))
    expect(described.hasBoundaries).toBe(true)

    const again = await open('kommuner.geojson', squares())
    await prepare(again.token, 'prov')
    expect(await commit(again.token)).toMatchObject({ already: true, edition: { digest: taken.digest } })
  })

  test('go to the dataset that is shown, and the others that they fit are offered', async () => {
    valueOf(await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))))
    const { editions } = await list()
    const bundled = editions.find(({ dataset }) => dataset === 'medfoljande')
    const choice = { dataset: 'medfoljande', digest: bundled?.digest ?? '' }
    const { active } = valueOf(await under.service.calls['dataset:choose-edition'](choice))
    expect(active).toBe(bundled?.digest)
    const opened = await open('kommuner.geojson', squares())
    if (opened.kind !== 'boundaries') throw new Error(opened.kind)
    expect(opened.boundaries.dataset).toBe('medfoljande')
    const matched = { property: 'kommunkod', matched: 3 }
    expect(opened.boundaries.fits).toEqual([
      { dataset: 'medfoljande', ...matched },
      { dataset: 'prov', ...matched },
    ])
    // Any of them may be chosen.
    const { difference } = await prepare(opened.token, 'prov')
    expect(difference).toMatchObject({ boundaries: 3 })
  })

  test('are not put anywhere without being told where', async () => {
    const { token } = await open('kommuner.geojson', squares())
    const asked = { token, mapping: null, property: null, into: null }
    expect(problemOf(await under.service.calls['file:prepare'](asked)).message.sv).toContain('Gränser')
  })
})

describe('between opening and committing', () => {
  test('a file that is changed is not taken in', async () => {
    const path = under.file('folk.px', populationTable())
    const { token } = toTakeIn(await under.service.openFile(path))
    writeFileSync(
      path,
      populationTable((figure) => figure + 1),
    )
    const asked = { token, mapping: null, property: null, into: null }
    expect(problemOf(await under.service.calls['file:prepare'](asked)).message.sv).toContain('har ändrats')
  })

  test('what is discarded is gone, and nothing else is', async () => {
    const { token } = await open('folk.px', populationTable())
    const other = await open('folk.px', populationTable())
    await prepare(token)
    valueOf(await under.service.calls['file:discard']({ token }))
    expect(problemOf(await under.service.calls['file:commit']({ token })).code).toBe('invalid-input')
    await prepare(other.token)
    expect((await commit(other.token)).already).toBe(false)
    expect(incoming()).toEqual([])
  })

  test('what is not prepared cannot be committed', async () => {
    const { token } = await open('folk.px', populationTable())
    expect(problemOf(await under.service.calls['file:commit']({ token })).message.sv).toContain('öppen')
  })

  test('what a program left that nobody knows of is removed when it is a day old, not before', async () => {
    const old = join(under.library, 'incoming', 'gammal')
    const young = join(under.library, 'incoming', 'ny')
    for (const folder of [old, young]) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'source'), 'x')
    }
    utimesSync(old, 0, 0)
    await tidyLibrary(under.library)
    expect(incoming()).toEqual(['ny'])
  })
})

const LARGE = { rows: 300, columns: 1000 }

/** A .px file of so many cells that every step on it takes a while; `first` is its first figure. */
function largeTable(first: number): Uint8Array {
  const codes = (count: number, letter: string): string =>
    Array.from({ length: count }, (_, i) => `"${letter}${String(i)}"`).join(',')
  const row = Array.from({ length: LARGE.columns }, (_, i) => String(i)).join(' ')
  const rows = [row.replace(/^0/, String(first)), ...Array.from({ length: LARGE.rows - 1 }, () => row)]
  const text = [
    'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nMATRIX="STOR";\nTITLE="Stor";\nCONTENTS="Stor";',
    'UNITS="antal";\nSTUB="a";\nHEADING="b";',
    `VALUES("a")=${codes(LARGE.rows, 'a')};\nVALUES("b")=${codes(LARGE.columns, 'b')};`,
    `DATA=\n${rows.join('\n')};\n`,
  ].join('\n')
  return Buffer.from(text)
}

/** A step may be done before the wish to stop it arrives; then it is tried again. */
async function untilStopped<T>(action: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    const result = await action()
    if (!result.ok || attempt === 30) return result
  }
}

test('each step that takes its time is told of and can be cancelled, and then all is as before', async () => {
  const path = under.file('stor.px', largeTable(0))
  valueOf(await takeInFile(under.service, under.file('förra.px', largeTable(1))))
  const before = await list()
  /** Cancels the first task that says this. */
  let cancelAt: string | null = null
  const service: ServiceUnderTest = under.another({
    silence: 0,
    announce(name, payload) {
      if (name !== 'task:progress') return
      const { task, cancellable, label } = payload as TaskProgress
      expect(cancellable).toBe(true)
      if (cancelAt === null || !label.sv.startsWith(cancelAt)) return
      cancelAt = null
      void service.calls['task:cancel']({ task })
    },
  })
  const opened = await untilStopped(async () => {
    cancelAt = 'Läser'
    const read = await resultOf(service.openFile(path))
    if (read.ok) await service.calls['file:discard']({ token: toTakeIn(read.value).token })
    return read
  })
  expect(problemOf(opened).code).toBe('query-cancelled')
  for (const step of ['Läser', 'Gör en datamängd', 'Jämför']) {
    const stopped = await untilStopped(async () => {
      const { token } = toTakeIn(await service.openFile(path))
      cancelAt = step
      const prepared = await service.calls['file:prepare']({
        token,
        mapping: null,
        property: null,
        into: null,
      })
      expect(cancelAt).toBeNull()
      // What was opened is still open; a cancelled step leaves nothing to commit.
      if (!prepared.ok)
        expect(problemOf(await service.calls['file:commit']({ token })).code).toBe('invalid-input')
      valueOf(await service.calls['file:discard']({ token }))
      return prepared
    })
    expect(problemOf(stopped).code).toBe('query-cancelled')
  }
  const { digest } = before.editions.find(({ origin }) => origin === 'library') ?? { digest: '' }
  const verified = await untilStopped(() => {
    cancelAt = 'Kontrollerar'
    return service.calls['datasets:verify'](null)
  })
  expect(problemOf(verified).code).toBe('query-cancelled')
  const compared = await untilStopped(() => {
    cancelAt = 'Jämför'
    return service.calls['datasets:compare']({ before: digest, after: digest })
  })
  expect(problemOf(compared).code).toBe('query-cancelled')
  expect(await list()).toEqual(before)
  expect(incoming()).toEqual([])
})
