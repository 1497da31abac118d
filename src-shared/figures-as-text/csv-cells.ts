import Papa from 'papaparse'

/**
 * Cells of the first `most` lines of a file, without its byte order mark; 0: of all lines. Quoted cells may hold
 * separators, quotes and line breaks. A line break at the end begins no line.
 */
export const readCsvCells = (text: string, separator: string, most = 0): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: separator, preview: most }).data
