import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import { judgeTable } from '#shared/table/judge-table'
import { coordinatesOf, type StatisticalTable } from '#shared/table/statistical-table'
import { CELL_SIGNS } from '#shared/table/cell-store'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'

async function read(content: string | Uint8Array, name = 'fil.csv'): Promise<ReadTable> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [first] = await readDelimited(bytes, { name, tell: () => undefined, stop: neverStop })
  if (first === undefined) throw new Error('no table')
  return first
}

/** Each figure with the codes of its place: "0580 2021: 12", marks of the file behind it. */
function figuresOf({ dimensions, cells }: StatisticalTable): string[] {
  return Array.from({ length: cells.length }, (_, i) => {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const codes = dimensions.map(({ values }, d) => values[at[d] ?? 0]?.code ?? '')
    const sign = cells.signAt(i)
    const figure = sign === 0 ? String(cells.numberAt(i)) : (CELL_SIGNS[sign] ?? '')
    return `${codes.join(' ')}: ${figure}${cells.flags.has(i) ? ` ${cells.flags.get(i) ?? ''}` : ''}`
  })
}

const figures = async (content: string, name?: string): Promise<string[]> =>
  figuresOf((await read(content, name)).table)
const namesOf = ({ table }: ReadTable): string[] => table.dimensions.map(({ code }) => code)
const noticesOf = ({ notices }: ReadTable): string => notices.map(({ sv }) => sv).join(' ')
const targetOf = async (content: string): Promise<string> =>
  judgeTable((await read(content)).table, null).target

describe('figures', () => {
  it('may have thin spaces, and are refused where a letter makes them larger', async () => {
    expect(await figures('ort;år;antal\nA;2021;241\u2009200\nB;2021;47\u2007100\n')).toEqual([
      'A 2021: 241200',
      'B 2021: 47100',
    ])
    await expect(read('ort;år;antal\nA;2021;12 k\nB;2021;800\n')).rejects.toBeInstanceOf(ProblemError)
  })
})

