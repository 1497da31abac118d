import type { Messages } from '../../messages'

export const jsonStat: Messages['imports']['jsonStat'] = {
  tooDeep: (line, most) => ({
    message: `The file is not a JSON-stat file: at line ${String(line)}, brackets lie inside one another more than ${String(most)} levels deep.`,
    nextStep: 'Fetch the file again as JSON-stat 2 from the statistical database.',
  }),
  notJson: (line, column) => ({
    message: `The file is not valid JSON: error at line ${String(line)}, character ${String(column)}.`,
    nextStep: 'The file may be half saved or altered. Fetch it again.',
  }),
  notJsonStat: {
    message: 'The file is JSON, but not JSON-stat: there is no table with dimensions and values in it.',
    nextStep: 'Choose the format JSON-stat 2 when you save from the statistical database.',
  },
  onlyMetadata: {
    message: 'The file holds the description of a table, not its figures.',
    nextStep: 'Fetch the data of the table itself as JSON-stat 2 (json-stat2).',
  },
  onlyLinks: {
    message: 'The file is a collection that only links to tables on the web; the figures are not in it.',
    nextStep: 'Fetch each table by itself as JSON-stat 2.',
  },
  onlyDimension: {
    message: 'The file describes a single dimension, not a table with figures.',
    nextStep: 'Fetch the data of the table itself as JSON-stat 2.',
  },
  wrongPart: (part, expected) => ({
    message: `The file has an error in “${part}”: there should be ${expected}.`,
    nextStep: 'Fetch the file again, or tell whoever made it.',
  }),
  missingDimension: (code) => ({
    message: `The dimension “${code}” is named in “id” but not described in “dimension”.`,
    nextStep: 'Fetch the file again, or tell whoever made it.',
  }),
  wrongSize: (code, stated, found) => ({
    message: `The dimension “${code}” should have ${String(stated)} values according to “size” but has ${String(found)}.`,
    nextStep: 'Fetch the file again, or tell whoever made it.',
  }),
  doubleCode: (part, code) => ({
    message: `“${code}” stands twice in “${part}”.`,
    nextStep: 'Fetch the file again, or tell whoever made it.',
  }),
  wrongCount: (part, stated, found) => ({
    message: `According to “size” the table has ${String(stated)} cells, but “${part}” has ${String(found)}.`,
    nextStep: 'The file may be cut off. Fetch it again.',
  }),
  tooManyCells: {
    message: 'The file says that the table has more cells than any table can have.',
    nextStep: 'Fetch the file again with fewer values chosen.',
  },
  lenient: {
    numberAsText: (keyword) => `“${keyword}” has numbers written as text. They were read as numbers.`,
    statusOfOne: (part) => `“${part}” is a list of one value. It was read as that of all cells.`,
    statusWithWords:
      '“status” is written in an older way, with words for its signs beside it. The words are used as marks on the cells.',
  },
  expected: {
    list: 'a list',
    object: 'an object',
    text: 'a text',
    position: 'a whole number from 0',
    cellNumber: 'cell numbers within the table',
    value: 'a number or null',
    tree: 'a tree without circles',
    code: 'one of the dimension’s codes',
  },
}
