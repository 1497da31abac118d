import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedDataset } from '#main/datasets/database-jobs'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import type { FileJob } from '#main/datasets/file-jobs'
import { KeptTables } from '#main/datasets/kept-tables'
import { OpenDatasets } from '#main/datasets/open-datasets'
import { neverStop } from '#main/datasets/stop-check'
import type { DatasetService } from '#main/datasets/dataset-service'

/** The day on which all inputs are read, so that a seed gives the same whenever it is run. */
export const TODAY = '2026-01-01'

/** What inputs are tried with. Nothing is kept from one to the next. */
export class FuzzContext {
  /** A folder of the current input's own. */
  readonly folder: string
  readonly library: string
  readonly job: FileJob

  constructor(
    home: string,
    readonly engine: SqlEngine,
    /** A dataset that figures and boundaries can be put into. */
    readonly base: NamedDataset,
    /** A library with something of everything. */
    private readonly wholeLibrary: string,
    /** The program as its hosts have it, on `library`. */
    readonly program: () => DatasetService,
  ) {
    this.folder = join(home, 'input')
    this.library = join(home, 'library')
    this.job = {
      engine,
      datasets: new OpenDatasets(engine),
      tables: new KeptTables(),
      stop: neverStop,
      tell: () => undefined,
    }
  }

  /** Before each input: an empty folder, and a library in which nobody has done anything. */
  begin(library: 'none' | 'whole'): void {
    for (const path of [this.folder, this.library]) {
      rmSync(path, { recursive: true, force: true })
      mkdirSync(path, { recursive: true })
    }
    if (library === 'whole') cpSync(this.wholeLibrary, this.library, { recursive: true })
  }
}
