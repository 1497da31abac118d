/**
 * `contextBridge` between two worlds of one page. They share the document and no objects; what a CustomEvent carries in
 * `detail` is cloned by the engine from one world into the other, at once, as Electron's own bridge does for values.
 * Functions, promises and errors go by number and by words, as there.
 */
type World = 'main' | 'isolated'
type Function_ = (...args: unknown[]) => unknown

/** A value on its way to the other world. */
type Passed =
  | { readonly value: unknown }
  | { readonly function: number }
  | { readonly promise: string }
  | { readonly error: string }
  | { readonly list: readonly Passed[] }
  | { readonly object: readonly (readonly [key: string, value: Passed])[] }

type Message =
  | { readonly kind: 'call'; readonly number: number; readonly args: readonly Passed[] }
  | { readonly kind: 'settle'; readonly promise: string; readonly kept: boolean; readonly value: Passed }
  | { readonly kind: 'expose'; readonly key: string; readonly api: Passed }

type Reply = { readonly answer: Passed } | { readonly thrown: Passed }

/** Electron's limit, and its words. */
const DEEPEST = 1000
const tooDeep = () =>
  new TypeError(
    `Electron contextBridge recursion depth exceeded.  Nested objects deeper than ${DEEPEST} are not supported.`,
  )
const uncloneable = () => new Error('An object could not be cloned.')
/** With these words the engine refuses a Proxy, as a Svelte `$state` is; anything else with others. */
const REFUSED_PROXY = /(#<Object>|\[object \w+\]) could not be cloned/

export interface Bridge {
  /** Puts the value on the other world's `window`. */
  expose(key: string, api: unknown): void
}

/**
 * @param secret in the names of the events, so that the page cannot speak in the preload's stead
 * @param onExpose what to do with a value that the other world exposes
 */
export function openBridge(
  world: World,
  secret: string,
  onExpose: (key: string, api: unknown) => void = () => undefined,
): Bridge {
  const other: World = world === 'main' ? 'isolated' : 'main'
  const functions: Function_[] = []
  const promises = new Map<string, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let lastPromise = 0
  let reply: Reply | null = null

  const pass = (value: unknown, depth = 0): Passed => {
    if (depth >= DEEPEST) throw tooDeep()
    if (typeof value === 'function') return { function: functions.push(value as Function_) - 1 }
    if (value === null || typeof value !== 'object') return { value }
    if (value instanceof Promise) {
      const promise = `${world}${++lastPromise}`
      value.then(
        (kept: unknown) => settle(promise, true, kept),
        (error: unknown) => settle(promise, false, error),
      )
      return { promise }
    }
    if (value instanceof Error) return { error: value.message }
    const why = refusalOf(value)
    if (why === null) return { value }
    if (REFUSED_PROXY.test(why)) throw uncloneable()
    if (Array.isArray(value)) return { list: value.map((one) => pass(one, depth + 1)) }
    if (Object.prototype.toString.call(value) !== '[object Object]') throw uncloneable()
    return { object: Object.entries(value).map(([key, one]) => [key, pass(one, depth + 1)] as const) }
  }
  const settle = (promise: string, kept: boolean, value: unknown): void => {
    try {
      ask({ kind: 'settle', promise, kept, value: pass(value) })
    } catch (error) {
      ask({ kind: 'settle', promise, kept: false, value: pass(error) })
    }
  }
  const take = (passed: Passed): unknown => {
    if ('function' in passed) {
      const { function: number } = passed
      return (...args: unknown[]) => ask({ kind: 'call', number, args: args.map((one) => pass(one)) })
    }
    if ('error' in passed) return new Error(passed.error)
    if ('list' in passed) return passed.list.map(take)
    if ('object' in passed) return Object.fromEntries(passed.object.map(([key, one]) => [key, take(one)]))
    if ('promise' in passed) {
      return new Promise((resolve, reject) => promises.set(passed.promise, { resolve, reject }))
    }
    return passed.value
  }
  const ask = (message: Message): unknown => {
    reply = null
    document.dispatchEvent(new CustomEvent(`${secret}:${other}`, { detail: message }))
    // The listener above has run by now, and TypeScript cannot know that it has set this.
    const got = reply as Reply | null
    reply = null
    if (got === null) throw new Error('the other world does not answer')
    if ('thrown' in got) throw take(got.thrown)
    return take(got.answer)
  }
  const answer = (message: Message): unknown => {
    switch (message.kind) {
      case 'call':
        return functions[message.number]?.(...message.args.map(take))
      case 'expose':
        onExpose(message.key, take(message.api))
        return undefined
      case 'settle': {
        const waiting = promises.get(message.promise)
        promises.delete(message.promise)
        if (message.kept) waiting?.resolve(take(message.value))
        else waiting?.reject(take(message.value))
      }
    }
  }

  document.addEventListener(`${secret}:${world}:reply`, (event) => {
    reply = (event as CustomEvent<Reply>).detail
  })
  document.addEventListener(`${secret}:${world}`, (event) => {
    let detail: Reply
    try {
      detail = { answer: pass(answer((event as CustomEvent<Message>).detail)) }
    } catch (error) {
      detail = { thrown: pass(error) }
    }
    document.dispatchEvent(new CustomEvent(`${secret}:${other}:reply`, { detail }))
  })
  return {
    expose(key, api) {
      ask({ kind: 'expose', key, api: pass(api) })
    },
  }
}

/** Why the engine cannot clone it, or null. */
function refusalOf(value: object): string | null {
  try {
    structuredClone(value)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
