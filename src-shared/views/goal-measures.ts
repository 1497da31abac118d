import { specifyContext } from '../charts/frame/chart-context'
import { lightTheme } from '../charts/frame/theme'
import { measuresOf } from '../charts/own-marks/add-own-marks'
import type { Panel } from '../charts/specification/chart-specification'
import { gatherOthers } from '../view/gather-others'
import type { NumberColumn, ViewData } from '../view/view-data'
import { PICTURES } from './pictures'

/**
 * The measures of an answer that a goal can be drawn for, in the order of its chart's panels: lines, and bars that stand
 * or lie. Empty where its chart has none such.
 */
export function goalMeasures(data: ViewData): NumberColumn[] {
  if (data.empty !== null || data.rowCount === 0) return []
  const specification = PICTURES[data.view].specify?.(specifyContext('sv', lightTheme), gatherOthers(data))
  const panels: readonly Panel[] = specification?.panels ?? []
  const ids = panels.flatMap(measuresOf)
  return [...new Set(ids)].flatMap((id) =>
    data.columns.filter((column): column is NumberColumn => column.type === 'number' && column.id === id),
  )
}
