import { describe, expect, it } from 'vitest'
import { readMapGeography } from '#main/geography/map-geography'
import { buildPicture } from '#shared/views/build-picture'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import type { Region } from '#shared/dataset/dimensions'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { describeView } from '#shared/figures-as-text/view-words'
import { sampleViewData } from '../views/sample-dataset'

const sweden = [...SWEDISH_MUNICIPALITIES].map(([code, name], i): Region => ({
  id: i + 1,
  code,
  name: { sv: name, en: name },
  kind: 'municipality',
  parent: null,
  seat: null,
}))
const geography = await readMapGeography({ regions: sweden, boundaries: new Map() })

const look = (width: number, height: number): ChartLook => ({
  language: 'sv',
  theme: lightTheme,
  width,
  height,
  interactive: false,
  reducedMotion: true,
})

/** The sample's ranking with a row for every municipality of Sweden. */
function rankedSweden() {
  const data = sampleViewData('regions.ranks', { region: '0581' })
  const rows = sweden.length
  const columns = data.columns.map((column) => {
    if (column.type === 'code' && column.id === 'region')
      return {
        ...column,
        codes: sweden.map(({ code }) => code),
        names: sweden.map(({ name }) => name),
        indices: Int32Array.from(sweden, (_, i) => i),
      }
    if (column.type !== 'number')
      return { ...column, indices: Int32Array.from(sweden, () => column.indices[0] ?? 0) }
    return {
      ...column,
      values: Float64Array.from(sweden, (_, i) => (column.unit === 'year' ? 2019 : i + 1)),
      signs: new Uint8Array(rows),
      ...(column.flags && { flags: new Uint8Array(rows) }),
    }
  })
  return { ...data, columns, rowCount: rows }
}

const graphicOf = (width: number, height: number): string =>
  JSON.stringify(buildPicture(rankedSweden(), 'map', look(width, height), geography).option.graphic)

describe('a map of all of Sweden', () => {
  it('shows the country, with a frame, beside the part around the chosen place', () => {
    expect(graphicOf(1200, 430)).toContain('overview-frame')
  })

  it('has it in the upper corner of an upright page', () => {
    expect(graphicOf(734, 900)).toContain('overview-frame')
  })

  it('has no room for that where the picture is narrow', () => {
    expect(graphicOf(400, 900)).not.toContain('overview-frame')
  })

  it('does not call its areas schematic, and names who made them', () => {
    expect(graphicOf(1200, 430)).not.toContain('Schematisk')
    const data = { ...rankedSweden(), mapAreas: 'register' as const }
    expect(describeView(data, 'sv', 'map').sourceLine).toContain('Gränser: SCB, Digitala gränser (CC0).')
    expect(describeView(data, 'sv', 'chart').sourceLine).not.toContain('Gränser')
  })
})
