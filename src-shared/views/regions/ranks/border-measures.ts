import { flagsOfSide, readBorders } from '../../commuting/border/border-flows'
import type { MeasuredPlace, RankMeasure } from './measures'

/** In- minus out-commuters on one side of the municipality's county border. */
const netOf = (side: 'inside' | 'across'): RankMeasure => ({
  unit: 'persons',
  label: `net_${side}`,
  signed: true,
  stated: false,
  read: (reader, dataset, question) => {
    const found = readBorders(reader, dataset, question)
    const open = [...found.values()].some((border) => border[side].openIn || border[side].openOut)
    return {
      ...(open && { open }),
      places: new Map(
        [...found].map(([id, border]): [number, MeasuredPlace] => [
          id,
          {
            figure: border[side].net,
            base: null,
            sources: border.sources,
            flags: flagsOfSide(border[side]).net,
            basis: 'flows',
          },
        ]),
      ),
    }
  },
})

export const BORDER_MEASURES = {
  'net-inside-county': netOf('inside'),
  'net-across-county': netOf('across'),
} satisfies Readonly<Record<string, RankMeasure>>
