#!/usr/bin/env node
import { constants } from 'node:os'
import { removeUnfinished } from '#main/files/atomic-write'
import { runCommandLine } from './run'
import { processStreams } from './streams'

// Ctrl+C leaves whole files or none.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    removeUnfinished()
    process.exit(128 + constants.signals[signal])
  })

process.exitCode = await runCommandLine(process.argv.slice(2), processStreams())
