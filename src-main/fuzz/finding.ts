import { ProblemError, type Problem } from '#shared/problem/problem'
import { importError } from '#main/formats/import-problem'

/** What should not have been. */
export interface Finding {
  readonly what:
    /** Thrown, and foreseen by nobody: the reader is told "something went wrong". */
    | 'untyped error'
    /** A refusal without words, or with words that say nothing. */
    | 'bad words'
    /** A dataset that the program made, and that its own full check refuses. */
    | 'own dataset refused'
    /** What was written does not read as what it was written of. */
    | 'reads otherwise'
    /** Something that was kept before is gone. */
    | 'lost'
    | 'too slow'
    | 'too much memory'
    | 'crash'
    | 'hang'
  readonly detail: string
}

/** An input as it is given to the program: a file, a link, a message, or a file of the library. */
export interface FuzzInput {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What one input came to. */
export interface Verdict {
  /** In a word, for counting: a code of a problem, or what was made. */
  readonly said: string
  readonly findings: readonly Finding[]
}

const LONGEST_DETAIL = 1200

/** Collects what is found about one input. */
export class Findings {
  readonly all: Finding[] = []

  constructor(
    /** Name of the input: words about it may hold odd letters of it. */
    private readonly name: string,
  ) {}

  add(what: Finding['what'], detail: string): void {
    this.all.push({ what, detail: detail.slice(0, LONGEST_DETAIL) })
  }

  /** What an action gives; null when it is refused, which `said` tells. Anything but a refusal in words is a finding. */
  async attempt<T>(action: () => T | Promise<T>): Promise<{ readonly value: T } | { readonly said: string }> {
    try {
      return { value: await action() }
    } catch (error) {
      return { said: this.refused(error) }
    }
  }

  /** The code of what was thrown. */
  refused(error: unknown): string {
    if (!(error instanceof ProblemError)) {
      this.add('untyped error', error instanceof Error ? (error.stack ?? error.message) : String(error))
      return 'untyped'
    }
    this.judge(error.problem)
    return error.problem.code
  }

  /** Looks at the words of a refusal. */
  judge(problem: Problem): void {
    const { code, message, nextStep } = problem
    if (code === 'internal') this.add('untyped error', message.en)
    if (message.en === notWhole(this.name)) this.add('own dataset refused', JSON.stringify(problem.details))
    for (const text of [message.sv, message.en, nextStep.sv, nextStep.en])
      if (text.trim() === '' || SAYS_NOTHING.test(text.replaceAll(this.name, '')))
        this.add('bad words', `${code}: ${text}`)
  }
}

const notWhole = (name: string): string =>
  importError('table-unusable', ({ files }) => files.notWhole(name)).problem.message.en

/** What is left of a value in a text where somebody forgot to say it. */
const SAYS_NOTHING = /\[object \w+\]|\bat .*\.[jt]s:\d+|function \w*\(/
