import { NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { codes } from '../../../view/view-data'
import type { ReferencePart, ReferenceRule } from '../../../view/reference'
import { readEmployment, type EmploymentYear } from '../employment-figures'
import { cellOf, personsOf } from '../industry-comparison'

/** Persons of an industry and of all added up; of women where the dataset tells them. */
export const profileReference: ReferenceRule = {
  keys: ['industry', 'year'],
  claims: ['share'],
  claimsFirst: true,
  measures: [
    { column: 'share', of: (of) => computeShare(of('persons'), of('all')) },
    { column: 'share_women', of: (of) => computeShare(of('women'), of('persons')) },
  ],
  read: (reader, dataset, { places, filters, data }) => {
    const { basis, year: years } = filters
    const year = years.to
    const shown = codes(data, 'industry').codes.flatMap(
      (code) => dataset.industries.find((one) => one.code === code) ?? [],
    )
    const level = shown[0]?.level
    if (level === undefined || level === 'total') return []
    const parent = dataset.industries.find(({ code }) => code === filters.industry) ?? null
    const above =
      parent === null || parent.level === 'total' ? null : { industry: parent, level: parent.level }
    const hasWomen = data.columns.some(({ id }) => id === 'share_women')
    return places.flatMap((place): ReferencePart[] => {
      const ask = (of: typeof level, sex = filters.sex): EmploymentYear | undefined =>
        readEmployment(reader, dataset, { region: place, basis, sex, years, level: of })?.years.get(year)
      const now = ask(level)
      if (!now) return []
      const women = hasWomen ? ask(level, 'women') : undefined
      const all: Figure = above ? personsOf(ask(above.level), above.industry) : now.total
      return shown.map((industry) => ({
        place: place.id,
        key: `${industry.code} ${String(year)}`,
        year,
        figures: {
          persons: personsOf(now, industry),
          all,
          women: women ? personsOf(women, industry) : NOT_AVAILABLE,
        },
        sources: [...(cellOf(now, industry)?.sources ?? []), ...now.totalSources],
      }))
    })
  },
}
