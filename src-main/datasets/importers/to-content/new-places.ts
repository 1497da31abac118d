import type { Region } from '#shared/dataset/dimensions'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { formatNumber } from '#shared/messages/number-format'

/** How many are named. */
const MOST_NAMED = 5

/** Which regions and industries the dataset did not know before. */
export function noticeNew(
  regions: readonly Region[],
  industries: readonly { readonly code: string; readonly name: LocalizedText }[],
): LocalizedText[] {
  const notice = (key: 'newRegions' | 'newIndustries', list: typeof industries): LocalizedText[] =>
    list.length === 0
      ? []
      : [
          localize(({ imports }, language) => {
            const names = list.slice(0, MOST_NAMED).map(({ code, name }) => `${name[language]} (${code})`)
            const more = list.length > MOST_NAMED ? ' …' : ''
            return imports.recognition.notices[key](
              formatNumber(list.length, 'persons', language),
              names.join(', ') + more,
            )
          }),
        ]
  return [...notice('newRegions', regions), ...notice('newIndustries', industries)]
}
