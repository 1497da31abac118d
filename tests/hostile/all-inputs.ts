import { BOUNDARY_INPUTS } from './boundary-inputs'
import { DATASET_INPUTS } from './dataset-inputs'
import { GEOPACKAGE_INPUTS } from './geopackage-inputs'
import type { HostileInput } from './hostile-input'
import { JSON_STAT_INPUTS } from './json-stat-inputs'
import { LIST_INPUTS } from './list-inputs'
import { OWN_INPUTS } from './own-inputs'
import { PACKED_INPUTS } from './packed-inputs'
import { PARQUET_INPUTS } from './parquet-inputs'
import { PX_INPUTS } from './px-inputs'
import { WORKBOOK_INPUTS } from './workbook-inputs'

/** By what they claim to be. */
export const HOSTILE_INPUTS: Readonly<Record<string, readonly HostileInput[]>> = {
  boundaries: BOUNDARY_INPUTS,
  geopackages: GEOPACKAGE_INPUTS,
  datasets: DATASET_INPUTS,
  px: PX_INPUTS,
  lists: LIST_INPUTS,
  'json-stat': JSON_STAT_INPUTS,
  workbooks: WORKBOOK_INPUTS,
  parquet: PARQUET_INPUTS,
  packed: PACKED_INPUTS,
  own: OWN_INPUTS,
}

/** One for each way in which a file has hung, ended or deceived the program: every host and the command line meet these. */
const FOUND = new Set([
  'arc-100000-times.topojson',
  'arc-3000-times.topojson',
  'ring-crosses-itself-1000.geojson',
  'property-constructor.geojson',
  'property-hasOwnProperty.geojson',
  'properties-200000.geojson',
  'property-of-blanks.geojson',
  'layers-that-are-views.gpkg',
  'layer-whose-column-is-computed.gpkg',
  'computed-column.regiondata',
  'check-without-end.regiondata',
  'view-with-right-digest.regiondata',
  'empty-region-code.csv',
  'figure-of-400-digits.csv',
  'heading-of-10000000.csv',
  'one-line-of-fields.csv',
  'persons-1e20.px',
  'persons-above-2-to-53.px',
  'million-values.px',
  'notes-200000.px',
  'sheets-named-often.xlsx',
  'columns-hidden-all.xlsx',
])
export const FOUND_INPUTS: readonly HostileInput[] = Object.values(HOSTILE_INPUTS)
  .flat()
  .filter(({ name }) => FOUND.has(name))

/** Those that a host is given: all with `REGIONKIKAREN_WIDE=yes`, which takes a quarter of an hour. */
export const TRIED_INPUTS: readonly HostileInput[] =
  process.env['REGIONKIKAREN_WIDE'] === 'yes' ? Object.values(HOSTILE_INPUTS).flat() : FOUND_INPUTS
