import type { Messages } from '../../messages'

const fetchAgain = 'Download the file again, or ask whoever made it for a whole file.'
const askMaker = 'Ask whoever made the file to correct it, or download the table again.'
const correct = 'Correct the line in a text editor, or download the table again.'
const at = (line: number) => `Line ${String(line)}`
const atAll = (lines: readonly number[], more: number) =>
  `Line ${lines.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`

export const pxFiles: Messages['imports']['pxFiles'] = {
  notStatements: (line, found) => ({
    message: `${at(line)}: a keyword should be here, but “${found}” is.`,
    nextStep: `Check that this is a px file and that the line above ends with a semicolon. ${correct}`,
  }),
  noEquals: (line, keyword) => ({
    message: `${at(line)}: the keyword ${keyword} is not followed by an equals sign.`,
    nextStep: correct,
  }),
  noSemicolon: (line, keyword) => ({
    message: `${at(line)}: a semicolon is missing after ${keyword}.`,
    nextStep: correct,
  }),
  textNotEnded: (line, keyword) => ({
    message: `${at(line)}: a text in ${keyword} lacks its closing quotation mark.`,
    nextStep: correct,
  }),
  textAfterQuote: (line, keyword, found) => ({
    message: `${at(line)}: “${found}” follows a quotation mark in ${keyword}. There is one quotation mark too many, or a comma is missing.`,
    nextStep: correct,
  }),
  noData: (line) => ({
    message: `The file ends on line ${String(line)} without the keyword DATA. It has no figures.`,
    nextStep: fetchAgain,
  }),
  noDimensions: (line) => ({
    message: `Neither STUB nor HEADING names a variable before DATA on line ${String(line)}.`,
    nextStep: askMaker,
  }),
  dimensionTwice: (line, name) => ({
    message: `${at(line)}: the variable “${name}” is named twice in STUB and HEADING.`,
    nextStep: askMaker,
  }),
  noValues: (line, keyword, name) => ({
    message: `${at(line)}: ${keyword} names the variable “${name}”, but the file has no VALUES for it.`,
    nextStep: askMaker,
  }),
  codesDoNotMatch: (line, name, codes, values) => ({
    message: `${at(line)}: the variable “${name}” has ${String(codes)} codes in CODES but ${String(values)} values in VALUES.`,
    nextStep: askMaker,
  }),
  valueTwice: (line, name, value) => ({
    message: `${at(line)}: the variable “${name}” has the value “${value}” twice.`,
    nextStep: askMaker,
  }),
  statedTwice: (line, keyword, name, first) => ({
    message: `${at(line)}: ${keyword}${name === '' ? '' : ` of “${name}”`} is stated here in another way than on line ${String(first)}. Which of them the figures belong to cannot be known.`,
    nextStep: askMaker,
  }),
  spansTooMuch: (line) => ({
    message: `The values of the variables together make more cells than any file can hold (DATA on line ${String(line)}).`,
    nextStep: askMaker,
  }),
  tooFewCells: (line, expected, found) => ({
    message: `${at(line)}: DATA ends after ${String(found)} cells, but the values of the variables make ${String(expected)}.`,
    nextStep: `The file has probably been cut off. ${fetchAgain}`,
  }),
  tooManyCells: (line, expected, found) => ({
    message: `${at(line)}: DATA has ${String(found)} cells, but the values of the variables make ${String(expected)}.`,
    nextStep: `Check that decimals are written with a point, not a comma, and that all values are in VALUES. ${askMaker}`,
  }),
  dataNotEnded: (line) => ({
    message: `${at(line)}: the file ends in the middle of DATA, without a semicolon. The last number may have been cut off.`,
    nextStep: fetchAgain,
  }),
  textAfterData: (line, found) => ({
    message: `${at(line)}: “${found}” follows the semicolon that ends DATA. DATA should come last in the file.`,
    nextStep: askMaker,
  }),
  noNumber: (line, cell, found) => ({
    message: `${at(line)}: “${found}” is not a number (cell ${cell}).`,
    nextStep: correct,
  }),
  unknownSign: (line, cell, found) => ({
    message: `${at(line)}: “${found}” is none of the format's signs for missing figures (cell ${cell}).`,
    nextStep: `The signs are a dash and one to seven dots, in quotation marks. ${correct}`,
  }),
  keyIsNot: (line, keyword) => ({
    message: `${at(line)}: ${keyword} should be VALUES or CODES, for the first variables of STUB.`,
    nextStep: askMaker,
  }),
  keyMissing: (line, name, found) => ({
    message: `${at(line)}: the row of DATA should begin with a value of “${name}” in quotation marks, but “${found}” is here.`,
    nextStep: correct,
  }),
  keyUnknown: (line, name, found) => ({
    message: `${at(line)}: “${found}” is not a value of “${name}”.`,
    nextStep: correct,
  }),
  rowTwice: (line, keys) => ({
    message: `${at(line)}: the row of ${keys} occurs twice in DATA.`,
    nextStep: askMaker,
  }),
  rowTooShort: (line, expected, found) => ({
    message: `${at(line)}: the row of DATA has ${String(found)} cells, but ${String(expected)} are needed.`,
    nextStep: correct,
  }),
  readAs: (declared, actual) =>
    `CODEPAGE in the file says ${declared}, but the text is ${actual}. It was read as ${actual}.`,
  rowsLeftOut: (rows, total) =>
    `The file (with KEYS) has ${String(rows)} of ${String(total)} possible rows. The format lets rows of only zeros be left out. The rows that are not there are not stated here, not zero.`,
  endedWithoutSemicolon: () =>
    'DATA lacks its closing semicolon. All cells are there, so the file was read all the same.',
  marksNotKept: (count) =>
    `Marks in DATANOTECELL are about ${String(count)} cells. That is too many to mark one by one; they travel along as keywords.`,
  dotsForHyphens: (keywords, more) =>
    `Keywords with dots were read as if they had hyphens: ${keywords
      .map(({ written, line }) => `${written} (line ${String(line)})`)
      .join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`,
  quotesDoNotMatch: (lines, more, keyword, text) =>
    `${atAll(lines, more)}: the quotation marks in ${keyword} do not match. The text was read as far as it could be made out: “${text}”. No figures are affected.`,
  textInParts: (lines, more, keyword) =>
    `${atAll(lines, more)}: ${keyword} consists of several texts. They were read as paragraphs of one text.`,
  textLeftOut: (lines, more, keyword) =>
    `${atAll(lines, more)}: ${keyword} cannot be made out and was left out. No figures are affected.`,
  codesLeftOut: (line, name, codes, values) =>
    `${at(line)}: “${name}” has ${String(codes)} ${codes === 1 ? 'code' : 'codes'} in CODES but ${String(values)} values in VALUES. The codes are not used; the figures stand with their values.`,
  translationTwice: (line, keyword, language, first) =>
    `${at(line)}: ${keyword} in the language ${language} is stated here in another way than on line ${String(first)}, which is used.`,
  translationLeftOut: (line, keyword, language, found, expected) =>
    `${at(line)}: ${keyword} in the language ${language} has ${String(found)} ${found === 1 ? 'text' : 'texts'}, but ${String(expected)} are needed. That translation is not used.`,
}
