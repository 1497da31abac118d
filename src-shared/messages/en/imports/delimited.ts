import type { Messages } from '../../messages'

const askForWhole = 'Mend the line in the file, or fetch it again. Nothing has been changed.'

export const delimited: Messages['imports']['delimited'] = {
  sexCodes: (heading, codes) => `The codes under “${heading}” are read as sexes: ${codes.join(', ')}.`,
  line: (line) => `line ${line}`,
  lineAndColumn: (line, column) => `line ${line}, column ${column}`,
  notANumber: (place, text) => ({
    message: `On ${place.en} stands “${text}” where a number or one of the signs -, . and .. should stand.`,
    nextStep:
      'Mend the value in the file. If a column of numbers holds text, put it into a column of its own.',
  }),
  ragged: (place, found, expected) => ({
    message: `On ${place.en} there ${found === 1 ? 'is 1 value' : `are ${found} values`}, but the heading has ${expected}.`,
    nextStep: askForWhole,
  }),
  duplicate: (first, second) => ({
    message: `The same figure stands twice with different numbers: on ${first.en} and on ${second.en}.`,
    nextStep: 'Remove one of the lines, or add the column that tells them apart.',
  }),
  sameHeading: (place) => ({
    message: `The same figure stands twice with different numbers on ${place.en}: two columns have the same heading.`,
    nextStep: 'Say in the headings what tells the columns apart, or remove one of them.',
  }),
  unclosedQuote: (line) => ({
    message: `A quotation mark near line ${line} lacks its other half or stands inside a value.`,
    nextStep: askForWhole,
  }),
  lineTooLong: (line, most) => ({
    message: `Line ${String(line)} is longer than ${most.toLocaleString('en-GB')} characters. No table has lines so long.`,
    nextStep: 'Fetch the table in its original form, with one figure per line.',
  }),
  cellTooLong: (place, most) => ({
    message: `On ${place.en} the cell has more than ${most.toLocaleString('en-GB')} characters. No figure, code or name is so long.`,
    nextStep: 'Remove the long text, or fetch the table again.',
  }),
  tooManyColumns: (found, most) => ({
    message: `The file has ${found} columns. Regionkikaren reads ${most} at most.`,
    nextStep: 'Fetch the table in its original form, with one figure per line.',
  }),
  tooManyCombinations: {
    message: 'The columns have so many different values that they cannot be the dimensions of a table.',
    nextStep: 'Remove columns that only number the lines or hold free text.',
  },
  noFigures: (name) => ({
    message: `${name} has no line of column names followed by lines with figures.`,
    nextStep:
      'The file should have a line with the names of the columns and under it at least one column of numbers.',
  }),
  noColumns: (name) => ({
    message: `${name} has no columns parted by comma, semicolon or tab.`,
    nextStep:
      'Save the table as CSV, Excel (.xlsx) or PC-Axis (.px) and try again. Spaces part no columns, for they stand in names and numbers, too.',
  }),
  codeAndName: (codes, names) =>
    `The columns “${codes}” and “${names}” are code and name of the same things and are read as one.`,
  lostNoughts: (column, was, is, label) =>
    `Codes in ${column} lacked their first nought and got it back: ${was} was read as ${is} (${label}).`,
  lostNoughtsAlone: (column, was, is) =>
    `Codes in ${column} lacked their first nought and got it back: ${was} was read as ${is}.`,
  headingJoined: (name) =>
    `The last heading has commas without quotation marks and was read as one: “${name}”.`,
  leftOut: (name, number, why) => {
    const column = name === '' ? `Column ${number}` : `The column “${name}”`
    return {
      'row-numbers': `${column} numbers the rows and is left out.`,
      'about-file': `${column} tells of the file and is not among the figures.`,
      'no-time': `${column} has no time in its heading, as the other columns of figures have, and is left out.`,
    }[why]
  },
  late: (name, number, first) => {
    const column = name === '' ? `Column ${number}` : `The column “${name}”`
    return `${column} is empty in the rows that decide what the columns are, and is left out. Something stands in it further down, first on ${first.en}: move such a row to the top of the file to have it read.`
  },
  timeJoined: (year, part, example) =>
    `The columns “${year}” and “${part}” tell a time together and were read as one: ${example}.`,
  fromAbove: (columns) => `Empty cells in ${columns} were read as what stands nearest above.`,
  follows: (column, other) => `The column “${column}” follows from “${other}” and is left out.`,
  multiplier: (column, powers) =>
    `The figures are as they stand in the file. “${column}” says that they are to be multiplied by ten to the power of ${powers} (3: thousands, 6: millions).`,
  timesAssumed: {
    quarters: (was, is) =>
      `Times such as ${was} were read as quarters (${is}), since no number is above 04. If they are months, write them as “2022-01” in the file.`,
    'first-days': (was, is) =>
      `Dates that are the first of a month or a year were read as the month or the year: ${was} is ${is}.`,
    century: (was, is) => `Years of two digits were read as years between 1969 and 2068: ${was} is ${is}.`,
  },
  matrix: (rows, isWork) =>
    isWork
      ? `The headings of the columns are the areas that stand in “${rows}”: rows were read as workplaces and columns as homes.`
      : `The headings of the columns are the areas that stand in “${rows}”: rows were read as homes and columns as workplaces.`,
  countedWord: (word, count) => `“${word}” (${count})`,
  notStated: (counted) => `Words and signs that are no numbers were read as not available (..): ${counted}.`,
  sameTwice: (count) =>
    count === 1
      ? 'One figure stood twice with the same number and was taken once.'
      : `${count} figures stood more than once with the same number and were taken once each.`,
  encodedTwice: 'The letters å, ä and ö had been saved in a wrong encoding twice and have been repaired.',
  oldLetters: {
    macintosh: 'The file was read in the encoding of old Macintosh computers. Check the letters å, ä and ö.',
    ibm850: 'The file was read in the encoding of DOS (code page 850). Check the letters å, ä and ö.',
  },
  blanks: (count) =>
    count === 1
      ? 'An empty cell was read as a figure that is not there, not as zero.'
      : `${count} empty cells were read as figures that are not there, not as zero.`,
}
