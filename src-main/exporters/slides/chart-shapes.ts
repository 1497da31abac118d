import type { Box } from '#shared/charts/frame/box'
import { lightTheme } from '#shared/charts/frame/theme'
import type { NativeEvent, NativePanel } from '#shared/charts/native/native-chart'
import { measureText, shortenText } from '#shared/charts/frame/text-width'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { element, writeXmlPart, type Xml } from '#main/formats/xml-element'
import type { ChartLayout } from './chart-layout'
import { NO_FILL, setting, solid, textRun } from './chart-text'

/**
 * Shapes that lie inside a chart and go with it wherever it is copied: breaks of the series as dashed lines, and the
 * mark of example data. Null where there are none.
 */
export function writeChartShapes(panel: NativePanel, layout: ChartLayout, language: Language): string | null {
  const shapes = [
    ...panel.breaks.flatMap(({ before, label }) => breakShapes(panel, layout, before, label, language)),
    ...(panel.events ?? []).flatMap((event, i) => eventShapes(panel, layout, event, i, language)),
    ...(layout.ribbon > 0 ? [exampleShape(layout, language)] : []),
  ]
  if (shapes.length === 0) return null
  return writeXmlPart(
    element(
      'c:userShapes',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      },
      shapes.map((shape, i) => anchor(layout, shape.box, shape.write(String(i + 2)))),
    ),
  )
}

interface Shape {
  readonly box: Box
  readonly write: (id: string) => Xml
}

const part = (value: number): string => Math.min(1, Math.max(0, value)).toFixed(5)

const corner = (name: string, x: number, y: number): Xml =>
  element(name, {}, element('cdr:x', {}, part(x)), element('cdr:y', {}, part(y)))

const anchor = ({ width, height }: ChartLayout, box: Box, content: Xml): Xml =>
  element(
    'cdr:relSizeAnchor',
    { 'xmlns:cdr': 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing' },
    corner('cdr:from', box.left / width, box.top / height),
    corner('cdr:to', box.right / width, box.bottom / height),
    content,
  )

const emu = (points: number): number => Math.round(points * 12_700)

const place = ({ left, top, right, bottom }: Box): Xml =>
  element(
    'a:xfrm',
    {},
    element('a:off', { x: emu(left), y: emu(top) }),
    element('a:ext', { cx: emu(right - left), cy: emu(bottom - top) }),
  )

const geometry = (preset: string): Xml => element('a:prstGeom', { prst: preset }, element('a:avLst'))

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
        element(
          'cdr:cxnSp',
          { macro: '' },
          element('cdr:nvCxnSpPr', {}, element('cdr:cNvPr', { id, name: label }), element('cdr:cNvCxnSpPr')),
          element(
            'cdr:spPr',
            {},
            place(line),
            geometry('line'),
            element('a:ln', { w: 15_875 }, solid(lightTheme.textMuted), setting('a:prstDash', 'dash')),
          ),
        ),
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

/** A dotted line at its category, words to the right of it above the plot, as far as the next one leaves room. */
function eventShapes(
  { events = [], categories, breaks }: NativePanel,
  { plot, sizes, width }: ChartLayout,
  { at, label }: NativeEvent,
  index: number,
  language: Language,
): Shape[] {
  const xOf = (category: number): number =>
    plot.left + ((category + 0.5) / Math.max(1, categories.length)) * plot.width
  const x = xOf(at)
  const next = events[index + 1]
  const height = sizes.small * 1.5
  const bottom = plot.top - 2 - (breaks.length > 0 ? height : 0)
  const line = {
    left: x,
    top: breaks.length > 0 ? plot.top : bottom,
    right: x,
    bottom: plot.top + plot.height,
  }
  const wanted = measureText(label, sizes.small) * 1.2 + 8
  const left = next === undefined ? Math.max(4, Math.min(x + 2, width - wanted)) : x + 2
  const right = Math.min(left + wanted, next === undefined ? width : xOf(next.at) - 2)
  const said = shortenText(label, Math.max(0, (right - left - 8) / 1.2), sizes.small)
  const words = { left, top: bottom - height, right: Math.max(right, left + 12), bottom }
  const name = said === '…' ? (/^\d+/.exec(label)?.[0] ?? label) : said
  return [
    {
      box: line,
      write: (id) =>
        element(
          'cdr:cxnSp',
          { macro: '' },
          element('cdr:nvCxnSpPr', {}, element('cdr:cNvPr', { id, name: label }), element('cdr:cNvCxnSpPr')),
          element(
            'cdr:spPr',
            {},
            place(line),
            geometry('line'),
            element('a:ln', { w: 12_700 }, solid(lightTheme.text), setting('a:prstDash', 'sysDot')),
          ),
        ),
    },
    {
      box: words,
      write: (id) =>
        textShape(
          id,
          name,
          words,
          { size: sizes.small, color: lightTheme.text, bold: false, atLeft: true },
          language,
        ),
    },
  ]
}

interface TextLook {
  readonly size: number
  readonly color: string
  readonly bold: boolean
  /** Of the box behind the text; none when absent. */
  readonly fill?: string
  readonly atLeft?: true
}

function textShape(id: string, text: string, box: Box, look: TextLook, language: Language): Xml {
  return element(
    'cdr:sp',
    { macro: '', textlink: '' },
    element(
      'cdr:nvSpPr',
      {},
      element('cdr:cNvPr', { id, name: text }),
      element('cdr:cNvSpPr', { txBox: true }),
    ),
    element('cdr:spPr', {}, place(box), geometry('rect'), look.fill ? solid(look.fill) : NO_FILL),
    element(
      'cdr:txBody',
      {},
      element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }),
      element('a:lstStyle'),
      element(
        'a:p',
        {},
        element('a:pPr', { algn: look.atLeft ? 'l' : 'ctr' }),
        textRun(text, look, language),
      ),
    ),
  )
}

/** A ribbon along the upper edge, so that the chart says what it is wherever it is copied to and no figure is covered. */
function exampleShape({ width, ribbon, sizes }: ChartLayout, language: Language): Shape {
  const { exampleMark: short } = messagesIn(language).charts
  const { exampleMark: long } = messagesIn(language).slides
  const text = measureText(long, sizes.small, 600) > width - 12 ? short : long
  const box = { left: 0, top: 0, right: width, bottom: ribbon }
  const look = { size: sizes.small, color: lightTheme.surface, bold: true, fill: lightTheme.exampleMark }
  return { box, write: (id) => textShape(id, text, box, look, language) }
}
