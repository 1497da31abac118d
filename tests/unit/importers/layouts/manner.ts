import fc from 'fast-check'
import { numberForm, type NumberForm } from './written-number'

/** How somebody writes a table: everything that is a matter of taste or of the program. */
export interface Manner {
  readonly number: NumberForm
  /** Which dimension's values are headings; the others have columns. */
  readonly across:
    'nothing' | 'measure' | 'time' | 'sex' | 'class' | 'place' | 'measure and time' | 'time and sex'
  readonly place:
    | 'code'
    | 'name'
    | 'code and name'
    | 'pair'
    | 'pair apart'
    | 'name before code'
    | 'no nought'
    | 'name (code)'
  readonly time: 'short' | 'long' | 'two columns' | 'digits' | 'last is preliminary'
  readonly order: 'as it is' | 'figures first' | 'backwards'
  readonly extra: {
    readonly rowNumbers: 'none' | 'blank' | 'X' | 'id' | 'from 0'
    readonly constant: boolean
    readonly county: boolean
    readonly year: boolean
    readonly blank: 'none' | 'at the end' | 'in the middle'
  }
  readonly sameTwice: boolean
  readonly headings: 'Swedish' | 'capitals' | 'English'
  /** A key that is the same as in the row above is left empty. */
  readonly keysOnce: boolean
  readonly corner: 'named' | 'blank'
  readonly flags: 'in the cell' | 'column'
  readonly titleLines: 0 | 1 | 2
  readonly notesBelow: boolean
  readonly blankRows: boolean
  readonly delimiter: ';' | ',' | '\t' | '|'
  readonly quotes: 'needed' | 'texts' | 'all'
  readonly lineBreaks: boolean
  readonly sepLine: boolean
  readonly end: '\n' | '\r\n'
  readonly encoding:
    'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'utf-16le without mark' | 'latin-1'
  readonly file: 'text' | 'eurostat' | 'sdmx' | 'workbook'
  readonly sheet: SheetManner
}

/** How a workbook keeps what text files only write. */
export interface SheetManner {
  /** Figures as numbers, as results of formulas, or as texts that look like them, all or some. */
  readonly figures: 'numbers' | 'formulas' | 'texts' | 'some texts'
  /** 0.512 that is shown as 51,2 %. */
  readonly percents: boolean
  /** Codes, years and classes that are numbers. */
  readonly keys: 'texts' | 'numbers' | 'format with noughts'
  /** Months and years as days with a format. */
  readonly dates: 'none' | 'yyyy-mm-dd' | 'mmm yyyy'
  /** Two levels of headings, and keys that stand once, in merged cells. */
  readonly isMerged: boolean
  /** "#N/A" as an error and not as a text. */
  readonly errors: boolean
  /** What stands on other sheets. */
  readonly beside: 'nothing' | 'words before' | 'a table after'
  /** Blank rows and columns before the table. */
  readonly from: 'A1' | 'B3'
}

const anyManner: fc.Arbitrary<Manner> = fc.record({
  number: numberForm,
  across: fc.constantFrom('measure', 'measure', 'nothing'),
  place: fc.constantFrom(
    'code',
    'name',
    'code and name',
    'pair',
    'pair apart',
    'name before code',
    'no nought',
    'name (code)',
  ),
  time: fc.constantFrom('short', 'long', 'short', 'last is preliminary', 'two columns', 'digits'),
  order: fc.constantFrom('as it is', 'as it is', 'figures first', 'backwards'),
  extra: fc.record({
    rowNumbers: fc.constantFrom('none', 'none', 'none', 'blank', 'X', 'id', 'from 0'),
    constant: fc.constantFrom(false, false, true),
    county: fc.constantFrom(false, false, true),
    year: fc.constantFrom(false, false, true),
    blank: fc.constantFrom('none', 'none', 'at the end', 'in the middle'),
  }),
  sameTwice: fc.constantFrom(false, false, false, true),
  headings: fc.constantFrom('Swedish', 'capitals', 'English'),
  keysOnce: fc.constant(false),
  corner: fc.constantFrom('named', 'named', 'blank'),
  flags: fc.constantFrom('in the cell', 'column'),
  titleLines: fc.constantFrom(0, 0, 0, 1, 2),
  notesBelow: fc.constantFrom(false, false, true),
  blankRows: fc.constantFrom(false, false, false, true),
  delimiter: fc.constantFrom(';', ';', ',', '\t', '|'),
  quotes: fc.constantFrom('needed', 'texts', 'all'),
  lineBreaks: fc.constant(false),
  sepLine: fc.constant(false),
  end: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom(
    'utf-8',
    'utf-8',
    'utf-8 with mark',
    'utf-16le',
    'utf-16be',
    'utf-16le without mark',
    'latin-1',
  ),
  file: fc.constant('text'),
  sheet: fc.record({
    figures: fc.constantFrom('numbers', 'numbers', 'formulas', 'texts', 'some texts'),
    percents: fc.boolean(),
    keys: fc.constantFrom('texts', 'numbers', 'format with noughts'),
    dates: fc.constantFrom('none', 'none', 'yyyy-mm-dd', 'mmm yyyy'),
    isMerged: fc.boolean(),
    errors: fc.boolean(),
    beside: fc.constantFrom('nothing', 'nothing', 'words before', 'a table after'),
    from: fc.constantFrom('A1', 'A1', 'B3'),
  }),
})

