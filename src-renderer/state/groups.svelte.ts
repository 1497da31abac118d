import { contentDigest } from '#shared/saved-view/content-digest'
import { codeOfGroup, isSameName, type SavedGroup, type SavedGroups } from '#shared/saved-view/saved-group'
import type { Problem, Result } from '#shared/problem/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import { codeOfPreset, groupPresets } from '#shared/dataset/group-presets'
import { localize } from '#shared/messages/localize'
import type { Language } from '#shared/messages/language'
import { fitGroup } from '#shared/filters/find-place'
import type { Client } from '../bridge/client'
import type { Messages } from './messages.svelte'

/** A group as it stands in the form. */
export interface GroupDraft {
  readonly name: string
  readonly members: readonly string[]
  /** Name of the saved group that is changed; null: a new one. */
  readonly replaces: string | null
}

/** The reader's own groups, kept by the core for every window and for the command line. */
export class Groups {
  saved = $state.raw<readonly SavedGroup[]>([])
  /** Why the last group could not be saved. */
  problem = $state.raw<Problem | null>(null)
  readonly #client: Client
  readonly #messages: Messages

  constructor(client: Client, messages: Messages) {
    this.#client = client
    this.#messages = messages
  }

  async read(): Promise<void> {
    this.#accept(await this.#client.call('groups:list', null))
  }

  /** Codes of the groups that a dataset has members of: saved ones first, then presets. */
  codesFor(dataset: DatasetDescription, language: Language): readonly string[] {
    const saved = this.saved.flatMap((group) => fitGroup(codeOfGroup(group), dataset) ?? [])
    const presets = groupPresets(dataset).map((preset) => codeOfPreset(preset, language))
    return [...saved, ...presets.filter((code) => !saved.includes(code))]
  }

  /** The code of the group that was saved; null when it was refused, and `problem` says why. */
  async save(draft: GroupDraft): Promise<string | null> {
    const there = this.saved.find(({ name }) => isSameName(name, draft.replaces ?? draft.name.trim()))
    const base = there === undefined ? null : contentDigest(there)
    const members = [...draft.members]
    const result = await this.#client.call('groups:save', { ...draft, members, base })
    this.problem = result.ok ? null : result.problem
    if (!result.ok) return null
    this.#keep(result.value)
    // Where another window has changed the group, this one has a number after its name.
    const text = members.toSorted().join()
    const same = this.saved.filter((group) => group.members.join() === text)
    const isNamed = ({ name }: SavedGroup): boolean => isSameName(name, draft.name.trim())
    const kept = same.find(isNamed) ?? same[0] ?? this.saved.find(isNamed)
    return kept ? codeOfGroup(kept) : null
  }

  /** Deletes at once; the message takes it back. */
  async remove(group: SavedGroup): Promise<void> {
    const result = await this.#client.call('groups:delete', { name: group.name })
    if (!this.#accept(result)) return
    this.#messages.offer(
      localize(({ analysis }) => analysis.groups.deleted(group.name)),
      localize(({ editions }) => editions.undo),
      () => void this.save({ ...group, replaces: null }),
    )
  }

  #accept(result: Result<SavedGroups>): boolean {
    if (!result.ok) {
      this.#messages.complain(result.problem)
      return false
    }
    this.#keep(result.value)
    return true
  }

  #keep({ groups, notices }: SavedGroups): void {
    this.saved = groups
    this.#messages.warn(notices)
  }
}
