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

/** Status and HTML of a page. Without style: the policy allows no inline style, and words suffice. */
export function buildPage(name: PageName): { status: number; html: string } {
  const withLink = name === 'notFound' || name === 'method' || name === 'failed'
  const title = escapeHtml(messagesIn('sv').hosts.productName)
  const html =
    `<!doctype html><html lang="sv"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>` +
    `<body><main>${section('sv', name, withLink)}<hr>${section('en', name, withLink)}</main></body></html>`
  return { status: STATUS[name], html }
}
