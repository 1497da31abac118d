import { describeGroups } from '#shared/dataset/region-groups'
import { foldText } from '#shared/ask/fold-words'
import { askWords } from '#shared/ask/words'
import { localeOf } from '#shared/messages/language'
import { ownMarkWords } from '#shared/view/own-marks/words'
import { VIEWS, isViewId, VIEW_IDS, nameView } from '#shared/views/registry'
import { nameRecents } from './recent-views'
import type { Session } from './session.svelte'

/** Something that the palette finds. */
export interface Command {
  /** `answer:…`, `view:…`, `place:…`, `elsewhere:…`, `command:…`. */
  readonly code: string
  readonly name: string
  readonly group: string
}

/** The others stand in the dialog of saved views. */
const MOST_RECENT_LISTED = 5

/** Saved and recent views, views, then commands, then places. */
export function listCommands(session: Session): readonly Command[] {
  const { shell, analysis } = session.words
  const { palette } = shell
  const { language } = session.preferences
  const commands = [
    ['table', palette.toggleTable],
    ['export', palette.export],
    ['load', palette.loadFile],
    ['light', palette.lightTheme],
    ['dark', palette.darkTheme],
    [language === 'sv' ? 'en' : 'sv', language === 'sv' ? palette.english : palette.swedish],
    ['groups', analysis.groups.newGroup],
    ['help', palette.help],
    ['settings', palette.settings],
    ['star', session.words.savedViews.dialog.saveCommand],
    ['own-marks', ownMarkWords.in(language).title],
    ['saved-views', session.words.savedViews.dialog.title],
    ['copy-link', session.words.savedViews.link.copy],
    ['undo', shell.toolbar.back],
    ['redo', shell.toolbar.forward],
  ] as const
  const { description } = session.library
  const places = (description ? describeGroups(description, session.choice.groupCodes).regions : [])
    .filter(({ kind }) => kind === 'municipality' || kind === 'county' || kind === 'group')
    .map((region) => ({ code: `place:${region.code}`, name: region.name[language], group: palette.places }))
    .toSorted((a, b) => a.name.localeCompare(b.name, localeOf('sv')))
  const { saved, recent } = session.savedViews
  const { choice } = session
  return [
    ...saved.map(({ name }, index) => ({
      code: `saved:${String(index)}`,
      name,
      group: palette.savedViews,
    })),
    ...nameRecents(recent.slice(0, MOST_RECENT_LISTED), language).map((name, index) => ({
      code: `recent:${String(index)}`,
      name,
      group: palette.recentViews,
    })),
    ...VIEW_IDS.filter((id) => choice.isAvailable(id)).map((id) => ({
      code: `view:${id}`,
      name: nameView(id, language),
      group: palette.views,
    })),
    ...(session.library.description?.series ?? []).map(({ code, title }) => ({
      code: `series:${code}`,
      name: title[language],
      group: nameView('series.values', language),
    })),
    { code: 'view:reports', name: session.words.reportPages.title, group: palette.views },
    { code: 'view:datasets', name: shell.datasets.title, group: palette.views },
    ...commands.map(([id, name]) => ({ code: `command:${id}`, name, group: palette.commands })),
    ...places,
    ...session.placesElsewhere.map(({ code, name, group }) => ({
      code: `elsewhere:${code}`,
      name: session.words.datasetChoice.switchTo(name, group),
      group: session.words.datasetChoice.elsewhere,
    })),
  ]
}

/**
 * Before everything that is found by its name: what has just the name that is written, then the answer and what goes on
 * from it, or the command that is meant. There as soon as the question is understood, before its figures are known.
 */
export function listAnswers(session: Session, entries: readonly Command[]): readonly Command[] {
  const { question, card, understood, entry } = session.asking
  const { palette } = session.words.shell
  const { language } = session.preferences
  const meant = (code: string | null | undefined, name?: string): readonly Command[] =>
    entries
      .filter((one) => one.code === code)
      .map((one) => ({ ...one, name: name ?? one.name, group: palette.answer }))
  if (understood?.kind === 'elsewhere') {
    const place = session.placesElsewhere.find(({ name }) => name === understood.name)
    return meant(place && `elsewhere:${place.code}`)
  }
  const saved = entries.filter(
    ({ code, name }) => code.startsWith('saved:') && foldText(name) === foldText(question.trim()),
  )
  if (understood?.kind !== 'answer') return [...saved, ...meant(entry)]
  const { opens, goOn, onlyPlace } = understood
  const place = entries.find(({ code }) => code === `place:${onlyPlace ?? ''}`)
  return [
    ...saved,
    // Whoever only names a place stays in the view at hand.
    ...(place && session.choice.view?.takes.includes('region') === true
      ? meant(place.code, palette.showHere(place.name))
      : []),
    {
      code: 'answer:0',
      name: palette.open(card?.title ?? nameView(opens.view, language)),
      group: palette.answer,
    },
    ...goOn.map(({ view }, at) => ({
      code: `answer:${String(at + 1)}`,
      name: nameView(view, language),
      group: palette.goOn,
    })),
  ]
}

/** Why what is asked has no answer; null where it has one, or is still being written. */
export function explainUnanswered(session: Session): string | null {
  const { understood } = session.asking
  const words = askWords.in(session.preferences.language).card
  const title = session.library.description?.meta.title[session.preferences.language] ?? ''
  if (understood?.kind === 'nothing') return `${words.nothing} ${words.examples}`
  return understood?.kind === 'elsewhere' ? words.elsewhere(understood.name, title) : null
}

/** Does what a chosen entry says, except loading a file, which needs the page. */
export function runCommand(session: Session, code: string): void {
  // A group's code has colons of its own.
  const [kind = '', ...rest] = code.split(':')
  const id = rest.join(':')
  if (kind === 'answer') {
    const { understood } = session.asking
    if (understood?.kind !== 'answer') return
    const asked = id === '0' ? understood.opens : understood.goOn[Number(id) - 1]
    if (asked) session.asking.open(asked)
  } else if (kind === 'view') session.choice.goTo(isViewId(id) || id === 'reports' ? id : 'datasets')
  else if (kind === 'series') session.choice.goTo('series.values', { series: id })
  else if (kind === 'saved' || kind === 'recent') {
    const { saved, recent } = session.savedViews
    const chosen = (kind === 'saved' ? saved : recent)[Number(id)]
    if (chosen) void session.sharing.open(chosen.view)
  } else if (kind === 'place') showPlace(session, id)
  else if (kind === 'elsewhere') void session.switchToPlace(id)
  else if (id === 'table') session.choice.toggleTable()
  else if (
    id === 'export' ||
    id === 'help' ||
    id === 'settings' ||
    id === 'groups' ||
    id === 'star' ||
    id === 'own-marks' ||
    id === 'saved-views'
  )
    session.dialogs.open(id)
  else if (id === 'copy-link') void session.sharing.copyLink()
  else if (id === 'undo') session.navigation.back()
  else if (id === 'redo') session.navigation.forward()
  else if (id === 'light' || id === 'dark') void session.preferences.change({ theme: id })
  else if (id === 'sv' || id === 'en') void session.preferences.change({ language: id })
}

/** In the view at hand where it is about places, else on the facts page. */
function showPlace(session: Session, region: string): void {
  const county = session.library.description?.regions.find((one) => one.code === region)?.kind === 'county'
  const { choice } = session
  const { view } = choice
  const fits = view !== null && view.takes.includes('region') && (!county || VIEWS[view.id].counties)
  if (fits) choice.change({ region })
  else choice.goTo('overview', { region })
}
