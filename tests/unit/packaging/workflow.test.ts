import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const FOLDER = join(ROOT, '.github', 'workflows')
const workflows = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const)
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const build = workflows.find(([name]) => name === 'build.yml')?.[1] ?? ''

describe('the forge', () => {
  it.each(workflows)('runs in %s only actions of one commit, with their version beside', (_name, text) => {
    const used = text.match(/uses:.*/g) ?? []
    expect(used.length).toBeGreaterThan(0)
    for (const line of used) expect(line).toMatch(/^uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('runs one commit of each action', () => {
    const pins = new Map<string, Set<string>>()
    for (const [, name = '', commit = ''] of build.matchAll(/uses: ([^@]+)@(\S+)/g))
      pins.set(name, (pins.get(name) ?? new Set<string>()).add(commit))
    for (const [name, commits] of pins) expect(commits.size, name).toBe(1)
  })

  it.each(workflows)('calls in %s only scripts that package.json has', (_name, text) => {
    const called = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test))/g)].map(
      ([, run, test]) => run ?? test ?? '',
    )
    expect(called.length).toBeGreaterThan(0)
    for (const name of called) expect(Object.keys(scripts)).toContain(name)
  })

  it('tests on the three systems with Electron’s own program, and packs on each for itself', () => {
    for (const system of ['ubuntu', 'windows', 'macos'])
      expect(build.match(new RegExp(`\\b${system}-\\d+`, 'g'))?.length).toBeGreaterThanOrEqual(2)
    expect(build).toContain('node node_modules/electron/install.js')
    for (const target of ['nsis msi zip', 'dmg zip', 'AppImage deb']) expect(build).toContain(target)
  })

  it('asks what is known against our packages, each week as well, and packs nothing before', () => {
    expect(build).toContain('- run: npm run audit\n')
    expect(build).toMatch(/^ {2}schedule:$/m)
    expect(build).toContain('needs: [test, audit]')
  })

  it('publishes the list of parts and the terms of all packages, with their sums', () => {
    for (const file of ['*.cdx.json', 'THIRD-PARTY-LICENCES.txt']) {
      expect(build).toContain(`release/${file}\n`)
      expect(build).toMatch(new RegExp(`files=\\(.*${file.replaceAll('*', '\\*')}`))
    }
  })

  it('may write nothing but where it publishes, and publishes a draft', () => {
    expect(build).toMatch(/^permissions:\n {2}contents: read\n/m)
    expect(build.match(/contents: write/g)).toHaveLength(1)
    expect(build).toContain('--draft')
  })
})
