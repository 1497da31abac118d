import { lightTheme } from '#shared/charts/frame/theme'
import type { NativePanel } from '#shared/charts/native/native-chart'
import { measureText } from '#shared/charts/frame/text-width'
import { localeOf, type Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { writeXmlText } from '#main/formats/xml-text'
import type { ChartLayout } from './chart-layout'
import { solid } from './chart-text'
import { SLIDE_FONT } from './slide-theme'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * Shapes that lie inside a chart and go with it wherever it is copied: breaks of the series as dashed lines, and the
 * mark of example data. Null where there are none.
 */
export function writeChartShapes(
  panel: NativePanel,
  layout: ChartLayout,
  isExample: boolean,
  language: Language,
): string | null {
  const shapes = [
    ...panel.breaks.flatMap(({ before, label }) => breakShapes(panel, layout, before, label, language)),
    ...(isExample ? [exampleShape(layout, language)] : []),
  ]
  if (shapes.length === 0) return null
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    ...shapes.map((shape, i) => anchor(layout, shape.box, shape.write(String(i + 2)))),
    '</c:userShapes>',
  ].join('')
}

interface Shape {
  readonly box: Box
  readonly write: (id: string) => string
}

const part = (value: number): string => Math.min(1, Math.max(0, value)).toFixed(5)

const anchor = ({ width, height }: ChartLayout, box: Box, content: string): string =>
  `<cdr:relSizeAnchor xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"><cdr:from><cdr:x>${part(box.left / width)}</cdr:x><cdr:y>${part(box.top / height)}</cdr:y></cdr:from><cdr:to><cdr:x>${part(box.right / width)}</cdr:x><cdr:y>${part(box.bottom / height)}</cdr:y></cdr:to>${content}</cdr:relSizeAnchor>`

const emu = (points: number): string => String(Math.round(points * 12_700))

const place = ({ left, top, right, bottom }: Box, rotation = 0): string =>
  `<a:xfrm${rotation === 0 ? '' : ` rot="${String(rotation * 60_000)}"`}><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${emu(right - left)}" cy="${emu(bottom - top)}"/></a:xfrm>`

function breakShapes(
  panel: NativePanel,
  { plot, sizes, width }: ChartLayout,
  before: number,
  label: string,
  language: Language,
): Shape[] {
  const x = plot.left + (before / Math.max(1, panel.categories.length)) * plot.width
  const line = { left: x, top: plot.top - 2, right: x, bottom: plot.top + plot.height }
  const half = measureText(label, sizes.small) * 0.6 + 4
  const centre = Math.min(Math.max(x, half), width - half)
  const height = sizes.small * 1.5
  const words = {
    left: centre - half,
    top: plot.top - height - 2,
    right: centre + half,
    bottom: plot.top - 2,
  }
  return [
    {
      box: line,
      write: (id) =>
        `<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="${id}" name="${writeXmlText(label)}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>${place(line)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="15875">${solid(lightTheme.textMuted)}<a:prstDash val="dash"/></a:ln></cdr:spPr></cdr:cxnSp>`,
    },
    {
      box: words,
      write: (id) =>
        textShape(
          id,
          label,
          words,
          { size: sizes.small, color: lightTheme.textMuted, bold: false },
          language,
        ),
    },
  ]
}

interface TextLook {
  readonly size: number
  readonly color: string
  readonly bold: boolean
  /** Degrees clockwise. */
  readonly rotation?: number
  /** Per cent. */
  readonly opacity?: number
}

function textShape(id: string, text: string, box: Box, look: TextLook, language: Language): string {
  const fill =
    look.opacity === undefined
      ? solid(look.color)
      : solid(look.color).replace('"/>', `"><a:alpha val="${String(look.opacity * 1000)}"/></a:srgbClr>`)
  return `<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${id}" name="${writeXmlText(text)}"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr>${place(box, look.rotation)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr><cdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="${localeOf(language)}" sz="${String(Math.round(look.size * 100))}" b="${look.bold ? '1' : '0'}">${fill}<a:latin typeface="${SLIDE_FONT}"/></a:rPr><a:t>${writeXmlText(text)}</a:t></a:r></a:p></cdr:txBody></cdr:sp>`
}

/** Pale and large across the plot, so that the chart says what it is wherever it is copied to. */
function exampleShape({ plot }: ChartLayout, language: Language): Shape {
  const text = messagesIn(language).charts.exampleMark
  const size = Math.max(14, Math.min(48, plot.height * 0.3, (plot.width * 0.6) / measureText(text, 1, 600)))
  const half = { width: (measureText(text, size, 600) * 1.1) / 2, height: size * 0.7 }
  const [x, y] = [plot.left + plot.width / 2, plot.top + plot.height / 2]
  const box = { left: x - half.width, top: y - half.height, right: x + half.width, bottom: y + half.height }
  const look = { size, color: lightTheme.exampleMark, bold: true, rotation: -12, opacity: 12 }
  return { box, write: (id) => textShape(id, text, box, look, language) }
}
