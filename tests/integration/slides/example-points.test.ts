import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writeSlides } from '#main/exporters/slides/write-slides'
import { parseFilters } from '#shared/filters/parse-filters'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import { sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { createSampleReader, sampleDescription } from '../../unit/views/sample-dataset'
import { unwrapped } from '../../unit/views/unwrapped'

const [NORRKOPING, LINKOPING, OFFICIAL, EXAMPLE] = [4, 3, 1, 4]

it('slides draw points of example data among official ones as rings, as the screen does', async () => {
  const texts = { region: '0581', other: '0580' }
  const filters = unwrapped(parseFilters(VIEWS['commuting.relation'], texts, sampleDescription))
  const flows = [
    { year: 2007, source: OFFICIAL },
    { year: 2008, source: EXAMPLE },
  ].map((one) => ({ ...one, home: NORRKOPING, work: LINKOPING, persons: 10, sex: 'total' as const }))
  const data = computeView('commuting.relation', createSampleReader({ flows }), filters, sampleDescription)
  const job = sampleJob({ data, format: 'pptx' })
  const deck = unzipSync((await writeSlides(sampleReport([{ kind: 'view', heading: null, job }]))).bytes)
  const chart = strFromU8(deck['ppt/charts/chart1.xml'] ?? new Uint8Array())
  const rings = [...chart.matchAll(/<c:dPt><c:idx val="(\d+)"\/><c:marker>/g)].map(([, index]) => index)
  expect(rings).toEqual(['1'])
})
