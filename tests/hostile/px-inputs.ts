import { encoded, joined, many, type HostileInput } from './hostile-input'

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(',')
const px = (variables: string, data: string, head = ''): Uint8Array =>
  encoded(
    `CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nTITLE="t";\nCONTENTS="c";\nUNITS="n";\n${head}${variables}DATA=\n${data};\n`,
  )
const ONE_PLACE =
  'STUB="a";\nHEADING="t";\nVALUES("a")="x";\nVALUES("t")="2000";\nTIMEVAL("t")=TLIST(A1),"2000";\n'
const population = (data: string): Uint8Array =>
  encoded(
    `CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nLANGUAGE="sv";\nTITLE="Folkmängd efter region och år";\nCONTENTS="Folkmängd";\nUNITS="antal";\nSTUB="region";\nHEADING="år";\nVALUES("region")="Linköping","Norrköping";\nCODES("region")="0580","0581";\nVALUES("år")="2020","2021";\nTIMEVAL("år")=TLIST(A1),"2020","2021";\nDATA=\n${data};\n`,
  )
const numbers = (count: number): string[] => many(count, String)

export const PX_INPUTS: readonly HostileInput[] = [
  {
    name: 'million-values.px',
    bytes: () =>
      px(
        `STUB="a";\nHEADING="t";\nVALUES("a")=${quoted(numbers(1_000_000))};\nVALUES("t")="2000";\nTIMEVAL("t")=TLIST(A1),"2000";\n`,
        numbers(1_000_000).join('\n'),
      ),
    ends: 'refused',
    code: 'file-too-large',
  },
  {
    name: 'values-99000.px',
    bytes: () =>
      px(
        `STUB="a";\nHEADING="t";\nVALUES("a")=${quoted(numbers(99_000))};\nVALUES("t")="2000";\nTIMEVAL("t")=TLIST(A1),"2000";\n`,
        numbers(99_000).join('\n'),
      ),
    ends: 'either',
  },
  {
    name: 'notes-200000.px',
    bytes: () =>
      joined(
        'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nTITLE="t";\nCONTENTS="c";\nUNITS="n";\n',
        200_000,
        (i) => `NOTE="n${String(i)}";\n`,
        `${ONE_PLACE}DATA=\n1;`,
      ),
    ends: 'either',
  },
  {
    name: 'one-note-in-200000-parts.px',
    bytes: () => px(ONE_PLACE, '1', `NOTE=${'"a"\n'.repeat(200_000)};\n`),
    ends: 'either',
  },
  {
    name: 'cellnotes-200000.px',
    bytes: () => px(ONE_PLACE, '1', many(200_000, (i) => `CELLNOTE("x","2000")="n${String(i)}";\n`).join('')),
    ends: 'either',
  },
  {
    name: 'variables-10000.px',
    bytes: () =>
      px(
        `STUB=${quoted(many(10_000, (i) => `d${String(i)}`))};\nHEADING="t";\n${many(10_000, (i) => `VALUES("d${String(i)}")="a";\n`).join('')}VALUES("t")="2000";\n`,
        '1',
      ),
    ends: 'refused',
    code: 'file-too-large',
  },
  {
    name: 'variables-30.px',
    bytes: () =>
      px(
        `STUB=${quoted(many(30, (i) => `d${String(i)}`))};\nHEADING="t";\n${many(30, (i) => `VALUES("d${String(i)}")="a";\n`).join('')}VALUES("t")="2000";\nTIMEVAL("t")=TLIST(A1),"2000";\n`,
        '1',
      ),
    ends: 'either',
  },
  {
    name: 'says-1e12-cells.px',
    bytes: () =>
      px(
        `STUB="a","b","c","d";\nHEADING="t";\n${['a', 'b', 'c', 'd'].map((d) => `VALUES("${d}")=${quoted(numbers(1_000))};\n`).join('')}VALUES("t")="2000";\n`,
        '1',
      ),
    ends: 'refused',
  },
  {
    name: 'timeval-of-all-days.px',
    bytes: () =>
      px(
        'STUB="a";\nHEADING="t";\nVALUES("a")="x";\nVALUES("t")="1";\nTIMEVAL("t")=TLIST(D1,"00000101"-"99991231");\n',
        '1',
      ),
    ends: 'either',
  },
  {
    name: 'timeval-of-years.px',
    bytes: () =>
      px(
        'STUB="a";\nHEADING="t";\nVALUES("a")="x";\nVALUES("t")="1";\nTIMEVAL("t")=TLIST(A1,"1"-"999999999");\n',
        '1',
      ),
    ends: 'either',
  },
  {
    name: 'text-that-never-ends.px',
    bytes: () => encoded(`CHARSET="ANSI";\nTITLE="${'a'.repeat(20_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'quotes-1000000.px',
    bytes: () => encoded(`CHARSET="ANSI";\nTITLE=${'"a"\n'.repeat(1_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'quotes-alone.px',
    bytes: () => encoded(`CHARSET="ANSI";\nTITLE=${'"'.repeat(3_000_000)};\nDATA=\n1;`),
    ends: 'refused',
  },
  {
    name: 'brackets-1000000.px',
    bytes: () => encoded(`CHARSET="ANSI";\n${'VALUES('.repeat(1_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'blanks-50000000.px',
    bytes: () =>
      Buffer.concat([Buffer.from('CHARSET="ANSI";\nMATRIX="a";\n'), Buffer.alloc(50_000_000, ' ')]),
    ends: 'refused',
  },
  { name: 'blanks-in-data.px', bytes: () => px(ONE_PLACE, `${' '.repeat(30_000_000)}1`), ends: 'either' },
  {
    name: 'number-of-10000000-digits.px',
    bytes: () => px(ONE_PLACE, '1'.repeat(10_000_000)),
    ends: 'refused',
  },
  {
    name: 'keywords-300000.px',
    bytes: () => px(ONE_PLACE, '1', many(300_000, (i) => `X${String(i)}="a";\n`).join('')),
    ends: 'either',
  },
  {
    name: 'languages-1000.px',
    bytes: () => px(ONE_PLACE, '1', `LANGUAGES=${quoted(many(1_000, (i) => `l${String(i)}`))};\n`),
    ends: 'refused',
  },
  {
    name: 'hierarchy-of-itself.px',
    bytes: () => px(ONE_PLACE, '1', 'HIERARCHIES("a")="x","x":"x";\nHIERARCHYLEVELS("a")=1;\n'),
    ends: 'either',
  },
  {
    name: 'keys-100000.px',
    bytes: () =>
      px(
        `STUB="a";\nHEADING="t";\nVALUES("a")=${quoted(numbers(100_000))};\nVALUES("t")="2000";\nKEYS("a")=VALUES;\n`,
        many(100_000, () => '"0",1').join('\n'),
      ),
    ends: 'refused',
  },
  {
    name: 'quotes-stray-100000.px',
    bytes: () => px(ONE_PLACE, '1', many(100_000, (i) => `NOTE="a "b" ${String(i)}";\n`).join('')),
    ends: 'either',
  },
  { name: 'persons-1e20.px', bytes: () => population('1 2\n3 1e20'), ends: 'taken', tells: true },
  { name: 'persons-1e999.px', bytes: () => population('1 2\n3 1e999'), ends: 'taken', tells: true },
  {
    name: 'persons-above-2-to-53.px',
    bytes: () => population('1 2\n3 9007199254740993'),
    ends: 'taken',
    tells: true,
  },
  { name: 'persons-2-to-53.px', bytes: () => population('1 2\n3 9007199254740992'), ends: 'either' },
  { name: 'persons-below-nought.px', bytes: () => population('1 2\n3 -4'), ends: 'either' },
  { name: 'persons-in-parts.px', bytes: () => population('1 2\n3 4.5'), ends: 'either' },
]
