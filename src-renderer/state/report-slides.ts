import type { Report, ReportItem } from '#shared/reports/report'

/** One picture of a presentation: the report's title first, then an item each. */
export type ReportSlide = { readonly kind: 'title' } | { readonly kind: 'item'; readonly item: ReportItem }

export const slidesOf = ({ items }: Report): readonly ReportSlide[] => [
  { kind: 'title' },
  ...items.map((item) => ({ kind: 'item' as const, item })),
]

/** The slide that a key leads to, from 0; null: the key turns no slide. */
export function turnSlide(key: string, current: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return Math.min(last, current + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return Math.max(0, current - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
