import { readdirSync } from 'node:fs'
import { it } from 'vitest'
import { acceptedTable } from './accepted-files'
import { recognise, takeIn } from './taken-in'
import { writeFileSync } from 'node:fs'
const out: string[] = []
it('probe', async () => {
  for (const name of readdirSync('tests/files/accepted')) {
    try {
      const table = await acceptedTable(name)
      const { mapping, remarks, origin } = recognise(table, name)
      const uses = mapping.dimensions.map((d) => `${d.dimension}=${d.use}`).join(' ')
      let res = ''
      try {
        const { content, used, left } = takeIn(table, { fileName: name })
        res = `regions ${content.regions.map((r) => r.code + ':' + r.kind[0]).join(',')} used ${String(used)} of ${String(table.cells.length)} breaks ${content.breaks.map((b) => b.year).join()} fn ${String(content.footnotes.length)} left ${left.map((l) => `${l.reason.sv}(${l.count})`).join('; ')} facts ${String([...content.flows].length)}/${String([...content.commutingTotals].length)}/${String([...content.employment].length)}/${String([...content.students].length)}/${String([...content.population].length)} ind ${[...new Set(content.industries.map((x) => x.classification))].join()} ${content.industries.map((x) => x.code + '<' + (x.parent ?? '')).join(' ')}`
      } catch (e) { res = 'ERR ' + String((e as Error).message) + JSON.stringify((e as {problem?: unknown}).problem ?? '') }
      out.push(`## ${name} id=${String(table.id)} → ${mapping.target} [${origin}] ${uses}\n   ${res}\n   ${remarks.map((r) => r.sv).join(' | ')}`)
    } catch (e) { out.push(`## ${name} FAIL` + (e as Error).message + JSON.stringify((e as {problem?: unknown}).problem ?? '')) }
  }
writeFileSync('/tmp/probe.txt', out.join('\n'))
})
