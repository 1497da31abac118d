import type { DatasetDescription } from '../dataset/description'
import type { Campus } from '../dataset/dimensions'
import { localize } from '../messages/localize'
import { inEachLanguage } from '../messages/in-each-language'
import { messagesIn } from '../messages/messages'
import type { View } from '../view/view'
import type { NamedFilterKind } from './filter'
import { refuse } from './filter-problems'
import { isSameText } from './same-text'

/** The campus of the place that the product was made for; another dataset may lack it. */
const HOME_CAMPUS = 'Campus Norrköping'

/** Code of the campus whose students are asked for; null where the dataset has none. */
export const campus: NamedFilterKind<'campus', string | null> = {
  id: 'campus',
  control: 'choice',
  initial: ({ view, dataset }) => (view.takes.includes('campus') ? firstCampus(dataset) : null),
  parse: (text, { dataset }) => findCampus(text, dataset).code,
  format: (value) => value,
  choices: ({ view, dataset }) => choosableCampuses(view, dataset),
  name: (value, { dataset }) => nameCampus(value, dataset),
  word: (_value, { names, language }) =>
    names.campusName?.[language] ?? messagesIn(language).filters.campus.none,
}

/** Whether `against` of a view is a campus. */
export const comparesCampuses = ({ takes }: Pick<View, 'takes'>): boolean =>
  takes.includes('campus') && takes.includes('against')

const firstCampus = ({ campuses }: DatasetDescription): string | null => {
  const first =
    campuses.find((c) => c.name.sv === HOME_CAMPUS) ??
    campuses.find((c) => c.kind === 'campus') ??
    campuses.find((c) => c.kind !== 'total')
  return first?.code ?? null
}

export const nameCampus = (code: string | null, { campuses }: DatasetDescription): Campus['name'] | null =>
  campuses.find((one) => one.code === code)?.name ?? null

/** By code, else by name. */
export function findCampus(text: string, { campuses }: DatasetDescription): Campus {
  return (
    campuses.find(({ code }) => code === text) ??
    campuses.find(({ name }) => isSameText(name.sv, text) || isSameText(name.en, text)) ??
    refuse(
      localize((words) => words.filters.campus.unknown(text)),
      inEachLanguage((words, language) =>
        words.problems.chooseAmong(campuses.map((c) => `${c.name[language]} (${c.code})`).join(', ')),
      ),
    )
  )
}

/**
 * Campuses whose students' homes can be asked for, the total of all campuses included; where campuses are compared
 * by their place only those that have one.
 */
export const choosableCampuses = (
  view: Pick<View, 'takes'>,
  dataset: DatasetDescription,
): readonly Campus[] => {
  if (!view.takes.includes('campus')) return []
  return comparesCampuses(view) ? dataset.campuses.filter(({ region }) => region !== null) : dataset.campuses
}
