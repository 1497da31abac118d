import type { KeyPress } from './page/given'

/** Electron's names of modifiers, and those of the event. Elsewhere than on macOS Command is Control. */
const MODIFIERS: Readonly<Record<string, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>> = {
  commandorcontrol: 'ctrlKey',
  cmdorctrl: 'ctrlKey',
  control: 'ctrlKey',
  ctrl: 'ctrlKey',
  command: 'metaKey',
  cmd: 'metaKey',
  super: 'metaKey',
  alt: 'altKey',
  option: 'altKey',
  shift: 'shiftKey',
}

/**
 * Keys that Electron knows by their number, whatever a keyboard writes on them: `Plus` is Shift and the key of =, which on
 * Nordic keyboards is the key of +; the number pad has keys of its own.
 */
const NUMBERS: Readonly<Record<string, number>> = {
  plus: 187,
  '=': 187,
  '-': 189,
  numadd: 107,
  numsub: 109,
  num0: 96,
}

/** Keys whose name in the event is another. */
const KEYS: Readonly<Record<string, string>> = {
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** Whether a key with its modifiers is the accelerator. */
export function isPressed(accelerator: string | undefined, press: KeyPress): boolean {
  if (accelerator === undefined) return false
  const parts = accelerator.toLowerCase().split('+')
  const last = parts.pop() ?? ''
  const wanted = new Set(parts.map((part) => MODIFIERS[part]))
  if (last === 'plus') wanted.add('shiftKey')
  const held = (['ctrlKey', 'shiftKey', 'altKey', 'metaKey'] as const).every(
    (name) => press[name] === wanted.has(name),
  )
  if (!held) return false
  const number = NUMBERS[last]
  if (number !== undefined) return press.keyCode === number
  return !press.code.startsWith('Numpad') && press.key.toLowerCase() === (KEYS[last] ?? last)
}
