import { fail, succeed, type Result } from '../problem/problem'
import { problemInWords } from '../messages/problem-in-words'
import type { Messages } from '../messages/messages'
import { FILTER_IDS } from '../filters/registry'
import { isViewId } from '../views/registry'
import { LINK_BASE } from './link-base'
import { readSavedView } from './migrations'
import type { SavedView } from './saved-view'

/** As much as every system passes to a program that it starts. */
export const LONGEST_LINK = 30_000
/** Of a digest's 64 digits: no two editions on earth share so many. */
const LINKED_DIGITS = 16

/** `regionkikaren://view/commuting.flows?region=0581&year=2008&dataset=…&edition=…&digest=…`, in a fixed order. */
export function formatLink(saved: SavedView, base: string = LINK_BASE): string {
  const { view, filters, show, compare, layout, dataset, version } = saved
  const params = FILTER_IDS.flatMap((id): [string, string][] => {
    const text = filters[id]
    return text === undefined ? [] : [[id, text]]
  })
  if (compare !== undefined && compare !== '') params.push(['compare', compare])
  if (compare !== undefined && layout === 'beside') params.push(['layout', layout])
  if (show !== null) params.push(['show', show])
  if (dataset) {
    params.push(['dataset', dataset.id], ['edition', dataset.edition])
    params.push(['digest', dataset.digest.slice(0, LINKED_DIGITS)])
  }
  if (version > 1) params.push(['version', String(version)])
  const query = params.map(([name, text]) => `${name}=${encodePlainly(text)}`).join('&')
  return `${base}${view}${query === '' ? '' : `?${query}`}`
}

/** Commas and colons are plain in a link and easier to read. */
export const encodePlainly = (text: string): string =>
  encodeURIComponent(toWellFormed(text)).replaceAll('%2C', ',').replaceAll('%3A', ':')

/** Half a surrogate pair cannot stand in an address. */
const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')

/** Our own scheme, or the page of a browser host on this machine. */
const FORM = /^(?:regionkikaren:\/\/view\/|https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?\/?#\/)([^#]*)$/i

/**
 * Reads a link that anybody may have written: it names a view and its filters, and can do nothing but show them.
 * Parameters that nobody knows are left out. Whether the filters exist is for the dataset to say (`parseFilters`).
 * Refuses (`link-refused`) other addresses, unknown views, what is or would be written too long, and what carries signs that cannot be
 * seen; a link of a newer program is `stored-newer-version`.
 */
export function parseLink(text: string): Result<SavedView> {
  const link = text.trim()
  if (link.length > LONGEST_LINK) return refuse(({ tooLong }) => tooLong)
  const rest = FORM.exec(link)?.[1]
  if (rest === undefined) return refuse(({ notALink }) => notALink)
  const [path = '', ...query] = rest.split('?')
  // Some programs put a slash after what they take for a folder.
  const view = path.replace(/\/$/, '')
  if (!isViewId(view)) return refuse(({ unknownView }) => unknownView(view.slice(0, 60)))
  const params = readQuery(query.join('?'))
  if (params === null) return refuse(({ damaged }) => damaged)
  const get = (name: string): string | undefined => params.get(name) || undefined
  const filters = Object.fromEntries(
    FILTER_IDS.flatMap((id) => {
      const value = get(id)
      return value === undefined ? [] : [[id, value]]
    }),
  )
  const read = readSavedView({
    version: Number(get('version') ?? 1),
    view,
    filters,
    show: get('show') ?? null,
    ...(get('compare') !== undefined && {
      compare: get('compare'),
      ...(get('layout') === 'beside' && { layout: 'beside' }),
    }),
    dataset:
      get('dataset') === undefined
        ? null
        : { id: get('dataset'), edition: get('edition') ?? '', digest: get('digest') ?? '' },
  })
  // Letters that stand plainly in the link take six characters in its own written form.
  const base = link.slice(0, link.length - rest.length)
  if (read.ok && formatLink(read.value, base).length > LONGEST_LINK) return refuse(({ tooLong }) => tooLong)
  return read.ok || read.problem.code === 'stored-newer-version' ? read : refuse(({ damaged }) => damaged)
}

/** Null: something in it cannot be decoded, or cannot be seen. The first of a name counts. */
function readQuery(query: string): Map<string, string> | null {
  const params = new Map<string, string>()
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    try {
      const name = decodeURIComponent(pair.slice(0, at))
      const value = decodeURIComponent(pair.slice(at + 1))
      if (/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(value)) return null
      if (!params.has(name)) params.set(name, value)
    } catch {
      return null
    }
  }
  return params
}

type LinkWords = Messages['savedViews']['link']['refused']

const refuse = (say: (words: LinkWords) => string): Result<never> =>
  fail(
    problemInWords('link-refused', ({ savedViews: { link } }) => ({
      message: say(link.refused),
      nextStep: link.refusedNext,
    })),
  )

/** The link, unless it is longer than what can be opened again. */
export function formatSafeLink(saved: SavedView, base?: string): Result<string> {
  const link = formatLink(saved, base)
  return link.length > LONGEST_LINK ? refuse(({ cannotBeLinked }) => cannotBeLinked) : succeed(link)
}
