// Which item of the menu a key reaches, as Electron decides it (shell/common/keyboard_util.cc): an accelerator is a key
// of the keyboard with its modifiers, and some characters carry Shift with them.

/** Accelerators that roles have without naming one. */
const OF_ROLES = {
  zoomIn: 'CommandOrControl+Plus',
  zoomOut: 'CommandOrControl+-',
  resetZoom: 'CommandOrControl+0',
}
const KEYS = {
  plus: { key: 'OEM_PLUS', shift: true },
  '=': { key: 'OEM_PLUS' },
  '-': { key: 'OEM_MINUS' },
  numadd: { key: 'ADD' },
  numsub: { key: 'SUBTRACT' },
  num0: { key: 'NUMPAD0' },
}

function parse(accelerator) {
  const parts = accelerator.toLowerCase().split('+')
  const named = KEYS[parts.at(-1)] ?? { key: parts.at(-1).toUpperCase() }
  return {
    key: named.key,
    shift: named.shift === true || parts.includes('shift'),
    control: parts.some((part) => /^(cmdorctrl|commandorcontrol)$/.test(part)),
  }
}

/** The item for a key, hidden ones too: they keep their accelerators. */
export function itemForKey(items, pressed) {
  for (const item of items) {
    const inner = item.submenu && itemForKey(item.submenu, pressed)
    if (inner) return inner
    const accelerator = item.accelerator ?? OF_ROLES[item.role]
    if (accelerator === undefined) continue
    const own = parse(accelerator)
    if (own.key === pressed.key && own.shift === pressed.shift && own.control === pressed.control) return item
  }
  return undefined
}
