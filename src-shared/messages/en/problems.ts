import type { Messages } from '../messages'

const tryAgain = 'Try again. Restart Regionkikaren if it happens again.'
const askMaker = 'Fetch the file again, or ask whoever made it for a complete one.'
const nothingChanged = 'The datasets you already have are untouched.'

export const problems: Messages['problems'] = {
  fileNotFound: (name) => ({
    message: `The file ${name} does not exist.`,
    nextStep: 'Check the name and the folder, and choose the file again.',
  }),
  fileUnreadable: (name) => ({
    message: `The file ${name} cannot be read.`,
    nextStep: 'Check that the file is still there, that you may read it and that no other program locks it.',
  }),
  fileChanged: (name) => ({
    message: `The file ${name} has changed since it was opened.`,
    nextStep: 'Open the file again to see the new figures.',
  }),
  fileEmpty: (name) => ({ message: `The file ${name} is empty. ${nothingChanged}`, nextStep: askMaker }),
  notADataset: (name) => ({
    message: `The file ${name} is not a dataset for Regionkikaren. ${nothingChanged}`,
    nextStep: 'Choose a file that ends in .regiondata and is made for Regionkikaren.',
  }),
  datasetTruncated: (name) => ({
    message: `The file ${name} is not whole: its length is not what the file itself says. ${nothingChanged}`,
    nextStep: 'It was probably copied or fetched only in part. ' + askMaker,
  }),
  datasetDamaged: (name) => ({
    message: `The file ${name} is damaged: its content does not match its checksum or structure. ${nothingChanged}`,
    nextStep: askMaker,
  }),
  datasetNewerVersion: (name, version, known) => ({
    message: `The file ${name} has format version ${String(version)}, but this program reads up to version ${String(known)}. ${nothingChanged}`,
    nextStep: 'Update Regionkikaren, or ask for the file in an older version.',
  }),
  datasetInvalid: (name, findings) => ({
    message:
      findings === 1
        ? `The file ${name} does not follow the format: one error was found. ${nothingChanged}`
        : `The file ${name} does not follow the format: ${String(findings)} errors were found. ${nothingChanged}`,
    nextStep: 'Send the list of errors to whoever made the file.',
  }),
  notWritable: {
    message: `The library's folder cannot be written to. ${nothingChanged}`,
    nextStep: 'Check that you may write in the folder, or choose another folder for the library.',
  },
  logo: {
    tooLarge: {
      message: 'The logo is too large: 500 kB at most.',
      nextStep: 'Choose a smaller picture, for example 1,000 pixels wide.',
    },
    noPng: {
      message: 'The file is no PNG picture, or the picture has more than 10,000 pixels on a side.',
      nextStep: 'Choose a PNG or SVG file.',
    },
    noSvg: { message: 'The file cannot be read as SVG.', nextStep: 'Save the logo anew as SVG or PNG.' },
    noSize: {
      message: 'The SVG file does not say how wide and high the logo is.',
      nextStep: 'Save the logo anew with a viewBox or with width and height.',
    },
    prefixed: {
      message:
        'The SVG file has shapes with a prefix in their names (such as svg:path), which not all programs draw.',
      nextStep: 'Save the logo again as “plain SVG” or as PNG.',
    },
    tooIntricate: (most) => ({
      message: `The SVG file draws more than ${most.toLocaleString('en-GB')} shapes when all repetitions are counted, or repeats itself without end.`,
      nextStep: 'Simplify the logo in a drawing program, or save it as PNG.',
    }),
    unsafe: {
      message: 'The SVG file holds script, links or other things that are no drawing, and is not used.',
      nextStep: 'Save the logo as “plain SVG” without linked pictures and fonts, or as PNG.',
    },
  },
  diskFull: {
    message: `The disk is full, so the file could not be saved. ${nothingChanged}`,
    nextStep: 'Free some space on the disk and try again.',
  },
  libraryBusy: {
    message: 'Another Regionkikaren is changing the library right now.',
    nextStep: 'Wait a few seconds and try again.',
  },
  unknownDataset: (key) => ({
    message: `There is no dataset “${key}”.`,
    nextStep: 'Choose one of the datasets in the list.',
  }),
  invalidInput: (what) => ({
    message: `The call was not understood: ${what}.`,
    nextStep: 'Reload the window. Write to those who look after the program if it happens again.',
  }),
  unknownCall: (name) => ({
    message: `There is no call named “${name}”.`,
    nextStep: 'Reload the window so that it belongs to the program.',
  }),
  queryCancelled: {
    message: 'The query was cancelled.',
    nextStep: 'Ask again if you want the answer after all.',
  },
  queryTimedOut: (seconds) => ({
    message: `The query took more than ${String(seconds)} seconds and was stopped.`,
    nextStep: 'Choose fewer municipalities or fewer years.',
  }),
  noDialogHere: {
    message: 'This window has no file dialogs of its own.',
    nextStep: 'Choose or save the file through the page in the browser.',
  },
  notSaved: (name) => ({
    message: `The file ${name} could not be saved.`,
    nextStep:
      'Close the file if it is open in another program, or choose another folder or another name. Check that there is room on the disk.',
  }),
  workerRestarted: {
    message: 'What reads the datasets stopped and has been restarted. Nothing was lost.',
    nextStep: tryAgain,
  },
  internal: { message: 'Something went wrong in Regionkikaren. Nothing was lost.', nextStep: tryAgain },

  findings: {
    missingTable: 'The table is missing.',
    notATable: 'Must be an ordinary table but is something else.',
    missingColumn: (column) => `The column ${column} is missing.`,
    wrongColumnType: (column, type) => `The column ${column} must have the type ${type}.`,
    computedColumn: (column) => `The column ${column} is computed by the file; it must hold values.`,
    wrongKey: (columns) => `The primary key must be (${columns}), in that order.`,
    missingMeta: (key) => `The entry ${key} is missing.`,
    unknownMeta: (key) => `The entry ${key} is unknown.`,
    invalidId: 'The id of the dataset may only have lower-case letters a–z, digits and hyphens.',
    invalidEdition: 'The date of the edition must be written as YYYY-MM-DD.',
    duplicateKey: 'The row is there more than once.',
    missingText: 'A text that must be there is missing.',
    negativePersons: 'The number of persons is negative.',
    personsNotWhole: 'The number of persons must be a whole number.',
    personsTooLarge:
      'The number of persons is above 9,007,199,254,740,991, the largest that can be read unchanged.',
    invalidSign: 'The sign of the value is unknown.',
    numberAndSign: 'The row must have either a number or a sign, and not both.',
    invalidYear: 'The year must be between 1900 and 2100.',
    invalidSex: 'Sex must be 0, 1 or 2.',
    invalidBasis: 'Day or night population must be 0 or 1.',
    wrongLevel: "The level is not the industry's level.",
    unknownRegion: 'The region is not in the table regions.',
    unknownIndustry: 'The industry is not in the table industries.',
    unknownCampus: 'The campus is not in the table campuses.',
    unknownSource: 'The source is not in the table sources.',
    unknownTable: 'The fact table is unknown.',
    invalidKind: 'The kind is unknown.',
    invalidPlace: 'The coordinates must be degrees in WGS84, both or neither.',
    invalidBoundary: 'The boundary must be GeoJSON of type Polygon or MultiPolygon.',
    coverageMissing: 'The table coverage lacks a year that the fact table holds.',
    coverageEmpty: 'The table coverage names a year that the fact table does not hold.',
    unknownSeries: 'The series is not in the table series.',
    invalidSeriesCode: 'The code of a series may only have lower-case letters a–z, digits and hyphens.',
    invalidDecimals: 'The number of decimals must be 0–6.',
    invalidOrigin: 'What is said about the file that the source was read from cannot be understood.',
    invalidDimensions:
      'The dimensions and values of a series must be numbered from 0 without gaps, have different codes, and at most one region and one time.',
    unknownTotal: 'The value of the total is not in the dimension.',
    invalidSubject: 'The note names a dimension or a value that does not exist.',
    invalidCells: 'The packed values cannot be read.',
    cellsOutside: 'The packed values are out of order or outside the series.',
    invalidBlock: 'The packed block cannot be read.',
    blockDiffers: 'The packed block says something else than the rows of the fact table.',
    blockMissing: 'The rows have no packed block, although other rows of the fact table have.',
    blockWithoutRows: 'The fact table has packed blocks without rows.',
    ruleBroken: 'A row breaks a rule that the file itself states.',
    andMore: (count) => `… and ${String(count)} more.`,
  },

  notices: {
    logoLeftOut:
      'The logo of the house style is not used: it cannot be drawn safely. Choose another logo under Settings.',
    noDigest: 'The file has no checksum, so nobody can see whether a value was changed on the way.',
    ignoredObjects: (names) => `The file contains parts that are not used: ${names}.`,
    migrated: (from, to) =>
      `The file has an older format version (${String(from)}). A copy was turned into version ${String(to)}; the file is untouched.`,
    missingIndex: 'The file lacks an index, so some questions take longer.',
    libraryRebuilt: "The library's index was missing or damaged and has been rebuilt from the files.",
    libraryFileRefused: (name) => `The file ${name} in the library is damaged and is not shown.`,
  },
}
