import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteSavedView, listSavedViews, saveView } from '#main/datasets/library/saved-views-file'
import { namesOf, viewOf } from './sample-own-things'

let library: string
beforeEach(() => (library = mkdtempSync(join(tmpdir(), 'regionkikaren-views-'))))
afterEach(() => rmSync(library, { recursive: true, force: true }))

const save = (name: string, region = '0581', replaces: string | null = null) =>
  Promise.resolve().then(() => saveView(library, { name, view: viewOf(region) }, replaces))
const names = () => namesOf(listSavedViews(library))
const file = (): string => join(library, 'saved-views.json')

describe('saved views', () => {
  it('are kept between sessions, by name as a Swede sorts them', async () => {
    await save('Österut')
    await save(' Vy  10 ')
    await save('Vy 9')
    expect(await listSavedViews(library)).toEqual({
      views: ['Vy 9', 'Vy 10', 'Österut'].map((name) => ({ name, view: viewOf('0581') })),
      notices: [],
    })
  })

  it('are not overwritten by another of the same name, whatever the case, unless that is asked for', async () => {
    await save('Vi', '0580')
    await expect(save('vi', '0581')).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    expect((await listSavedViews(library)).views).toEqual([{ name: 'Vi', view: viewOf('0580') }])
    await save('vi', '0581', 'Vi')
    expect((await listSavedViews(library)).views).toEqual([{ name: 'vi', view: viewOf('0581') }])
  })

  it('can be renamed, but not to the name of a third', async () => {
    await save('Ett')
    await save('Två')
    await save('Tre', '0581', 'Ett')
    expect(await names()).toEqual(['Tre', 'Två'])
    await expect(save('Två', '0581', 'Tre')).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    expect(await names()).toEqual(['Tre', 'Två'])
  })

  it('can be deleted; deleting what is gone changes nothing', async () => {
    await save('Ett')
    await deleteSavedView(library, 'ETT')
    await deleteSavedView(library, 'Ett')
    expect(await names()).toEqual([])
  })

  it.each(['', ' ', 'x'.repeat(121), 'noll\u0000', 'bakl\u202Eänges'])(
    'refuse the name %j in words',
    async (name) => {
      await expect(save(name)).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
    },
  )

  it.each(['{', '[]', '{"version":2,"views":[]}'])(
    'set a damaged file aside and say so: %s',
    async (text) => {
      writeFileSync(file(), text)
      const { views, notices } = await listSavedViews(library)
      expect(views).toEqual([])
      const [aside = ''] = readdirSync(library).filter((name) => name.startsWith('saved-views-damaged'))
      expect(notices[0]?.sv).toContain(aside)
      expect(readFileSync(join(library, aside), 'utf8')).toBe(text)
      expect((await listSavedViews(library)).notices).toEqual([])
      await save('Vi')
      expect(await names()).toEqual(['Vi'])
    },
  )

  it('that one cannot be read does not take the others along, and stays in the file', async () => {
    const newer = { name: 'Ny', view: { version: 9, hologram: true } }
    const entries = [newer, { name: 'Hel', view: viewOf('0581') }]
    writeFileSync(file(), JSON.stringify({ version: 1, views: entries }))
    const { views, notices } = await listSavedViews(library)
    expect(views.map(({ name }) => name)).toEqual(['Hel'])
    expect(notices).toHaveLength(1)
    await save('Till')
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ views: expect.arrayContaining([newer]) })
  })

  it('survive two programs that save at once', async () => {
    await Promise.all(['A', 'B', 'C', 'D'].map((name) => save(name)))
    expect(await names()).toEqual(['A', 'B', 'C', 'D'])
  })
})
