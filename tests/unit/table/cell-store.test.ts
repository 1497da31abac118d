import { expect, it } from 'vitest'
import { CellStore } from '#shared/table/cell-store'

/** The least and the largest that two and four bytes hold, those just beyond, and fractions. */
const NUMBERS = [7, -32_768, 32_767, 32_768, -32_769, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 0.5, 2 ** 53 - 1, 3]

it('gives back numbers of any size as they were added, whatever stands beside them', () => {
  for (let first = 0; first < NUMBERS.length; first++) {
    const numbers = [...NUMBERS.slice(first), ...NUMBERS.slice(0, first)]
    const cells = new CellStore('dense')
    for (const number of numbers) cells.addNumber(number)
    expect(numbers.map((_, i) => cells.numberAt(i))).toEqual(numbers)
  }
})

it('finds cells of a table with more of them than four bytes count', () => {
  const places = [0, 5, 2 ** 32 - 1, 2 ** 32, 2 ** 40]
  const cells = new CellStore('sparse')
  places.forEach((place, i) => {
    if (i % 2 === 0) cells.addNumber(i, place)
    else cells.addSign(2, place)
  })
  expect(places.map((_, i) => cells.cellAt(i))).toEqual(places)
  expect(places.map((place) => cells.indexOf(place))).toEqual([0, 1, 2, 3, 4])
  expect([cells.numberAt(2), cells.signAt(3), cells.indexOf(6)]).toEqual([2, 2, -1])
})
