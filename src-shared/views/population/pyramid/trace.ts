import { codeIn, given, plain, stated, type FigureAt, type FigureTrace } from '../../../view/figure-trace'

/** Persons of a sex are one stated figure, or the sum of the ages of the group; the others follow from those beside. */
export function tracePyramid(at: FigureAt, columnId: string): FigureTrace {
  const key = given({
    region: at.data.filters.region[0],
    year: String(at.data.filters.year.to),
    age: codeIn(at, 'age'),
  })
  const men = stated('population', { ...key, sex: 'men' })
  const women = stated('population', { ...key, sex: 'women' })
  const isSum = at.data.columns.some((column) => column.id === 'men' && 'derived' in column && column.derived)
  const own = (figure: ReturnType<typeof stated>): FigureTrace =>
    isSum ? { stated: [], parts: [], method: 'ageSum' } : plain(figure)
  switch (columnId) {
    case 'men':
      return own(men)
    case 'women':
      return own(women)
    case 'persons':
      return { stated: isSum ? [] : [men, women], parts: ['men', 'women'], method: 'sexSum' }
    case 'men_of_all':
      return { stated: isSum ? [] : [men], parts: ['men'], method: 'shareOfInhabitants' }
    case 'women_of_all':
      return { stated: isSum ? [] : [women], parts: ['women'], method: 'shareOfInhabitants' }
    default:
      return { stated: [], parts: [], method: 'shareOfInhabitants' }
  }
}
