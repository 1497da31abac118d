/** Extensions of file names, without the dot: a dataset, a report, and somebody's views, groups and reports. */
export const FILE_EXTENSION = 'regiondata'
export const REPORT_EXTENSION = 'regionreport'
export const OWN_EXTENSION = 'regionviews'

/** Files that only this program writes: the system opens them with it. */
export const OUR_EXTENSIONS = [FILE_EXTENSION, REPORT_EXTENSION, OWN_EXTENSION] as const

/** Tables and boundaries by others. */
export const TABLE_EXTENSIONS = [
  'px',
  'json',
  'csv',
  'tsv',
  'txt',
  'scb',
  'xlsx',
  'parquet',
  'geojson',
  'topojson',
  'gpkg',
] as const

/** One of the others, packed. */
const PACKED_EXTENSIONS = ['zip', 'gz'] as const

/** Pictures, documents and slides by us, to be shown again. */
const STAMPED_EXTENSIONS = ['png', 'svg', 'pdf', 'pptx'] as const

/**
 * What the file choosers offer and what the program opens when the system hands it over, in every host.
 * What is in a file decides what it is, not its name; anything else can still be dropped and is answered
 * in words.
 */
export const READABLE_EXTENSIONS: readonly string[] = [
  ...OUR_EXTENSIONS,
  // A dataset that somebody wrote with SQLite's own programs.
  'sqlite',
  'db',
  ...TABLE_EXTENSIONS,
  ...PACKED_EXTENSIONS,
  ...STAMPED_EXTENSIONS,
]
