import type { DatasetDescription } from '../dataset/description'
import type { View } from '../view/view'
import type { FilterTexts } from './filters'
import { findFilter } from './registry'

/**
 * Filters carried from another view or dataset, made to fit this one instead of being refused or showing nothing:
 * what does not fit is dropped, so that the default steps in.
 */
export const fitFilters = (view: View, texts: FilterTexts, dataset: DatasetDescription): FilterTexts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([id, text]) => {
      const kind = findFilter(id)?.kind
      const fitted = kind?.fit ? kind.fit(text, { view, dataset }, texts) : text
      return fitted === null ? [] : [[id, fitted]]
    }),
  )
