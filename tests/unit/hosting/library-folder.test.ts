import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLibraryFolder, libraryFolder } from '#main/hosting/library-folder'
import { localProfileFolder } from '#main/hosting/local-profile'

describe("the library's folder", () => {
  it('is under XDG_DATA_HOME on Linux', () => {
    const on = { platform: 'linux', environment: { XDG_DATA_HOME: '/data' }, home: '/home/å' } as const
    expect(defaultLibraryFolder(on)).toBe('/data/regionkikaren/library')
  })

  it.each([{}, { XDG_DATA_HOME: '' }, { XDG_DATA_HOME: 'relative' }])(
    'is under ~/.local/share when XDG_DATA_HOME does not count: %j',
    (environment) => {
      const on = { platform: 'linux', environment, home: '/home/å' } as const
      expect(defaultLibraryFolder(on)).toBe('/home/å/.local/share/regionkikaren/library')
    },
  )

  it('is under the local, not the roaming, application data on Windows', () => {
    const environment = { LOCALAPPDATA: 'D:\\Users\\Åsa\\AppData\\Local', APPDATA: 'D:\\Roaming' }
    const on = { platform: 'win32', environment, home: 'C:\\Users\\Åsa' } as const
    expect(defaultLibraryFolder(on)).toBe('D:\\Users\\Åsa\\AppData\\Local\\Regionkikaren\\library')
    expect(defaultLibraryFolder({ ...on, environment: {} })).toBe(
      'C:\\Users\\Åsa\\AppData\\Local\\Regionkikaren\\library',
    )
  })

  it('is under Application Support on macOS', () => {
    const on = { platform: 'darwin', environment: {}, home: '/Users/asa' } as const
    expect(defaultLibraryFolder(on)).toBe('/Users/asa/Library/Application Support/Regionkikaren/library')
  })

  it('is the one given with --library, made absolute', () => {
    expect(isAbsolute(libraryFolder('mina data'))).toBe(true)
    expect(libraryFolder('mina data')).toMatch(/mina data$/)
  })
})

describe('the folder of what Chromium and the window keep', () => {
  it('is under the local, not the roaming, application data on Windows', () => {
    const environment = {
      LOCALAPPDATA: 'D:\\Users\\Åsa\\AppData\\Local',
      APPDATA: '\\\\server\\profiler$\\Åsa',
    }
    const on = { platform: 'win32', environment, home: 'C:\\Users\\Åsa' } as const
    expect(localProfileFolder(on)).toBe('D:\\Users\\Åsa\\AppData\\Local\\Regionkikaren\\app')
    expect(localProfileFolder({ ...on, environment: {} })).toBe(
      'C:\\Users\\Åsa\\AppData\\Local\\Regionkikaren\\app',
    )
  })

  it.each(['linux', 'darwin'] as const)('is left to Electron on %s', (platform) => {
    expect(localProfileFolder({ platform, environment: {}, home: '/home/å' })).toBeNull()
  })
})