describe('columns of figures', () => {
  it.each([700, 5000])(
    'that begin after those rows that decide what the columns are (of %d) are not lost without a word',
    async (count) => {
      const rows = Array.from(
        { length: count },
        (_, i) => `${'lång '.repeat(20)}ort ${String(i)};2021;${String(i)};`,
      )
      const late = [...rows, 'ort A;2021;3;4', 'ort B;2021;5;6']
      const said = noticesOf(await read(`ort;år;kvinnor;män\n${late.join('\n')}\n`))
      expect(said).toContain('män')
      expect(said).toContain(`rad ${String(count + 2)}`)
      expect(noticesOf(await read(`ort;år;kvinnor;män\n${rows.join('\n')}\n`))).not.toContain('män')
      const above = noticesOf(await read(`ort;år;kvinnor;män\n${late.toReversed().join('\n')}\n`))
      expect(above).not.toContain('inte med')
    },
  )

  it('are told by what stands in them, not by the last letters of their headings', async () => {
    const list = await read(
      'Kommun;År;Gods in;Gods ut;Godsnetto;Heltid;20-64 år\nAlsta;2021;5;3;2;1620;70,5\nBryn;2021;9;4;5;1710;71,5\n',
    )
    expect(list.table.dimensions.map(({ values }) => values.length)).toEqual([2, 1, 5])
    expect(list.table.dimensions.at(-1)?.values.map(({ code }) => code)).toEqual([
      'Gods in',
      'Gods ut',
      'Godsnetto',
      'Heltid',
      '20-64 år',
    ])
  })

  it('of one quarter or month are none of the year’s parts, however small they are', async () => {
    expect(await figures('heltid kv 1 2021;heltid kv 2 2021;ort\n21;1;A\n')).toEqual([
      'A heltid 2021K1: 21',
      'A heltid 2021K2: 1',
    ])
  })

  it('are never years because they have four digits', async () => {
    expect(await figures('ort;år;villor;radhus\nA;2021;9120;1652\nB;2021;8020;1720\n')).toEqual([
      'A 2021 villor: 9120',
      'A 2021 radhus: 1652',
      'B 2021 villor: 8020',
      'B 2021 radhus: 1720',
    ])
  })

  it('may stand before months, notes and other keys', async () => {
    const list = await read(
      'län;pris;period;ar\nÖst;17,5;2023-04;2023\nVäst;15;2023-04;2023\nÖst;18;2023-05;2023\n',
    )
    expect(figuresOf(list.table)).toEqual(['Öst 2023-04: 17.5', 'Öst 2023-05: 18', 'Väst 2023-04: 15'])
  })

  it('of a class are no county’s codes, even where the only county happens to have that one', async () => {
    const list = await read('Län;storleksklass;antal\nStockholms län;1;16636\n')
    expect(namesOf(list)).toEqual(['Län', 'storleksklass'])
  })

  it('stand under places, also where one of these has none', async () => {
    const list = await read('år;Blekinge län;Örebro län\n1990;;4\n')
    expect(figuresOf(list.table)).toEqual(['1990 18: 4'])
    expect(list.table.dimensions.map(({ role }) => role)).toEqual(['time', 'geo'])
  })

  it('are of the year above where a row of their place has none, and of no other year', async () => {
    expect(
      await figures('kommun;år;mått;tal\nÅmål;1990;hushåll;13\nÅmål;;småhus;39\nÅmål;1991;hushåll;30\n'),
    ).toEqual(['Åmål 1990 hushåll: 13', 'Åmål 1990 småhus: 39', 'Åmål 1991 hushåll: 30'])
  })

  it('are of months where a row without a figure shows it', async () => {
    expect(await figures('kommun;tid;antal\n1060;199001;16\n1060;199002;17\n1060;199009;\n')).toEqual([
      '1060 1990M01: 16',
      '1060 1990M02: 17',
    ])
  })

  it('of one row are no code of the county beside them by chance', async () => {
    expect(await figures('kommun;år;län;heltid;antal\n1497;1990;Västra Götalands län;14;2\n')).toEqual([
      '1497 1990 heltid: 14',
      '1497 1990 antal: 2',
    ])
  })

  it('name classes where only they tell the rows apart', async () => {
    expect(await figures('klass;antal\n1;10\n2;20\n3;20\n')).toEqual(['1: 10', '2: 20', '3: 20'])
  })

  it('that are kept back stay figures where the same line is written in two ways', async () => {
    const list = await read('län;år;antal hushåll;småhus\n19;2021;275680;c\n19;2021;275 680;c\n')
    expect(figuresOf(list.table)).toEqual(['19 2021 antal hushåll: 275680', '19 2021 småhus: ..'])
    const unsure = 'län;år;antal hushåll;småhus\n19;2021;275680;c\n19;2021;275,680;c\n'
    expect(await figures(unsure)).toContain('19 2021 småhus: ..')
  })

  it('may be kept back in every row, with one small letter', async () => {
    const list = await read('kommun;år;heltid;Antal hushåll\n1060;1990;x;25\n')
    expect(figuresOf(list.table)).toEqual(['1060 1990 heltid: ..', '1060 1990 Antal hushåll: 25'])
    expect(noticesOf(list)).toContain('”x” (1)')
    expect(namesOf(await read('ort;år;hus;antal\nA;2020;x;2\nB;2020;--;10\nC;2020;;4\n'))).not.toContain(
      'hus',
    )
    // Where only they tell the rows apart they are classes.
    expect(namesOf(await read('ort;år;slag;hus\nA;2021;c;5\nA;2021;x;7\n'))).toContain('slag')
  })

  it('are never quarters or months, where all figures are kept back', async () => {
    await expect(read('kommun;år;kvartal;Pris\n1060;1990;1;c\n')).rejects.toThrow(ProblemError)
    await expect(read('kommun;månad;Pris\n1060;1;c\n0117;2;x\n')).rejects.toThrow(ProblemError)
    expect(await figures('ort;heltid kvartal\nAlby;3\nBryn;2\n')).toEqual(['Alby: 3', 'Bryn: 2'])
  })

  it('with decimals hold errors of a spreadsheet, too, and never become names for a few words', async () => {
    expect(await figures('ort;år;antal;andel\nA;2023;500;#DIVISION/0!\nB;2023;20;0,5\n')).toEqual([
      'A 2023 antal: 500',
      'A 2023 andel: ..',
      'B 2023 antal: 20',
      'B 2023 andel: 0.5',
    ])
    await expect(read('ort;år;antal;andel\nA;2023;500;okänt\nB;2023;20;0,5\n')).rejects.toThrow('okänt')
  })

  it('under years and sums never tell rows apart: a name that stands twice is refused', async () => {
    const pivot = 'grupp;2021;2022;Totalsumma\nAlby;5;6;11\nMän;3;3;6\nBryn;1;2;3\nMän;1;;1\n'
    await expect(read(pivot)).rejects.toThrow(/stands twice/)
  })

  it('are one figure where text and number write it in two ways', async () => {
    const list = await read('ort;år;hus;andel\nA;2021;16456;80,7\nA;2021;16 456;80,70\nB;2021;12;3,1\n')
    expect(figuresOf(list.table)).toHaveLength(4)
  })

  it('are none where a file has no headings, so that no first row is lost', async () => {
    await expect(read('Alsta;41,5\nBryn;12,5\nCedra;7,5\n')).rejects.toThrow(ProblemError)
  })
})

