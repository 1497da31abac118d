/**
 * Colours for charts and window. Every text colour has at least 4.5:1, every mark 3:1 against `surface`;
 * tests/unit/charts/theme.test.ts measures it. Categories are Okabe & Ito 2008, darkened where needed.
 */
export interface ChartTheme {
  readonly name: 'light' | 'dark'
  readonly surface: string
  readonly text: string
  readonly textMuted: string
  readonly gridLine: string
  /** The chosen place. */
  readonly accent: string
  /** Everything that is not the chosen place. */
  readonly neutral: string
  /** What is gathered or stands apart: "others", rest of the country. */
  readonly others: string
  readonly inCommuting: string
  readonly outCommuting: string
  /** The same beside one that is in focus. */
  readonly inCommutingSoft: string
  readonly outCommutingSoft: string
  readonly liveAndWork: string
  readonly land: string
  readonly water: string
  /** Water behind areas whose colours are figures: no class may look like it. */
  readonly calmWater: string
  readonly regionFill: string
  /** Municipalities of a chosen group, among others. */
  readonly groupFill: string
  readonly regionLine: string
  /** Borders between areas that the picture is not about. */
  readonly groundLine: string
  /** Borders between counties, over areas of all colours. */
  readonly countyLine: string
  /** At most seven; then `neutral`. */
  readonly categories: readonly string[]
  /** Colour of the diagonal mark on example data. */
  readonly exampleMark: string
  readonly fontFamily: string
}

/**
 * The product's font, and for programs that cannot use the one inside a file those that most systems have and
 * that are not much wider.
 */
const FONT_FAMILY =
  "'Source Sans 3', 'Source Sans 3 Variable', 'Segoe UI', 'Noto Sans', 'Liberation Sans', 'Nimbus Sans', Arial, sans-serif"

export const lightTheme: ChartTheme = {
  name: 'light',
  surface: '#ffffff',
  text: '#1b2430',
  textMuted: '#4a5563',
  gridLine: '#dde2e8',
  accent: '#1f5fa8',
  neutral: '#6a7685',
  others: '#868f9b',
  inCommuting: '#1f5fa8',
  outCommuting: '#b8500c',
  inCommutingSoft: '#6593cb',
  outCommutingSoft: '#d17d40',
  liveAndWork: '#5d6876',
  land: '#f4f5f1',
  water: '#dfe9f1',
  calmWater: '#e3ecf3',
  regionFill: '#e3e6dd',
  groupFill: '#f6e9c3',
  regionLine: '#a9b1a3',
  groundLine: '#d3d8ce',
  countyLine: '#8a9387',
  categories: ['#0072b2', '#b8500c', '#00795a', '#9a4f82', '#946c00', '#5b3a1e', '#5a4fa0'],
  exampleMark: '#1b2430',
  fontFamily: FONT_FAMILY,
}

export const darkTheme: ChartTheme = {
  name: 'dark',
  surface: '#151b23',
  text: '#eef2f6',
  textMuted: '#b4bfcb',
  gridLine: '#313b47',
  accent: '#6fb1f5',
  neutral: '#97a3b1',
  others: '#727d8a',
  inCommuting: '#6fb1f5',
  outCommuting: '#f2994a',
  inCommutingSoft: '#45719e',
  outCommutingSoft: '#96602f',
  liveAndWork: '#9aa6b3',
  land: '#232c33',
  water: '#10161d',
  calmWater: '#10161d',
  regionFill: '#2b353d',
  groupFill: '#2b3a5c',
  regionLine: '#55616c',
  groundLine: '#36414a',
  countyLine: '#8c98a4',
  categories: ['#56b4e9', '#f2994a', '#2bbf93', '#d58fbb', '#e0b93a', '#c8a48c', '#a99cf0'],
  exampleMark: '#eef2f6',
  fontFamily: FONT_FAMILY,
}
