import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { saveGroup } from '#main/datasets/library/groups-file'
import { saveReport } from '#main/datasets/library/reports-folder'

/** The user that owns nothing. */
const NOBODY = 65534
const canBeAnother = process.platform === 'linux' && process.getuid?.() === 0

/** What another user of the machine meets at each of these paths: `read`, or the system's code. */
function asAnother(...paths: string[]): unknown {
  const program = `
    const { readFileSync, readdirSync, statSync } = require('node:fs')
    const meet = (path) => {
      try { (statSync(path).isDirectory() ? readdirSync : readFileSync)(path); return 'read' }
      catch (error) { return error.code }
    }
    process.stdout.write(JSON.stringify(${JSON.stringify(paths)}.map(meet)))`
  const { stdout } = spawnSync(process.execPath, ['-e', program], { uid: NOBODY, gid: NOBODY, cwd: '/' })
  return JSON.parse(stdout.toString())
}

it.skipIf(!canBeAnother)('another user of the machine reads nothing of a library', async () => {
  const open = mkdtempSync(join(tmpdir(), 'regionkikaren-open-'))
  try {
    chmodSync(open, 0o755)
    const library = join(open, 'library')
    await saveGroup(library, { name: 'Vi', members: ['0580'] }, null)
    await saveReport(library, { version: 1, title: 'Min', dataset: null, region: null, items: [] }, null)
    expect(asAnother(open)).toEqual(['read'])
    const inside = ['', 'groups.json', 'groups.json.bak', 'reports', 'reports/min.regionreport']
    expect(asAnother(...inside.map((name) => join(library, name)))).toEqual(inside.map(() => 'EACCES'))
    // Even if the folder were open: each file keeps them out.
    for (const folder of ['', 'reports']) chmodSync(join(library, folder), 0o755)
    const files = ['groups.json', 'groups.json.bak', 'reports/min.regionreport']
    expect(asAnother(...files.map((name) => join(library, name)))).toEqual(files.map(() => 'EACCES'))
  } finally {
    rmSync(open, { recursive: true, force: true })
  }
})
