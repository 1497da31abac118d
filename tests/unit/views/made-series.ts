import type { DatasetDescription } from '#shared/dataset/description'
import type { FactReader } from '#shared/dataset/facts'
import { SIGN_CODES, type Count } from '#shared/dataset/sign'
import type { Series, SeriesDimension } from '#shared/dataset/series'
import { sampleDescription, sampleReader } from './sample-dataset'
import { expect } from 'vitest'

/** Tables of series made for a test, whose figures follow from the codes of their values. */

export const same = (text: string): { sv: string; en: string } => ({ sv: text, en: text })

export const dimension = (
  name: string,
  values: readonly string[],
  role: SeriesDimension['role'] = 'category',
): SeriesDimension => ({
  code: name,
  name: same(name),
  role,
  total: null,
  values: values.map((value) => ({ code: value, name: same(value) })),
})

export const table = (title: string, dimensions: readonly SeriesDimension[], id = 1): Series => ({
  id,
  code: `s${String(id)}`,
  title: same(title),
  unit: null,
  decimals: 1,
  source: id,
  dimensions: [dimension('region', ['0580', '0581'], 'region'), ...dimensions],
  notes: [],
})

export const years = (...all: readonly number[]): SeriesDimension => dimension('år', all.map(String), 'time')

export type CellOf = (...codes: readonly string[]) => Count

/** A dataset of these tables alone, whose cells follow from the codes of their values. */
export function datasetOf(...tables: readonly (readonly [Series, CellOf])[]): {
  readonly dataset: DatasetDescription
  readonly reader: FactReader
} {
  const countAt = (id: number, cell: number): Count => {
    const [series, countOf] = tables.find(([one]) => one.id === id) ?? expect.fail('no series')
    const sizes = series.dimensions.map(({ values }) => values.length)
    const codes = series.dimensions.map(({ values }, d) => {
      const step = sizes.slice(d + 1).reduce((a, b) => a * b, 1)
      return values[Math.floor(cell / step) % values.length]?.code ?? ''
    })
    return countOf(...codes)
  }
  return {
    dataset: { ...sampleDescription, series: tables.map(([series]) => series) },
    reader: {
      ...sampleReader,
      seriesCells: ({ series, cells }) => {
        const counts = [...cells].map((cell) => countAt(series, cell))
        return {
          values: Float64Array.from(counts, (one) => (typeof one === 'number' ? one : Number.NaN)),
          signs: Uint8Array.from(counts, (one) => (typeof one === 'number' ? 0 : SIGN_CODES[one])),
        }
      },
    },
  }
}