describe('columns that say nothing of the figures', () => {
  it('number the rows: without a heading, as R and pandas write them, or as an office does', async () => {
    const ours = await read(',ort,år,antal\n1,A,2021,4\n2,B,2021,5\n3,A,2022,6\n')
    expect(namesOf(ours)).toEqual(['ort', 'år'])
    expect(ours.table.cells.length).toBe(3)
    expect(noticesOf(ours)).toContain('numrerar raderna')
    expect(namesOf(await read('ID;Region;Periods;Population\n71;A;2021JJ00;4\n72;B;2021JJ00;5\n'))).toEqual([
      'Region',
      'Periods',
    ])
  })

  it('number the rows of a longer list, of which these were taken', async () => {
    const list = await read(',ort,år,antal\n3,A,2021,4\n7,B,2021,5\n62,A,2022,6\n')
    expect(namesOf(list)).toEqual(['ort', 'år'])
    expect(noticesOf(list)).toContain('Kolumn 1 numrerar raderna och är inte med')
    expect(namesOf(await read('id;kommun;antal\n1;1060;4\n3;1080;5\n4;1081;9\n'))).toEqual(['kommun'])
    // Codes of places ascend as well, and so do years.
    expect(await figures(';x;y\n1280;4;2\n1281;5;2\n1282;9;2\n')).toContain('1282 x: 9')
    expect(await figures(';ort;x\n2019;A;4\n2020;A;5\n2022;A;9\n')).toContain('2022 A: 9')
  })

  it('follow from others: the same time in other forms, the county beside its municipality', async () => {
    const list = await read(
      'tid;Län;Kommun;ar;manad;antal\n2022-01;05 Östergötlands län;0581 Norrköping;2022;jan;4\n2022-02;05 Östergötlands län;0581 Norrköping;2022;feb;5\n2022-01;Riket;Riket;2022;jan;40\n',
    )
    expect(namesOf(list)).toEqual(['tid', 'Kommun'])
    expect(list.table.dimensions[1]?.values.map(({ code }) => code)).toEqual(['0581', 'Riket'])
    for (const name of ['Län', 'ar', 'manad']) expect(noticesOf(list)).toContain(`”${name}” följer av`)
  })

  it('are a county by its short name beside its municipality, and no home', async () => {
    const text = 'län;kommun;antal\nStockholm;Solna;4\nStockholm;Stockholm;5\nSkåne;Malmö;6\nSkåne;Lund;7\n'
    const list = await read(text)
    expect(namesOf(list)).toEqual(['kommun'])
    expect(await targetOf(text)).toBe('series')
    const once = 'län;kommun;antal\nÖstergötland;Norrköping;10\n;Linköping;20\nSkåne;Malmö;30\n;Lund;40\n'
    expect(await targetOf(once)).toBe('series')
  })

  it('keep homes and workplaces apart where all work where they live', async () => {
    expect(
      namesOf(
        await read(
          'bostad;arbete;år;antal\n0580;0580;2021;4\n0581;0581;2021;5\n0583;0583;2021;6\n0580;0580;2022;4\n0581;0581;2022;5\n0583;0583;2022;6\n',
        ),
      ),
    ).toEqual(['bostad', 'arbete', 'år'])
  })

  it('are empty: separators that a spreadsheet wrote behind each row', async () => {
    expect(await figures('ort;år;antal;;;\nA;2021;4;;;\nB;2021;5;;;\n')).toEqual(['A 2021: 4', 'B 2021: 5'])
  })

  it('tell when the file was made, as programs that load data do', async () => {
    const list = await read(
      'geo;TIME_PERIOD;OBS_VALUE;loaded_at\nDK084;2021;4;2025-01-01\nDK085;2021;5;2025-01-01\n',
    )
    expect(namesOf(list)).toEqual(['geo', 'TIME_PERIOD'])
    expect(noticesOf(list)).toContain('loaded_at” berättar om filen')
  })

  it('tell of the file, or mark the figures', async () => {
    const list = await read(
      'DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX(1.0),2024-01-02,SE1,2021,121.5,\nX(1.0),2024-01-02,SE2,2021,4,b\n',
    )
    expect(figuresOf(list.table)).toEqual(['SE1 2021: 121.5', 'SE2 2021: 4 b'])
  })
})

