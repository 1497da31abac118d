import { expect, test } from 'vitest'
import { onEachHostWith } from './on-each-host'
import { mainText, settled } from './window'

const VIEW = 'commuting.flows?region=0580&year=2007&direction=in&show=table'
const aLink = (): Promise<readonly string[]> => Promise.resolve([`regionkikaren://view/${VIEW}`])

onEachHostWith(aLink, 'a start with a link', (host) => {
  test('opens the window at the view, and nothing else stays in its address', async () => {
    const { page } = await host.first()
    await expect.poll(() => page.url()).toBe(host.address(`#/${VIEW}`))
    await settled(page)
    expect(await mainText(page)).toContain('Linköping')
  })
})
