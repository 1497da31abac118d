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

/** Keys of the number pad are told by where they lie. */
const CODES: Readonly<Record<string, string>> = {
  numadd: 'NumpadAdd',
  numsub: 'NumpadSubtract',
  num0: 'Numpad0',
}

/** Keys whose name in the event is another. `Plus` is Shift and the key of =, as Electron reads it. */
const KEYS: Readonly<Record<string, string>> = {
  plus: '+',
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
  const code = CODES[last]
  if (code !== undefined) return press.code === code
  return !press.code.startsWith('Numpad') && press.key.toLowerCase() === (KEYS[last] ?? last)
}
