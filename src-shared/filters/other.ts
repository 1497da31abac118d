import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { isBeyond, lookupIn } from '../dataset/dataset-lookup'
import { describeGroups, isGroupCode } from '../dataset/region-groups'
import { inEveryLanguage } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { View } from '../view/view'
import type { NamedFilterKind } from './filter'
import { countiesIn, findPlace, fitGroup, groupsIn } from './find-place'

/**
 * Code of the second of two places: a municipality, a county, a group, or the rest of the country. Null: the view takes
 * the place that most people commute to. A place and itself are no two, so that the choice is the view's then.
 */
export const other: NamedFilterKind<'other', string | null, 'region'> = {
  id: 'other',
  restsOn: ['region'],
  control: 'place',
  initial: () => null,
  parse: (text, { dataset }, { region }) => {
    const code = findPlace(text, dataset, ['municipality', 'county', 'rest-of-country', 'abroad'])
    return region.includes(code) ? null : code
  },
  format: (value) => value,
  fit: (text, { dataset }) => (isGroupCode(text) ? fitGroup(text, dataset) : text),
  name: (code, { dataset }) =>
    code === null
      ? null
      : (lookupIn(describeGroups(dataset, [code])).regionByCode.get(code)?.name ?? inEveryLanguage(code)),
  word: (_value, { names, language }) =>
    names.otherName?.[language] ?? messagesIn(language).filters.other.largest,
}

/** What can be the other of two places: counties first, then municipalities, groups and what lies beyond; never itself. */
export const choosableOthers = (
  view: Pick<View, 'takes'>,
  dataset: DatasetDescription,
  region: string | undefined,
  groups: readonly string[] = [],
): readonly Region[] =>
  view.takes.includes('other')
    ? [
        ...countiesIn(dataset),
        ...dataset.regions.filter(({ kind }) => kind === 'municipality'),
        ...groupsIn(dataset, groups),
        ...dataset.regions.filter(isBeyond),
      ].filter(({ code }) => code !== region)
    : []
