#!/usr/bin/env node
import { runCommandLine } from './run'
import { processStreams } from './streams'

process.exitCode = await runCommandLine(process.argv.slice(2), processStreams())
