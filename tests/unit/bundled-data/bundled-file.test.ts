import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { buildBundledContent, computeAllFlows } from '#main/bundled-data/bundled-content'
import { compareWithKnownFlows, formatKnownFlowReport } from '#main/bundled-data/known-flow-check'
import { writeDataset } from '#main/datasets/dataset-writer'
import { figures, repositoryText } from './bundled-figures'

describe('the bundled dataset file', () => {
  it('has the same bytes each time it is built', async () => {
    const first = Buffer.from(await writeDataset(buildBundledContent(figures)))
    const second = Buffer.from(await writeDataset(buildBundledContent(figures)))
    expect(first.equals(second)).toBe(true)
  })
})

describe('the check against published flows', () => {
  const matrices = new Map(computeAllFlows(figures).map(({ year, total }) => [year, total]))
  const comparisons = compareWithKnownFlows(figures, matrices)

  it('compares every known flow and says where there is no matrix', () => {
    expect(comparisons).toHaveLength(figures.knownFlows.length)
    expect(comparisons.filter(({ synthetic }) => synthetic === null).map(({ year }) => year)).toEqual([
      2021, 2021,
    ])
  })

  it('comes out plausible: the right order of size, never forced', () => {
    for (const { synthetic, persons } of comparisons) {
      if (synthetic !== null) expect(Math.abs(synthetic / persons - 1)).toBeLessThan(0.3)
    }
  })

  it('is reported in docs/bundled-data.md with the numbers of today', () => {
    const documented = repositoryText('docs/bundled-data.md')
      .replaceAll(/ +\|/g, ' |')
      .replaceAll(/\| +/g, '| ')
    const missing = formatKnownFlowReport(figures, comparisons).filter(
      (line, index) => index !== 1 && !documented.includes(line.replaceAll(/ +\|/g, ' |')),
    )
    expect(missing).toEqual([])
  })
})
