import { encoded, joined, many, type HostileInput } from './hostile-input'

const numbers = (count: number): string[] => many(count, String)
const list = (rows: string): Uint8Array => encoded(`region;år;antal\n${rows}`)
export const LIST_INPUTS: readonly HostileInput[] = [
  {
    name: 'empty-region-code.csv',
    bytes: () =>
      encoded(
        'hemkommun;arbetskommun;år;antal\n0580;0580;2022;1160\n0580;0581;2022;1161\n"";0581;2022;1060\n0581;0580;2022;1161\n',
      ),
    ends: 'taken',
    tells: true,
  },
  {
    name: 'blank-region-code.csv',
    bytes: () => list('"  ";2020;7\n0580;2020;2\n0581;2020;1\n'),
    ends: 'either',
  },
  {
    name: 'no-break-region-code.csv',
    bytes: () => list('\u00a0;2020;7\n0580;2020;2\n0581;2020;1\n'),
    ends: 'either',
  },
  {
    name: 'unseen-region-code.csv',
    bytes: () => list('\u200b;2020;7\n\u0000;2020;8\n0580;2020;2\n0581;2020;1\n'),
    ends: 'either',
  },
  {
    name: 'figure-of-400-digits.csv',
    bytes: () => list(`0581;2020;1\n0580;2020;${'1'.repeat(400)}\n`),
    ends: 'taken',
    tells: true,
  },
  {
    name: 'figure-1e400.csv',
    bytes: () => list('0581;2020;1\n0580;2020;1e400\n'),
    ends: 'taken',
    tells: true,
  },
  {
    name: 'figure-of-400-digits-share.csv',
    bytes: () => encoded(`region;år;andel procent\n0581;2020;1,5\n0580;2020;${'1'.repeat(400)},5\n`),
    ends: 'taken',
    tells: true,
  },
  {
    name: 'figures-infinity.csv',
    bytes: () => list('0581;2020;Infinity\n0580;2020;NaN\n0582;2020;3\n'),
    ends: 'either',
  },
  {
    name: 'figures-above-2-to-53.csv',
    bytes: () => list('0581;2020;9007199254740993\n0580;2020;9007199254740995\n'),
    ends: 'refused',
  },
  {
    name: 'figures-whose-sum-is-above.csv',
    bytes: () =>
      encoded(
        `hemkommun;arbetskommun;år;antal\n${['0580', '0581', '0582', '0583'].flatMap((h) => ['0580', '0581', '0582', '0583'].map((w) => `${h};${w};2022;9000000000000000\n`)).join('')}`,
      ),
    ends: 'either',
  },
  {
    name: 'year-of-20-digits.csv',
    bytes: () => list('0581;20200000000000000000;1\n0580;2020;2\n'),
    ends: 'either',
  },
  { name: 'year-nought.csv', bytes: () => list('0581;0000;1\n0580;9999;2\n0581;2020;3\n'), ends: 'either' },
  { name: 'one-line-of-200000000.csv', bytes: () => Buffer.alloc(200_000_000, '0'), ends: 'refused' },
  { name: 'one-line-of-fields.csv', bytes: () => Buffer.alloc(100_000_000, '1;'), ends: 'refused' },
  {
    name: 'columns-100000.csv',
    bytes: () =>
      encoded(
        `${many(100_000, (i) => `k${String(i)}`).join(';')}\n${many(3, () => many(100_000, String).join(';')).join('\n')}\n`,
      ),
    ends: 'refused',
  },
  {
    name: 'columns-1000000.csv',
    bytes: () => encoded(`${numbers(1_000_000).join(';')}\n${'1;'.repeat(1_000_000)}\n`),
    ends: 'refused',
  },
  {
    name: 'columns-10000-of-years.csv',
    bytes: () =>
      encoded(
        `region;${many(10_000, (i) => String(1000 + (i % 1200))).join(';')}\n0580;${numbers(10_000).join(';')}\n0581;${numbers(10_000).join(';')}\n`,
      ),
    ends: 'either',
  },
  {
    name: 'quote-never-closed.csv',
    bytes: () => joined('region;år;antal\n0581;2020;"', 1_000_000, (i) => `0580;2020;${String(i)}\n`, ''),
    ends: 'either',
  },
  {
    name: 'quote-in-the-middle.csv',
    bytes: () =>
      joined(
        'region;år;antal\n',
        500_000,
        (i) => `0580;${String(1900 + (i % 100))};${i === 7 ? '"' : ''}${String(i)}\n`,
        '',
      ),
    ends: 'either',
  },
  { name: 'quotes-only.csv', bytes: () => encoded(`a;b;c\n${'"'.repeat(5_000_000)}`), ends: 'refused' },
  {
    name: 'quotes-doubled.csv',
    bytes: () => encoded(`region;år;antal\n"${'""'.repeat(5_000_000)}";2020;1\n0580;2020;1\n`),
    ends: 'either',
  },
  { name: 'rows-of-nothing.csv', bytes: () => Buffer.alloc(50_000_000, '\n'), ends: 'refused' },
  {
    name: 'rows-of-separators.csv',
    bytes: () =>
      Buffer.concat([
        Buffer.from('region;år;antal\n0581;2020;7\n0580;2020;8\n'),
        Buffer.alloc(50_000_000, ';;;;;;;;;\n'),
      ]),
    ends: 'either',
  },
  {
    name: 'rows-2000000-all-unlike.csv',
    bytes: () => joined('region;år;antal\n', 2_000_000, (i) => `${String(i)};2020;${String(i)}\n`, ''),
    ends: 'refused',
  },
  {
    name: 'rows-2000000-twice.csv',
    bytes: () => joined('region;år;antal\n', 2_000_000, (i) => `0581;2020;${String(i)}\n`, ''),
    ends: 'refused',
  },
  {
    name: 'cell-of-50000000-digits.csv',
    bytes: () => Buffer.concat([Buffer.from('region;år;antal\n0581;2020;'), Buffer.alloc(50_000_000, '1')]),
    ends: 'refused',
  },
  {
    name: 'digits-and-blanks.csv',
    bytes: () =>
      encoded(`region;år;antal\n0581;2020;${'1 '.repeat(2_000_000)}x\n${' '.repeat(2_000_000)};;\n`),
    ends: 'refused',
  },
  {
    name: 'points-and-commas.csv',
    bytes: () => list(`0581;2020;${'1.111,'.repeat(300_000)}1\n0580;2020;2\n`),
    ends: 'refused',
  },
  {
    name: 'heading-of-10000000.csv',
    bytes: () => encoded(`region;år;${'antal '.repeat(2_000_000)}\n0581;2020;7\n0580;2020;8\n`),
    ends: 'either',
  },
  {
    name: 'zero-bytes.csv',
    bytes: () => Buffer.concat([Buffer.from('region;år;antal\n'), Buffer.alloc(20_000_000)]),
    ends: 'refused',
  },
  {
    name: 'half-of-utf-16.csv',
    bytes: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(20_000_001, 0xd8)]),
    ends: 'refused',
  },
  {
    name: 'carriage-returns.csv',
    bytes: () =>
      Buffer.concat([Buffer.from('region;år;antal\r0581;2020;1\r'), Buffer.alloc(10_000_000, '\r')]),
    ends: 'either',
  },
  {
    name: 'words-alike-90000.csv',
    bytes: () => joined('region;år;antal\n', 90_000, (i) => `Ort ${String(i)};2020;${String(i % 99)}\n`, ''),
    ends: 'either',
  },
  {
    name: 'prototype-as-code.csv',
    bytes: () => list('__proto__;2020;1\nconstructor;2020;2\nhasOwnProperty;2020;3\n0581;2020;4\n'),
    ends: 'either',
  },
  {
    name: 'prototype-as-heading.csv',
    bytes: () => encoded('__proto__;constructor;toString\n0581;2020;4\n0580;2020;5\n'),
    ends: 'either',
  },
]
