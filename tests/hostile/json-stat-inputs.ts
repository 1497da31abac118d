import { encoded, joined, json, many, type HostileInput } from './hostile-input'

const numbers = (count: number): string[] => many(count, String)
const dataset = (more: object): Uint8Array =>
  json({
    version: '2.0',
    class: 'dataset',
    label: 'Folkmängd',
    id: ['region', 'tid'],
    size: [2, 1],
    role: { geo: ['region'], time: ['tid'] },
    dimension: {
      region: {
        label: 'region',
        category: { index: ['0580', '0581'], label: { '0580': 'Linköping', '0581': 'Norrköping' } },
      },
      tid: { label: 'år', category: { index: ['2020'] } },
    },
    value: [1, 2],
    ...more,
  })
const wide = (sizes: readonly number[], more: object = {}): Uint8Array =>
  dataset({
    id: sizes.map((_, d) => `d${String(d)}`),
    size: sizes,
    dimension: Object.fromEntries(
      sizes.map((_, d) => [`d${String(d)}`, { category: { index: ['2020', 'x'] } }]),
    ),
    ...more,
  })
export const JSON_STAT_INPUTS: readonly HostileInput[] = [
  { name: 'size-1e15.json', bytes: () => dataset({ size: [1e15, 1] }), ends: 'refused' },
  {
    name: 'size-overflows.json',
    bytes: () =>
      wide(
        many(60, () => 2),
        { value: { 0: 1, 999999999999: 2 } },
      ),
    ends: 'refused',
  },
  { name: 'sizes-of-4294967296.json', bytes: () => wide([65_536, 65_536, 2]), ends: 'refused' },
  { name: 'size-below-nought.json', bytes: () => dataset({ size: [-2, -1] }), ends: 'refused' },
  {
    name: 'size-infinite.json',
    bytes: () => encoded(new TextDecoder().decode(dataset({})).replace('[2,1]', '[1e999,1]')),
    ends: 'refused',
  },
  { name: 'dimensions-5000.json', bytes: () => wide(many(5_000, () => 1)), ends: 'refused' },
  {
    name: 'value-at-a-far-place.json',
    bytes: () => dataset({ value: { 4294967295: 1, 1e300: 2 } }),
    ends: 'refused',
  },
  {
    name: 'values-5000000.json',
    bytes: () =>
      joined(
        '{"version":"2.0","class":"dataset","id":["a","t"],"size":[1,1],"dimension":{"a":{"category":{"index":["0581"]}},"t":{"category":{"index":["2020"]}}},"role":{"time":["t"]},"value":[',
        5_000_000,
        () => '1,',
        '1]}',
      ),
    ends: 'refused',
  },
  {
    name: 'index-of-a-million.json',
    bytes: () =>
      dataset({
        size: [1_000_000, 1],
        dimension: {
          region: { category: { index: numbers(1_000_000) } },
          tid: { category: { index: ['2020'] } },
        },
        value: [],
      }),
    ends: 'refused',
  },
  {
    name: 'index-with-places-far-apart.json',
    bytes: () =>
      dataset({
        dimension: {
          region: { category: { index: { '0580': 0, '0581': 4e9 } } },
          tid: { category: { index: ['2020'] } },
        },
      }),
    ends: 'either',
  },
  {
    name: 'deep.json',
    bytes: () => encoded(`{"class":"dataset","version":"2.0","value":${'['.repeat(5_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'deep-and-closed.json',
    bytes: () =>
      encoded(`{"class":"dataset","version":"2.0","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    ends: 'refused',
  },
  {
    name: 'deep-objects.json',
    bytes: () =>
      encoded(
        `{"class":"dataset","version":"2.0","value":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`,
      ),
    ends: 'refused',
  },
  {
    name: 'label-of-100000000.json',
    bytes: () =>
      Buffer.concat([
        Buffer.from('{"class":"dataset","version":"2.0","label":"'),
        Buffer.alloc(100_000_000, 'a'),
        Buffer.from('"}'),
      ]),
    ends: 'refused',
  },
  {
    name: 'notes-300000.json',
    bytes: () => dataset({ note: many(300_000, (i) => `n${String(i)}`) }),
    ends: 'either',
  },
  {
    name: 'bundle-of-5000.json',
    bytes: () =>
      json({
        version: '2.0',
        class: 'collection',
        link: { item: many(5_000, () => JSON.parse(new TextDecoder().decode(dataset({}))) as object) },
      }),
    ends: 'either',
  },
  {
    name: 'bundle-within-bundle.json',
    bytes: () =>
      encoded(
        `${'{"class":"collection","version":"2.0","link":{"item":['.repeat(5_000)}${']}}'.repeat(5_000)}`,
      ),
    ends: 'refused',
  },
  {
    name: 'parts-in-a-circle.json',
    bytes: () =>
      dataset({
        dimension: {
          region: { category: { index: ['0580', '0581'], child: { '0580': ['0581'], '0581': ['0580'] } } },
          tid: { category: { index: ['2020'] } },
        },
      }),
    ends: 'either',
  },
  {
    name: 'prototype-as-value.json',
    bytes: () =>
      encoded(
        new TextDecoder()
          .decode(dataset({}))
          .replaceAll('"0580"', '"__proto__"')
          .replaceAll('"0581"', '"constructor"'),
      ),
    ends: 'either',
  },
  {
    name: 'prototype-as-dimension.json',
    bytes: () => encoded(new TextDecoder().decode(dataset({})).replaceAll('"region"', '"__proto__"')),
    ends: 'either',
  },
  {
    name: 'numbers-infinite.json',
    bytes: () => encoded(new TextDecoder().decode(dataset({})).replace('"value":[1,2]', '"value":[1e999,2]')),
    ends: 'taken',
    tells: true,
  },
  {
    name: 'numbers-above-2-to-53.json',
    bytes: () =>
      encoded(new TextDecoder().decode(dataset({})).replace('"value":[1,2]', '"value":[9007199254740993,2]')),
    ends: 'taken',
    tells: true,
  },
  {
    name: 'status-of-a-million.json',
    bytes: () => dataset({ status: many(1_000_000, () => 'a') }),
    ends: 'either',
  },
]
