import { runCommandLine } from '#main/command-line/run'
import type { Ran } from './run-built'

/**
 * Runs the command line within this process, on the built workers: what it answers, without a process and a program
 * read anew for each question. That the built program does the same is for tests/integration/command-line/built.test.ts.
 */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  let out = ''
  let error = ''
  const streams = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
  }
  const code = await runCommandLine(args, streams, { LANG: 'sv_SE.UTF-8', ...environment })
  return { code, out, error }
}
