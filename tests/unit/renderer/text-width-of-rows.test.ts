import { expect, it } from 'vitest'
import { wrapText } from '#shared/charts/frame/text-width'
import { buildTable } from '#shared/figures-as-text/view-table'
import { LANGUAGES } from '#shared/messages/language'
import { BUNDLED_VIEWS } from '../../bundled-views'
import { showColumns } from '../../../src-renderer/components/table-columns'
import { sampleViewData } from '../views/sample-dataset'

it.each(BUNDLED_VIEWS)('a row of %s has three lines at most in the least width of its texts', (view) => {
  for (const language of LANGUAGES) {
    const table = buildTable(sampleViewData(view), language)
    const { columns } = showColumns(table, [], language)
    for (const { numeric, place, least, id } of columns) {
      if (numeric) continue
      const lines = table.rows.map((cells) => wrapText(cells[place] ?? '', least, 1).length)
      expect(Math.max(0, ...lines), id).toBeLessThanOrEqual(3)
      expect(least, id).toBeGreaterThanOrEqual(0)
    }
  }
})
