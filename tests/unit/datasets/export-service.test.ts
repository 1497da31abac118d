import { describe, expect, it } from 'vitest'
import { ExportService } from '#main/datasets/export-service'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'

describe('a file of the edition that is shown', () => {
  it('is of that edition, and says so, when another one is chosen while it is made', async () => {
    let shown = 'a'
    const asked: (string | null)[] = []
    const exports = new ExportService({
      views: {
        draw({ dataset, view, filters }) {
          asked.push(dataset)
          shown = 'b'
          return Promise.resolve({ data: sampleViewData(view, filters), geography: null })
        },
        drawComparison: () => Promise.reject(new Error('nothing is compared')),
        describe: () => Promise.resolve(sampleDescription),
      },
      shelf: {
        find: (key) => Promise.resolve({ key: key ?? shown.repeat(64), path: '', name: '' }),
      },
      pictures: {
        render: () => Promise.reject(new Error('nothing is drawn')),
        report: () => Promise.reject(new Error('nothing is drawn')),
        template: () => Promise.reject(new Error('not asked for')),
        readDeck: () => Promise.reject(new Error('not asked for')),
        updateDeck: () => Promise.reject(new Error('not asked for')),
        geography: () => Promise.reject(new Error('nothing is drawn')),
        prepare: () => Promise.resolve(),
        close: () => Promise.resolve(),
      },
      version: '1.0.0',
      deckTemplate: () => Promise.resolve(null),
      houseStyle: () => Promise.resolve({ style: NO_HOUSE_STYLE, logoLeftOut: false }),
    })
    const { stamp } = await exports.prepare(
      { dataset: null, view: 'commuting.flows', filters: { region: '0581' }, picture: 'chart' },
      { picture: 'chart', width: 800, height: 450, scale: 1, language: 'sv' },
      'svg',
    )
    expect(asked).toEqual(['a'.repeat(64)])
    expect(stamp.shows).toMatchObject({ view: { dataset: { digest: 'a'.repeat(64) } } })
  })
})

describe('a logo that is kept and cannot be drawn safely', () => {
  const made = { bytes: new Uint8Array(), mediaType: 'image/svg+xml', fileName: 'a.svg' }
  const service = (logoLeftOut: boolean): ExportService =>
    new ExportService({
      views: {
        draw: ({ view, filters }) =>
          Promise.resolve({ data: sampleViewData(view, filters), geography: null }),
        drawComparison: () => Promise.reject(new Error('nothing is compared')),
        describe: () => Promise.resolve(sampleDescription),
      },
      shelf: { find: () => Promise.resolve({ key: 'a'.repeat(64), path: '', name: '' }) },
      pictures: {
        render: () => Promise.resolve(made),
        report: () => Promise.reject(new Error('no report')),
        template: () => Promise.reject(new Error('not asked for')),
        readDeck: () => Promise.reject(new Error('not asked for')),
        updateDeck: () => Promise.reject(new Error('not asked for')),
        geography: () => Promise.reject(new Error('no map')),
        prepare: () => Promise.resolve(),
        close: () => Promise.resolve(),
      },
      version: '1.0.0',
      deckTemplate: () => Promise.resolve(null),
      houseStyle: () => Promise.resolve({ style: NO_HOUSE_STYLE, logoLeftOut }),
    })
  const noticesOf = async (logoLeftOut: boolean) =>
    (
      await service(logoLeftOut).render({
        dataset: null,
        view: 'commuting.flows',
        filters: { region: '0581' },
        picture: 'chart',
        format: 'svg',
        width: 800,
        height: 450,
        scale: 1,
        language: 'sv',
      })
    ).notices?.map(({ sv }) => sv)

  it('is left out of the file, and the reader is told', async () => {
    expect(await noticesOf(true)).toEqual([expect.stringContaining('Logotypen')])
    expect(await noticesOf(false)).toBeUndefined()
  })
})
