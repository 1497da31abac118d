import { expect, test } from 'vitest'
import { onPage } from './on-each-host'
import { drawing, goTo, words } from './window'

const { problem } = words.shell

/** As if a picture could not be drawn: nothing of SVG can be made. */
const breakDrawing = (): void => {
  const own = document.createElementNS.bind(document)
  Object.assign(document, {
    mended: own,
    createElementNS: () => {
      throw new Error('nothing can be drawn')
    },
  })
}
const mendDrawing = (): void => {
  const { mended } = document as unknown as { mended: typeof document.createElementNS }
  Object.assign(document, { createElementNS: mended })
}

onPage('a picture that could not be drawn', (host) => {
  test('says so with its cause, keeps the figures at hand, and is there after “try again”', async () => {
    const { page, watch } = await host.open()
    await goTo(page, 'industries.largest', { region: '0581', show: 'table' })
    await page.evaluate(breakDrawing)
    await page.getByRole('radio', { name: words.shell.show.chart }).click()
    const told = page.getByRole('alert').filter({ hasText: problem.pictureFailed })
    await told.waitFor()
    expect(await told.innerText()).toContain(problem.pictureCause('nothing can be drawn'))
    expect(await told.innerText()).toContain(problem.pictureFailedNext)
    await page.evaluate(mendDrawing)
    await told.getByRole('button', { name: problem.retry }).click()
    await drawing(page).waitFor()
    expect(await told.count()).toBe(0)
    watch.forgive('nothing can be drawn')
  })
})
