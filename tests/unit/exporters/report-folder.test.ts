import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeReportFolder } from '#main/exporters/report-folder'
import type { ExportJob } from '#main/exporters/export-job'
import { buildFigureTable, fitColumns } from '#main/exporters/figure-table'
import { fitSlideTable } from '#main/exporters/slides/table-slide'
import { sampleComparison, sampleJob, sampleReport } from './sample-job'

const folderOf = async (job: ExportJob, show?: 'table'): Promise<Record<string, Uint8Array>> =>
  unzipSync(
    await writeReportFolder(sampleReport([{ kind: 'view', heading: null, job, ...(show ? { show } : {}) }])),
  )

describe('a view that does not fit into the size of a folder’s pictures', () => {
  const kindsIn = (zip: Record<string, Uint8Array>): string[] =>
    Object.keys(zip).map((name) => name.split('.').at(-1) ?? '')

  it('gets a larger picture', async () => {
    const zip = await folderOf(sampleComparison({ width: 480, height: 270 }))
    expect(kindsIn(zip)).toEqual(expect.arrayContaining(['png', 'svg', 'csv', 'xlsx']))
  })

  it('is told with its figures in place of a picture where that is too small as well', async () => {
    const zip = await folderOf(sampleComparison({ width: 240, height: 180 }))
    expect(kindsIn(zip)).not.toContain('png')
    const page = strFromU8(zip['index.html'] ?? new Uint8Array())
    expect(page).toContain('för liten')
    expect(page).toContain('<table>')
  })
})

describe('a view that its reader chose to see as a table', () => {
  it('is a table in the folder: in its page and as files, without a picture', async () => {
    const job = sampleJob()
    const zip = await folderOf(job, 'table')
    const kinds = Object.keys(zip).map((name) => name.split('.').at(-1))
    expect(kinds.sort()).toEqual(['csv', 'csv', 'html', 'xlsx'])
    const page = strFromU8(zip['index.html'] ?? new Uint8Array())
    expect(page).not.toContain('<img')
    const { rows } = buildFigureTable(job)
    expect(page.match(/<tr>/g)).toHaveLength(rows.length + 1)
  })

  it('names the panels of a comparison in its first column', () => {
    const { columns, rows } = buildFigureTable(sampleComparison())
    expect(columns[0]?.label).toBe('Del av jämförelsen')
    expect(new Set(rows.map(([panel]) => panel))).toEqual(new Set(['Linköping', 'Norrköping']))
  })

  it('shows equally many rows of each panel on a slide that cannot hold all', () => {
    const { table, heights, leftOut } = fitSlideTable(sampleComparison(), { w: 12, h: 1.8 })
    const count = (name: string): number => table.rows.filter(([panel]) => panel === name).length
    expect(count('Linköping')).toBeGreaterThan(0)
    expect(count('Norrköping')).toBe(count('Linköping'))
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(1.8)
    expect(leftOut).toContain(`Visar ${String(table.rows.length)} av `)
  })

  it('fits on a slide and into a document however many rows it has', () => {
    const one = sampleJob()
    const rowCount = 200_000
    const columns = one.data.columns.map((column) =>
      column.type === 'code'
        ? {
            ...column,
            indices: Int32Array.from({ length: rowCount }, (_, row) => column.indices[row % 2] ?? 0),
          }
        : {
            ...column,
            values: Float64Array.from({ length: rowCount }, (_, row) => row),
            signs: new Uint8Array(rowCount),
          },
    )
    const job = sampleJob({ data: { ...one.data, view: 'series.values', gathers: [], columns, rowCount } })
    const { table, leftOut } = fitSlideTable(job, { w: 12, h: 5 })
    expect(table.rows.length).toBeGreaterThan(10)
    expect(leftOut).toMatch(/av 200\s000 rader/)
    const whole = buildFigureTable(job)
    expect(fitColumns(whole, 2000, (text) => text.length, 0).rows).toHaveLength(rowCount)
  })

  it('loses sentences before figures where columns have no room', () => {
    const table = {
      columns: [
        { id: 'a', label: 'Plats', numeric: false, wide: false },
        { id: 'b', label: 'Varför', numeric: false, wide: true },
        { id: 'c', label: 'Tal', numeric: true, wide: false },
      ],
      rows: [['Ydre', 'därför', '1']],
    }
    const kept = fitColumns(table, 12, (text) => text.length, 0)
    expect(kept.columns.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(kept.rows).toEqual([['Ydre', '1']])
  })
})
