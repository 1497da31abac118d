import { codeOnce, knownSource, oneOf, rule, texts, type ContentRule, type TableRules } from './content-rule'

const knownSeries = rule((w) => w.unknownSeries, 'series is null or series not in (select id from series)')
const decimals = rule(
  (w) => w.invalidDecimals,
  `typeof(decimals) <> 'integer' or decimals not between 0 and 6`,
)
/** Columns that must hold a text; it may be empty, as labels of statistical tables are at times. */
const textual = (...columns: readonly string[]): ContentRule =>
  rule((w) => w.missingText, columns.map((column) => `typeof(${column}) <> 'text'`).join(' or '))
const whole = (...columns: readonly string[]): string =>
  columns.map((column) => `typeof(${column}) <> 'integer'`).join(' or ')

/** What can be said in SQL of the tables of series; `checkSeries` looks at the rest. */
export const SERIES_RULES: readonly TableRules[] = [
  {
    table: 'series',
    keys: ['code'],
    rules: [
      codeOnce('series'),
      texts('code', 'title_sv', 'title_en'),
      rule((w) => w.invalidSeriesCode, `code is null or code glob '*[^a-z0-9-]*'`),
      rule(
        (w) => w.missingText,
        `(unit_sv is null) <> (unit_en is null) or typeof(unit_sv) not in ('text', 'null')`,
      ),
      decimals,
      knownSource,
    ],
  },
  {
    table: 'series_dimensions',
    keys: ['series', 'position'],
    rules: [
      knownSeries,
      rule((w) => w.invalidDimensions, whole('position')),
      texts('code'),
      textual('name_sv', 'name_en'),
      oneOf('role', ['region', 'time', 'category']),
    ],
  },
  {
    table: 'series_values',
    keys: ['series', 'dimension', 'position'],
    rules: [
      rule(
        (w) => w.invalidDimensions,
        `${whole('position')} or not exists (select 1 from series_dimensions d
         where d.series = series_values.series and d.position = series_values.dimension)`,
      ),
      textual('code', 'name_sv', 'name_en'),
    ],
  },
  {
    table: 'series_notes',
    keys: ['series', 'position'],
    rules: [knownSeries, texts('text_sv', 'text_en'), textual('about')],
  },
  {
    table: 'series_cells',
    keys: ['series', 'first_cell'],
    rules: [
      knownSeries,
      rule(
        (w) => w.invalidCells,
        `${whole('first_cell', 'count', 'width', 'decimals')} or typeof(gaps) not in ('blob', 'null')
         or typeof(numbers) not in ('blob', 'null') or typeof(signs) not in ('blob', 'null')
         or typeof(flags) not in ('text', 'null')`,
      ),
    ],
  },
]
