import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { writeDataset } from '#main/datasets/dataset-writer'
import { figures, repositoryText } from './bundled-figures'
import { compareWithKnownFlows, formatKnownFlowReport, meanDeviation } from './known-flow-check'

describe('the bundled dataset file', () => {
  it('has the same bytes each time it is built', { timeout: 60_000 }, async () => {
    const first = Buffer.from(await writeDataset(buildBundledContent(figures)))
    const second = Buffer.from(await writeDataset(buildBundledContent(figures)))
    expect(first.equals(second)).toBe(true)
  })
})

describe('the model against published flows', () => {
  const comparisons = compareWithKnownFlows(figures)
  const documented = repositoryText('docs/bundled-data.md')
    .replaceAll(/ +\|/g, ' |')
    .replaceAll(/\| +/g, '| ')

  it('has the right order of size for large flows', () => {
    for (const { byModel, persons } of comparisons)
      if (persons >= 1000) expect(Math.abs(byModel / persons - 1)).toBeLessThan(0.3)
  })

  it('is reported in docs/bundled-data.md with the numbers of today', () => {
    const missing = formatKnownFlowReport(figures, comparisons).filter(
      (line, index) =>
        index !== 1 && !documented.includes(line.replaceAll(/ +\|/g, ' |').replaceAll(/\| +/g, '| ')),
    )
    expect(missing).toEqual([])
    const percent = (some: typeof comparisons) => `${String(Math.round(meanDeviation(some) * 100))} %`
    expect(documented).toContain(
      `The mean deviation is ${percent(comparisons)}, of flows of 1,000 persons and more ${percent(comparisons.filter(({ persons }) => persons >= 1000))}`,
    )
  })
})
