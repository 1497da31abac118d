import { describe, expect, it } from 'vitest'
import type { FolderJob, FolderProcess, FolderWord } from '#main/datasets/library/folder-jobs'
import { FolderProcesses } from '#main/datasets/library/folder-processes'

/** A process that does what the test says. */
class Pretended implements FolderProcess {
  readonly posted: FolderJob[] = []
  killed = false
  private readonly ends: (() => void)[] = []
  private hear: (word: FolderWord) => void = () => undefined

  constructor(private readonly mayEnd: boolean) {}

  post = (job: FolderJob): void => void this.posted.push(job)
  onWord = (listener: (word: FolderWord) => void): void => void (this.hear = listener)
  onEnd = (listener: () => void): void => void this.ends.push(listener)
  kill = (): void => {
    this.killed = true
    if (this.mayEnd) queueMicrotask(() => this.end())
  }
  say = (word: FolderWord): void => this.hear(word)
  end = (): void => this.ends.forEach((listener) => listener())
}

const PATIENCE = { start: 2_000, first: 20, further: 20, end: 20 }
const job: FolderJob = { kind: 'list', folder: '/f' }

function under(mayEnd: boolean) {
  const started: Pretended[] = []
  const processes = new FolderProcesses(() => {
    const one = new Pretended(mayEnd)
    started.push(one)
    return one
  }, PATIENCE)
  return { started, processes }
}
const wake = (one: Pretended | undefined): void => one?.say({ kind: 'awake' })
const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('a process that looks into a folder', () => {
  it('is given its job once it runs, and is ended when it is done', async () => {
    const { started, processes } = under(true)
    const asked = processes.ask(job)
    await turn()
    expect(started[0]?.posted).toEqual([])
    wake(started[0])
    expect(started[0]?.posted).toEqual([job])
    started[0]?.say({ kind: 'done' })
    expect(await asked).toEqual({ kind: 'done' })
    expect(started[0]?.killed).toBe(true)
  })

  it('is ended when it says nothing, and the next is asked', async () => {
    const { started, processes } = under(true)
    const asked = processes.ask(job)
    await turn()
    wake(started[0])
    expect(await asked).toEqual({ kind: 'silent' })
    expect(started[0]?.killed).toBe(true)
    const next = processes.ask(job)
    await turn()
    wake(started[1])
    started[1]?.say({ kind: 'done' })
    expect(await next).toEqual({ kind: 'done' })
  })

  it('that the system itself cannot end is followed by none, until it has ended', async () => {
    const { started, processes } = under(false)
    const asked = processes.ask(job)
    await turn()
    wake(started[0])
    expect(await asked).toEqual({ kind: 'silent' })
    expect(await processes.ask(job)).toEqual({ kind: 'silent' })
    expect(started).toHaveLength(1)
    started[0]?.end()
    const next = processes.ask(job)
    await turn()
    wake(started[1])
    started[1]?.say({ kind: 'done' })
    expect(await next).toEqual({ kind: 'done' })
  })

  it('that could not be started is one that does not answer', async () => {
    const { started, processes } = under(true)
    const asked = processes.ask(job)
    await turn()
    started[0]?.end()
    expect(await asked).toEqual({ kind: 'silent' })
    const next = processes.ask(job)
    await turn()
    expect(started).toHaveLength(2)
    started[1]?.say({ kind: 'done' })
    expect(await next).toEqual({ kind: 'done' })
  })

  it('says nothing more once it was ended', async () => {
    const { started, processes } = under(true)
    const heard: string[] = []
    const asked = processes.ask(job, { hear: ({ kind }) => heard.push(kind) })
    await turn()
    wake(started[0])
    expect(await asked).toEqual({ kind: 'silent' })
    started[0]?.say({ kind: 'listed', files: [] })
    expect(heard).toEqual(['awake'])
  })

  it('is ended when nobody wants to know any more', async () => {
    const { started, processes } = under(true)
    const controller = new AbortController()
    const asked = processes.ask(job, { signal: controller.signal })
    await turn()
    wake(started[0])
    controller.abort()
    expect(await asked).toEqual({ kind: 'stopped' })
    expect(started[0]?.killed).toBe(true)
  })

  it('is ended with the program, which does not wait for it', async () => {
    const { started, processes } = under(false)
    const asked = processes.ask(job)
    await turn()
    processes.close()
    expect(started[0]?.killed).toBe(true)
    expect(await asked).toEqual({ kind: 'stopped' })
  })
})
