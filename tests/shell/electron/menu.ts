import { isPressed } from './accelerators'
import { ROLES } from './menu-roles'
import { focusedWindow, openWindows } from './open-windows'
import type { KeyPress } from './page/given'
import { record } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'
import type { StandInWindow } from './browser-window'

type Options = Electron.MenuItemConstructorOptions
type Click = (event?: Partial<Electron.KeyboardEvent>, window?: StandInWindow | null) => void

/** A line of the menu, which tests click as they do on real Electron: `item.click()`. */
export class StandInMenuItem implements Pick<
  Electron.MenuItem,
  'type' | 'label' | 'enabled' | 'visible' | 'checked' | 'id'
> {
  readonly type: Electron.MenuItem['type']
  readonly label: string
  readonly id: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: StandInMenu | undefined
  readonly click: Click
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: Options) {
    const role = options.role?.toLowerCase()
    const meant = role === undefined ? undefined : ROLES[role]
    if (role !== undefined && meant === undefined) {
      throw new Error(`the stand-in of Electron has no role '${options.role}': add it in menu-roles.ts`)
    }
    this.role = role
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.label = options.label ?? ''
    this.id = options.id ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.accelerator = options.accelerator ?? meant?.accelerator
    this.submenu = Array.isArray(options.submenu) ? StandInMenu.buildFromTemplate(options.submenu) : undefined
    this.click = (event = {}, window = focusedWindow() ?? [...openWindows][0] ?? null) => {
      if (!this.enabled) return
      if (meant?.act) meant.act(window)
      else options.click?.(this as never, window as never, event as Electron.KeyboardEvent)
    }
  }
}
saysWhatItLacks('MenuItem', StandInMenuItem.prototype)

export class StandInMenu {
  static #application: StandInMenu | null = null
  readonly items: StandInMenuItem[] = []

  static buildFromTemplate(template: readonly (Options | StandInMenuItem)[]): StandInMenu {
    const menu = new StandInMenu()
    for (const one of template)
      menu.items.push(one instanceof StandInMenuItem ? one : new StandInMenuItem(one))
    return menu
  }
  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.#application = menu
    record.menuSet += 1
  }
  static getApplicationMenu = (): StandInMenu | null => StandInMenu.#application

  getMenuItemById(id: string): StandInMenuItem | null {
    return this.all().find((item) => item.id === id) ?? null
  }
  /** With the lines of the menus inside it. */
  all(): StandInMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  }
}
saysWhatItLacks('Menu', StandInMenu.prototype)

/** A key that the page did not keep for itself. */
export function pressedKey(press: KeyPress, window: StandInWindow): void {
  const items = StandInMenu.getApplicationMenu()?.all() ?? []
  const meant = items.find((item) => item.enabled && isPressed(item.accelerator, press))
  if (meant?.accelerator === undefined) return
  record.accelerators.push(meant.accelerator)
  meant.click({ triggeredByAccelerator: true }, window)
}
