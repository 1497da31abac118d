import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DatasetService } from '#main/datasets/dataset-service'
import { withCore } from '#main/command-line/core-session'
import { codes } from '#shared/view/view-data'
import { runCommand } from '../command-line/run-command'

let library: string
beforeEach(async () => {
  library = await mkdtemp(join(tmpdir(), 'regionkikaren-home-'))
})
afterEach(() => rm(library, { recursive: true, force: true }))

/** The core with the datasets that come with the program, started anew as the program is. */
const started = <T>(use: (core: DatasetService) => Promise<T>): Promise<T> => withCore({ library }, 'sv', use)

test.each([
  ['0512', 'Ydre', 'ostergotland-sodermanland'],
  ['2480', 'Umeå', 'sverige'],
  ['1280', 'Malmö', 'sverige'],
  ['2580', 'Luleå', 'norrbotten'],
])('a reader of %s, %s, is shown it in the dataset %s at every start', async (home, name, dataset) => {
  await started(async ({ calls }) => {
    const { settings, list } = await calls['home:choose']({ home })
    expect(settings.home).toBe(home)
    expect(list.editions.find(({ digest }) => digest === list.active)?.dataset).toBe(dataset)
  })
  await started(async ({ calls }) => {
    expect((await calls['settings:read'](null)).home).toBe(home)
    const description = await calls['dataset:describe']({ dataset: null })
    expect(description).toMatchObject({ home, meta: { id: dataset } })
    const asked = { queryId: 'a', dataset: null, view: 'overview', filters: {} } as const
    expect((await calls['view:query'](asked)).regionNames.map(({ sv }) => sv)).toEqual([name])
  })
})

test('the command line begins with the home of its library, and with any other place that is asked for', async () => {
  await started(({ calls }) => calls['home:choose']({ home: '0512' }))
  const regionOf = async (...filters: string[]): Promise<string | undefined> => {
    const ran = await runCommand(['query', 'commuting.balance', '--library', library, ...filters])
    return (JSON.parse(ran.out) as { filters: { region?: string } }).filters.region
  }
  expect(await regionOf()).toBe('0512')
  expect(await regionOf('--filter', 'region=0580')).toBe('0580')
})

test('whoever names none, or takes it away, begins where the program does', async () => {
  await started(async ({ calls }) => {
    await calls['home:choose']({ home: '0512' })
    expect((await calls['home:choose']({ home: 'none' })).settings.home).toBe('none')
    const description = await calls['dataset:describe']({ dataset: null })
    expect(description.home).toBeUndefined()
    const asked = { queryId: 'a', dataset: null, view: 'industries.largest', filters: {} } as const
    const { filters, columns } = await calls['view:query'](asked)
    expect(filters.region).toEqual(['0581'])
    expect(codes({ columns }, 'industry').codes.length).toBeGreaterThan(0)
  })
})
