import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { specifyContext } from '#shared/charts/frame/chart-context'
import type { LinesPanel } from '#shared/charts/specification/chart-specification'
import { overlayAnswers } from '#shared/comparison/overlay'
import { parseFilters } from '#shared/filters/parse-filters'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import { buildNativeChart } from '#shared/views/native-chart'
import { computeView } from '#shared/views/compute-view'
import { PICTURES } from '#shared/views/pictures'
import { VIEWS } from '#shared/views/registry'
import { samplePanels } from '../comparison/sample-panels'
import { createSampleReader, sampleDescription, sampleViewData } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'
import { growingDescription, growingReader } from './growing-figures'
import { sampleLook } from './sample-look'

const PLACES = { region: '0580,0581,0583', year: '2000-2022' }
const panelsOf = (view: ViewId, data: ViewData): LinesPanel[] =>
  [...(PICTURES[view].specify?.(specifyContext('sv', lightTheme), data).panels ?? [])].filter(
    (panel): panel is LinesPanel => panel.kind === 'lines',
  )
const index = (more: FilterTexts = {}): ViewData => sampleViewData('population.index', { ...PLACES, ...more })
const front = ({ lines }: LinesPanel): string[] =>
  lines.filter(({ background }) => !background).map(({ name }) => name)

describe('a chart for each place', () => {
  const together = index()
  const apart = index({ panels: 'apart' })

  it('has one line in front, named above, and the others in grey behind', () => {
    const panels = panelsOf('population.index', apart)
    expect(panels.map(({ heading }) => heading)).toEqual(['Linköping', 'Norrköping', 'Motala'])
    for (const panel of panels) {
      expect(front(panel)).toEqual([panel.heading])
      expect(panel.lines.filter(({ background }) => background)).toHaveLength(2)
    }
  })

  it('has the scale of all, never one of its own', () => {
    const axesOf = (data: ViewData) =>
      [buildPicture(data, 'chart', sampleLook(), null).option.yAxis ?? []]
        .flat()
        .map(({ min, max }) => [min, max])
    const axes = axesOf(apart)
    expect(axes).toHaveLength(3)
    expect(new Set(axes.map((ends) => JSON.stringify(ends))).size).toBe(1)
    const native = buildNativeChart(apart, 'sv')?.panels.map(({ valueAxis: { scale } }) => scale)
    expect(native).toHaveLength(3)
    expect(new Set(native?.map((scale) => JSON.stringify(scale))).size).toBe(1)
  })

  it('leads the eye over gaps in the panel of each line', () => {
    const { option } = buildPicture(apart, 'chart', sampleLook(), null)
    const bridges = [option.series ?? []].flat().filter((one) => 'silent' in one && one.silent === true)
    expect(bridges.length).toBeGreaterThan(3)
    expect(new Set(bridges.map((one) => 'xAxisIndex' in one && one.xAxisIndex))).toEqual(new Set([0, 1, 2]))
  })

  it('says what it counts, for its panels are headed by their places', () => {
    const note = 'Folkmängd, index (2006 = 100). Samma skala i alla diagram, de andra i grått.'
    const said = (data: ViewData): string =>
      JSON.stringify(buildPicture(data, 'chart', sampleLook(), null).option)
    const base = String(apart.filters.indexYear)
    expect(said(apart)).toContain(note.replace('2006', base))
    expect(said(together)).not.toContain('Samma skala')
    expect(buildNativeChart(apart, 'sv')?.notes).toContain(note.replace('2006', base))
  })

  it('shows the same figures as one chart, and reaches each where its line is in front', () => {
    const valuesOf = (panels: readonly LinesPanel[]) =>
      panels.flatMap(({ lines }) => lines.filter(({ background }) => !background).map(({ values }) => values))
    expect(valuesOf(panelsOf('population.index', apart))).toEqual(
      valuesOf(panelsOf('population.index', together)),
    )
    const marks = listMarks(apart, 'chart', 'sv')
    const { option } = buildPicture(apart, 'chart', sampleLook(), null)
    const series = [option.series ?? []].flat()
    expect(marks).toHaveLength(apart.rowCount)
    for (const { text, target } of marks) {
      const line = series[target && 'seriesIndex' in target ? target.seriesIndex : -1]
      expect(text).toContain(String(line?.name))
      // In front: what stands in grey lies below.
      expect(line?.z).toBe(4)
    }
  })

  it('keeps what stands behind all places behind each, told once', () => {
    const data = index({ panels: 'apart', around: 'all' })
    for (const panel of panelsOf('population.index', data))
      expect(panel.lines.length).toBe(panelsOf('population.index', index({ around: 'all' }))[0]?.lines.length)
    expect(listMarks(data, 'chart', 'sv').filter(({ row }) => row === null)).toHaveLength(1)
  })

  it('is offered where there are several lines over years', () => {
    const takes = (view: ViewId, texts: FilterTexts): boolean => {
      const filters = unwrapped(parseFilters(VIEWS[view], texts, sampleDescription))
      const { takes: all, takesFor } = VIEWS[view]
      return (takesFor?.(filters, sampleDescription) ?? all).includes('panels')
    }
    expect(takes('population.index', PLACES)).toBe(true)
    expect(takes('population.index', { region: '0581', year: '2000-2022' })).toBe(false)
    expect(takes('population.index', { ...PLACES, year: '2022' })).toBe(false)
    expect(takes('commuting.partners', { region: '0581' })).toBe(true)
  })
})