describe('times', () => {
  it.each([
    ['År;Månad', '2023;November', '2024;Januari', ['2023M11', '2024M01']],
    ['år;kvartal', '2023;4', '2024;1', ['2023K4', '2024K1']],
    ['Period', 'kv 4 2023', 'kv 1 2024', ['2023K4', '2024K1']],
    ['Period', 'nov 2023', 'jan 2024', ['2023M11', '2024M01']],
    ['period', '202311', '202401', ['2023M11', '2024M01']],
    ['Periods', '2023JJ00', '2024JJ00', ['2023', '2024']],
    ['År', '2023', '2024***', ['2023', '2024']],
  ])('told as %s: %s and %s', async (heading, one, other, codes) => {
    const { table } = await read(`${heading};ort;antal\n${one};A;4\n${other};A;5\n`)
    const time = table.dimensions.find(({ role }) => role === 'time')
    expect(time?.values.map(({ code }) => code)).toEqual(codes)
  })

  it('in headings, with a mark for figures that are not final', async () => {
    const list = await read('Län;2020;2021;2022 (prel.)\nÖst;600;620;640\nVäst;400;410;420\n')
    expect(figuresOf(list.table).slice(0, 3)).toEqual(['Öst 2020: 600', 'Öst 2021: 620', 'Öst 2022: 640'])
    expect(list.table.notes.map(({ text }) => text['sv'])).toEqual(['2022: (prel.)'])
  })

  it('that are first days are months or years, which is said, and keep their column in a row of sums', async () => {
    const list = await read('datum;ort;antal\n2024-01-01;A;5\n2024-02-01;A;6\n')
    expect(figuresOf(list.table)).toEqual(['2024M01 A: 5', '2024M02 A: 6'])
    expect(noticesOf(list)).toContain('2024-01-01 är 2024M01')
    expect(namesOf(await read('ort,year,antal\nA,2021,5\nB,2021,6\nTotal,,11\n'))).toContain('year')
  })

  it('that may be quarters or months are said to be read as quarters', async () => {
    const list = await read('Län;202201;202202;202203;202204\nÖst;1;2;3;4\n')
    expect(list.table.dimensions.at(-1)?.timeUnit).toBe('quarter')
    expect(noticesOf(list)).toContain('lästa som kvartal')
  })

  it('are none of a matrix whose municipalities have codes like years', async () => {
    const { table } = await read('Bostadskommun;1715;2021\n1715;900;5\n2021;4;800\n')
    expect(figuresOf(table)).toEqual(['1715 1715: 900', '1715 2021: 5', '2021 1715: 4', '2021 2021: 800'])
  })
})

