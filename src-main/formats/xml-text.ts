/** Characters that no XML 1.0 document may hold, not even escaped, and halves of pairs. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text without what XML cannot hold. */
export const cleanXmlText = (text: string): string => text.replace(FORBIDDEN, '')

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text as it stands in XML, in an element or an attribute. */
export const writeXmlText = (text: string): string =>
  cleanXmlText(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
