import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const own = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>
const locked = Object.entries(
  (
    JSON.parse(read('package-lock.json')) as {
      packages: Record<
        string,
        { name?: string; integrity?: string; dev?: boolean; hasInstallScript?: boolean }
      >
    }
  ).packages,
).filter(([folder]) => folder !== '')
/** What is fetched, also where it stands in for another package. */
const fetched = ([folder, { name }]: (typeof locked)[number]) =>
  name ?? folder.split('node_modules/').at(-1) ?? ''

describe('packages', () => {
  it('bear the names of parts of Node only where Node’s own people publish them', () => {
    const builtIn = locked.filter((one) => builtinModules.includes(fetched(one))).map(fetched)
    expect(builtIn.filter((name) => !['string_decoder', 'punycode'].includes(name))).toEqual([])
  })

  it('have a sum each, and run nothing when they are installed', () => {
    expect(locked.length).toBeGreaterThan(300)
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
  })

  it('that we put other packages in place of are never loaded by pptxgenjs', () => {
    const code = read('node_modules/pptxgenjs/dist/pptxgen.es.js')
    const loaded = [...code.matchAll(/\b(?:from |import\(|require\()'([^']+)'/g)].map(([, name]) => name)
    expect([...new Set(loaded)].sort()).toEqual(['jszip', 'node:fs', 'node:https', 'sizeof'])
    expect(own.dependencies).not.toHaveProperty('sizeof')
    expect(locked.map(fetched)).not.toContain('sizeof')
  })
})

describe('docs/dependencies.md', () => {
  const sections = read('docs/dependencies.md').split(/^#{2,3} /m)
  /** Names in the first column of the tables under a heading. */
  const named = (heading: string) => {
    const rows = (sections.find((part) => part.startsWith(heading)) ?? '').match(/^\| .*/gm) ?? []
    return rows.slice(1).flatMap((row) =>
      (row.split('|')[1] ?? '')
        .replaceAll('`', '')
        .split(/,? with |,/)
        .map((name) => name.trim()),
    )
  }

  it.each(['In the program', 'Upkeep'])(
    'has each package of the program under "%s", and no others',
    (heading) => {
      const inTheWindow = heading === 'Upkeep' ? [...named('In the window'), 'electron'] : []
      expect(named(heading).sort()).toEqual([...Object.keys(own.dependencies), ...inTheWindow].sort())
    },
  )

  it('has a reason for each package of the window and for building', () => {
    const given = [...named('In the window'), ...named('For building')]
    const without = Object.keys(own.devDependencies).filter(
      (name) => !given.includes(name) && !(name.startsWith('@types/') && given.includes('@types/*')),
    )
    expect(without).toEqual([])
  })
})
