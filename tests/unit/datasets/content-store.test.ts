import { win32 } from 'node:path'
import { expect, test } from 'vitest'
import { datasetPath } from '#main/datasets/library/store-paths'

const digest = 'ab'.repeat(32)

test('files are kept by digest, on Windows too', () => {
  const path = datasetPath('C:\\Users\\Åsa\\AppData\\Local\\Regionkikaren\\library', digest, win32.join)
  expect(path).toBe(`C:\\Users\\Åsa\\AppData\\Local\\Regionkikaren\\library\\datasets\\${digest}.regiondata`)
})

test('nothing but a digest leads into the folder', () => {
  for (const name of ['..\\..\\evil', '../../evil', '', `${digest}/..`, digest.toUpperCase()]) {
    expect(() => datasetPath('library', name)).toThrow('not a digest')
  }
})