describe('headings that are values', () => {
  it('are women and men', async () => {
    const { table } = await read('ort;år;Kvinnor;Män;Totalt\nA;2021;4;5;9\n')
    expect(table.dimensions.map(({ code }) => code)).toEqual(['ort', 'år', 'kön'])
  })

  it('stay values where all but one have no figures', async () => {
    const { table } = await read('ort;år;Kvinnor;Män\nA;2021;4;\n')
    expect(table.dimensions.map(({ code }) => code)).toEqual(['ort', 'år', 'kön'])
    expect(figuresOf(table)).toEqual(['A 2021 Kvinnor: 4'])
    expect(await figures('ort;hyresrätt;bostadsrätt\nA;;5\nB;;6\n')).toEqual([
      'A bostadsrätt: 5',
      'B bostadsrätt: 6',
    ])
    // A column of remarks without any is no value, and the figures of persons are no one of several.
    expect(namesOf(await read('ort;Kvinnor;Män;Övrigt\nA;4;5;\n'))).toEqual(['ort', 'kön'])
    expect(namesOf(await read('ort;antal;avser\nA;4;\nB;5;\n'))).toEqual(['ort'])
  })

  it.each(['', 'Bostadskommun'])('are workplaces of a matrix with the corner "%s"', async (corner) => {
    const list = await read(`${corner},0580,0581,0583\n0580,900,5,6\n0581,4,800,7\n0583,3,2,700\n`)
    const judged = judgeTable(list.table, null)
    expect(judged.target).toBe('commuting-flows')
    expect([...judged.uses.values()]).toEqual(['home', 'work'])
    expect(figuresOf(list.table)).toContain('0580 0581: 5')
    expect(noticesOf(list)).toContain('raderna är lästa som bostad')
  })

  it('are homes where the rows are workplaces', async () => {
    const { table } = await read('Arbetsställekommun;0580;0581\n0580;900;5\n0581;4;800\n')
    expect(judgeTable(table, null).uses.get('Arbetsställekommun')).toBe('work')
  })
})

describe('figures', () => {
  it('that are kept back or marked are not available, counted and named', async () => {
    const list = await read('ort;antal\nA;20\nB;c\nC;<5\nD;uppgift saknas\nE;12*\nF;13 b\nG;--\n')
    expect(figuresOf(list.table)).toEqual(['A: 20', 'B: ..', 'C: ..', 'D: ..', 'E: 12 *', 'F: 13 b', 'G: ..'])
    expect(noticesOf(list)).toContain('”c” (1), ”<5” (1), ”uppgift saknas” (1) och ”--” (1)')
  })

  it('name the cell of a word that nobody knows, in short files, too', async () => {
    await expect(read('ort;år;antal\nA;2021;4\nB;2021;okej\n')).rejects.toMatchObject({
      problem: { message: { sv: expect.stringContaining('rad 3, kolumn 3') as string } },
    })
  })

  it('stand once where the same line stands twice, and are refused where they differ', async () => {
    const list = await read('ort;år;antal\nA;2021;4\nA;2021;4\nB;2021;5\n')
    expect(figuresOf(list.table)).toEqual(['A 2021: 4', 'B 2021: 5'])
    expect(noticesOf(list)).toContain('stod två gånger')
    await expect(read('ort;år;antal\nA;2021;4\nA;2021;5\nB;2021;5\n')).rejects.toThrow(ProblemError)
  })
})

describe('how numbers are written', () => {
  it('is told by column', async () => {
    const { written } = await read('ort;antal;andel;kvot\nA;1 234;12,5;7\nB;567;3,5;8\n')
    expect(written).toEqual([
      { column: 'antal', decimals: null, thousands: 'blank' },
      { column: 'andel', decimals: 'comma', thousands: null },
      { column: 'kvot', decimals: null, thousands: null },
    ])
  })
})

