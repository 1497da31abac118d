import { describe, expect, it } from 'vitest'
import { readPxFile } from '#main/datasets/importers/px/px-file'
import { QueryStopped } from '#main/datasets/stop-check'
import { writePxFile } from '#main/exporters/px/px-file-writer'
import { cellsOf, comparable, figuresOf, latin1, problemOf, readPx } from './px-support'

/** A small file; `more` stands before DATA. */
const file = (more = '', data = '1 2 3 \n4 ".." 6 ;\n') => `CHARSET="ANSI";
AXIS-VERSION="2013";
LANGUAGE="sv";
MATRIX="T1";
TITLE="Pendlare";
CONTENTS="Pendlare";
STUB="kommun";
HEADING="år";
VALUES("kommun")="Norrköping","Linköping";
CODES("kommun")="0581","0580";
VALUES("år")="2007","2008","2009";
${more}
DATA=
${data}`
const dataOf = async (data: string, more = '') => figuresOf((await readPx(file(more, data))).table)

describe('encodings of a px file', () => {
  const label = async (bytes: Uint8Array) => {
    const { table, encoding, notices } = await readPx(bytes)
    return [table.dimensions[0]?.values[0]?.label.sv, encoding, notices.length]
  }
  const codepage = (name: string) => `CODEPAGE="${name}";\n${file()}`

  it('reads UTF-8 with and without byte order mark, and Windows-1252 without CODEPAGE', async () => {
    expect(await label(new TextEncoder().encode(file()))).toEqual(['Norrköping', 'utf-8', 0])
    expect(await label(new TextEncoder().encode(`\ufeff${file()}`))).toEqual(['Norrköping', 'utf-8', 0])
    expect(await label(latin1(file()))).toEqual(['Norrköping', 'windows-1252', 0])
  })

  it('reads ISO-8859-15 and ISO-8859-1 as they say', async () => {
    const euro = (name: string) => Buffer.concat([latin1(codepage(name).replace('Norrköping', '\u00a4'))])
    expect((await label(euro('iso-8859-15')))[0]).toBe('€')
    expect((await label(euro('ISO-8859-1')))[0]).toBe('¤')
  })

  it('reads a code page of elsewhere', async () => {
    // Latvian ā is 0xE2 in Windows-1257.
    const bytes = latin1(codepage('windows-1257').replace('Norrköping', '\u00e2'))
    expect(await label(bytes)).toEqual(['ā', 'windows-1257', 0])
  })

  it('believes the bytes and says so where CODEPAGE lies', async () => {
    expect(await label(new TextEncoder().encode(codepage('iso-8859-1')))).toEqual(['Norrköping', 'utf-8', 1])
    expect(await label(latin1(codepage('utf-8')))).toEqual(['Norrköping', 'windows-1252', 1])
  })

  it('reads UTF-16, and CRLF as LF', async () => {
    const wide = Buffer.from(`\ufeff${file()}`, 'utf16le')
    expect(await label(wide)).toEqual(['Norrköping', 'utf-16le', 0])
    const windows = await readPx(file('NOTE="Ett\ntvå";').replaceAll('\n', '\r\n'))
    expect(comparable(windows.table)).toEqual(comparable((await readPx(file('NOTE="Ett\ntvå";'))).table))
  })
})

