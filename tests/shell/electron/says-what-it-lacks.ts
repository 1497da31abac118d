/** What engines, Node and tools look for in anything, without meaning Electron's. */
const asked = (key: string): boolean =>
  /^(_.*|then|toJSON|default|asymmetricMatch|nodeType|\$\$typeof)$/.test(key)

/**
 * Makes the missing rest of a part of Electron fail at once and by name: `undefined is not a function` would send
 * whoever first uses a new call of Electron looking for the fault in the program. Stands at the end of the chain of
 * prototypes, so that what is there is found as ever. For a class it is given the prototype.
 */
export function saysWhatItLacks<T extends object>(name: string, part: T): T {
  const rest: object = Object.getPrototypeOf(part)
  const loud = new Proxy(rest, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || asked(key))
        return Reflect.get(target, key, receiver) as unknown
      throw new Error(`the stand-in of Electron has no ${name}.${key}: add it in tests/shell/electron`)
    },
  })
  return Object.setPrototypeOf(part, loud) as T
}
