import { expect, test } from 'vitest'
import { createMemory } from '#shared/dataset/memory'
import { readFlowMatrix } from '#shared/view/read-flow-matrix'
import { flows } from '../views/sample-figures'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'

/** The matrix of the last year, in a dataset that numbers its regions so far from here. */
function matrixBy(far: number) {
  const moved = flows.map((row) => ({ ...row, home: row.home + far, work: row.work + far }))
  const reader = { ...createSampleReader({ flows: moved }), remember: createMemory() }
  const regions = sampleDescription.regions.map((region) => ({ ...region, id: region.id + far }))
  const year = Math.max(...flows.map((row) => row.year))
  const read = readFlowMatrix(reader, { ...sampleDescription, regions }, year, 'total')
  if (read === null) return expect.fail('no flows')
  const ids = (found: ReadonlySet<number>): number[] => [...found].map((id) => id - far).sort((a, b) => a - b)
  const { matrix, homes, works, hiddenBeyond, missingCells } = read
  return {
    matrix,
    missingCells,
    homes: ids(homes),
    works: ids(works),
    hidden: [ids(hiddenBeyond.out), ids(hiddenBeyond.in)],
  }
}

test.each([1_000_000, -5_000])(
  'a dataset may number its regions as it likes: %i from here the flows are the same',
  (far) => {
    const near = matrixBy(0)
    expect(near.matrix.persons.some((persons) => persons > 0)).toBe(true)
    expect(matrixBy(far)).toEqual(near)
  },
)
