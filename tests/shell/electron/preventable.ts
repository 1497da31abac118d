/** An event as Electron's emitters give it to their listeners. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

export function preventable<T extends object>(parts: T): Preventable & T
export function preventable(): Preventable
export function preventable(parts: object = {}): Preventable {
  const event = {
    ...parts,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
