import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLaunchArguments } from '#main/hosting/launch-arguments'

describe('the arguments of the desktop program', () => {
  it('name library, dataset and files, relative to where it was started', () => {
    const args = ['--library', 'bibliotek', '--dataset=a.regiondata', 'b.regiondata']
    expect(readLaunchArguments(args, '/hem')).toEqual({
      library: resolve('/hem', 'bibliotek'),
      dataset: resolve('/hem', 'a.regiondata'),
      files: [resolve('/hem', 'b.regiondata')],
      links: [],
    })
  })

  it("pass over Chromium's and the system's own, and what is no dataset file", () => {
    const args = ['--no-sandbox', '--user-data-dir=/x', '-psn_0_1', 'README.md', 'C.REGIONDATA']
    expect(readLaunchArguments(args, '/hem')).toEqual({
      library: undefined,
      dataset: null,
      files: [resolve('/hem', 'C.REGIONDATA')],
      links: [],
    })
  })

  it('carry links to views, which are never taken for files', () => {
    const links = ['regionkikaren://view/overview?x=a.csv', 'Regionkikaren://view/overview']
    expect(readLaunchArguments(['https://example.org/a', ...links], '/hem')).toMatchObject({
      files: [],
      links,
    })
  })
})
