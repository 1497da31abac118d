import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { cellsOf, readPx } from './px-support'

/** Statements that say nothing about figures; {} is where they stand in the file. */
const TEXTS = [
  'TITLE="Bibliotekslån efter område, språk och år"',
  'CONTENTS="Bibliotekslån"',
  'SUBJECT-AREA="Kultur"',
  'DESCRIPTION="Lån vid \'filialer\' 2019, se ""Biblioteken i tal""."',
  'SOURCE="Kulturnämnden, Exempelstad"',
  'SOURCE[en]="The Board of Culture"',
  'CONTACT="Kim Lind, +46 11 00 00 00#kim@exempelstad.example"',
  'NOTE="Lån är utlån; omlån räknas inte.#Se även NOTE (1) och VALUES i bilagan."',
  'NOTE="Ett stycke som är långt och fortsätter"\n"på nästa rad, med ; och = och (parentes)."',
  'NOTEX("språk")="Övriga: alla språk utom svenska, t.ex. finska"',
  'VALUENOTE("område","Norr")="Utan bokbussen"',
  'VALUENOTE[en]("district","North")="Without the mobile library"',
  'CELLNOTE("Norr","övriga","2019")="Osäker uppgift"',
  'MAP("område")="stadsdelar"',
  'DOMAIN("språk")="spr"',
  'REFPERIOD="31 december"',
  'LINK="https://exempelstad.example/lån?a=1;b=2"',
  'LAST-UPDATED="20230301 08:00"',
  'ANMÄRKNING-EJ="x"'.replace('ANMÄRKNING-EJ', 'OWN-WORD'),
] as const
const head = (texts: readonly string[]): string => `CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
LANGUAGE="sv";
LANGUAGES="sv","en";
MATRIX="BIB1";
${texts.slice(0, 9).join(';\n')};
UNITS="antal";
DECIMALS=1;
SHOWDECIMALS=0;
STUB="område","språk";
STUB[en]="district","language";
HEADING="år";
HEADING[en]="year";
VALUES("område")="Norr","Söder";
VALUES[en]("district")="North","South";
VALUES("språk")="svenska","övriga";
VALUES("år")="2019","2020";
CODES("område")="N","S";
TIMEVAL("år")=TLIST(A1),"2019","2020";
PRECISION("språk","övriga")=0;
${texts.slice(9).join(';\n')};
DATA=
11.5 12.5
21 ".."
31.5 "-"
41 42;
`

/** All that says which figures there are, where they stand and what they are. */
const figuresOf = (table: StatisticalTable): unknown => ({
  cells: cellsOf(table),
  dimensions: table.dimensions.map(({ code, label, role, timeUnit, values, elimination }) => ({
    code,
    label,
    role,
    timeUnit,
    values,
    elimination,
  })),
  unit: table.unit,
  decimals: [table.decimals, table.shownDecimals],
  languages: table.languages,
})

const lines = (text: string): number => text.split('\n').length

describe('a quotation mark too many in a text that no figure needs', () => {
  it('is read wherever it stands, with every figure in its place and a notice of line and keyword', async () => {
    const whole = figuresOf((await readPx(head(TEXTS))).table)
    for (const [i, text] of TEXTS.entries()) {
      const from = text.indexOf('=') + 1
      const keyword = /^[A-Z-]+/.exec(text)?.[0] ?? ''
      for (let at = from; at <= text.length; at++) {
        const stray = `${text.slice(0, at)}"${text.slice(at)}`
        const file = head(TEXTS.map((one, t) => (t === i ? stray : one)))
        const { table, notices } = await readPx(file)
        expect(figuresOf(table), stray).toEqual(whole)
        const line = lines(file.slice(0, file.indexOf(stray)))
        expect(
          notices.some(({ sv, en }) =>
            [sv, en].every((said) => said.includes(`${line}: `) && said.includes(keyword)),
          ),
          `${stray}: ${JSON.stringify(notices)}`,
        ).toBe(true)
      }
    }
  })

  it('never changes a figure, whatever else is wrong with the marks: the file is read so, or refused', async () => {
    const whole = figuresOf((await readPx(head(TEXTS))).table)
    const marks = fc.array(
      fc.record({
        text: fc.nat(TEXTS.length - 1),
        at: fc.nat(200),
        put: fc.constantFrom('"', '"', '""', '";', '; "', '"\n"', '";\n"', '","'),
        drop: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    )
    let read = 0
    await fc.assert(
      fc.asyncProperty(marks, async (all) => {
        const texts: string[] = [...TEXTS]
        for (const { text, at, put, drop } of all) {
          const before = texts[text] ?? ''
          const from = before.indexOf('=') + 1
          const place = from + (at % (before.length - from + 1))
          const quote = before.indexOf('"', place)
          texts[text] =
            drop && quote >= from
              ? before.slice(0, quote) + before.slice(quote + 1)
              : before.slice(0, place) + put + before.slice(place)
        }
        try {
          const { table } = await readPx(head(texts))
          expect(figuresOf(table)).toEqual(whole)
          read++
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error
          expect(error.problem.code).toBe('file-malformed')
        }
      }),
      { numRuns: 1200 },
    )
    expect(read).toBeGreaterThan(400)
  })
})
