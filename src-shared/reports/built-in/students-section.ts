import { messagesIn } from '../../messages/messages'
import { lookupIn } from '../../dataset/dataset-lookup'
import { municipalityIdsOf } from '../../dataset/region-groups'
import { nameIn, type BuiltInQuestion, type BuiltInSection } from './built-in-report'

/** Students at the campus of a place; where there is none, how many of its young study. */
export function studentsSection(question: BuiltInQuestion): BuiltInSection {
  const { region, language } = question
  const words = messagesIn(language).reports.builtIn
  const campus = campusOf(question)
  if (campus !== undefined)
    return {
      label: words.students(campus.name[language]),
      views: [
        { view: 'students.campus', filters: {} },
        { view: 'students.origin', filters: { campus: campus.code } },
      ],
    }
  return {
    label: words.studentShare(nameIn(question, region)),
    views: [{ view: 'students.share', filters: { region } }],
  }
}

function campusOf({ region, dataset }: BuiltInQuestion) {
  const { regionByCode } = lookupIn(dataset)
  const place = regionByCode.get(region)
  const ids = place === undefined ? [] : municipalityIdsOf(dataset, place)
  return dataset.campuses.find(
    (campus) =>
      campus.kind === 'campus' &&
      campus.region !== null &&
      ids.includes(regionByCode.get(campus.region)?.id ?? -1),
  )
}
