import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mediaTypeOf, resolveRendererFile } from '#main/hosting/renderer-files'

const folder = '/srv/out/renderer'
const folderOnWindows = 'C:\\Program\\out\\renderer'

describe('the file that an address names', () => {
  it.each([
    ['/', '/srv/out/renderer/index.html'],
    ['/index.html', '/srv/out/renderer/index.html'],
    ['/assets/index-1a2b.js', '/srv/out/renderer/assets/index-1a2b.js'],
    ['/assets/a%20b.woff2', '/srv/out/renderer/assets/a b.woff2'],
  ])('%s is %s', (urlPath, file) => {
    expect(resolveRendererFile(folder, urlPath, posix)).toBe(file)
  })

  it('uses the separator of Windows there', () => {
    expect(resolveRendererFile(folderOnWindows, '/assets/a.js', win32)).toBe(
      'C:\\Program\\out\\renderer\\assets\\a.js',
    )
  })

  it.each([
    '/../secret',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/%2e%2e%2fsecret',
    '/..%5c..%5csecret',
    '/assets\\..\\..\\secret',
    '/assets/%00.js',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
    '/assets/a.js:hidden',
    '/.git/config',
    '/assets./a.js',
    '/%E0%A4%A',
    '//etc/passwd',
    'index.html',
    '',
  ])('%s is refused', (urlPath) => {
    const file = resolveRendererFile(folder, urlPath, posix)
    expect(file === null || file.startsWith(`${folder}/`)).toBe(true)
    const onWindows = resolveRendererFile(folderOnWindows, urlPath, win32)
    expect(onWindows === null || onWindows.startsWith(`${folderOnWindows}\\`)).toBe(true)
    if (urlPath.includes('secret') || urlPath.includes(':')) expect([file, onWindows]).toEqual([null, null])
  })

  it('never lies outside the folder, on any system', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', 'a', ':', 'C:', '%00', '%', '~')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const urlPath = `/${pieces.join('')}`
        const file = resolveRendererFile(folder, urlPath, posix)
        if (file !== null) expect(posix.relative(folder, file)).not.toMatch(/^\.\.|^\//)
        const onWindows = resolveRendererFile(folderOnWindows, urlPath, win32)
        if (onWindows !== null) expect(win32.relative(folderOnWindows, onWindows)).not.toMatch(/^\.\.|:/)
      }),
    )
  })

  it('knows the media types of the window, and calls all else a stream of bytes', () => {
    expect(mediaTypeOf('a.JS')).toBe('text/javascript; charset=utf-8')
    expect(mediaTypeOf('a.woff2')).toBe('font/woff2')
    expect(mediaTypeOf('a.exe')).toBe('application/octet-stream')
  })
})
