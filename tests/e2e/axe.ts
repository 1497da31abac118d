import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeFinding {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}
declare const axe: { run(context: Document, options: object): Promise<{ violations: AxeFinding[] }> }

/** What axe finds against WCAG 2.2 A and AA and its own best practices, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Through the protocol and not as a script element: the content security policy stays as it is.
  await page.evaluate(AXE)
  const found = await page.evaluate(() =>
    axe
      .run(document, { resultTypes: ['violations'] })
      .then(({ violations: list }) =>
        list.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })),
      ),
  )
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 4)
        .join('; ')}`,
  )
}
