import type { Basis, FactTable } from '../dataset/dimensions'
import type { Language, LocalizedText } from '../messages/language'
import { localize } from '../messages/localize'
import type { Messages } from '../messages/messages'
import type { DimensionUse } from './mapping-terms'

/** What a table is taken for, before its values are gone through. */
export interface Judgement {
  readonly target: FactTable | 'series'
  /** Use by the dimension's code, for every dimension. */
  readonly uses: ReadonlyMap<string, DimensionUse>
  /** Of dimensions with the use `one`: the value that is read. */
  readonly chosen: ReadonlyMap<string, string>
  readonly basis: Basis
  /** Something that the file does not say was assumed: what is counted, or which column is the home. */
  readonly isUnsure: boolean
  readonly remarks: readonly LocalizedText[]
}

type Remark = (words: Messages['imports']['recognition']['remarks'], language: Language) => string
/** A remark from the catalogue's words about recognition. */
export const remark = (say: Remark): LocalizedText =>
  localize(({ imports }, language) => say(imports.recognition.remarks, language))
