export type Shortcut =
  'palette' | 'undo' | 'redo' | 'table' | 'export' | 'help' | 'previous-year' | 'next-year'

/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** The key belongs to the control that has the focus: a text field, a list, a slider, the chart. */
  readonly taken: boolean
}

const SINGLE_KEYS: Readonly<Record<string, Shortcut>> = {
  t: 'table',
  e: 'export',
  '?': 'help',
  ArrowLeft: 'previous-year',
  ArrowRight: 'next-year',
}

/** The shortcut that a key press means, if any. Letters can be turned off (WCAG 2.1.4); Ctrl+K stays. */
export function shortcutOf(press: KeyPress, singleKeys: boolean): Shortcut | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, taken } = press
  const letter = key.toLowerCase()
  if ((ctrlKey || metaKey) && !altKey) {
    if (letter === 'k') return 'palette'
    if (taken) return null
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    if (letter === 'y' && !shiftKey) return 'redo'
  }
  if (ctrlKey || metaKey || altKey || taken) return null
  const arrow = key.startsWith('Arrow')
  if (!singleKeys && !arrow) return null
  return SINGLE_KEYS[arrow ? key : key.toLowerCase()] ?? null
}
