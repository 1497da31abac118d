import { describe, expect, it } from 'vitest'
import { shortcutOf, type KeyPress } from '../../../src-renderer/state/shortcuts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  taken: false,
  ...more,
})

describe('keyboard shortcuts', () => {
  it('shows the table with T, large or small', () => {
    expect(shortcutOf(press('t'), true)).toBe('table')
    expect(shortcutOf(press('T'), true)).toBe('table')
  })

  it('moves years with the arrows', () => {
    expect(shortcutOf(press('ArrowLeft'), true)).toBe('previous-year')
    expect(shortcutOf(press('ArrowRight'), true)).toBe('next-year')
  })

  it('leaves keys to the control that uses them', () => {
    expect(shortcutOf(press('t', { taken: true }), true)).toBeNull()
    expect(shortcutOf(press('ArrowLeft', { taken: true }), true)).toBeNull()
  })

  it('finds with Ctrl+K or Cmd+K, while typing and with single keys turned off', () => {
    expect(shortcutOf(press('k', { ctrlKey: true, taken: true }), false)).toBe('palette')
    expect(shortcutOf(press('K', { metaKey: true }), false)).toBe('palette')
  })

  it('undoes with Ctrl+Z and redoes with Ctrl+Shift+Z or Ctrl+Y, but not in a field that is written in', () => {
    expect(shortcutOf(press('z', { ctrlKey: true }), false)).toBe('undo')
    expect(shortcutOf(press('Z', { metaKey: true, shiftKey: true }), true)).toBe('redo')
    expect(shortcutOf(press('y', { ctrlKey: true }), true)).toBe('redo')
    expect(shortcutOf(press('z', { ctrlKey: true, taken: true }), true)).toBeNull()
    expect(shortcutOf(press('z'), true)).toBeNull()
  })

  it('does nothing on a letter or sign when single keys are turned off (WCAG 2.1.4)', () => {
    for (const key of ['t', 'e', '?']) expect(shortcutOf(press(key), false)).toBeNull()
  })

  it('leaves the browser its own combinations', () => {
    expect(shortcutOf(press('ArrowLeft', { altKey: true }), true)).toBeNull()
    expect(shortcutOf(press('t', { ctrlKey: true }), true)).toBeNull()
  })
})