describe('texts', () => {
  it('in headings with commas and without quotation marks are one heading', async () => {
    const list = await read('region,år,Pris, medel i tkr\nA,2021,3268\nB,2021,2210\n')
    expect(list.table.title).toEqual({ sv: 'Pris, medel i tkr' })
    expect(figuresOf(list.table)).toEqual(['A 2021: 3268', 'B 2021: 2210'])
  })

  it('that say what parts the columns are no title', async () => {
    for (const [separator, sign] of Object.entries({ ';': ';', ',': ',', '\t': '\t' })) {
      const { table } = await read(
        `sep=${sign}\nort;år;antal\nA;2021;4\nB;2021;5\n`.replaceAll(';', separator),
      )
      expect(table.title).toEqual({ sv: 'fil' })
      expect(table.notes).toEqual([])
    }
  })

  it('with line breaks and commas in quotation marks divide nothing', async () => {
    expect(
      await figures('"ort, med\nrad";"år";"antal"\n"A, östra\ndelen";2021;4\n"B, västra\ndelen";2021;5\n'),
    ).toHaveLength(2)
  })

  it('with line breaks in quotation marks are whole in a file that is read in many pieces', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `"ort ${String(i)},\nöstra delen";2021;${String(i)}\n`,
    )
    const { table } = await read(`"ort";"år";"antal"\n${rows.join('')}`)
    expect(table.cells.length).toBe(rows.length)
    expect(table.dimensions[0]?.values.at(-1)?.code).toBe('ort 19999,\nöstra delen')
    expect(table.cells.numberAt(19_999)).toBe(19_999)
    rows[9_000] = '"ort utan slut;2021;9000\n'
    await expect(read(`"ort";"år";"antal"\n${rows.join('')}`)).rejects.toThrow('18002')
  })

  it('of Eurostat are parted into their keys', async () => {
    const { table } = await read(
      'unit,geo\\TIME_PERIOD\t2021 \t2022 \nTHS,SE1\t12.5 \t13 b\nTHS,SE2\t: c\t14 \n',
      'x.tsv',
    )
    expect(figuresOf(table)).toEqual([
      'THS SE1 2021: 12.5',
      'THS SE1 2022: 13 b',
      'THS SE2 2021: ..',
      'THS SE2 2022: 14',
    ])
  })

  it('that were saved in a wrong encoding are repaired, and said to be', async () => {
    const twice = await read(
      'Kommun;År;Antal\nLinköping;2021;4\n'.replace(/[åäöÅÄÖ]/g, (letter) =>
        Buffer.from(letter).toString('latin1').replace('\x85', '…'),
      ),
    )
    expect(figuresOf(twice.table)).toEqual(['Linköping 2021: 4'])
    expect(noticesOf(twice)).toContain('teckenkodning')
    const mac = await read(
      Uint8Array.from(Buffer.from('kommun;\x8cr;antal\nLink\x9aping;2021;4\n', 'latin1')),
    )
    expect(mac.encoding).toBe('macintosh')
    expect(figuresOf(mac.table)).toEqual(['Linköping 2021: 4'])
  })

  it('are split into code and name only where a code is known to be one', async () => {
    const { table } = await read('region;ålder;antal\n0580 Linköping;16 år;4\n0581 Norrköping;16 år;5\n')
    expect(table.dimensions.map(({ values }) => values[0]?.code)).toEqual(['0580', '16 år'])
  })

  it('get back noughts that a spreadsheet took, where all are codes with them', async () => {
    const list = await read('kommun;år;antal\n581;2021;4\n1480;2021;5\n')
    expect(figuresOf(list.table)).toEqual(['0581 2021: 4', '1480 2021: 5'])
    expect(noticesOf(list)).toContain('581 är läst som 0581')
    expect(await figures('kommunkod;år;antal\n581;2021;4\n1480;2021;5\n')).toEqual([
      '0581 2021: 4',
      '1480 2021: 5',
    ])
    expect(await figures('länskod;antal\n1;4\n12;5\n')).toEqual(['01: 4', '12: 5'])
    expect(await figures('länskod;län;antal\n1;Stockholm;4\n12;Skåne;5\n')).toEqual(['01: 4', '12: 5'])
  })
})

