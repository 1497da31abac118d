import { describe, expect, it } from 'vitest'
import { auditFindings, stopsRelease } from '#main/packaging/audit-findings'

/** As npm tells it. */
const report = {
  auditReportVersion: 2,
  vulnerabilities: {
    linter: {
      name: 'linter',
      severity: 'critical',
      via: ['parser'],
      nodes: ['node_modules/linter'],
    },
    parser: {
      name: 'parser',
      severity: 'high',
      via: [{ source: 1, title: 'Reads without end', url: 'https://example/1', severity: 'high' }],
      nodes: ['node_modules/linter/node_modules/parser', 'node_modules/parser'],
    },
    picture: {
      name: 'picture',
      severity: 'moderate',
      via: [{ source: 2, title: 'Tells a path', url: 'https://example/2', severity: 'moderate' }],
      nodes: ['node_modules/picture'],
    },
  },
  metadata: {},
}
const stopped = (packed: string[]) =>
  auditFindings(report, new Set(packed))
    .filter(stopsRelease)
    .map(({ name }) => name)

describe('what is known against our packages', () => {
  it('stops a release when it is grave and in the program, by the copy that is packed', () => {
    expect(stopped(['node_modules/parser', 'node_modules/picture'])).toEqual(['parser'])
    expect(stopped(['node_modules/linter/node_modules/parser'])).toEqual(['parser'])
  })

  it('is only said of tools, and of lesser faults', () => {
    expect(stopped(['node_modules/picture'])).toEqual([])
    const told = auditFindings(report, new Set(['node_modules/picture']))
    expect(told.map(({ name, packed }) => `${name} ${packed}`)).toEqual([
      'picture true',
      'linter false',
      'parser false',
    ])
    expect(told[2]?.told).toEqual(['Reads without end https://example/1'])
  })

  it('is never taken for nothing when the registry did not answer', () => {
    expect(() => auditFindings({ message: 'request failed', error: {} }, new Set())).toThrow(
      'the registry did not answer',
    )
  })
})
