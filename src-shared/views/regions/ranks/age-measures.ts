import { sumWithin } from '../../../indicators/age-groups'
import { computeDependency } from '../../../indicators/dependency-ratio'
import { addFigures, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { readAges, type AgeYear } from '../../population/age-figures'
import { LIFE, LIVES, type Life } from '../../population/ages/life'
import type { MeasuredPlace, RankMeasure } from './measures'

type Lives = Readonly<Record<Life, Figure>> & { readonly all: Figure }

const livesIn = ({ partition }: AgeYear): Lives => ({
  ...(Object.fromEntries(LIVES.map((life) => [life, sumWithin(LIFE[life], partition)])) as Record<
    Life,
    Figure
  >),
  all: addFigures(...partition.map(({ persons }) => persons)),
})

/** A measure of how old the inhabitants are, as in `population.ages`. */
const ofAges = (
  { unit, label }: Pick<RankMeasure, 'unit' | 'label'>,
  figureOf: (lives: Lives) => Figure,
  baseOf: (lives: Lives) => Figure,
): RankMeasure => ({
  unit,
  label,
  signed: false,
  stated: false,
  read: (reader, dataset, { regions, sex, year }) => {
    const read = readAges(reader, dataset, { places: regions, sex, years: { from: year, to: year } })
    return {
      places: new Map(
        regions.flatMap((region): [number, MeasuredPlace][] => {
          const ages = read(region, year)
          if (!ages) return []
          const lives = livesIn(ages)
          return [
            [region.id, { figure: figureOf(lives), base: baseOf(lives), sources: ages.sources, flags: 0 }],
          ]
        }),
      ),
    }
  },
})

const shareOf = (life: Life): RankMeasure =>
  ofAges(
    { unit: 'fraction', label: `${life}_of_all` },
    (lives) => computeShare(lives[life], lives.all),
    ({ all }) => all,
  )

export const AGE_MEASURES = {
  'young-share': shareOf('young'),
  'working-age-share': shareOf('working'),
  'old-share': shareOf('old'),
  'dependency-ratio': ofAges(
    { unit: 'per-100', label: 'dependency_ratio' },
    (lives) => computeDependency(lives).all,
    ({ working }) => working,
  ),
} satisfies Readonly<Record<string, RankMeasure>>
