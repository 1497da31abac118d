import { describe, expect, it } from 'vitest'
import { readLaunchArguments } from '#main/hosting/launch-arguments'
import { serverOfPath } from '#main/hosting/network-path'

describe('the computer that a path names', () => {
  it.each([
    ['\\\\fil01\\gemensam\\data.csv', 'fil01'],
    ['\\\\fil01.kommun.se@SSL\\DavWWWRoot\\data.csv', 'fil01.kommun.se@SSL'],
    ['//fil01/gemensam/data.csv', 'fil01'],
    ['\\\\?\\UNC\\fil01\\gemensam\\data.csv', 'fil01'],
    ['\\\\.\\unc\\fil01\\gemensam\\data.csv', 'fil01'],
    ['\\\\?\\GLOBALROOT\\Device\\Mup\\fil01\\data.csv', 'GLOBALROOT'],
  ])('%s: %s', (path, server) => {
    expect(serverOfPath(path)).toBe(server)
  })

  it.each(['C:\\data.csv', 'H:\\Åsa\\data.csv', '\\\\?\\C:\\data.csv', '/home/åsa/data.csv', 'data.csv'])(
    'is this one: %s',
    (path) => {
      expect(serverOfPath(path)).toBeNull()
    },
  )

  it('is still told of a file given at the start', () => {
    const { files } = readLaunchArguments(['\\\\fil01\\gemensam\\data.csv'], '/hem')
    expect(files.map(serverOfPath)).toEqual(['fil01'])
  })
})

describe('a link that the system hands over', () => {
  it('is read as a link and never as an option, whatever it says', () => {
    const given = ['--open-url', '--', 'regionkikaren://view/overview', '--library=\\\\ond\\mapp']
    expect(readLaunchArguments(given, '/hem')).toEqual({
      library: undefined,
      dataset: null,
      files: [],
      links: ['regionkikaren://view/overview'],
    })
  })
})