it('partners stand each in a chart of its own', () => {
  const ask = (texts: FilterTexts): LinesPanel[] =>
    panelsOf(
      'commuting.partners',
      computeView(
        'commuting.partners',
        growingReader,
        unwrapped(
          parseFilters(VIEWS['commuting.partners'], { region: '0581', ...texts }, growingDescription),
        ),
        growingDescription,
      ),
    )
  const [together] = ask({})
  const panels = ask({ panels: 'apart' })
  expect(panels.length).toBeGreaterThan(1)
  expect(panels.map(({ heading }) => heading)).toEqual(together?.lines.map(({ name }) => name))
})

it('what is compared is the same whether a chart for each was asked for or not', () => {
  const ctx = specifyContext('sv', lightTheme)
  const { year: _year, ...places } = PLACES
  const overlaid = (panels: string) =>
    overlayAnswers(
      ctx,
      'year',
      samplePanels('population.index', 'year', ['2006-2022', '2007-2022'], {
        ...places,
        'index-year': '2010',
        panels,
      }),
    )?.specification
  expect(overlaid('together')).toBeDefined()
  expect(overlaid('apart')).toEqual(overlaid('together'))
})

describe('small charts of several places', () => {
  const ask = (view: ViewId, texts: FilterTexts, reader = growingReader): ViewData =>
    computeView(
      view,
      reader,
      unwrapped(parseFilters(VIEWS[view], { year: '2012-2015', ...texts }, growingDescription)),
      growingDescription,
    )

  it('of the border have a panel for each place, with both sides on the scale of all', () => {
    const region = '0580,0581,0583'
    const together = panelsOf('commuting.border', ask('commuting.border', { region }))
    const data = ask('commuting.border', { region, panels: 'apart' })
    const apart = panelsOf('commuting.border', data)
    expect(together.map(({ heading }) => heading)).not.toContain('Linköping')
    expect(apart.map(({ heading }) => heading)).toEqual(['Linköping', 'Norrköping', 'Motala'])
    expect(new Set(apart.map(({ axis }) => axis.scaleId))).toEqual(new Set(['nets']))
    const notes = PICTURES['commuting.border'].specify?.(specifyContext('sv', lightTheme), data).notes ?? []
    expect(notes.map(({ text }) => text).join(' ')).toContain('Nettopendling, personer. Samma skala')
  })

  it('of the balance stand apart where there are more places than have a panel anyhow', () => {
    const places = [2, 3, 4, 5, 6]
    const reader = createSampleReader({
      commutingTotals: places.flatMap((region) =>
        [2012, 2013].map((year) => ({
          region,
          year,
          sex: 'total' as const,
          inCommuters: 100 * region + year,
          outCommuters: 90 * region,
          liveAndWork: 1000,
          source: 1,
        })),
      ),
    })
    const region = '0562,0580,0581,0582,0583'
    const nets = panelsOf('commuting.balance', ask('commuting.balance', { region }, reader))
    expect(nets).toHaveLength(1)
    const apart = panelsOf('commuting.balance', ask('commuting.balance', { region, panels: 'apart' }, reader))
    expect(apart.map(({ heading }) => heading)).toEqual(nets[0]?.lines.map(({ name }) => name))
    expect(new Set(apart.map(({ axis }) => axis.scaleId)).size).toBe(1)
    expect(ask('commuting.balance', { region: '0580,0581' }, reader).takes).not.toContain('panels')
    // Of an index there is no net, and each place has its panel.
    const index = ask('commuting.balance', { region, unit: 'index' }, reader)
    expect(index.takes).not.toContain('panels')
    expect(panelsOf('commuting.balance', index)).toHaveLength(5)
  })
})
