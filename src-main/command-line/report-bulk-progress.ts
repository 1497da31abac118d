import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { IndexRow } from './report-bulk-index'
import type { Streams } from './streams'

const BAR = 24
const CLEAR_LINE = '\r\u001b[2K'

/** How far a bulk run is: one line with a bar on a terminal, else a line for each municipality. */
export class ReportProgress {
  private done = 0

  constructor(
    private readonly streams: Streams,
    private readonly all: number,
    private readonly language: Language,
  ) {}

  start(name: string): void {
    if (this.streams.isTerminal !== true) return
    const filled = Math.round((BAR * this.done) / this.all)
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
    this.streams.error(
      `${CLEAR_LINE}${bar} ${this.words.progress(String(this.done), String(this.all), name)}`,
    )
  }

  finish(name: string, { status, kept, message }: IndexRow): void {
    this.done++
    if (status === 'failed') this.say(this.words.failed(name, message))
    else if (this.streams.isTerminal !== true) this.say(kept ? this.words.kept(name) : this.words.done(name))
  }

  end(): void {
    if (this.streams.isTerminal === true) this.streams.error(CLEAR_LINE)
  }

  private say(line: string): void {
    this.streams.error(`${this.streams.isTerminal === true ? CLEAR_LINE : ''}${line}\n`)
  }

  private get words() {
    return messagesIn(this.language).reports.commandLine
  }
}
