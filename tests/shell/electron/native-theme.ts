import { EventEmitter } from 'node:events'
import { environment } from './environment'
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
  get shouldUseDarkColors(): boolean {
    return this.#shown === 'dark'
  }

  get #shown(): 'dark' | 'light' {
    return this.#source === 'system' ? (environment.dark ? 'dark' : 'light') : this.#source
  }
  /** Whether pages are told another theme than that of the machine that runs the tests. */
  get isDressed(): boolean {
    return this.#source !== 'system' || environment.dark
  }

  /** A page that is made after the choice is dressed before it goes anywhere. */
  dress(contents: (typeof allContents)[number]): void {
    const features = [{ name: 'prefers-color-scheme', value: this.#shown }]
    contents.page.tell('Emulation.setEmulatedMedia', { features: this.isDressed ? features : [] })
  }
}
saysWhatItLacks('nativeTheme', NativeTheme.prototype)

export const nativeTheme = new NativeTheme()
