import type { ChartContext } from '../frame/chart-context'
import type { fitNumber } from './cell-number'
import { letterColor } from './letter-color'

interface CellBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The number in the middle of a cell; nothing where it does not fit. `fill`: what it stands on; null: the ground. */
export const cellLetters = (
  { theme }: ChartContext,
  label: ReturnType<typeof fitNumber>,
  box: CellBox,
  fill: string | null,
) =>
  label
    ? [
        {
          type: 'text' as const,
          style: {
            text: label.text,
            x: box.x + box.width / 2,
            y: box.y + box.height / 2,
            align: 'center' as const,
            verticalAlign: 'middle' as const,
            fontSize: label.size,
            fontFamily: theme.fontFamily,
            fill: fill === null ? theme.text : letterColor(fill),
          },
        },
      ]
    : []
