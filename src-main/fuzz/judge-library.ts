import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { listGroups, saveGroup } from '#main/datasets/library/groups-file'
import { changeHouseStyle, readHouseStyle } from '#main/datasets/library/house-style-file'
import { Library } from '#main/datasets/library/library'
import { readMapping } from '#main/datasets/library/mappings-file'
import { listReports, readReport, saveReport } from '#main/datasets/library/reports-folder'
import { listSavedViews, saveView } from '#main/datasets/library/saved-views-file'
import { changeSettings, readSettings, readSharedFolder } from '#main/datasets/library/settings-file'
import { resultOf } from '#shared/problem/problem'
import { Findings, type FuzzInput, type Verdict } from './finding'
import type { FuzzContext } from './fuzz-context'
import { MAPPING_KEY } from './corpus-library'

/**
 * Puts a file into the library's folder in the place of a good one, and does what a window does: it reads all, writes
 * something into each file, and reads all again. Nothing of the other files may be lost.
 */
export async function judgeLibrary(context: FuzzContext, input: FuzzInput): Promise<Verdict> {
  context.begin('whole')
  const { library } = context
  const findings = new Findings(input.name)
  const before = await readAll(library, findings)
  writeFileSync(join(library, input.name), input.bytes)
  const damaged = await readAll(library, findings)
  const own = partOf(input.name)
  for (const part of Object.keys(before))
    if (part !== own && !isDeepStrictEqual(before[part], damaged[part]))
      findings.add('lost', `${part}: ${JSON.stringify(damaged[part])}`)
  const view = { version: 1 as const, view: 'overview' as const, filters: {}, show: null, dataset: null }
  const report = { version: 1 as const, title: 'Ny', dataset: null, region: null, items: [] }
  const writes: [string, () => Promise<unknown>][] = [
    ['views', () => saveView(library, { name: 'Ny', view }, null)],
    ['groups', () => saveGroup(library, { name: 'Nya', members: ['0581'] }, null)],
    ['reports', () => saveReport(library, report, null)],
    ['settings', () => changeSettings(library, { theme: 'dark' })],
    ['style', () => changeHouseStyle(library, { accent: '#b8500c' })],
  ]
  const written: string[] = []
  for (const [part, write] of writes) if ('value' in (await findings.attempt(write))) written.push(part)
  const after = await readAll(library, findings)
  for (const part of written)
    if (isDeepStrictEqual(damaged[part], after[part]) && part !== 'settings' && part !== 'style')
      findings.add('lost', `${part}: what was saved is not there`)
  return {
    said: written.length === writes.length ? 'all can be written' : 'refused in words',
    findings: findings.all,
  }
}

/** Which part of the library a file holds. */
const PARTS: Readonly<Record<string, string>> = {
  'saved-views.json': 'views',
  'groups.json': 'groups',
  'house-style.json': 'style',
  'settings.json': 'settings',
  'mappings.json': 'mapping',
  'index.json': 'index',
}
const partOf = (name: string): string => (name.startsWith('reports') ? 'reports' : (PARTS[name] ?? name))

async function readAll(library: string, findings: Findings): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  const read = async (part: string, action: () => Promise<unknown>): Promise<void> => {
    const result = await findings.attempt(action)
    all[part] = 'value' in result ? result.value : result.said
  }
  await read('views', async () => (await listSavedViews(library)).views)
  await read('groups', async () => (await listGroups(library)).groups)
  await read('reports', async () => {
    const { reports } = await listReports(library)
    return Promise.all(reports.map(async ({ id }) => [id, await resultOf(readReport(library, id))]))
  })
  await read('settings', async () => [(await readSettings(library)).content, await readSharedFolder(library)])
  await read('style', async () => (await readHouseStyle(library)).content)
  await read('mapping', async () => (await readMapping(library, MAPPING_KEY)).mapping)
  await read('index', async () => {
    const missing = (): Promise<never> => Promise.reject(new Error('no dataset is asked for'))
    return (await new Library(library, missing).read()).index
  })
  return all
}
