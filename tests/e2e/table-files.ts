import { buildWorkbook } from '../unit/importers/workbook/build-workbook'
import type { NamedFile } from './dataset-files'

const named = (name: string, text: string, encoding: BufferEncoding = 'utf8'): NamedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text, encoding),
})

/** Persons by home and workplace in 2016 to 2018, as somebody would keep them; `revised` has two other figures. */
export function flowList(revised = false): NamedFile {
  const rows = [
    ['0581', '0580', 2016, 4400],
    ['0581', '0580', 2017, revised ? 4500 : 4450],
    ['0581', '0583', 2016, 300],
    ['0581', '0583', 2017, 310],
    ['0580', '0581', 2016, 3600],
    ['0580', '0581', 2017, revised ? 3610 : 3650],
    ['0581', '0581', 2016, 41000],
    ['0581', '0581', 2017, 41500],
    ['0580', '0580', 2016, 61000],
    ['0580', '0580', 2017, 61500],
  ]
  const head = 'bostadskommun;arbetsställekommun;år;antal'
  return named('pendling-egen.csv', [head, ...rows.map((row) => row.join(';'))].join('\r\n') + '\r\n')
}

/** Persons between two places of which no heading says which is the home. */
export const codePairs = (): NamedFile =>
  named('par.csv', 'a;b;antal\r\n0580;0581;10\r\n0581;0580;12\r\n0581;0581;90\r\n')

/** Figures that nothing in the file decides: 1.240 may be a thousand and more, or hardly more than one. */
export const unsureList = (): NamedFile =>
  named('matt.csv', 'kommun;år;längd;bredd\r\n0581;2020;1.240;2.345\r\n0580;2020;940;1.125\r\n')

/**
 * Folkmängd in a PC-Axis file of the old kind: Windows-1252, with a note and a sign. `revised` has another figure
 * for Norrköping in 2017, and one for Motala where there was a sign.
 */
export const populationPx = (revised = false): NamedFile =>
  named(
    'folkmangd.px',
    `CHARSET="ANSI";
AXIS-VERSION="2006";
CODEPAGE="iso-8859-1";
LANGUAGE="sv";
CREATION-DATE="20260301 09:00";
DECIMALS=0;
MATRIX="EGEN0101";
SUBJECT-CODE="BE";
SUBJECT-AREA="Befolkning";
TITLE="Folkmängd efter region och år";
CONTENTS="Folkmängd";
UNITS="antal";
STUB="region";
HEADING="år";
VALUES("region")="Norrköping","Linköping","Motala";
VALUES("år")="2016","2017";
TIMEVAL("år")=TLIST(A1),"2016","2017";
CODES("region")="0581","0580","0583";
CODES("år")="2016","2017";
LAST-UPDATED="20260221 09:30";
SOURCE="SCB";
CONTACT="Anna Åberg, SCB, 010-479 40 00";
NOTE="Uppgifterna avser förhållandena den 31 december.";
DATA=
140000 ${revised ? 141200 : 141100}
155000 157000
42900 ${revised ? 43100 : '".."'}
;
`.replaceAll('\n', '\r\n'),
    'latin1',
  )

/** A .px file that was cut off inside its figures. */
export function brokenPx(): NamedFile {
  const { buffer } = populationPx()
  return { ...populationPx(), name: 'avkortad.px', buffer: buffer.subarray(0, buffer.length - 30) }
}

/** A sheet with a table and own sums beside it, one with words, and one with the same title. */
export const workingBook = (): NamedFile => ({
  name: 'arbetsbok.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    buildWorkbook(
      {
        name: 'Tjejer',
        rows: [
          ['Elever per kommun'],
          [],
          ['Kommun', '2021', '2022', null, 'Egen summa', '2022'],
          ['0580 Linköping', 210, 220, null, 'Båda kommunerna', 350],
          ['0581 Norrköping', 120, 130],
        ],
      },
      {
        name: 'Killar',
        rows: [
          ['Elever per kommun'],
          [],
          ['Kommun', '2021', '2022'],
          ['0580 Linköping', 180, 190],
          ['0581 Norrköping', 100, 110],
        ],
      },
      { name: 'Om', rows: [['Läs mig']] },
    ),
  ),
})
