import type PptxGenJS from 'pptxgenjs'
import { lightTheme } from '#shared/charts/frame/theme'
import { localeOf, type Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { cleanXmlText } from '#main/formats/xml-text'
import { LEGEND, type SlideCell, type SlideCells } from './cell-slide'
import { plainColor as plain, SLIDE_FONT, type Box } from './slide-theme'

const BORDER = { type: 'solid' as const, pt: 0.75, color: plain(lightTheme.gridLine) }

/**
 * A table whose cells are filled, and below it what the fillings mean, as a table of one row. Gives where that ends, in
 * inches.
 */
export function addCells(
  slide: PptxGenJS.Slide,
  cells: SlideCells,
  { x, y }: Box,
  language: Language,
): number {
  const names = messagesIn(language).slides.parts
  const cell = ({ text, fill, color, bold }: SlideCell, more: PptxGenJS.TableCellProps = {}) => ({
    text: cleanXmlText(text),
    options: {
      bold,
      color: plain(color),
      lang: localeOf(language),
      ...(fill && { fill: { color: plain(fill) } }),
      ...more,
    },
  })
  const upright: PptxGenJS.TableCellProps = cells.upright
    ? { textDirection: 'vert270', align: 'left', valign: 'middle' }
    : { align: 'center' }
  const head = { text: cells.corner, fill: null, color: lightTheme.textMuted, bold: false }
  const common = { fontFace: SLIDE_FONT, valign: 'middle' as const, margin: [0, 0.03, 0, 0.03] as const }
  slide.addTable(
    [
      [cell(head, { align: 'right', valign: 'bottom' }), ...cells.columns.map((one) => cell(one, upright))],
      ...cells.rows.map(({ name, cells: own }) => [
        cell(name, { align: 'right' }),
        ...own.map((one) => cell(one, { align: 'center' })),
      ]),
    ],
    {
      ...common,
      margin: [...common.margin],
      x,
      y,
      w: cells.nameWidth + cells.cellWidth * cells.columns.length,
      colW: [cells.nameWidth, ...cells.columns.map(() => cells.cellWidth)],
      rowH: [cells.headHeight, ...cells.rows.map(() => cells.rowHeight)],
      fontSize: cells.size,
      border: BORDER,
      objectName: names.table,
    },
  )
  const below = y + cells.headHeight + cells.rowHeight * cells.rows.length + LEGEND.gap
  slide.addTable([cells.legend.map((one) => cell(one, { align: one.bold ? 'left' : 'center' }))], {
    ...common,
    margin: [...common.margin],
    x,
    y: below,
    w: cells.legend.reduce((sum, { width }) => sum + width, 0),
    colW: cells.legend.map(({ width }) => width),
    rowH: [LEGEND.height],
    fontSize: LEGEND.size,
    border: BORDER,
    objectName: names.legend,
  })
  return below + LEGEND.height
}
