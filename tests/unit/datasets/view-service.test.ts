import type { KeptChoices } from '#main/datasets/library/settings-file'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DatabaseClient } from '#main/datasets/database-client'
import type { FileReference, JobInput, JobKind } from '#main/datasets/database-jobs'
import { DatasetShelf } from '#main/datasets/dataset-shelf'
import { ViewService } from '#main/datasets/view-service'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import type { PictureClient } from '#main/exporters/picture-client'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import { ProblemError } from '#shared/problem/problem'
import { refusalOf } from '../refusal-of'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import { computeView } from '#shared/views/compute-view'
import { sampleDescription, sampleReader } from '../views/sample-dataset'

const KEY = 'a'.repeat(64)
const file = (key = KEY): FileReference => ({ key, path: `/tmp/${key}.regiondata`, name: 'a.regiondata' })

/** What the database and the picture worker are asked, and how often each still fails. */
let asked: string[] = []
let failing: Partial<Record<JobKind | 'geography', number>> = {}
let folder = ''

beforeEach(() => {
  asked = []
  failing = {}
  folder = mkdtempSync(join(tmpdir(), 'regionkikaren-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function answer<T>(kind: JobKind | 'geography', value: T): Promise<T> {
  asked.push(kind)
  const left = failing[kind] ?? 0
  failing[kind] = left - 1
  return left > 0 ? Promise.reject(queryCancelled()) : Promise.resolve(value)
}

const ANSWERS: Partial<Record<JobKind, unknown>> = {
  describe: { ...sampleDescription, hasBoundaries: true },
  boundaries: new Map(),
  inspect: { key: KEY, bytes: 1, description: sampleDescription, notices: [] },
}
const database: DatabaseClient = {
  run: (kind, input) =>
    answer(kind, (kind === 'view' ? answerView(input as JobInput<'view'>) : ANSWERS[kind]) as never),
  cancel: () => undefined,
  close: () => Promise.resolve(),
}
const answerView = ({ view, filters }: JobInput<'view'>): ViewData =>
  computeView(view, sampleReader, filters, sampleDescription)
const NOWHERE: MapGeography = {
  land: null,
  regions: { type: 'FeatureCollection', features: [] },
  schematic: true,
  places: [],
  bounds: [15, 58, 16, 59],
}
const pictures: PictureClient = {
  render: () => Promise.reject(new Error('nothing is drawn')),
  report: () => Promise.reject(new Error('nothing is drawn')),
  template: () => Promise.reject(new Error('not asked for')),
  readDeck: () => Promise.reject(new Error('not asked for')),
  updateDeck: () => Promise.reject(new Error('not asked for')),
  geography: () => answer('geography', NOWHERE),
  prepare: () => Promise.reject(new Error('not asked for')),
  close: () => Promise.resolve(),
}

const shelfOf = (bundledFiles: readonly string[], openedFile: string | null = null): DatasetShelf =>
  new DatasetShelf({ bundledFiles, openedFile, libraryFolder: folder, database, announce: () => undefined })
const nobody = (): Promise<KeptChoices> => Promise.resolve({ home: null, reference: null })
const viewsOf = (): ViewService =>
  new ViewService(database, shelfOf([]), pictures, () => Promise.resolve([]), nobody)

const isRefused = async (question: Promise<unknown>): Promise<boolean> =>
  question.then(
    () => false,
    (error: unknown) => error instanceof ProblemError,
  )

describe('what is asked once for each dataset', () => {
  it('is not asked again', async () => {
    const views = viewsOf()
    const [first, second] = await Promise.all([views.describe(file()), views.describe(file())])
    expect(await views.describe(file())).toBe(first)
    expect(second).toBe(first)
    const geography = await views.geography(file())
    expect(await views.geography(file())).toBe(geography)
    expect(asked).toEqual(['describe', 'boundaries', 'geography'])
  })

  it('is not asked for areas that the dataset says it has none of', async () => {
    const bare: DatabaseClient = {
      ...database,
      run: (kind, input) =>
        kind === 'describe' ? answer(kind, sampleDescription as never) : database.run(kind, input),
    }
    const views = new ViewService(bare, shelfOf([]), pictures, () => Promise.resolve([]), nobody)
    expect(await views.geography(file())).toEqual(NOWHERE)
    expect(asked).toEqual(['describe', 'geography'])
  })

  it.each([
    ['the description', 'describe'],
    ['the boundaries', 'boundaries'],
    ['the ground of maps', 'geography'],
  ] as const)('is asked anew after a failure of %s, until it is there', async (_, kind) => {
    failing = { [kind]: 2 }
    const views = viewsOf()
    expect(await isRefused(views.geography(file()))).toBe(true)
    expect(await isRefused(views.geography(file()))).toBe(true)
    expect(await views.geography(file())).toEqual(NOWHERE)
    expect(asked.filter((one) => one === kind)).toHaveLength(3)
  })

  it('is told with the reference that the reader keeps, as long as that is the same', async () => {
    let reference: string | null = null
    const views = new ViewService(
      database,
      shelfOf([]),
      pictures,
      () => Promise.resolve([]),
      () => Promise.resolve({ home: null, reference }),
    )
    const without = await views.describe(file())
    reference = 'county'
    const kept = await views.describe(file())
    expect([without.reference, kept.reference]).toEqual([undefined, 'county'])
    expect(await views.describe(file())).toBe(kept)
  })

  it('is forgotten for the dataset that was asked about first when there are more than eight', async () => {
    const views = viewsOf()
    const keys = Array.from({ length: 9 }, (_, i) => String(i).repeat(64))
    for (const key of keys) await views.describe(file(key))
    await views.describe(file(keys[1]))
    expect(asked).toHaveLength(9)
    await views.describe(file(keys[0]))
    expect(asked).toHaveLength(10)
  })
})

describe('a comparison', () => {
  const comparing = (): ViewService =>
    new ViewService(
      database,
      shelfOf(['/program/bundled.regiondata']),
      pictures,
      () => Promise.resolve([]),
      nobody,
    )
  const question = {
    queryId: 'q',
    dataset: null,
    view: 'commuting.flows',
    filters: { year: '2008' },
    compare: 'region:Norrköping,0580',
  } as const

  it('is answered panel by panel, in the order and by the codes of what was asked', async () => {
    const { along, filters, panels } = await comparing().compare(question)
    expect([along, filters]).toEqual(['region', { year: '2008' }])
    expect(panels.map(({ value, heading }) => [value, heading.sv])).toEqual([
      ['0581', 'Norrköping'],
      ['0580', 'Linköping'],
    ])
    expect(panels.map(({ answer }) => answer.ok)).toEqual([true, true])
  })

  it('keeps the other panels when one cannot be answered', async () => {
    failing = { view: 1 }
    const { panels } = await comparing().compare(question)
    // Both are asked at once: whichever the database hears first has no answer.
    expect(panels.filter(({ answer }) => answer.ok)).toHaveLength(1)
    expect(panels).toHaveLength(2)
  })

  it('of indices has one base year: the first that all places have, unless one is chosen', async () => {
    const answering: DatabaseClient = {
      ...database,
      run: (kind, input) =>
        kind === 'view'
          ? Promise.resolve(
              computeView(
                'population.index',
                sampleReader,
                (input as JobInput<'view'>).filters,
                sampleDescription,
              ) as never,
            )
          : answer(kind, ANSWERS[kind] as never),
    }
    const shelf = shelfOf(['/program/bundled.regiondata'])
    const views = new ViewService(answering, shelf, pictures, () => Promise.resolve([]), nobody)
    const basesOf = async (filters: FilterTexts, compare: string): Promise<unknown[]> => {
      const { panels } = await views.compare({ ...question, view: 'population.index', filters, compare })
      return panels.map(({ answer: one }) => (one.ok ? one.value.filters.indexYear : one.problem.code))
    }
    // Mjölby has 2016 and 2019, Söderköping 2016 and 2022.
    const panels = 'region:0586,0582'
    expect(await basesOf({}, panels)).toEqual([2016, 2016])
    expect(await basesOf({ year: '2017-2022' }, 'region:0581,0582')).toEqual([2022, 2022])
    expect(await basesOf({ 'index-year': '2019' }, 'region:0586,0581')).toEqual([2019, 2019])
    // Periods without a year in common.
    expect(await basesOf({ region: '0581' }, 'year:2016-2019,2019-2022')).toEqual([2019, 2019])
    expect(await basesOf({ region: '0581' }, 'year:2016,2022')).toEqual([2016, 2016])
  })

  it('that makes no sense is refused in words, and nothing is asked', async () => {
    expect((await refusalOf(comparing().compare({ ...question, compare: 'region:0580,9999' }))).code).toBe(
      'unknown-region',
    )
    expect(asked).not.toContain('view')
  })

  it('is stopped as one, before its panels have reached the database', async () => {
    const views = comparing()
    const stopped = refusalOf(views.compare(question))
    views.cancel('q')
    expect((await stopped).code).toBe('query-cancelled')
    expect(asked).not.toContain('view')
  })
})

describe('a file that could not be read at first', () => {
  it('is shown once it can be, when it came with the program', async () => {
    failing = { inspect: 1 }
    const shelf = shelfOf(['/program/bundled.regiondata'])
    expect((await shelf.list()).editions).toEqual([])
    expect((await shelf.list()).editions.map(({ origin }) => origin)).toEqual(['bundled'])
    await shelf.list()
    expect(asked).toEqual(['inspect', 'inspect'])
  })

  it('is shown once it can be, when somebody opened it', async () => {
    failing = { inspect: 1 }
    const shelf = shelfOf([], '/home/me/own.regiondata')
    expect(await isRefused(shelf.find(null))).toBe(true)
    expect(await shelf.find(null)).toMatchObject({ path: '/home/me/own.regiondata' })
    expect((await shelf.list()).editions.map(({ origin }) => origin)).toEqual(['opened'])
    expect(asked).toEqual(['inspect', 'inspect'])
  })
})
