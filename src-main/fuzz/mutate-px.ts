import type { Draw } from './draw'
import { mutateText } from './mutate-text'
import { ODD_TEXTS } from './odd-texts'

/** Statements end with a semicolon that stands in no text. */
const STATEMENTS = /(?:"[^"]*"|[^";])*;\s*/g
/** Keywords that change how all others are read. */
const ADDED = [
  'CODES("region")="0581","0580","0480";',
  'KEYS("region")=VALUES;',
  'KEYS("region")=CODES;',
  'TIMEVAL("år")=TLIST(A1),"2007","2008";',
  'TIMEVAL("år")=TLIST(M1,"200701"-"200912");',
  'LANGUAGES="sv","en","valueOf";',
  'PRECISION("region","0581")=9;',
  'DECIMALS=15;',
  'SHOWDECIMALS=-1;',
  'ELIMINATION("region")=YES;',
  'CONTVARIABLE="kön";',
  'UNITS[en]("kön","män")="%";',
  'DATASYMBOL1="x";',
  'DATANOTECELL("*","*","2008")="p";',
  'CELLNOTEX("0581","*")="not";',
  'VALUENOTE("region","0581")="not";',
  'HIERARCHIES("region")="a","a":"b","b":"a";',
  'HIERARCHYLEVELSOPEN("region")=-5;',
  'PARTITIONED("region")="läge",1,2;',
  'CODEPAGE="utf-16";',
  'CHARSET="ANSI";',
  'CONFIDENTIAL=1;',
  'ATTRIBUTES="a";',
  'ATTRIBUTE-ID="a","b";',
  'AXIS-VERSION="";',
]

/** A .px file with keywords left out, said again, moved or added, or with tokens changed. */
export function mutatePx(draw: Draw, text: string): string {
  if (draw.chance(0.6)) return mutateText(draw, text)
  const statements = text.match(STATEMENTS) ?? [text]
  for (let count = 1 + draw.below(2); count > 0; count--) {
    const at = draw.below(statements.length)
    const one = statements[at] ?? ''
    const changed: (() => string[])[] = [
      () => [],
      () => [one, one],
      () => [draw.of(ADDED), one],
      () => [one, mutateText(draw, one)],
      () => [mutateText(draw, one)],
      () => [one.replace(/"[^"]*"/, `"${draw.of(ODD_TEXTS)}"`)],
      () => [one.replace(/=/, '[en]='), one],
      () => [draw.of(statements)],
    ]
    statements.splice(at, 1, ...draw.of(changed)())
  }
  return statements.join('')
}
