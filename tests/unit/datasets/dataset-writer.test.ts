import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { writeDataset } from '#main/datasets/dataset-writer'
import { smallContent } from './small-dataset'

describe('writing a dataset', () => {
  test('the same content gives the same bytes, whatever the order of the facts', async () => {
    const content = smallContent()
    const turned = {
      ...content,
      facts: {
        ...content.facts,
        'commuting-flows': [...rowsIn(content.facts, 'commuting-flows')].reverse(),
        employment: [...rowsIn(content.facts, 'employment')].reverse(),
        population: [...rowsIn(content.facts, 'population')].reverse(),
      },
    }
    const first = await writeDataset(content)
    expect(Buffer.from(await writeDataset(content)).equals(first)).toBe(true)
    expect(Buffer.from(await writeDataset(turned)).equals(first)).toBe(true)
  })

  test('the header names the format', async () => {
    const bytes = Buffer.from(await writeDataset(smallContent()))
    expect(bytes.toString('latin1', 0, 15)).toBe('SQLite format 3')
    expect(bytes.readUInt16BE(16)).toBe(4096)
    expect(bytes.readUInt32BE(28) * 4096).toBe(bytes.length)
    expect(bytes.readUInt32BE(36), 'free pages').toBe(0)
    expect(bytes.readUInt32BE(60), 'user_version').toBe(4)
    expect(bytes.toString('latin1', 68, 72)).toBe('RgKk')
  })

  test('the digest follows the recipe of docs/dataset-format.md', async () => {
    const bytes = Buffer.from(await writeDataset(smallContent()))
    const [stated] = /sha256:[0-9a-f]{64}/.exec(bytes.toString('latin1')) ?? ['']
    const offset = bytes.indexOf(stated)
    bytes.fill('0', offset + 7, offset + 71)
    expect('sha256:' + createHash('sha256').update(bytes).digest('hex')).toBe(stated)
  })
})
