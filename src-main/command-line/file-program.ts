import type { Command } from 'commander'
import { DECIMAL_MARKS } from '#shared/table/decimal-mark'
import { TARGETS } from '#shared/table/mapping-terms'
import { convertFile, type ConvertOptions } from './convert-command'
import { REPORT_FORMATS } from './datasets-commands'
import { importFile, INSPECT_FORMATS, inspectFile, type ImportOptions } from './import-command'
import type { Says } from './program-words'
import type { AddCommand } from './run'
import { gather } from './stated-marks'

/** `import`, `inspect` and `convert`: files that become datasets, or other files. */
export function addFileCommands(program: Command, add: AddCommand, says: Says): void {
  const { words } = says
  const { help } = words
  add(program, 'import', help.import)
    .argument('<file>', help.anyFile)
    .option('--map <file>', help.map)
    .option('--into <dataset>', help.into)
    .option('--apart', help.apart)
    .option('--new <name>', help.newDataset)
    .option('--as <what>', help.readAs(TARGETS.join(', ')))
    .option('--swap', help.swap)
    .option('--year <year>', help.fixedYear)
    .option('--out <file>', help.outDataset)
    .option('--dry-run', help.dryRun)
    .option('--table <number>', help.table)
    .option('--sheet <name>', help.sheet)
    .option('--property <name>', help.property)
    .option('--decimal-mark <mark>', help.decimalMark(DECIMAL_MARKS.join(', ')), gather)
    .option('--format <format>', help.format(REPORT_FORMATS.join(', ')), 'text')
    .action((file: string, options: ImportOptions) => importFile(file, options, says))
  add(program, 'inspect', help.inspect)
    .argument('<file>', help.anyFile)
    .option('--table <number>', help.table)
    .option('--sheet <name>', help.sheet)
    .option('--decimal-mark <mark>', help.decimalMark(DECIMAL_MARKS.join(', ')), gather)
    .option('--format <format>', help.format(INSPECT_FORMATS.join(', ')), 'json')
    .action((file: string, options: Parameters<typeof inspectFile>[1]) => inspectFile(file, options, says))
  add(program, 'convert', help.convert)
    .argument('<file>', help.anyFile)
    .option('--table <number>', help.table)
    .option('--sheet <name>', help.sheet)
    .option('--decimal-mark <mark>', help.decimalMark(DECIMAL_MARKS.join(', ')), gather)
    .option('--to <format>', help.convertTo)
    .requiredOption('--out <file>', help.outTable)
    .action((file: string, options: ConvertOptions) => convertFile(file, options, says))
}
