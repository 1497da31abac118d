import { pickWords } from '../../fact-table-words'
import { factTables } from '../fact-tables'

/** Skillnader mellan två utgåvor. */
export const differences = {
  tables: pickWords(factTables, 'name'),
  qualities: { derived: 'egen bearbetning', synthetic: 'exempeldata' },
  renamed: (code: string, before: string, after: string): string =>
    `${code}: ”${before}” heter nu ”${after}”`,
  compared: (title: string, before: string, after: string): string =>
    `${title}: utgåva ${before} jämförd med ${after}`,
  largest: 'De största ändringarna',
  more: (count: string): string => `… och ${count} till.`,
  revision: (about: string, before: string, after: string): string => `${about}: ${before} → ${after}`,
  revisionBy: (about: string, before: string, after: string, change: string): string =>
    `${about}: ${before} → ${after} (${change})`,
}
