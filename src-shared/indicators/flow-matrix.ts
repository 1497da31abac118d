/**
 * Persons by home and workplace between n places in one year. What a matrix does not state is 0; what is stated
 * without a number (`..`, `.`) is 0 too, with its cell in `unknown`, so that whoever shows a share can say so.
 */
export interface FlowMatrix {
  /** Codes of the places, ascending. */
  readonly codes: readonly string[]
  /** n × n, row-major: `persons[home * n + work]`. The diagonal holds those who live and work in a place. */
  readonly persons: Float64Array
  /**
   * n × n: 1 where there is a cell and no number. On the diagonal also where there is no cell: a list of those who cross
   * a border says nothing of those who do not.
   */
  readonly unknown: Uint8Array
  /** Where the number 0 is stated, so that it can be told from what nobody states; absent: nobody asks. */
  readonly zeros?: StatedZeros
  /** Persons by home who work outside the places (rest of the country, abroad). */
  readonly outBeyond: Float64Array
  /** Persons by workplace who live outside the places. */
  readonly inBeyond: Float64Array
  /** Whether no flows to places outside are missing: the source has them, or there is nothing outside. Else every share of O is a bound. */
  readonly statesOutBeyond: boolean
  readonly statesInBeyond: boolean
}

/** 1 where the number 0 is stated. */
export interface StatedZeros {
  /** n × n, as `persons`. */
  readonly cells: Uint8Array
  /** By home, of those who work beyond; by workplace, of those who live beyond. */
  readonly out: Uint8Array
  readonly in: Uint8Array
}

/** Employed night population O_i = Σ_j T_ij + those who work beyond, persons, by place. */
export function computeNight({ codes, persons, outBeyond }: FlowMatrix): Float64Array {
  const n = codes.length
  const night = Float64Array.from(outBeyond)
  for (let home = 0; home < n; home++) {
    let sum = night[home] as number
    for (let work = 0; work < n; work++) sum += persons[home * n + work] as number
    night[home] = sum
  }
  return night
}

/** Day population D_j = Σ_i T_ij + those who live beyond, persons, by place. */
export function computeDay({ codes, persons, inBeyond }: FlowMatrix): Float64Array {
  const n = codes.length
  const day = Float64Array.from(inBeyond)
  for (let home = 0; home < n; home++)
    for (let work = 0; work < n; work++)
      day[work] = (day[work] as number) + (persons[home * n + work] as number)
  return day
}

/**
 * Places taken as one: `parts` lists, for each new place, its code and the indices of the old places that make it
 * up; every old place is in exactly one. Flows inside a part become its diagonal.
 */
export function mergePlaces(
  matrix: FlowMatrix,
  parts: readonly { readonly code: string; readonly places: readonly number[] }[],
): FlowMatrix {
  const n = matrix.codes.length
  const m = parts.length
  const target = new Int32Array(n).fill(-1)
  parts.forEach(({ places }, part) => places.forEach((place) => (target[place] = part)))
  const persons = new Float64Array(m * m)
  const unknown = new Uint8Array(m * m)
  const outBeyond = new Float64Array(m)
  const inBeyond = new Float64Array(m)
  for (let home = 0; home < n; home++) {
    const from = target[home] ?? -1
    outBeyond[from] = (outBeyond[from] ?? 0) + (matrix.outBeyond[home] ?? 0)
    inBeyond[from] = (inBeyond[from] ?? 0) + (matrix.inBeyond[home] ?? 0)
    for (let work = 0; work < n; work++) {
      const cell = from * m + (target[work] ?? -1)
      persons[cell] = (persons[cell] ?? 0) + (matrix.persons[home * n + work] ?? 0)
      if (matrix.unknown[home * n + work]) unknown[cell] = 1
    }
  }
  return {
    ...matrix,
    codes: parts.map(({ code }) => code),
    persons,
    unknown,
    outBeyond,
    inBeyond,
    ...(matrix.zeros && { zeros: mergeZeros(matrix.zeros, target, m) }),
  }
}

/** A part has a stated 0 where one of its places has; whoever shows it looks at the sum first. */
function mergeZeros(zeros: StatedZeros, target: Int32Array, m: number): StatedZeros {
  const n = target.length
  const merged = { cells: new Uint8Array(m * m), out: new Uint8Array(m), in: new Uint8Array(m) }
  for (let home = 0; home < n; home++) {
    const from = target[home] ?? -1
    if (zeros.out[home]) merged.out[from] = 1
    if (zeros.in[home]) merged.in[from] = 1
    for (let work = 0; work < n; work++)
      if (zeros.cells[home * n + work]) merged.cells[from * m + (target[work] ?? -1)] = 1
  }
  return merged
}

/** Only these places, in this order; flows to and from the others go to and come from beyond. */
export function keepPlaces(matrix: FlowMatrix, places: readonly number[]): FlowMatrix {
  const n = matrix.codes.length
  const m = places.length
  const kept = new Set(places)
  const persons = new Float64Array(m * m)
  const unknown = new Uint8Array(m * m)
  const outBeyond = Float64Array.from(places, (place) => matrix.outBeyond[place] ?? 0)
  const inBeyond = Float64Array.from(places, (place) => matrix.inBeyond[place] ?? 0)
  places.forEach((place, i) => {
    places.forEach((other, j) => {
      persons[i * m + j] = matrix.persons[place * n + other] ?? 0
      unknown[i * m + j] = matrix.unknown[place * n + other] ?? 0
    })
    for (let other = 0; other < n; other++) {
      if (kept.has(other)) continue
      outBeyond[i] = (outBeyond[i] ?? 0) + (matrix.persons[place * n + other] ?? 0)
      inBeyond[i] = (inBeyond[i] ?? 0) + (matrix.persons[other * n + place] ?? 0)
    }
  })
  return {
    ...matrix,
    codes: places.map((place) => matrix.codes[place] ?? ''),
    persons,
    unknown,
    outBeyond,
    inBeyond,
    ...(matrix.zeros && { zeros: keepZeros(matrix.zeros, places, n) }),
  }
}

function keepZeros(zeros: StatedZeros, places: readonly number[], n: number): StatedZeros {
  const kept = new Set(places)
  const left = Array.from({ length: n }, (_, place) => place).filter((place) => !kept.has(place))
  return {
    cells: Uint8Array.from(places.flatMap((home) => places.map((work) => zeros.cells[home * n + work] ?? 0))),
    out: Uint8Array.from(places, (home) =>
      zeros.out[home] || left.some((work) => zeros.cells[home * n + work]) ? 1 : 0,
    ),
    in: Uint8Array.from(places, (work) =>
      zeros.in[work] || left.some((home) => zeros.cells[home * n + work]) ? 1 : 0,
    ),
  }
}
