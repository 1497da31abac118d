import type { DatasetDescription } from '../dataset/description'
import { localize } from '../messages/localize'
import { messagesIn } from '../messages/messages'
import { insideSentence } from '../messages/sentence-case'
import type { FilterChoice, FilterScope, NamedFilterKind } from './filter'
import { refuse } from './filter-problems'
import { isSameText } from './same-text'

const ALL_INDUSTRIES = 'all'

/** Code of an industry whose parts are shown; null: all industries. */
export const industry: NamedFilterKind<'industry', string | null> = {
  id: 'industry',
  control: 'choice',
  initial: () => null,
  parse: (text, { dataset }) => parseIndustry(text, dataset),
  format: (value) => value ?? ALL_INDUSTRIES,
  fit: (text, { dataset: { industries } }) =>
    text === ALL_INDUSTRIES || industries.some(({ code }) => code === text) ? text : null,
  choices: (scope, filters) => choosableIndustries(scope, filters.industry),
  name: (value, { dataset }) => dataset.industries.find(({ code }) => code === value)?.name ?? null,
  word: (_value, { names, language }) =>
    insideSentence(names.industryName?.[language] ?? messagesIn(language).filters.industry.all),
}

function parseIndustry(text: string, { industries }: DatasetDescription): string | null {
  if (text === ALL_INDUSTRIES) return null
  const found =
    industries.find(({ code }) => code === text) ??
    industries.find(({ name }) => isSameText(name.sv, text) || isSameText(name.en, text))
  return (
    found?.code ??
    refuse(
      localize((words) => words.filters.industry.unknown(text)),
      localize((words) => words.filters.industry.unknownNext),
    )
  )
}

/** All industries, those of the coarsest level, and what the chosen one is part of: the way down and up again. */
function choosableIndustries(
  { view, dataset: { industries } }: FilterScope,
  chosen: string | null,
): readonly FilterChoice[] {
  if (!view.takes.includes('industry')) return []
  const parents = industries.filter(({ code }) => industries.some(({ parent }) => parent === code))
  const all = { code: ALL_INDUSTRIES, name: localize((words) => words.filters.industry.all) }
  const own = industries.filter(({ code }) => code === chosen && !parents.some((p) => p.code === code))
  return [all, ...parents, ...own]
}
