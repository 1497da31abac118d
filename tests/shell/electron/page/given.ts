/** What the main process puts before the scripts that run in the page. */
export interface Given {
  /** Known to the preload's world and to the first script of the page's, and to no script of the page. */
  readonly secret: string
  /** The preload, as the body of a function: the page's policy forbids making one from text. */
  readonly preload: (
    require: (name: string) => unknown,
    module: { exports: unknown },
    exports: unknown,
  ) => void
}

/** From the preload's world to the main process, as JSON through `__standInSend`. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'preload-error'; readonly message: string; readonly stack: string }
  | ({ readonly kind: 'key' } & KeyPress)

/** A key that the page has left to the menu. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}
