import { formatAddress, parseAddress, type Address } from './address'

/** Changes of the same kind within this time are one step of the browser's back button. */
const ONE_STEP_MILLISECONDS = 1000

/** The window's address: what is shown, and the way back. */
export class Navigation {
  address = $state.raw<Address>(parseAddress(location.hash))
  #latest = { kind: '', at: 0 }

  constructor() {
    addEventListener('hashchange', this.#read)
    addEventListener('popstate', this.#read)
  }

  /**
   * Goes to an address. Changes with the same `kind` in quick succession (a slider being dragged) replace
   * each other, so that "back" undoes the whole movement.
   */
  goTo(address: Address, kind = ''): void {
    const hash = formatAddress(address)
    if (hash === formatAddress(this.address)) return
    const now = Date.now()
    const continues =
      kind !== '' && kind === this.#latest.kind && now - this.#latest.at < ONE_STEP_MILLISECONDS
    this.#latest = { kind, at: now }
    if (continues) history.replaceState(null, '', hash)
    else history.pushState(null, '', hash)
    this.address = parseAddress(hash)
  }

  /** Whether the window was opened without saying what to show. */
  get isBare(): boolean {
    return location.hash.replace(/^#?\/?/, '') === ''
  }

  /** Another address in place of the present one: the way back does not lead through it. */
  replaceWith(address: Address): void {
    const hash = formatAddress(address)
    history.replaceState(null, '', hash)
    this.address = parseAddress(hash)
  }

  back(): void {
    history.back()
  }

  forward(): void {
    history.forward()
  }

  readonly #read = (): void => {
    const address = parseAddress(location.hash)
    if (formatAddress(address) === formatAddress(this.address)) return
    this.#latest = { kind: '', at: 0 }
    this.address = address
  }
}
