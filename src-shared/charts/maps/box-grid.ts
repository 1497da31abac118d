import type { Box } from '../frame/box'

/** Pixels of a cell's side: about as high as a name of two lines. */
const SIDE = 32
/** Pixels that no rounding reaches: what only touches is found, too. */
const MARGIN = 1

/**
 * Things on a map by the squares of the window that their boxes reach into. Names ask thousands of times what lies in
 * their way, and of most things on a map of a country they want to know nothing.
 */
export class BoxGrid<Thing> {
  readonly #cells: number[][]
  readonly #things: Thing[] = []
  /** Of each thing, the question that has found it last. */
  readonly #foundBy: number[] = []
  #question = 0
  readonly #columns: number
  readonly #rows: number

  /** `frame`: where most of them lie; what lies beyond it is in the squares at its edge. */
  constructor(private readonly frame: Box) {
    this.#columns = squares(frame.right - frame.left)
    this.#rows = squares(frame.bottom - frame.top)
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => [])
  }

  add(thing: Thing, box: Box): void {
    const [left, right, top, bottom] = this.#reach(box)
    const index = this.#things.push(thing) - 1
    this.#foundBy.push(0)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        this.#cells[row * this.#columns + column]?.push(index)
  }

  /** All that may have a point in common with a box, each once, in the order in which they were added. */
  near(box: Box): Thing[] {
    const [left, right, top, bottom] = this.#reach(box)
    const question = ++this.#question
    const found: number[] = []
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        for (const index of this.#cells[row * this.#columns + column] ?? []) {
          if (this.#foundBy[index] === question) continue
          this.#foundBy[index] = question
          found.push(index)
        }
    // Numbers of one kind are put in order without a call for each pair.
    return Array.from(Uint32Array.from(found).sort(), (index) => this.#things[index] as Thing)
  }

  /** Whether any thing near a box is such; one may be asked about more than once, those far from it never. */
  some(box: Box, isSuch: (thing: Thing) => boolean): boolean {
    const [left, right, top, bottom] = this.#reach(box)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        for (const index of this.#cells[row * this.#columns + column] ?? [])
          if (isSuch(this.#things[index] as Thing)) return true
    return false
  }

  /** First and last column, first and last row. */
  #reach({ left, right, top, bottom }: Box): readonly [number, number, number, number] {
    const [columns, rows, { frame }] = [this.#columns, this.#rows, this]
    return [
      square(left - MARGIN - frame.left, columns),
      square(right + MARGIN - frame.left, columns),
      square(top - MARGIN - frame.top, rows),
      square(bottom + MARGIN - frame.top, rows),
    ]
  }
}

const squares = (length: number): number => Math.max(1, Math.ceil(length / SIDE))
const square = (at: number, count: number): number => Math.max(0, Math.min(count - 1, Math.floor(at / SIDE)))