describe('rows and keys', () => {
  it('are not lost below a place alone, also where what stands for them is a word', async () => {
    const list = await read('kommun;Antal hushåll 1990;flagga\n1060;x;\n1783;;\n0862;uppgift saknas;\n')
    expect(figuresOf(list.table)).toEqual(['1060 Antal hushåll 1990: ..', '0862 Antal hushåll 1990: ..'])
  })

  it('keep a place whose code is the year beside it', async () => {
    expect(await figures('kommun;år;Antal hushåll\n2021;2021;30\n')).toEqual(['2021 2021: 30'])
  })

  it('end where signs are explained', async () => {
    const list = await read(
      'kommun;antal 2021;flagga\n0581;5;\n0580;..;\nTeckenförklaring;;\n..;Uppgift saknas;\n',
    )
    expect(figuresOf(list.table)).toHaveLength(2)
    expect(list.table.notes.map(({ text }) => text['sv'])).toContain('.. Uppgift saknas')
  })

  it('are not lost below one whose figure is empty', async () => {
    expect(await figures('kommun;år;;antal\nA;2020;;4\nA;2021;;\nB;2020;;5\nB;2021;;6\n')).toEqual([
      'A 2020: 4',
      'B 2020: 5',
      'B 2021: 6',
    ])
  })

  it('that stand once for several rows say the same of all of them, and it is said', async () => {
    const list = await read('ort;år;kön;antal\nA;2021;kvinnor;4\n;;män;5\nB;2021;kvinnor;6\n;;män;7\n')
    expect(figuresOf(list.table)).toContain('B 2021 män: 7')
    expect(noticesOf(list)).toContain('Tomma rutor i ort och år')
  })

  it('that stand once are read so, too, where only a few of the inner ones do', async () => {
    const list = await read('kommun;år;kvartal;bilar\n1060;1990;1;30\n;;2;25\n;1992;1;13\n')
    expect(figuresOf(list.table)).toEqual(['1060 1990K1: 30', '1060 1990K2: 25', '1060 1992K1: 13'])
    expect(noticesOf(list)).toContain('Tomma rutor i kommun och år')
    expect(
      await figures('bilar;kvartal;år;kommun\n30;1;1990;1060\n25;4;1991;\n13;1;1992;\n22;2;;\n'),
    ).toContain('1992K2 1060: 22')
  })

  it('that stand once are read so where most of them fill their cells, if nothing else tells rows apart', async () => {
    const list = await read(
      'X;kommun;år;bilar\n1;Ale;1990;30\n2;;1991;25\n3;Boden;1990;2\n4;;1991;0\n5;Gnesta;1990;7\n7;Kinda;1990;3\n8;;1991;4\n',
    )
    expect(namesOf(list)).toEqual(['kommun', 'år'])
    expect(figuresOf(list.table)).toContain('Kinda 1991: 4')
    expect(noticesOf(list)).toContain('Tomma rutor i kommun')
  })

  it.each([
    [
      'totals of sexes',
      'kommun;kön;antal\nLinköping;kvinnor;10\nNorrköping;kvinnor;20\nMotala;kvinnor;7\n;totalt;37\nNyköping;kvinnor;5\nTrosa;kvinnor;2\n;totalt;7\n',
    ],
    [
      'every second one',
      'kommun;typ;antal\nLinköping;kommun;10\nNorrköping;kommun;20\n;summa;30\nNyköping;kommun;5\nTrosa;kommun;6\n;summa;11\n',
    ],
    [
      'no words for totals',
      'kommun;skolform;elever\nLinköping;grundskola;100\nNorrköping;gymnasium;200\nMotala;grundskola;50\n;gymnasium;90\nKinda;grundskola;40\nYdre;grundskola;20\n;gymnasium;70\n',
    ],
  ])('without a name are not given to the place above them: %s', async (_, list) => {
    await expect(read(list)).rejects.toBeInstanceOf(ProblemError)
  })

  it('without a code keep none of the row above', async () => {
    expect(await figures('kod;ort;antal\n0380;Uppsala;4\n0381;Enköping;5\n;Samtliga;9\n')).toEqual([
      '0380: 4',
      '0381: 5',
      'Samtliga: 9',
    ])
  })

  it('are homes of a matrix, not numbers of rows, where their codes follow each other', async () => {
    const { table } = await read(';1880;1881;1882\n1880;900;5;6\n1881;4;800;7\n1882;3;2;700\n')
    expect(figuresOf(table)).toContain('1881 1880: 4')
  })

  it('are quarters, not years, where a blank parts the two', async () => {
    expect(await figures('Period;ort;antal\n2021 Q1;A;4\n2022 Q4;A;5\n')).toEqual([
      '2021 Q1 A: 4',
      '2022 Q4 A: 5',
    ])
  })

  it('are areas where the headings of the figures are', async () => {
    const { table } = await read('år;Uppsala;Enköping\n2020;4;5\n2021;6;7\n')
    expect(table.dimensions.at(-1)).toMatchObject({ role: 'geo' })
    expect(figuresOf(table)).toContain('2021 0381: 7')
  })

  it.each(['2021 (prel.)', '2021 Q1'])(
    'are areas in the headings, too, where the only time is %s, which begins as Vansbro’s code',
    async (time) => {
      const { table } = await read(`tid;1060;765\n${time};30;2\n`)
      expect(table.dimensions.map(({ role }) => role)).toEqual(['time', 'geo'])
      expect(table.dimensions[1]?.values.map(({ code }) => code)).toEqual(['1060', '0765'])
    },
  )

  it('are refused where names are missing above full rows, so that no row becomes a heading', async () => {
    await expect(read('A;;;år;\n5;3;13;1990;1060\n6;4;2;1990;0662\n')).rejects.toThrow(ProblemError)
  })
})

