import type { FigureAt, FigureTrace } from '../../../view/figure-trace'
import { LIVES } from './life'

/** Persons are sums of the ages that the dataset has; shares and ratios follow from them. */
export function traceAges(_at: FigureAt, columnId: string): FigureTrace {
  switch (columnId) {
    case 'dependency_ratio':
      return { stated: [], parts: ['young', 'old', 'working'], method: 'dependencyRatio' }
    case 'dependency_young':
      return { stated: [], parts: ['young', 'working'], method: 'dependencyRatio' }
    case 'dependency_old':
      return { stated: [], parts: ['old', 'working'], method: 'dependencyRatio' }
    default: {
      const life = LIVES.find((one) => columnId === `${one}_of_all`)
      return life
        ? { stated: [], parts: [life, 'inhabitants'], method: 'shareOfInhabitants' }
        : { stated: [], parts: [], method: 'ageSum' }
    }
  }
}
