import type { TestProject } from 'vitest/node'
import { chooseBrowsers } from '../choose-browsers'

/** Unpacks the browser once, before files that run at the same time ask for it. */
export default async function setUp(project: TestProject): Promise<void> {
  const chosen = await chooseBrowsers()
  if (chosen !== null) project.provide('chromium', chosen.chromium)
}
