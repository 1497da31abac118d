import type { ComparisonJob, ViewJob } from '#main/exporters/export-job'
import type { PreparedItem, PreparedReport } from '#main/exporters/prepared-report'
import { ALL_PARTS } from '#shared/export/export-formats'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style'
import { sampleViewData } from '../views/sample-dataset'
import { sampleStamp } from '../views/sample-stamp'

/** A file of figures of the sample dataset. */
export const sampleJob = (change: Partial<ViewJob> = {}): ViewJob => ({
  kind: 'view',
  data: sampleViewData('commuting.flows', { region: '0581' }),
  geography: null,
  picture: 'chart',
  format: 'xlsx',
  width: 1280,
  height: 720,
  scale: 1,
  language: 'sv',
  parts: ALL_PARTS,
  ground: 'white',
  rows: 'shown',
  csv: 'swedish',
  date: '2026-11-27',
  style: NO_HOUSE_STYLE,
  stamp: sampleStamp,
  ...change,
})

/** Two places beside each other. */
export function sampleComparison(change: Partial<ComparisonJob> = {}): ComparisonJob {
  const { data: _data, geography: _geography, ...form } = sampleJob()
  const places = [
    ['0580', 'Linköping'],
    ['0581', 'Norrköping'],
  ] as const
  const panels = places.map(([value, name]) => ({
    value,
    heading: { sv: name, en: name },
    data: sampleViewData('industries.largest', { region: value }),
    geography: null,
  }))
  return { ...form, kind: 'comparison', layout: 'beside', along: 'region', panels, ...change }
}

/** A report of the sample dataset. */
export const sampleReport = (
  items: readonly PreparedItem[],
  change: Partial<PreparedReport> = {},
): PreparedReport => ({
  title: 'Prov',
  subtitle: 'Östergötland',
  language: 'sv',
  date: '2026-11-27',
  style: NO_HOUSE_STYLE,
  stamp: sampleStamp,
  items,
  ...change,
})
