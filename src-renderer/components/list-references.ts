import { isGroupCode, splitGroupCode } from '#shared/dataset/region-groups'
import { findReferenceKind, NO_REFERENCE, REFERENCE_KINDS } from '#shared/filters/reference'
import { placeInside } from '#shared/messages/sentence-case'
import { codeOfGroup, type SavedGroup } from '#shared/saved-view/saved-group'
import type { Words } from './words'

/** What the settings offer to see places against, whatever dataset is shown; the kept one always among it. */
export function listReferences(
  saved: readonly SavedGroup[],
  kept: string | null,
  words: Pick<Words, 'filters'>,
): readonly { readonly code: string; readonly text: string }[] {
  const { values, group } = words.filters.reference
  const groups = saved.map(codeOfGroup)
  const unsaved = kept !== null && isGroupCode(kept) && !groups.includes(kept) ? [kept] : []
  return [NO_REFERENCE, ...REFERENCE_KINDS, ...groups, ...unsaved].map((code) => ({
    code,
    text: isGroupCode(code)
      ? group(placeInside(splitGroupCode(code).name ?? code))
      : values[findReferenceKind(code) ?? NO_REFERENCE],
  }))
}
