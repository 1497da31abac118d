import { findNumbers, knownValueAt, markedAt } from '../../../charts/frame/column-pivot'
import type {
  Bar,
  ChartSpecification,
  PyramidRow,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { pyramidWords } from './words'

const SEXES = ['men', 'women'] as const
/** As women and men are told apart in other views; sides and names tell it, too. */
const COLORS = { men: 4, women: 2 } as const

/**
 * Men to the left, women to the right, the oldest on top. Alone in persons; with a place behind in shares of all
 * inhabitants, for places differ in size.
 */
export function specifyPyramid(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = pyramidWords.in(ctx.language).chart
  const behind = findNumbers(data, 'against_men_of_all') ? (data.againstName ?? null) : null
  const drawn = numbers(data, behind ? 'men_of_all' : 'men')
  return {
    panels: [
      {
        kind: 'pyramid',
        heading: null,
        rowsName: words.age,
        sides: [
          { name: words.men, color: ctx.theme.categories[COLORS.men] ?? ctx.theme.accent },
          { name: words.women, color: ctx.theme.categories[COLORS.women] ?? ctx.theme.neutral },
        ],
        rows: rowsOf(data)
          .toReversed()
          .map((row) => specifyRow(ctx, data, row, behind !== null)),
        axis: axisOf(drawn, { title: behind ? words.shares : words.persons }),
        outline: behind && {
          bars: ctx.say(data.regionNames[0] ?? behind),
          behind: ctx.say(behind),
        },
      },
    ],
    notes: [],
  }
}

function specifyRow(ctx: SpecifyContext, data: ViewData, row: number, isCompared: boolean): PyramidRow {
  const code = codeAt(codes(data, 'age'), row)
  const [men, women] = SEXES.map((sex) => specifyBar(ctx, data, row, sex, isCompared))
  const ends = SEXES.map((sex) => {
    const column = findNumbers(data, `against_${sex}_of_all`)
    return column && knownValueAt(column, row)
  })
  if (!men || !women) throw new Error('two sexes')
  return {
    // The axis has no room for words: an age is its years.
    name: code.replace('-', '–'),
    bars: [men, women],
    ...(isCompared && { behind: [ends[0] ?? null, ends[1] ?? null] }),
  }
}

function specifyBar(
  ctx: SpecifyContext,
  data: ViewData,
  row: number,
  sex: (typeof SEXES)[number],
  isCompared: boolean,
): Bar {
  const words = pyramidWords.in(ctx.language).chart
  const persons = numbers(data, sex)
  const share = numbers(data, `${sex}_of_all`)
  const other = findNumbers(data, `against_${sex}_of_all`)
  const read = (column: typeof persons): string => markedAt(column, row, ctx.language) || '..'
  const said = [
    `${words[sex]}, ${ctx.say(nameAt(codes(data, 'age'), row))}: ${ctx.words.personsCount(read(persons))}`,
    words.ofAll(read(share)),
    ...(other && data.againstName ? [words.compared(ctx.say(data.againstName), read(other))] : []),
  ]
  return { ...barOf(ctx, isCompared ? share : persons, row), tooltip: said.join('\n') }
}