describe('figures of a px file', () => {
  it('keeps zero, dash and dots apart', async () => {
    expect(await dataOf('0 "-" "." \n".." "..." "......." ;')).toEqual([0, '-', '.', '..', '...', '.......'])
    expect(await dataOf('0 - . .. ... .... ;')).toEqual([0, '-', '.', '..', '...', '....'])
  })

  it('takes blanks, commas, tabs and semicolons between cells', async () => {
    expect(await dataOf('1,2,3\n4,5,6;')).toEqual([1, 2, 3, 4, 5, 6])
    expect(await dataOf('1\t2\t3;4;5;6;\n')).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('reads each number as the nearest double', async () => {
    const texts = ['0.1', '-12.345', '9007199254740993', '1E5', '0.30000000000000004', '123456789.987654321']
    expect(await dataOf(`${texts.join(' ')} ;`)).toEqual(texts.map(Number))
  })

  it('understands a sign by the text that the file gives it', async () => {
    expect(await dataOf('1 ":" 3 4 5 6;', 'DATASYMBOL3=":";')).toEqual([1, '...', 3, 4, 5, 6])
    const same = await problemOf(file('DATASYMBOL2=":";\nDATASYMBOL3=":";', '1 ":" 3 4 5 6;'))
    expect(same.message.en).toContain('none of the format')
  })

  it('reads a file whose last semicolon is missing when no number can be cut off', async () => {
    const { table, notices } = await readPx(file('', '1 2 3 \n4 5 6 \n'))
    expect(figuresOf(table)).toEqual([1, 2, 3, 4, 5, 6])
    expect(notices).toHaveLength(1)
  })

  it('finds DATA only where a statement begins', async () => {
    const { table } = await readPx(file('NOTE="Se DATA= nedan; \nDATA=\n1 2";\nDATABASE="x";'))
    expect(table.cells.length).toBe(6)
    expect(table.notes[0]?.text.sv).toBe('Se DATA= nedan; \nDATA=\n1 2')
  })

  it('stops when asked, and tells how far it has come', async () => {
    const many = Array.from({ length: 20_000 }, (_, v) => `"v${String(v)}"`).join(',')
    const text = `LANGUAGE="sv";STUB="a";VALUES("a")=${many};DATA=\n${'7 '.repeat(20_000)};`
    const bytes = new TextEncoder().encode(text)
    const told: number[] = []
    let asked = 0
    const stop = () => {
      if (++asked === 5) throw new QueryStopped('cancelled')
    }
    await expect(
      readPxFile(bytes, { name: 'a.px', tell: (fraction) => told.push(fraction), stop }),
    ).rejects.toBeInstanceOf(QueryStopped)
    expect(told.length).toBeGreaterThan(0)
    expect(told.every((fraction, i) => fraction > (told[i - 1] ?? 0) && fraction <= 1)).toBe(true)
  })
})

describe('keyed rows of a px file', () => {
  const keys = 'KEYS("kommun")=VALUES;'

  it('are stated where they stand, in any order', async () => {
    const { table, notices } = await readPx(file(keys, '"Linköping",4 ".." 6 \n"Norrköping",1 2 3;'))
    expect(cellsOf(table)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, '..'],
      [5, 6],
    ])
    expect(notices).toEqual([])
  })

  it('are not stated where they are left out: not zero', async () => {
    const { table, notices } = await readPx(file('KEYS("kommun")=CODES;', '"0580",0 "-" 6 ;'))
    expect(cellsOf(table)).toEqual([
      [3, 0],
      [4, '-'],
      [5, 6],
    ])
    expect(notices[0]?.en).toContain('1 of 2 possible rows')
  })

  it('may be none', async () => {
    expect((await readPx(file(keys, ';'))).table.cells.length).toBe(0)
  })
})

