import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDataset } from '#main/datasets/dataset-writer'
import { SCHEMA_SQL } from '#main/datasets/schema/versions'
import { buildNationalContent } from './national-content'

/** Raise when the generator or the writer makes other rows. */
const GENERATION = 1

/** The national file in the cache folder, written first where it is missing (half a minute). */
export async function provideNationalFile(programRoot: string): Promise<string> {
  const folder = join(programRoot, 'node_modules', '.cache', 'regionkikaren')
  const schema = createHash('sha256').update(SCHEMA_SQL).digest('hex').slice(0, 12)
  const file = join(folder, `national-${GENERATION}-${schema}.regiondata`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  const unfinished = `${file}.unfinished`
  await writeFile(unfinished, await writeDataset(buildNationalContent()))
  await rename(unfinished, file)
  return file
}
