import { lightTheme } from '#shared/charts/frame/theme'
import { localeOf } from '#shared/messages/language'
import { element, writeXmlPart, type Xml } from '#main/formats/xml-element'
import { writeAxes } from './chart-axes'
import { writeSeries } from './chart-series'
import { AXIS_IDS, INVISIBLE, richText, setting, textProperties, type ChartInput } from './chart-text'

/** The namespaces of charts and of drawings. */
const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

/** Where something stands, in parts of the chart. */
interface Place {
  readonly left: number
  readonly top: number
  readonly size?: { readonly width: number; readonly height: number }
}

const fraction = (name: string, value: number): Xml => setting(name, value.toFixed(4))

const placed = ({ left, top, size }: Place, target: Xml | null = null): Xml =>
  element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      target,
      setting('c:xMode', 'edge'),
      setting('c:yMode', 'edge'),
      fraction('c:x', left),
      fraction('c:y', top),
      size ? [fraction('c:w', size.width), fraction('c:h', size.height)] : null,
    ),
  )

/**
 * A chart part that PowerPoint, LibreOffice and others draw and edit. Each chart names exactly its two axes; gaps stay
 * gaps.
 */
export function writeChartXml(input: ChartInput): string {
  const { panel, layout, language, withShapes } = input
  return writeXmlPart(
    element(
      'c:chartSpace',
      NAMESPACES,
      setting('c:date1904', false),
      setting('c:lang', localeOf(language)),
      setting('c:roundedCorners', false),
      element(
        'c:chart',
        {},
        writeTitle(input),
        element('c:plotArea', {}, placeOfPlot(input), writeGroup(input), writeAxes(input), INVISIBLE),
        writeLegend(input),
        setting('c:plotVisOnly', true),
        setting('c:dispBlanksAs', panel.bridged ? 'span' : 'gap'),
      ),
      INVISIBLE,
      textProperties(layout.sizes.label, lightTheme.text),
      element('c:externalData', { 'r:id': 'rId1' }, setting('c:autoUpdate', false)),
      withShapes ? element('c:userShapes', { 'r:id': 'rId2' }) : null,
    ),
  )
}

function placeOfPlot({ layout }: ChartInput): Xml {
  const { plot, width, height } = layout
  const size = { width: plot.width / width, height: plot.height / height }
  return placed({ left: plot.left / width, top: plot.top / height, size }, setting('c:layoutTarget', 'inner'))
}

function writeTitle({ panel, layout, language }: ChartInput): Xml[] {
  if (panel.heading === null) return [setting('c:autoTitleDeleted', true)]
  const look = { size: layout.sizes.heading, color: lightTheme.text, bold: true }
  return [
    element(
      'c:title',
      {},
      element('c:tx', {}, richText(panel.heading, look, language)),
      placed({ left: 0, top: layout.ribbon / layout.height }),
      setting('c:overlay', false),
    ),
    setting('c:autoTitleDeleted', false),
  ]
}

function writeLegend({ panel, layout }: ChartInput): Xml | null {
  if (layout.legendTop === null) return null
  const { width, height, sizes } = layout
  const hidden = panel.series.flatMap(({ background }, i) =>
    background ? [element('c:legendEntry', {}, setting('c:idx', i), setting('c:delete', true))] : [],
  )
  const size = { width: 0.98, height: (sizes.label * 1.25 + 6) / height }
  return element(
    'c:legend',
    {},
    setting('c:legendPos', 't'),
    hidden,
    placed({ left: 4 / width, top: layout.legendTop / height, size }),
    setting('c:overlay', false),
    textProperties(sizes.label, lightTheme.text),
  )
}

function writeGroup(input: ChartInput): Xml | Xml[] {
  const { panel } = input
  const oneColor = setting('c:varyColors', false)
  const written = panel.series.map((_, i) => writeSeries(input, i))
  const over = written.filter((_, i) => panel.series[i]?.over)
  const series = written.filter((_, i) => !panel.series[i]?.over)
  const axes = [setting('c:axId', AXIS_IDS.category), setting('c:axId', AXIS_IDS.value)]
  switch (panel.kind) {
    case 'bars':
    case 'columns':
    case 'stacked': {
      const stacked = panel.kind === 'stacked' || panel.stands !== undefined
      const bars = element(
        'c:barChart',
        {},
        setting('c:barDir', panel.kind === 'columns' ? 'col' : 'bar'),
        setting('c:grouping', stacked ? 'stacked' : 'clustered'),
        oneColor,
        series,
        setting('c:gapWidth', panel.mirrored ? 18 : stacked || panel.series.length === 1 ? 45 : 60),
        stacked || panel.mirrored ? setting('c:overlap', 100) : null,
        axes,
      )
      if (over.length === 0) return bars
      const grouping = setting('c:grouping', 'standard')
      return [bars, element('c:lineChart', {}, grouping, oneColor, over, setting('c:marker', true), axes)]
    }
    case 'lines': {
      const grouping = setting('c:grouping', 'standard')
      return element('c:lineChart', {}, grouping, oneColor, series, setting('c:marker', true), axes)
    }
    case 'scatter':
      return element('c:scatterChart', {}, setting('c:scatterStyle', 'lineMarker'), oneColor, series, axes)
    case 'bubbles':
      return element(
        'c:bubbleChart',
        {},
        oneColor,
        series,
        setting('c:bubbleScale', 45),
        setting('c:showNegBubbles', false),
        setting('c:sizeRepresents', 'area'),
        axes,
      )
  }
}
