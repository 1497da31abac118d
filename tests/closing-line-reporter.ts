import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with `N passed, N failed`, the line that CI reads. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0
    let skipped = 0
    // A file that did not even load, and an error outside any test, count as failures.
    let failed = unhandledErrors.length
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state)
      passed += results.filter((state) => state === 'passed').length
      skipped += results.filter((state) => state === 'skipped').length
      const failures = results.filter((state) => state === 'failed').length
      failed += failures > 0 ? failures : module.state() === 'failed' ? 1 : 0
    }
    // After the default reporter's own summary.
    process.once('exit', () => {
      process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
    })
  }
}
