import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Offer, OfferedFile } from '#shared/contract/opened-file'
import { OFFER_CHANNEL } from '#shared/contract/channels'
import { MAX_FILE_BYTES } from '#main/datasets/file-limits'
import { until, type ShellProcess } from './shell-process'
import { recordOf, shellsOfATest, windowShownOf } from './shells-of-a-test'

const { start, folder } = shellsOfATest()

const NO_FILE = '"region";"antal"\n'
const OURS = { parent: null, origin: 'app://regionkikaren', url: 'app://regionkikaren/' }

async function shownShell(): Promise<ShellProcess> {
  const shell = await start()
  await windowShownOf(shell)
  return shell
}
async function fileNamed(name: string, content = NO_FILE): Promise<string> {
  const path = join(folder(), name)
  await writeFile(path, content)
  return path
}
const offer = (shell: ShellProcess, name: string, path?: string) =>
  shell.do<Offer>('offer', { name, ...(path === undefined ? {} : { path }) })
const open = ({ token }: OfferedFile, shell: ShellProcess) => shell.call('file:open-offered', { token })
const offered = (answer: Offer): OfferedFile => {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}
const dialogs = (shell: ShellProcess) =>
  shell.do<{ openDialogs: unknown[]; saveDialogs: { title: string }[]; dialogsUp: number }>('record')
const dialogUp = (shell: ShellProcess) => until(async () => (await dialogs(shell)).dialogsUp === 1)

describe('a file of the open dialog', () => {
  it('is named before it is read, and its name stands in the refusal', async () => {
    const shell = await shownShell()
    await shell.do('answerWith', { openDialog: await fileNamed('Trasig fil.regiondata') })
    const picked = await shell.call('file:pick', null)
    // Neither its path nor anything that is in it.
    expect(picked).toEqual({
      ok: true,
      value: { token: expect.any(String), fileName: 'Trasig fil.regiondata' },
    })
    const opened = picked.ok && picked.value !== null ? await open(picked.value, shell) : null
    expect(opened).toMatchObject({
      ok: false,
      problem: { message: { sv: expect.stringContaining('Trasig fil') } },
    })
  })

  it('is opened once, and not at all when the window has let it go', async () => {
    const shell = await shownShell()
    const path = await fileNamed('tabell.csv', 'region;år;antal\n0581;2020;7\n0580;2020;8\n')
    await shell.do('answerWith', { openDialog: path })
    const pick = async (): Promise<OfferedFile> => {
      const picked = await shell.call('file:pick', null)
      if (!picked.ok || picked.value === null) throw new Error('nothing picked')
      return picked.value
    }
    const once = await pick()
    expect(await open(once, shell)).toMatchObject({ ok: true, value: { kind: 'table' } })
    expect(await open(once, shell)).toMatchObject({ ok: false })
    const letGo = await pick()
    await shell.call('file:discard', { token: letGo.token })
    expect(await open(letGo, shell)).toMatchObject({ ok: false, problem: { code: 'invalid-input' } })
  })
})

