import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as writer from '#main/datasets/dataset-writer'
import { toTakeIn } from '#shared/contract/opened-file'
import { populationTable } from './import-files'
import { startInProcessWorker } from './in-process-worker'
import { problemOf, serviceUnderTest, valueOf, type UnderTest } from './service-under-test'

/** A writer with a fault, as none should have. */
vi.mock('#main/datasets/dataset-writer', async (original) => {
  const { writeDataset } = await original<typeof writer>()
  return {
    writeDataset: async (...given: Parameters<typeof writeDataset>) => {
      const bytes = await writeDataset(...given)
      // The bundled dataset of the test is whole.
      if (given[0].meta.id !== 'medfoljande') bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      return bytes
    },
  }
})

let under: UnderTest
beforeEach(async () => {
  under = await serviceUnderTest({ startDatabaseWorker: startInProcessWorker })
})
afterEach(() => under.close())

test('a dataset that fails our own check is neither offered nor kept, and that is said', async () => {
  const { calls } = under.service
  const bytes = Uint8Array.from(populationTable())
  const { token } = toTakeIn(valueOf(await calls['file:open']({ fileName: 'folk.px', bytes })))
  const before = valueOf(await calls['datasets:list'](null))
  const problem = problemOf(await calls['file:prepare']({ token, mapping: null, property: null, into: null }))
  expect(problem.code).toBe('table-unusable')
  expect(problem.message.sv).toContain('folk.px')
  expect(problemOf(await calls['file:commit']({ token })).code).toBe('invalid-input')
  expect(valueOf(await calls['datasets:list'](null))).toEqual(before)
})
