import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import { readPx } from './px-support'

const whole = `CHARSET="ANSI";
CODEPAGE="utf-8";
LANGUAGE="sv";
LANGUAGES="sv","en";
MATRIX="T1";
TITLE="Pendlare";
STUB="kommun","kön";
STUB[en]="municipality","sex";
HEADING="år";
CONTVARIABLE="kön";
VALUES("kommun")="Norrköping","Linköping";
VALUES[en]("municipality")="Norrkoping","Linkoping";
VALUES("kön")="män","kvinnor";
VALUES("år")="2007","2008";
CODES("kommun")="0581","0580";
TIMEVAL("år")=TLIST(A1),"2007","2008";
HIERARCHIES("kommun")="05","05":"0581","05":"0580";
PRECISION("kön","män")=1;
NOTE[en]("municipality")="Note";
CELLNOTE("Norrköping","*","2008")="Not";
DATANOTECELL("0581","*","2007")="p";
KEYS("kommun")=CODES;
KEYS("kön")=VALUES;
DATA=
"0581","män",1 2 
"0581","kvinnor",3 ".." 
"0580","män",5.5 "-" 
;
`

describe('a px file that was damaged anywhere', () => {
  it('is read or refused in words, never with an error of the program', async () => {
    const damage = fc.record({
      at: fc.nat(whole.length),
      drop: fc.integer({ min: 0, max: 40 }),
      put: fc.constantFrom('', '"', ';', '(', ')', '[', ',', '=', '\n', ' ', '\u0000', 'å', '-', '9'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const text = damages.reduce(
          (before, { at, drop, put }) => before.slice(0, at) + put + before.slice(at + drop),
          whole,
        )
        try {
          const { table } = await readPx(text)
          expect(table.dimensions.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError)
          expect((error as ProblemError).problem.code).toBe('file-malformed')
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('is read when it is whole', async () => {
    expect((await readPx(whole)).table.cells.length).toBe(6)
  })
})
