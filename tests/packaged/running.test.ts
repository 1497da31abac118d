import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportFormat } from '#shared/export/export-formats'
import type { ReportFormat } from '#shared/contract/report-formats'
import { RELEASES_VARIABLE } from '#main/releases/newer-release'
import { RELEASE_FILE } from '#main/releases/release-file'
import { preparePacked, startPacked, type RunningProgram } from './start-packed'

const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-first-start-'))
const table = join(folder, 'pendlare per kommun.csv')
writeFileSync(table, 'region;år;antal\n0581;2020;7\n0580;2020;8\n')

const newer = { version: '999.0.0', date: '2026-01-31', installers: [] }
writeFileSync(join(folder, RELEASE_FILE), JSON.stringify(newer))

const prepared = preparePacked()
let program: RunningProgram
beforeAll(async () => {
  program = await startPacked(prepared.executable, folder, [table], { [RELEASES_VARIABLE]: folder })
})
afterAll(async () => {
  await program?.end('SIGKILL')
  prepared.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** What files begin with. */
const VIEW_HEADS: Readonly<Record<ExportFormat, string>> = {
  png: '\x89PNG\r',
  svg: '<svg ',
  pdf: '%PDF-',
  pptx: 'PK\x03\x04',
  xlsx: 'PK\x03\x04',
  csv: '',
  parquet: 'PAR1',
}
const REPORT_HEADS: Readonly<Record<ReportFormat, string>> = {
  folder: 'PK\x03\x04',
  pptx: 'PK\x03\x04',
  pdf: '%PDF-',
}

/** Calls the core as the window does. Answers with the first bytes of a file and how many there are. */
const make = (
  name: string,
  input: unknown,
): Promise<{ error: string | null; head: string; length: number }> =>
  program.page.evaluate(
    async ([name, input]) => {
      const host = window as unknown as {
        regionkikaren: {
          call(
            name: string,
            input: unknown,
          ): Promise<
            { ok: true; value: { bytes: Uint8Array } } | { ok: false; problem: { message: { en: string } } }
          >
        }
      }
      const answer = await host.regionkikaren.call(name as string, input)
      if (!answer.ok) return { error: answer.problem.message.en, head: '', length: 0 }
      const { bytes } = answer.value
      return { error: null, head: String.fromCharCode(...bytes.slice(0, 5)), length: bytes.length }
    },
    [name, input] as const,
  )

describe('the packed program', () => {
  it('opens the file that it was started with', async () => {
    await program.page.getByText('pendlare per kommun.csv').first().waitFor()
  })

  it('says that a newer version lies in the folder that the administrator named', async () => {
    await program.page
      .getByText(`Version 999.0.0 av Regionkikaren finns att installera i ${folder}.`)
      .waitFor()
  })

  it.each(Object.entries(VIEW_HEADS))('makes %s of a view', async (format, head) => {
    const made = await make('export:render', {
      dataset: null,
      view: 'commuting.flows',
      filters: { region: '0581' },
      picture: 'chart',
      format,
      width: 640,
      height: 480,
      scale: 1,
      language: 'sv',
    })
    expect(made.error).toBeNull()
    expect(made.head.slice(0, head.length)).toBe(head)
    expect(made.length).toBeGreaterThan(100)
  })

  it('draws a map, with the coast behind it', async () => {
    const made = await make('export:render', {
      dataset: null,
      view: 'commuting.flows',
      filters: { region: '0581' },
      picture: 'map',
      format: 'png',
      width: 640,
      height: 480,
      scale: 1,
      language: 'sv',
    })
    expect(made.error).toBeNull()
    expect(made.length).toBeGreaterThan(10_000)
  })

  it.each(Object.entries(REPORT_HEADS))('makes a report as %s', async (format, head) => {
    const report = await program.page.evaluate(async () => {
      const host = window as unknown as {
        regionkikaren: { call(name: string, input: unknown): Promise<{ ok: boolean; value: unknown }> }
      }
      const read = { id: 'municipality-facts', region: '0581', dataset: null, language: 'sv' }
      return (await host.regionkikaren.call('report:read', read)).value
    })
    const made = await make('report:export', { report, dataset: null, language: 'sv', format })
    expect(made.error).toBeNull()
    expect(made.head.slice(0, head.length)).toBe(head)
  })

  it('takes over what a second start was asked for', async () => {
    const ending = await program.startAgain('regionkikaren://view/overview?region=0580')
    expect(ending).toEqual({ code: 0, signal: null })
    await program.page.waitForURL(/overview.*region=0580/)
  })

  // Windows has no such signal: there it would be ended without being asked.
  it.skipIf(process.platform === 'win32')('ends in order when the system asks it to', async () => {
    expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null })
  })
})
