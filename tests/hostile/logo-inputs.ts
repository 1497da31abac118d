import { many } from './hostile-input'

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">${inside}</svg>`
const wrap = (element: string, level: number, one: (to: string) => string): string =>
  `<${element} id="a0" width="1" height="1"><rect width="1" height="1"/></${element}>` +
  many(
    level,
    (i) =>
      `<${element} id="a${String(i + 1)}" width="1" height="1">${one(`a${String(i)}`).repeat(10)}</${element}>`,
  ).join('')
const use = (to: string): string => `<use xlink:href="#${to}"/>`
const by = (attribute: string) => (to: string) => `<rect width="9" height="9" ${attribute}="url(#${to})"/>`

/** SVG logos that no export may meet, by what they are. */
export const HOSTILE_LOGOS: Readonly<Record<string, string>> = {
  'eight levels of ten uses': svg(wrap('g', 8, use) + use('a8')),
  'script under the prefix of an editor': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.w3.org/2000/svg" width="10" height="10"><i:script>alert(1)</i:script><rect width="5" height="5"/></svg>`,
  'symbols of symbols': svg(wrap('symbol', 8, use) + use('a8')),
  'patterns of patterns': svg(wrap('pattern', 8, by('fill')) + by('fill')('a8')),
  'masks of masks': svg(wrap('mask', 8, by('mask')) + by('mask')('a8')),
  'paths that clip paths': svg(wrap('clipPath', 8, by('clip-path')) + by('clip-path')('a8')),
  'markers at 100,000 points': svg(
    `<marker id="m">${'<rect/>'.repeat(9)}</marker><path marker-mid="url(#m)" d="M${'1 1 '.repeat(20_000)}"/>`,
  ),
  'drawings in drawings 20,000 deep': svg('<svg>'.repeat(20_000) + '</svg>'.repeat(20_000)),
  'a text of 10 MB': svg(`<text>${'a'.repeat(10_000_000)}</text>`),
  'entities of entities': `<!DOCTYPE svg [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  'a style from elsewhere': svg('<style>@import url("https://example.org/a.css");</style>'),
  'a picture from elsewhere under another prefix': svg(
    '<g xmlns:l="http://www.w3.org/1999/xlink"><image l:href="https://example.org/a.png"/></g>',
  ),
  'a link': svg('<a href="https://example.org/"><rect/></a>'),
  'a web page inside': svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
}
