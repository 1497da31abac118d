import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parseOwnThings } from '#shared/own-things/own-file'
import { formatSafeLink, parseLink } from '#shared/saved-view/view-link'
import { DECIMAL_MARKS, NO_MARKS } from '#shared/table/decimal-mark'
import type { ImportMapping } from '#shared/table/import-mapping'
import { TARGETS } from '#shared/table/mapping-terms'
import type { FileStamp } from '#shared/own-things/file-stamp'
import type { FileContent, Making } from '#main/datasets/database-jobs'
import { openFile } from '#main/datasets/file-jobs'
import { exportOwnThings, takeInOwnThings } from '#main/datasets/own-things'
import { prepareFile } from '#main/datasets/prepare-file'
import { readDatasetFile } from '#main/datasets/read-file'
import { parseStampText, writeStampText } from '#main/formats/stamp/stamp-text'
import type { Draw } from './draw'
import { Findings, type FuzzInput, type Verdict } from './finding'
import { TODAY, type FuzzContext } from './fuzz-context'
import { judgeDataset } from './judge-dataset'
import { judgeTables } from './judge-tables'

/**
 * Gives a file to the program as a window does: opens it, makes a dataset of it as was recognised, now and then as
 * somebody else might want it, and looks at what came of it.
 */
export async function judgeFile(context: FuzzContext, draw: Draw, input: FuzzInput): Promise<Verdict> {
  context.begin('none')
  const { job, folder, library, base } = context
  const { name, bytes } = input
  const findings = new Findings(name)
  const path = join(folder, 'source')
  writeFileSync(path, bytes)
  const marks = { ...NO_MARKS, file: draw.chance(0.1) ? draw.of(DECIMAL_MARKS) : null }
  const asked = { from: { path }, name, keepAt: null, table: null, marks, library }
  const opened = await findings.attempt(() =>
    openFile(job, { ...asked, datasets: [base], shown: base.key, today: TODAY }),
  )
  if ('said' in opened) return { said: `not opened: ${opened.said}`, findings: findings.all }
  const { content, digest } = opened.value
  const done = (said: string): Verdict => ({ said: `${content.kind}: ${said}`, findings: findings.all })
  if (content.kind === 'stamped') return done(judgeStamp(content.stamp, findings))
  if (content.kind === 'deck')
    return done(content.stamp === null ? 'foreign' : judgeStamp(content.stamp, findings))
  if (content.kind === 'own') return done(await judgeOwn(content, library, findings))
  const making = makingOf(draw, content)
  const putInto = making.kind === 'boundaries' || (making.kind === 'table' && draw.chance(0.1))
  const source = { path, name, digest, bytes: bytes.length }
  const candidatePath = join(folder, 'candidate.regiondata')
  const into = putInto ? base.file : null
  const prepared = await findings.attempt(() =>
    prepareFile(job, { source, making, into, before: into, candidatePath, today: TODAY }),
  )
  if (making.kind === 'table' && draw.chance(0.6)) await judgeTables(input, marks, findings)
  if ('said' in prepared) return done(prepared.said)
  const made = await readDatasetFile(candidatePath, name)
  await judgeDataset(context, draw, made, candidatePath, findings)
  return done('dataset')
}

function makingOf(draw: Draw, content: Exclude<FileContent, { kind: 'stamped' | 'own' | 'deck' }>): Making {
  switch (content.kind) {
    case 'dataset':
      return { kind: 'dataset' }
    case 'boundaries':
      return { kind: 'boundaries', property: content.boundaries.property }
    case 'table':
      return { kind: 'table', table: content.table, mapping: mappingOf(draw, content.recognition.mapping) }
  }
}

/** As it was recognised, or with one thing chosen otherwise. */
function mappingOf(draw: Draw, mapping: ImportMapping): ImportMapping {
  if (!draw.chance(0.3)) return mapping
  const year = draw.of([null, 2008, 1900, 2100])
  const { dimensions } = mapping
  const [a, b] = [draw.below(dimensions.length), draw.below(dimensions.length)]
  const uses = dimensions.map(({ use }) => use)
  const changes: (() => ImportMapping)[] = [
    () => ({ ...mapping, target: draw.of(TARGETS) }),
    () => ({ ...mapping, fixed: { ...mapping.fixed, year } }),
    () => ({
      ...mapping,
      dimensions: dimensions.map((one, d) => ({
        ...one,
        use: uses[d === a ? b : d === b ? a : d] ?? one.use,
      })),
    }),
    () => ({
      ...mapping,
      dimensions: dimensions.map((one) => ({
        ...one,
        values: Object.fromEntries(
          Object.entries(one.values).map(([code, to]) => [code, draw.chance(0.8) ? to : null]),
        ),
      })),
    }),
  ]
  return draw.of(changes)()
}

/** What a file says of itself is written as it is read, in files and in links. */
function judgeStamp(stamp: FileStamp, findings: Findings): string {
  const again = parseStampText(writeStampText(stamp))
  if (!isDeepStrictEqual(again, stamp)) findings.add('reads otherwise', `stamp: ${JSON.stringify(again)}`)
  if (stamp.shows.kind !== 'view') return stamp.shows.kind
  const link = formatSafeLink(stamp.shows.view)
  if (!link.ok) findings.judge(link.problem)
  else if (!parseLink(link.value).ok) findings.add('reads otherwise', `link: ${link.value}`)
  return 'view'
}

/** What is taken in of somebody's own things is there, and comes out again as it came in. */
async function judgeOwn(
  { own, leftOut }: Extract<FileContent, { kind: 'own' }>,
  library: string,
  findings: Findings,
): Promise<string> {
  const taken = await findings.attempt(() => takeInOwnThings(library, own))
  if ('said' in taken) return taken.said
  const exported = await findings.attempt(() => exportOwnThings(library, TODAY))
  if ('said' in exported) return exported.said
  const again = parseOwnThings(new TextDecoder().decode(exported.value.bytes))
  if (!again.ok) findings.add('reads otherwise', JSON.stringify(again.problem))
  else {
    const { own: kept, leftOut: lost } = again.value
    const count = kept.views.length + kept.groups.length + kept.reports.length
    if (lost > 0 || count !== taken.value.taken || exported.value.notices !== undefined)
      findings.add(
        'lost',
        `${String(taken.value.taken)} taken in, ${String(count)} come out, ${String(lost)} left out`,
      )
  }
  return leftOut > 0 ? 'some' : 'all'
}
