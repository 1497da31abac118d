import { describe, expect, it } from 'vitest'
import { fitAndCompare } from '#main/datasets/report-fitting'
import type { Report, ReportViewItem } from '#shared/reports/report'
import type { EditionName } from '#shared/saved-view/saved-view'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'

const edition = (id: string, digit: string): EditionName => ({
  id,
  edition: `utgåva ${digit}`,
  digest: digit.repeat(64),
})
const made = edition('sample', 'a')
const now = edition('sample', 'b')

const flows = (dataset: EditionName | null): ReportViewItem => ({
  kind: 'view',
  view: {
    version: 1,
    view: 'commuting.flows',
    filters: { region: '0581', year: '2008' },
    show: null,
    dataset,
  },
})

/** Fits a report of one view from the edition `a` to `b`, and tells which editions were asked. */
async function fit(view: ReportViewItem) {
  const report: Report = { version: 1, title: 'Min', dataset: made, region: null, items: [view] }
  const asked: (string | null)[] = []
  const views: Parameters<typeof fitAndCompare>[0] = {
    draw({ dataset, view: id, filters }) {
      asked.push(dataset)
      return Promise.resolve({ data: sampleViewData(id, filters), geography: null })
    },
    drawComparison: () => Promise.reject(new Error('nothing is compared')),
  }
  const { changes } = await fitAndCompare(views, () => Promise.resolve(sampleDescription), {
    report,
    before: { key: made.digest },
    after: now,
    region: null,
    language: 'sv',
    findEdition: ({ digest }) => Promise.resolve(digest.startsWith('d') ? null : digest),
    step: () => undefined,
  })
  return { asked, changes }
}

describe('what fitting a report compares', () => {
  it('is the edition that it was made on and the new one', async () => {
    const { asked, changes } = await fit(flows(null))
    expect(asked.toSorted()).toEqual([made.digest, now.digest])
    expect(changes).toEqual([])
    expect((await fit(flows(made))).asked.toSorted()).toEqual([made.digest, now.digest])
  })

  it('is nothing for a view of another dataset, which stays as it is', async () => {
    expect(await fit(flows(edition('other', 'c')))).toEqual({ asked: [], changes: [] })
  })

  it('begins with the edition of a view that names one of its own, or says that it is gone', async () => {
    expect((await fit(flows(edition('sample', 'c')))).asked.toSorted()).toEqual([now.digest, 'c'.repeat(64)])
    const { asked, changes } = await fit(flows(edition('sample', 'd')))
    expect(asked).toEqual([now.digest])
    expect(changes[0]?.note).toContain('utgåva d')
  })
})
