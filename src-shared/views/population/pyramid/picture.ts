import { findNumbers } from '../../../charts/frame/column-pivot'
import type { ViewPicture } from '../../view-picture'
import { specifyPyramid } from './specification'

export const pyramidPicture: ViewPicture = {
  specify: specifyPyramid,
  least: { width: 320, height: 210 },
  // A headline is of both sexes where the bars are of persons.
  drawn: (data) => (findNumbers(data, 'against_men_of_all') ? 'men_of_all' : 'persons'),
}
