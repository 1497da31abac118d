import { lightTheme } from '#shared/charts/frame/theme'
import { localeOf } from '#shared/messages/language'
import { writeAxes } from './chart-axes'
import { writeSeries } from './chart-series'
import { AXIS_IDS, richText, textProperties, type ChartInput } from './chart-text'

const edge = (left: number, top: number, size = ''): string =>
  `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${left.toFixed(4)}"/><c:y val="${top.toFixed(4)}"/>${size}</c:manualLayout></c:layout>`

const sized = (width: number, height: number): string =>
  `<c:w val="${width.toFixed(4)}"/><c:h val="${height.toFixed(4)}"/>`

/**
 * A chart part that PowerPoint, LibreOffice and others draw and edit. Each chart names exactly its two axes; gaps stay
 * gaps.
 */
export function writeChartXml(input: ChartInput): string {
  const { panel, layout, language } = input
  const { plot, width, height, sizes } = layout
  const inner = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${(plot.left / width).toFixed(4)}"/><c:y val="${(plot.top / height).toFixed(4)}"/>${sized(plot.width / width, plot.height / height)}</c:manualLayout></c:layout>`
  const title =
    panel.heading === null
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title><c:tx>${richText(panel.heading, sizes.heading, lightTheme.text, true, language)}</c:tx>${edge(0, 0)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${localeOf(language)}"/><c:roundedCorners val="0"/>`,
    `<c:chart>${title}<c:plotArea>${inner}`,
    writeGroup(input),
    writeAxes(input),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    writeLegend(input),
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${panel.bridged ? 'span' : 'gap'}"/></c:chart>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties(sizes.label, lightTheme.text),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
    input.withShapes ? '<c:userShapes r:id="rId2"/>' : '',
    '</c:chartSpace>',
  ].join('')
}

function writeLegend({ panel, layout }: ChartInput): string {
  if (layout.legendTop === null) return ''
  const { width, height, sizes } = layout
  const hidden = panel.series.flatMap(({ background }, i) =>
    background ? [`<c:legendEntry><c:idx val="${String(i)}"/><c:delete val="1"/></c:legendEntry>`] : [],
  )
  const room = sized(0.98, (sizes.label * 1.25 + 6) / height)
  return `<c:legend><c:legendPos val="t"/>${hidden.join('')}${edge(4 / width, layout.legendTop / height, room)}<c:overlay val="0"/>${textProperties(sizes.label, lightTheme.text)}</c:legend>`
}

function writeGroup(input: ChartInput): string {
  const { panel } = input
  const series = panel.series.map((_, i) => writeSeries(input, i)).join('')
  const axes = `<c:axId val="${AXIS_IDS.category}"/><c:axId val="${AXIS_IDS.value}"/>`
  switch (panel.kind) {
    case 'bars':
    case 'columns':
    case 'stacked': {
      const stacked = panel.kind === 'stacked'
      const gap = stacked || panel.series.length === 1 ? 45 : 60
      return `<c:barChart><c:barDir val="${panel.kind === 'columns' ? 'col' : 'bar'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${String(gap)}"/>${stacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
    }
    case 'lines':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`
    case 'bubbles':
      return `<c:bubbleChart><c:varyColors val="0"/>${series}<c:bubbleScale val="45"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>${axes}</c:bubbleChart>`
  }
}
