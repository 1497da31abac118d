import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderExport } from '#main/exporters/render-export'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/export/export-formats'
import type { ViewData } from '#shared/view/view-data'
import { sampleJob } from '../../unit/exporters/sample-job'
import { cellsOf, readBook } from '../../unit/exporters/read-workbook'
import { sampleViewData } from '../../unit/views/sample-dataset'

const COUNT = 5000
/** The same view with thousands of rows, each of them one. */
function swollen(): ViewData {
  const data = sampleViewData('regions.ranks')
  const columns = data.columns.map((column) =>
    column.type === 'code'
      ? { ...column, indices: new Int32Array(COUNT) }
      : { ...column, values: new Float64Array(COUNT).fill(1), signs: new Uint8Array(COUNT) },
  )
  return { ...data, columns, rowCount: COUNT }
}
const render = async (data: ViewData, format: ExportFormat): Promise<Uint8Array> =>
  (await renderExport(sampleJob({ data, format, rows: 'all' }))).bytes
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

describe('a chart with 5,000 categories', () => {
  const data = swollen()

  it.each(EXPORT_FORMATS)('becomes a %s of a size that can be mailed', async (format) => {
    expect((await render(data, format)).length).toBeLessThan(3_000_000)
  })

  it('says in the picture and on the slide how many rows are in the table alone, which has them all', async () => {
    expect(text(await render(data, 'svg'))).toMatch(/>4\s9\d\d rader till får inte plats/)
    const slide = unzipSync(await render(data, 'pptx'))['ppt/slides/slide1.xml'] ?? new Uint8Array()
    expect(strFromU8(slide)).toMatch(/4\s9\d\d rader till får inte plats/)
    expect(
      text(await render(data, 'csv'))
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(COUNT + 1)
    expect(readBook(await render(data, 'xlsx')).sheets[0]?.rows.length).toBeGreaterThan(COUNT)
  })
})

describe('a chart with no category at all', () => {
  const data = sampleViewData('commuting.flows', { region: '0581', year: '1990' })
  const said = data.empty?.message.sv ?? expect.fail('there are figures')

  it.each(EXPORT_FORMATS)('becomes a whole %s', async (format) => {
    expect((await render(data, format)).length).toBeGreaterThan(50)
  })

  it('says in words why nothing is there, on the sheet and on the slide too', async () => {
    const slide = unzipSync(await render(data, 'pptx'))['ppt/slides/slide1.xml'] ?? new Uint8Array()
    expect(strFromU8(slide)).toContain(said)
    const cells = readBook(await render(data, 'xlsx')).sheets.flatMap((sheet) => cellsOf(sheet).flat())
    expect(cells.join('\n')).toContain(said)
  })
})
