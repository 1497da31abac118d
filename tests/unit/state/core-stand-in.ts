import type { CallInput, CallOutput, EventPayload } from '#shared/contract/calls'
import type { CallName, EventName } from '#shared/contract/channels'
import type { Offer } from '#shared/contract/opened-file'
import { fail, succeed, type Problem, type ProblemCode, type Result } from '#shared/problem/problem'
import type { Client } from '../../../src-renderer/bridge/client'

interface Waiting {
  readonly name: CallName
  readonly input: unknown
  readonly resolve: (result: Result<unknown>) => void
}

/** Until everything that could go on without another answer has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

export function problem(code: ProblemCode, words = 'Det gick inte.'): Problem {
  const text = { sv: words, en: words }
  return { code, message: text, nextStep: text }
}

/** Calls whose answer says nothing: they are answered at once. */
const SILENT: readonly CallName[] = ['query:cancel', 'file:discard', 'task:cancel']

/** A core whose answers the test gives, by hand and in the order that it chooses. */
export class CoreStandIn implements Client {
  readonly calls: (readonly [name: CallName, input: unknown])[] = []
  readonly offers: File[] = []
  answerOffer: (offer: Offer) => void = () => undefined
  #waiting: readonly Waiting[] = []
  readonly #always = new Map<CallName, Result<unknown>>()
  readonly #listeners = new Map<EventName, Set<(payload: never) => void>>()

  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    this.calls.push([name, input])
    const known = SILENT.includes(name) ? succeed(null) : this.#always.get(name)
    if (known) return Promise.resolve(known as Result<CallOutput<N>>)
    return new Promise((resolve) => {
      const answer = resolve as (result: Result<unknown>) => void
      this.#waiting = [...this.#waiting, { name, input, resolve: answer }]
    })
  }

  offer(file: File): Promise<Offer> {
    this.offers.push(file)
    return new Promise((resolve) => (this.answerOffer = resolve))
  }

  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  /** From now on a call is answered at once. */
  always<N extends CallName>(name: N, value: CallOutput<N>): void {
    this.#always.set(name, succeed(value))
  }

  /** Answers what has waited longest; with `of`, of those calls that it says so of. */
  async answer<N extends CallName>(
    name: N,
    result: Result<CallOutput<N>>,
    of: (input: CallInput<N>) => boolean = () => true,
  ): Promise<void> {
    const found = this.#waiting.find((one) => one.name === name && of(one.input as CallInput<N>))
    if (!found) throw new Error(`nobody waits for ${name}`)
    this.#waiting = this.#waiting.filter((one) => one !== found)
    found.resolve(result)
    await settled()
  }

  give<N extends CallName>(
    name: N,
    value: CallOutput<N>,
    of?: (input: CallInput<N>) => boolean,
  ): Promise<void> {
    return this.answer(name, succeed(value), of)
  }

  refuse<N extends CallName>(name: N, why: Problem = problem('internal')): Promise<void> {
    return this.answer<N>(name, fail(why))
  }

  tell<N extends EventName>(name: N, payload: EventPayload<N>): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(payload as never)
  }

  /** What was asked by a name, in order. */
  asked<N extends CallName>(name: N): CallInput<N>[] {
    return this.calls.flatMap(([called, input]) => (called === name ? [input as CallInput<N>] : []))
  }

  count(name: CallName): number {
    return this.asked(name).length
  }

  /** How many wait for an answer. */
  waiting(name: CallName): number {
    return this.#waiting.filter((one) => one.name === name).length
  }
}