describe('dialogs of the system', () => {
  it('stand one at a time: a second Open brings the first forward and answers nothing', async () => {
    const shell = await shownShell()
    await shell.do('answerWith', { dialogsWait: true })
    const first = shell.call('file:pick', null)
    await dialogUp(shell)
    const { focused } = (await recordOf(shell)).windows[0] ?? { focused: 0 }
    expect(await shell.call('file:pick', null)).toEqual({ ok: true, value: null })
    const folderOf = await shell.call('shared-folder:choose', { folder: null, pick: true })
    expect(folderOf).toMatchObject({ ok: true, value: { folder: null } })
    expect((await dialogs(shell)).openDialogs).toHaveLength(1)
    expect((await recordOf(shell)).windows[0]?.focused).toBe(focused + 2)
    await shell.do('answerDialog', { file: await fileNamed('vald.csv') })
    expect(await first).toMatchObject({ ok: true, value: { fileName: 'vald.csv' } })
    // The next time there is none.
    const again = shell.call('file:pick', null)
    await dialogUp(shell)
    await shell.do('answerDialog', { file: null })
    expect(await again).toEqual({ ok: true, value: null })
  })

  it('to save wait for their turn, so that nothing that was made is lost', async () => {
    const shell = await shownShell()
    await shell.do('answerWith', { dialogsWait: true })
    const picking = shell.call('file:pick', null)
    await dialogUp(shell)
    const bytes = new Uint8Array([1])
    const saving = ['a.png', 'b.png'].map((fileName) => shell.call('file:save', { fileName, bytes }))
    expect((await shell.call('datasets:list', null)).ok).toBe(true)
    expect(await dialogs(shell)).toMatchObject({ dialogsUp: 1, saveDialogs: [] })
    await shell.do('answerDialog', { file: null })
    await picking
    await dialogUp(shell)
    expect((await dialogs(shell)).saveDialogs).toHaveLength(1)
    // Nor does a dialog that failed hold back the next.
    await shell.do('answerDialog', { file: join(folder(), 'finns inte', 'a.png') })
    expect(await saving[0]).toMatchObject({ ok: false })
    await dialogUp(shell)
    await shell.do('answerDialog', { file: join(folder(), 'b.png') })
    expect(await saving[1]).toEqual({ ok: true, value: { name: 'b.png' } })
  })
})

describe('a file dropped on the window', () => {
  it('is opened by its path, which the page never learns', async () => {
    const shell = await shownShell()
    const path = await fileNamed('släppt.csv', 'region;år;antal\n0581;2020;7\n0580;2020;8\n')
    const answer = await offer(shell, 'annat namn.csv', path)
    expect(answer).toEqual({ token: expect.any(String), fileName: 'släppt.csv' })
    expect(await open(offered(answer), shell)).toMatchObject({
      ok: true,
      value: { kind: 'table', fileName: 'släppt.csv' },
    })
  })

  it('is refused by its size before a byte is read', async () => {
    const shell = await shownShell()
    const path = await fileNamed('för stor.regiondata')
    await truncate(path, MAX_FILE_BYTES + 1)
    const opened = await open(offered(await offer(shell, 'för stor.regiondata', path)), shell)
    expect(opened).toMatchObject({
      ok: false,
      problem: { code: 'file-too-large', message: { sv: expect.stringContaining('för stor.regiondata') } },
    })
  })

  it('comes as bytes where the page made it itself, or nobody reads such files by their name', async () => {
    const shell = await shownShell()
    expect(await offer(shell, 'egen.csv')).toBe('as-bytes')
    expect(await offer(shell, 'passwd', '/etc/passwd')).toBe('as-bytes')
  })

  it('on a server is asked about like any other, and is not read as bytes after a no', async () => {
    const shell = await shownShell()
    const answer = offer(shell, 'Pendling.regiondata', '\\\\fil01\\gemensam\\Pendling.regiondata')
    const box = await until(async () => (await recordOf(shell)).messageBoxes.at(-1))
    expect(box.options.message).toContain('fil01')
    await shell.do('answerBox', { response: 0 })
    expect(await answer).toBe('declined')
  })

  it('cannot be named by the page: a path is no file, and the channel is the preload’s own', async () => {
    const shell = await shownShell()
    const path = await fileNamed('hemlig.csv')
    await expect(shell.do('offerText', { text: path })).rejects.toThrow('File')
    await expect(shell.do('call', { name: OFFER_CHANNEL, input: path })).rejects.toThrow('unknown call')
    for (const frame of [{ ...OURS, origin: 'https://evil.example' }, { ...OURS, parent: OURS }, null])
      expect(await shell.do('invokeFrom', { frame, name: OFFER_CHANNEL, input: path })).toBe('as-bytes')
    for (const input of [null, 7, '', [path], 'x'.repeat(40_000)])
      expect(await shell.do('invokeFrom', { frame: OURS, name: OFFER_CHANNEL, input })).toBe('as-bytes')
  })
})
