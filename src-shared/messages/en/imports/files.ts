import type { Messages } from '../../messages'

const nothingChanged = 'The datasets that are there already are untouched.'
const read =
  'Regionkikaren reads PC-Axis (.px), JSON-stat (.json), CSV and tab-separated text, Excel (.xlsx), Parquet, GeoJSON, TopoJSON, GeoPackage (.gpkg) and its own data files (.regiondata), each of them also packed as zip or gz.'
const fromScb =
  'Fetch the table as PC-Axis (.px) or JSON-stat from the Statistical Database and open that file instead.'

/** At most so many names out of an archive. */
const MOST_NAMES = 8
const firstOf = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ' …' : '')

export const files: Messages['imports']['files'] = {
  tooLarge: (name, megabytes, limit) => ({
    message: `The file ${name} is too large (${String(megabytes)} MB). ${nothingChanged}`,
    nextStep: `A file may be ${String(limit)} MB at most. Fetch the table with fewer years, municipalities or industries.`,
  }),
  resultTooLarge: (name, megabytes, limit) => ({
    message: `The dataset that ${name} would give is too large (${String(megabytes)} MB). ${nothingChanged}`,
    nextStep: `A dataset may be ${String(limit)} MB at most. Divide the file, by years for instance, or fetch the table with fewer years, areas or industries.`,
  }),
  tooManyValues: (dimension, count, most) => ({
    message: `The variable “${dimension.slice(0, 80)}” gives the table ${count.toLocaleString('en-GB')} values. All variables together may have ${most.toLocaleString('en-GB')} at most. ${nothingChanged}`,
    nextStep:
      'Get the table with fewer areas or a coarser division. If the variable is a running number: remove that column.',
  }),
  tooManyDimensions: (count, most) => ({
    message: `The table has ${count.toLocaleString('en-GB')} variables. At most ${String(most)} are read. ${nothingChanged}`,
    nextStep: 'Get the table with fewer variables, or ask whoever made the file to correct it.',
  }),
  tooManyLanguages: (count, most) => ({
    message: `The file has texts in ${count.toLocaleString('en-GB')} languages. At most ${String(most)} are read. ${nothingChanged}`,
    nextStep: 'Get the table in one language, or ask whoever made the file to correct it.',
  }),
  tooManyNotes: (count, most) => ({
    message: `The file has ${count.toLocaleString('en-GB')} notes. At most ${most.toLocaleString('en-GB')} are read. ${nothingChanged}`,
    nextStep: 'Get the table without a footnote on each figure, or with fewer places and years.',
  }),
  tookTooLong: (seconds) => ({
    message: `The work on the file took more than ${String(seconds)} seconds and was stopped. ${nothingChanged}`,
    nextStep:
      'Choose a smaller file: fewer years, areas or divisions, or simplified boundaries. If the computer is very busy: try again later.',
  }),
  tookTooMuch: {
    message: `The work on the file needed more memory than Regionkikaren uses, and was stopped. ${nothingChanged}`,
    nextStep: 'Choose a smaller file: fewer years, areas or divisions, or simplified boundaries.',
  },
  unknownFormat: (name) => ({
    message: `The file ${name} has a format that Regionkikaren does not recognise. ${nothingChanged}`,
    nextStep: `${read} ${fromScb}`,
  }),
  oldExcel: (name) => ({
    message: `The file ${name} is a workbook in Excel’s older format (.xls), which is not read. ${nothingChanged}`,
    nextStep: 'Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) and open that file.',
  }),
  oldOffice: (name) => ({
    message: `The file ${name} is in an older Office format and cannot be read. ${nothingChanged}`,
    nextStep: 'If it is a workbook: save it as an Excel workbook (.xlsx) and open that file.',
  }),
  htmlNamedOtherwise: (name) => ({
    message: `The file ${name} is really a web page (HTML), whatever its name. ${nothingChanged}`,
    nextStep: `Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx). ${fromScb}`,
  }),
  html: (name) => ({
    message: `The file ${name} is a web page (HTML), not a file of table data. ${nothingChanged}`,
    nextStep: fromScb,
  }),
  xml: (name) => ({
    message: `The file ${name} is XML, which is not read. ${nothingChanged}`,
    nextStep: `${read} ${fromScb}`,
  }),
  pdf: (name) => ({
    message: `The file ${name} is a PDF. Figures in a PDF cannot be read reliably, and it does not name a view in Regionkikaren. ${nothingChanged}`,
    nextStep: `Ask for the table as Excel or CSV. ${fromScb}`,
  }),
  document: (name) => ({
    message: `The file ${name} is a text document (Word or similar). ${nothingChanged}`,
    nextStep: 'Copy the table into a spreadsheet, save it as an Excel workbook (.xlsx) and open that file.',
  }),
  presentation: (name) => ({
    message: `The file ${name} is a presentation, and it does not name a view in Regionkikaren. ${nothingChanged}`,
    nextStep: 'Copy the table into a spreadsheet, save it as an Excel workbook (.xlsx) and open that file.',
  }),
  openDocument: (name) => ({
    message: `The file ${name} is an OpenDocument spreadsheet (.ods), which is not read. ${nothingChanged}`,
    nextStep: 'Open it in LibreOffice or Excel, save it as an Excel workbook (.xlsx) and open that file.',
  }),
  picture: (name) => ({
    message: `The file ${name} is a picture. Figures in a picture cannot be read, and it does not name a view in Regionkikaren. ${nothingChanged}`,
    nextStep: `Ask for the table as Excel or CSV. ${fromScb}`,
  }),
  severalInArchive: (name, inside) => ({
    message: `The archive ${name} has ${String(inside.length)} files that can be read: ${firstOf(inside)}. ${nothingChanged}`,
    nextStep: 'Unpack the archive and open the files one by one.',
  }),
  nothingInArchive: (name, inside) => ({
    message: `The archive ${name} has no file that Regionkikaren reads${inside.length > 0 ? ` (it has ${firstOf(inside)})` : ''}. ${nothingChanged}`,
    nextStep: read,
  }),
  archiveLocked: (name) => ({
    message: `The archive ${name} is protected with a password. ${nothingChanged}`,
    nextStep: 'Unpack the archive with the password, then open the file inside.',
  }),
  archiveBroken: (name) => ({
    message: `The archive ${name} is damaged or was not downloaded to its end, so it cannot be unpacked. ${nothingChanged}`,
    nextStep: 'Download the file again and open it once more.',
  }),
  otherArchive: (name) => ({
    message: `The file ${name} is a packed archive. ${nothingChanged}`,
    nextStep: `Unpack the archive first, then open the file inside. ${read}`,
  }),
  shapefile: (name) => ({
    message: `The file ${name} belongs to a map layer as a Shapefile or file geodatabase, which is not read. ${nothingChanged}`,
    nextStep:
      'Open the layer in QGIS or ArcGIS, export it as GeoPackage (.gpkg) or GeoJSON in SWEREF 99 TM or WGS84, and open that file.',
  }),
  statisticsProgram: (name) => ({
    message: `The file ${name} was saved by a statistics program (R, SPSS, Stata or SAS) in a format of its own, which is not read. ${nothingChanged}`,
    nextStep:
      'Save the table as CSV or Parquet in that program (in R: write.csv() or arrow::write_parquet()), and open that file.',
  }),
  arrow: (name) => ({
    message: `The file ${name} is an Arrow or Feather file, which is not read. ${nothingChanged}`,
    nextStep: 'Save the table as Parquet or CSV and open that file.',
  }),
  noSuchTable: (name, count) => ({
    message: `The file ${name} has ${String(count)} tables, so there is no such table.`,
    nextStep: 'Choose one of the tables in the list.',
  }),
  noSuchSheet: (name, asked, places) => ({
    message: `The file ${name} has no table on “${asked}”.`,
    nextStep:
      places === ''
        ? 'The file has no sheets. Choose a table by its number.'
        : `Choose one of those there are: ${places}.`,
  }),
  thisTable: (number, count, where) => `Table ${number} of ${count} was read: ${where}.`,
  otherTable: (number, where, title) => `Table ${number}: ${where === null ? '' : `${where}: `}${title}`,
  notRead: (where, why) => `Not read: ${where}. ${why}`,
  onlyShows: (name) => ({
    message: `The file ${name} was made by Regionkikaren to show a view. There is nothing in it to take in. ${nothingChanged}`,
    nextStep: 'Open the file in the window to see the view. Take in the file that the figures come from.',
  }),
  notWhole: (name) => ({
    message: `${name} would become a dataset that does not pass the check. It is not made. ${nothingChanged}`,
    nextStep: 'Mend in the file what the list shows, or choose another interpretation of it.',
  }),
  notPrepared: {
    message: 'The file is no longer open, so it cannot be taken in.',
    nextStep: 'Open the file again.',
  },
  wrongKind: {
    message: 'The choice does not fit the opened file.',
    nextStep: 'Open the file again and choose anew.',
  },
  boundariesNeedDataset: {
    message: 'Boundaries must be put into a dataset.',
    nextStep: 'Choose which dataset the boundaries belong to.',
  },
  changedSince: (name) => ({
    message: `The file ${name} has changed since it was opened. ${nothingChanged}`,
    nextStep: 'Open the file again to take in what it holds now.',
  }),
  notCompared: 'The edition that is there cannot be read, so what changes cannot be shown.',

  steps: {
    reading: (name) => `Reading ${name}`,
    recognising: (name) => `Recognising what is in ${name}`,
    checking: (name) => `Checking ${name}`,
    building: (name) => `Making a dataset of ${name}`,
    comparing: (name) => `Comparing ${name} with the edition that is there`,
    storing: (name) => `Storing ${name}`,
    asking: (name) => `Computing ${name}`,
    writing: (name) => `Writing ${name}`,
  },
}
