import type { ProblemDetail } from '#shared/problem/problem'
import type { Messages } from '#shared/messages/messages'
import { localize } from '#shared/messages/localize'

export type FindingWords = Messages['problems']['findings']

/** How many findings are listed one by one; the rest are counted. */
const LISTED = 20

/** Gathers what is wrong with a file: the first ones in words, all of them as a number. */
export class Findings {
  private readonly listed: ProblemDetail[] = []
  private found = 0

  get count(): number {
    return this.found
  }

  add(pick: (words: FindingWords) => string, table?: string, row?: string): void {
    this.found += 1
    if (this.listed.length >= LISTED) return
    this.listed.push({
      message: localize(({ problems }) => pick(problems.findings)),
      ...(table === undefined ? {} : { table }),
      ...(row === undefined ? {} : { row }),
    })
  }

  /** At most twenty, and a last one that says how many more there are. */
  details(): readonly ProblemDetail[] {
    const more = this.found - this.listed.length
    if (more === 0) return this.listed
    return [...this.listed, { message: localize(({ problems }) => problems.findings.andMore(more)) }]
  }
}