describe('statements of a px file', () => {
  it('joins texts over lines, and reads # as a line break in notes but not in names', async () => {
    const more =
      'NOTE="Första ra"\n"den#Andra";\nVALUENOTE("kommun","Linköping")="C\\#";\nDOMAIN("kommun")="R#1";'
    const { notes, dimensions } = (await readPx(file(more))).table
    expect(notes).toEqual([
      { text: { sv: 'Första raden\nAndra' }, mandatory: false, about: [] },
      { text: { sv: 'C#' }, mandatory: false, about: [{ dimension: 'kommun', value: '0580' }] },
    ])
    expect(dimensions[0]?.domain).toBe('R#1')
  })

  it.each([
    ['A1', 'year'],
    ['H1', 'half-year'],
    ['Q1', 'quarter'],
    ['M1', 'month'],
    ['W1', 'week'],
  ])('reads TLIST(%s) as %s, with a list or a range', async (letter, unit) => {
    for (const list of [`TLIST(${letter}),"2007","2008","2009"`, `TLIST(${letter},"2007"-"2009")`]) {
      const { table } = await readPx(file(`DECIMALS=0;\nTIMEVAL("år")=${list};`))
      expect([table.dimensions[1]?.role, table.dimensions[1]?.timeUnit]).toEqual(['time', unit])
      expect(comparable((await readPx(writePxFile(table))).table)).toEqual(comparable(table))
    }
  })

  it('reads elimination by value, by sum and not at all', async () => {
    const read = async (more: string) => (await readPx(file(more))).table.dimensions[0]?.elimination
    expect(await read('ELIMINATION("kommun")="Norrköping";')).toEqual({ by: 'value', code: '0581' })
    expect(await read('ELIMINATION("kommun")=YES;')).toEqual({ by: 'sum' })
    expect(await read('ELIMINATION("kommun")=NO;')).toBeNull()
    expect(await read('')).toBeNull()
  })

  it('reads names in two languages, also where a sub-key is in the main one', async () => {
    const more = `LANGUAGES="sv","en";
STUB[en]="municipality";
HEADING[en]="year";
VALUES[en]("municipality")="Norrkoping","Linkoping";
VALUES[en]("year")="2007","2008","2009";
NOTE("kommun")="Gränser 2007";
NOTE[en]("kommun")="Boundaries of 2007";
TITLE[en]="Commuters";`
    const { table } = await readPx(file(more))
    expect(table.languages).toEqual(['sv', 'en'])
    expect(table.title).toEqual({ sv: 'Pendlare', en: 'Commuters' })
    expect(table.dimensions[0]?.label).toEqual({ sv: 'kommun', en: 'municipality' })
    expect(table.dimensions[0]?.values[1]?.label).toEqual({ sv: 'Linköping', en: 'Linkoping' })
    expect(table.notes).toEqual([
      {
        text: { sv: 'Gränser 2007', en: 'Boundaries of 2007' },
        mandatory: false,
        about: [{ dimension: 'kommun', value: null }],
      },
    ])
  })

  it('keeps what has no place of its own, as it stands', async () => {
    const { other } = (await readPx(file('META-ID("kommun")="A:1,B:2";\nCOPYRIGHT=NO;\nINFO[fi]="x","y";')))
      .table
    expect(other).toEqual([
      { keyword: 'META-ID', language: null, subkeys: ['kommun'], value: '"A:1,B:2"' },
      { keyword: 'COPYRIGHT', language: null, subkeys: [], value: 'NO' },
      { keyword: 'INFO', language: 'fi', subkeys: [], value: '"x","y"' },
    ])
  })

  it('may say the same twice, and translate twice: the first is used, with words, and the copy reads alike', async () => {
    const more = `LANGUAGES="sv","en";
STUB[en]="municipality";
HEADING[en]="year";
VALUES[en]("municipality")="Norrkoping","Linkoping";
VALUES[en]("municipality")="Linkoping","Norrkoping";
VALUES("kommun")="Norrköping","Linköping";
CODES("kommun")="0581","0580";`
    const { table, notices } = await readPx(file(more))
    expect(table.dimensions[0]?.values[0]).toMatchObject({
      code: '0581',
      label: { sv: 'Norrköping', en: 'Norrkoping' },
    })
    expect(table.other).toEqual([])
    expect(notices.map(({ en }) => en)).toEqual([
      expect.stringMatching(/line 16: VALUES in the language en .* line 15/i),
    ])
    expect((await readPx(writePxFile(table))).table.dimensions).toEqual(table.dimensions)
  })

  it('takes labels that repeat when codes tell them apart', async () => {
    const text = file().replace('"Norrköping","Linköping"', '"Kommunen","Kommunen"')
    expect((await readPx(text)).table.dimensions[0]?.values.map(({ code }) => code)).toEqual(['0581', '0580'])
  })

  it('marks cells by DATANOTECELL', async () => {
    const { cells } = (await readPx(file('DATANOTECELL("*","2008")="r";\nDATANOTECELL("0580","2009")="p";')))
      .table
    expect([...cells.flags]).toEqual([
      [1, 'r'],
      [4, 'r'],
      [5, 'p'],
    ])
  })
})

describe('writePxFile', () => {
  it('writes UTF-8 as PxWeb does, a row to a line', async () => {
    const { table } = await readPx(file('DECIMALS=1;'))
    const written = new TextDecoder().decode(writePxFile(table))
    expect(written).toMatch(/^CHARSET="ANSI";\r\nAXIS-VERSION="2013";\r\nCODEPAGE="utf-8";\r\n/)
    expect(written).toContain('VALUES("kommun")="Norrköping","Linköping";\r\n')
    expect(written).toMatch(/DATA=\r\n1\.0 2\.0 3\.0 \r\n4\.0 "\.\." 6\.0 \r\n;\r\n$/)
  })

  it('rounds no figure that has more decimals than the file states', async () => {
    const { table } = await readPx(file('DECIMALS=1;', '1.25 2 3 4 5 1E-9;'))
    expect(figuresOf((await readPx(writePxFile(table))).table)).toEqual([1.25, 2, 3, 4, 5, 1e-9])
  })
})
