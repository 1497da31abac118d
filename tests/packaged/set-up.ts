import { spawnSync } from 'node:child_process'
import { isStandIn, packedProgram, ROOT } from './packed'

/** Packs the program for this system, unless something packed is named, and says loudly which Electron it has. */
export default function setUp(): void {
  if (!process.env['REGIONKIKAREN_PACKED']) {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0
    const target = process.platform === 'linux' ? ['--linux', 'dir'] : ['--dir']
    if (!run('src-main/ensure-built.mjs') || !run('out/main/package.js', ...target))
      throw new Error('the program could not be packed')
  }
  const which = isStandIn(packedProgram()) ? 'A STAND-IN OF ELECTRON' : 'REAL ELECTRON'
  process.stderr.write(`\n*** The packed program runs on ${which}. ***\n\n`)
}
