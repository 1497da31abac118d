import type { Page } from 'playwright-core'

/** What must not happen while a page is used: kept in words, so that a failing test says it. */
export interface PageWatch {
  /** Console errors, uncaught errors, violations of the content security policy, requests to elsewhere. */
  readonly complaints: readonly string[]
  /** Takes out complaints with these words, which a test has caused. */
  forgive(words: string): void
  /** Before the page is loaded anew for somebody else. */
  restart(): Promise<void>
}

const OWN_ADDRESS = /^(http:\/\/127\.0\.0\.1:\d+\/|app:\/\/|data:|blob:|about:|devtools:)/

export async function watchPage(page: Page): Promise<PageWatch> {
  let complaints: string[] = []
  page.on('console', (message) => {
    // Chromium reports violations of the policy as console errors too.
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    if (!OWN_ADDRESS.test(request.url())) complaints.push(`request to ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return {
    get complaints() {
      return complaints
    },
    forgive(words) {
      complaints = complaints.filter((one) => !one.includes(words))
    },
    async restart() {
      // Messages of the page that is left come in order: this one is the last of them.
      await page.evaluate(() => null)
      complaints = []
    },
  }
}