/** The layouts of text files, each with what it is and all else by chance. */
const IN_TEXT: Readonly<Record<string, Partial<Manner>>> = {
  'a column for each measure': { across: 'measure' },
  'a row for each figure': { across: 'nothing' },
  'years as headings': { across: 'time' },
  'women and men as headings': { across: 'sex' },
  'classes as headings': { across: 'class' },
  'places as headings (a matrix of flows)': { across: 'place', corner: 'named' },
  'a matrix with a blank corner': { across: 'place', corner: 'blank' },
  'measures and years in one heading': { across: 'measure and time' },
  'two levels of headings': { across: 'time and sex' },
  'code and name of a place in columns of their own': { place: 'pair' },
  'code and name far apart': { place: 'pair apart' },
  'code and name in one cell': { place: 'code and name' },
  'codes that lost their nought': { place: 'no nought' },
  'figures before the rest': { order: 'figures first' },
  'columns in reversed order': { order: 'backwards' },
  'time in two columns': { time: 'two columns' },
  'numbers of rows first': {
    extra: { rowNumbers: 'blank', constant: false, county: false, year: false, blank: 'none' },
  },
  'county, constant and year told again': {
    extra: { rowNumbers: 'none', constant: true, county: true, year: true, blank: 'none' },
  },
  'separators behind each row': {
    extra: { rowNumbers: 'none', constant: false, county: false, year: false, blank: 'at the end' },
  },
  'blank columns between': {
    extra: { rowNumbers: 'none', constant: false, county: false, year: false, blank: 'in the middle' },
  },
  'marks in a column of their own': { flags: 'column' },
  'titles above and notes below': { titleLines: 2, notesBelow: true },
  'keys that stand once for several rows': { keysOnce: true, sameTwice: false },
  'blank rows between': { blankRows: true },
  'sep= first': { sepLine: true },
  'line breaks in quotation marks': { lineBreaks: true, quotes: 'all' },
  "Eurostat's TSV": { file: 'eurostat', across: 'time' },
  'SDMX-CSV': { file: 'sdmx', across: 'nothing' },
}

/** Not for sheets: what only text files have, and blank columns, which part tables there. */
const ONLY_TEXT = ["Eurostat's TSV", 'SDMX-CSV', 'sep= first', 'blank columns between']

/** The layouts that are known: of text files, and the same in sheets of workbooks. */
export const LAYOUTS: Readonly<Record<string, Partial<Manner>>> = {
  ...IN_TEXT,
  ...Object.fromEntries(
    Object.entries(IN_TEXT).flatMap(([name, layout]) =>
      ONLY_TEXT.includes(name) ? [] : [[`${name}, in a sheet`, { ...layout, file: 'workbook' }] as const],
    ),
  ),
}

export interface Written {
  readonly layout: string
  readonly manner: Manner
}

export const anyWritten: fc.Arbitrary<Written> = fc
  .record({ layout: fc.constantFrom(...Object.keys(LAYOUTS)), manner: anyManner })
  .map(({ layout, manner }) => {
    const made: Manner = { ...manner, ...LAYOUTS[layout] }
    if (made.file !== 'workbook') return { layout, manner: made }
    // Blank columns part tables on a sheet, and a blank heading in the midst of others is no corner.
    const blank = made.extra.blank === 'in the middle' ? 'none' : made.extra.blank
    const hasCorner = made.corner === 'blank' && made.across === 'place'
    const order = hasCorner ? 'as it is' : made.order
    // Nobody numbers the rows under headings on two levels.
    const rowNumbers = made.sheet.isMerged && made.across.includes('and') ? 'none' : made.extra.rowNumbers
    return { layout, manner: { ...made, order, extra: { ...made.extra, blank, rowNumbers } } }
  })
