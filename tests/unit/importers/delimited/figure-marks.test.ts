import { describe, expect, it } from 'vitest'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { NO_MARKS, type DecimalMark, type StatedMarks } from '#shared/table/decimal-mark'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { noticeUnsure, refuseUndecided } from '#main/datasets/importers/unsure-figures'
import { neverStop } from '#main/datasets/stop-check'

async function read(content: string, marks: StatedMarks = NO_MARKS) {
  const options = { name: 'fil.csv', tell: () => undefined, stop: neverStop, marks }
  const [first] = await readDelimited(new TextEncoder().encode(content), options)
  if (first === undefined) throw new Error('no table')
  return first
}
const numbers = ({ cells }: StatisticalTable): number[] =>
  Array.from({ length: cells.length }, (_, i) => cells.numberAt(i))
const numbersOf = async (content: string, file: DecimalMark | null = null): Promise<number[]> =>
  numbers((await read(content, { ...NO_MARKS, file })).table)

function problemIn(action: () => void): Problem {
  try {
    action()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('no problem')
}

describe('points and commas in figures', () => {
  it('part thousands in a whole column when one of its figures has two of them', async () => {
    expect(await numbersOf('ort;mått\na;143.478\nb;1.043.987\nc;-2.500\n')).toEqual([
      143_478, 1_043_987, -2500,
    ])
    expect(await numbersOf('ort;mått\na;1.240\nb;2.500,5\n')).toEqual([1240, 2500.5])
    expect(await numbersOf('ort\tmått\na\t1,240\nb\t2,500,000\n')).toEqual([1240, 2_500_000])
  })

  it('begin decimals in a whole column when one of its figures cannot be thousands', async () => {
    expect(await numbersOf('ort;mått\na;1.240\nb;12.5\n')).toEqual([1.24, 12.5])
    expect(await numbersOf('ort;mått\na;1,240\nb;0,125\n')).toEqual([1.24, 0.125])
    expect(await numbersOf('ort;mått\na;1.240\nb;1234.567\n')).toEqual([1.24, 1234.567])
    // Quoted decimal commas in a file that commas separate.
    expect(await numbersOf('ort,mått\na,"1,240"\nb,"12,5"\n')).toEqual([1.24, 12.5])
  })

  it('mean in one column what they mean in the others, where it shows nothing itself', async () => {
    const { table, unsure } = await read('ort;storlek;kvot\na;1.240;12,5\nb;940;7,25\n')
    expect(numbers(table)).toEqual([1240, 12.5, 940, 7.25])
    expect(unsure?.[0]).toMatchObject({ example: '1.240', read: 'comma', because: 'file' })
  })

  it('part thousands of persons, of whom there are no parts, and say so', async () => {
    const read1 = await read('ort;år;antal anställda\na;2020;1.240\nb;2020;940\n')
    expect(numbers(read1.table)).toEqual([1240, 940])
    const [notice] = noticeUnsure(read1)
    expect(notice?.sv).toContain('1.240 på rad 2, kolumn 3 är läst som 1\u00a0240')
    // An average of persons is no count of them.
    const { unsure } = await read('ort;antal barn per kvinna\na;1.240\nb;1.431\n')
    expect(unsure?.[0]?.read).toBeNull()
  })

  it('are refused with both readings and the option when nothing decides, and read as somebody says', async () => {
    const text = 'ort;mått\na;1.240\nb;940\n'
    const undecided = await read(text)
    const { message, nextStep } = problemIn(() => {
      refuseUndecided(undecided)
    })
    expect(message.sv).toMatch(/1\.240 på rad 2, kolumn 2 .*1\u00a0240 .*1,24 /)
    expect(nextStep.en).toContain('--decimal-mark comma')
    expect(await numbersOf(text, 'comma')).toEqual([1240, 940])
    expect(await numbersOf(text, 'point')).toEqual([1.24, 940])
    // What a column shows itself is no matter of choice.
    expect(await numbersOf('ort;mått\na;1.240\nb;12.5\n', 'comma')).toEqual([1.24, 12.5])
  })

  it('are read by column where somebody says so of one, and of the rest of the file', async () => {
    const text = 'ort;pris;vikt\na;1.240;2.500\nb;940;800\n'
    const { table, unsure } = await read(text, { file: 'comma', columns: { vikt: 'point' } })
    expect(numbers(table)).toEqual([1240, 2.5, 940, 800])
    expect(unsure?.map(({ column, read, because }) => [column, read, because])).toEqual([
      ['pris', 'comma', 'stated'],
      ['vikt', 'point', 'stated'],
    ])
    const { unsure: open } = await read(text, { file: null, columns: { vikt: 'point' } })
    expect(open?.find(({ column }) => column === 'pris')?.read).toBeNull()
    // A heading is no property of objects.
    expect((await read('ort;constructor\na;1.240\n')).unsure?.[0]?.read).toBeNull()
  })

  it('are asked about when figures of one column contradict each other', async () => {
    const { unsure } = await read('ort;mått\na;1.240\nb;12.5\nc;1.043.987\n')
    expect(unsure?.[0]?.read).toBeNull()
  })
})
