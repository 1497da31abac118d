import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeInChild } from './kill-test-child'
import { killWrites } from './kill-test-runs'
import { WRITERS } from './kill-test-writes'

/**
 * `npm run kill-test [-- --runs 50 --seed 1]`: ends a program by force while it takes in a file or writes anything
 * else, again and again, every other time together with a second one, and each time looks at what they leave.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    import: { type: 'string' },
    library: { type: 'string' },
    run: { type: 'string', default: '0' },
    writer: { type: 'string', default: 'a' },
  },
})
if (values.import !== undefined && values.library !== undefined) {
  const writer = WRITERS.find((one) => one === values.writer) ?? 'a'
  await writeInChild(values.import, values.library, Number(values.run), writer)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-kill-test-'))
  try {
    const report = await killWrites({
      folder,
      program: process.argv[1] ?? '',
      runs: Number(values.runs),
      seed: Number(values.seed),
      print: (line) => process.stdout.write(`${line}\n`),
    })
    process.stdout.write(`${report.lines.join('\n')}\n`)
    process.exitCode = report.fine ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
