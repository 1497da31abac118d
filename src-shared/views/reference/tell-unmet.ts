import { lookupIn } from '../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../dataset/description'
import { describeGroups, isGroupCode } from '../../dataset/region-groups'
import { findReferenceKind } from '../../filters/reference'
import { perLanguage, type LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { placeInside } from '../../messages/sentence-case'
import type { ViewData } from '../../view/view-data'

const say = localizePart(({ analysis }) => analysis.references)

/**
 * The answer of a view that compares with one other place: where the reader wants a reference that is no such place, the
 * finding says so, and what stands there instead.
 */
export function tellUnmet(data: ViewData, dataset: DatasetDescription): ViewData {
  const wanted = data.filters.reference
  if (wanted === null || data.rowCount === 0 || data.takes.includes('reference')) return data
  const name = nameWanted(wanted, dataset)
  const told = say((words, language) =>
    data.againstName
      ? words.unmet(placeInside(name[language]), placeInside(data.againstName[language]))
      : words.unmetByNone(placeInside(name[language])),
  )
  const { finding } = data
  return {
    ...data,
    finding: perLanguage((language) => [finding?.[language], told[language]].filter(Boolean).join(' ')),
  }
}

function nameWanted(wanted: string, dataset: DatasetDescription): LocalizedText {
  const group = isGroupCode(wanted)
    ? lookupIn(describeGroups(dataset, [wanted])).regionByCode.get(wanted)
    : undefined
  return group?.name ?? say(({ kinds }) => kinds[findReferenceKind(wanted) ?? 'group'])
}
