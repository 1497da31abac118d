import { EventEmitter } from 'node:events'
import { allContents } from './open-windows'
import { saysWhatItLacks } from './says-what-it-lacks'

type Source = Electron.NativeTheme['themeSource']

class NativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: Source = 'system'
  get themeSource(): Source {
    return this.#source
  }
  /** Pages see it as `prefers-color-scheme`. */
  set themeSource(source: Source) {
    this.#source = source
    for (const contents of allContents) this.dress(contents)
    this.emit('updated')
  }
  /** The system itself is light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }

  /** A page that is made after the choice is dressed before it goes anywhere. */
  dress(contents: (typeof allContents)[number]): void {
    const chosen = this.#source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: this.#source }]
    contents.page.tell('Emulation.setEmulatedMedia', { features: chosen })
  }
}
saysWhatItLacks('nativeTheme', NativeTheme.prototype)

export const nativeTheme = new NativeTheme()
