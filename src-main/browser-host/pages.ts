import { escapeHtml } from '#shared/messages/html-text'
import { messagesIn, type Messages } from '#shared/messages/messages'

type PageWords = Messages['hosts']['page']
/** A page in words, in both languages: the reader's choice of language is not known here. */
export type PageName = 'signIn' | 'used' | 'refused' | 'notFound' | 'method' | 'failed'

const STATUS: Record<PageName, number> = {
  signIn: 401,
  used: 403,
  refused: 403,
  notFound: 404,
  method: 405,
  failed: 500,
}

function section(language: 'sv' | 'en', name: PageName, withLink: boolean): string {
  const words: PageWords = messagesIn(language).hosts.page
  const link = withLink ? `<p><a href="/">${escapeHtml(words.home)}</a></p>` : ''
  return (
    `<section lang="${language}"><h1>${escapeHtml(words[`${name}Title`])}</h1>` +
    `<p>${escapeHtml(words[`${name}Text`])}</p>${link}</section>`
  )
}

const document = (head: string, main: string): string =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">${head}` +
  `<title>${escapeHtml(messagesIn('sv').hosts.productName)}</title></head>` +
  `<body><main>${main}</main></body></html>`

/**
 * What whoever came from another page is admitted by: it goes on to `to` by itself. Were the browser sent on, it would
 * take the request for that other page's, and keep the cookie back.
 */
export function buildWelcome(to: string): string {
  const said = (['sv', 'en'] as const).map(
    (language) =>
      `<p lang="${language}"><a href="${escapeHtml(to)}">${escapeHtml(messagesIn(language).hosts.page.goOn)}</a></p>`,
  )
  return document(`<meta http-equiv="refresh" content="0;url=${escapeHtml(to)}">`, said.join(''))
}

/** Status and HTML of a page. Without style: the policy allows no inline style, and words suffice. */
export function buildPage(name: PageName): { status: number; html: string } {
  const withLink = name === 'notFound' || name === 'method' || name === 'failed'
  const html = document('', `${section('sv', name, withLink)}<hr>${section('en', name, withLink)}`)
  return { status: STATUS[name], html }
}