describe('marks', () => {
  it('stay with their figures where a measure before them has none at all', async () => {
    const list = 'ort;2011;flagga;2012;flagga;2013;flagga\nA;;;7;;8;*\nB;;;9;p;10;\n'
    expect(await figures(list)).toEqual(['A 2012: 7', 'A 2013: 8 *', 'B 2012: 9 p', 'B 2013: 10'])
  })

  it('in a column before the figures belong to those behind them', async () => {
    expect(await figures('flagga;antal;flagga;andel;ort\np;4;;5,5;A\n;6;e;7,5;B\n')).toEqual([
      'A antal: 4 p',
      'A andel: 5.5',
      'B antal: 6',
      'B andel: 7.5 e',
    ])
  })
})

describe('what is counted', () => {
  it.each([
    [
      'notices of redundancy',
      'Näringsgren;region;År;Antal\nTillverkning;0581;2021;52\nHandel;0581;2021;14\n',
      'series',
    ],
    [
      'people at work',
      'Näringsgren;region;År;Antal sysselsatta\nTillverkning;0581;2021;52\nHandel;0581;2021;14\n',
      'employment',
    ],
    [
      'people who move',
      'Utflyttningskommun;Inflyttningskommun;År;Antal\n0580;0581;2021;5\n0581;0580;2021;4\n0580;0583;2021;3\n',
      'series',
    ],
    [
      'pupils',
      'Skolkommun;Hemkommun;År;Antal elever\n0581;0581;2021;90\n0581;0582;2021;4\n0580;0580;2021;3\n',
      'series',
    ],
    [
      'commuters beside a distance',
      'bostadskommun;arbetskommun;år;antal;avstånd_km\n0580;0580;2021;90;0\n0580;0581;2021;4;42\n0581;0580;2021;5;42\n',
      'commuting-flows',
    ],
    [
      'persons between places without a word of work',
      'a;b;år;antal\n0580;0580;2021;90\n0580;0581;2021;4\n0581;0580;2021;5\n',
      'commuting-flows',
    ],
  ])('%s', async (_, text, target) => {
    expect(await targetOf(text)).toBe(target)
  })
})
