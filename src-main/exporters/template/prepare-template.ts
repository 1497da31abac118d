import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import { readRelations } from '#main/formats/package-relations'
import { readXmlTree } from '#main/formats/xml-tree'
import type { TemplateFacts } from '../export-job'
import { chooseLayouts, type ChosenLayouts } from './choose-layouts'
import { openTemplate, type OpenedTemplate } from './open-template'
import { fontWidth } from './template-fonts'
import { readLayouts, readTemplateSize, type TemplateLayout } from './template-layouts'
import { choosePalette, type DeckPalette } from './template-palette'

/** A template, with the layouts and colours that our slides get. */
export interface PreparedTemplate {
  readonly template: OpenedTemplate
  readonly chosen: ChosenLayouts
  readonly palette: DeckPalette
}

/** Reads somebody's template. Throws `ProblemError` in words. */
export function prepareTemplate(bytes: Uint8Array): PreparedTemplate {
  const template = openTemplate(bytes)
  const size = readTemplateSize(template)
  const layouts = readLayouts(template)
  const chosen = chooseLayouts(layouts, size, widthOfLetters(template, layouts))
  const { view } = chosen.layouts
  return { template, chosen, palette: choosePalette(view.layout.colors, view) }
}

/** What is told of a template. Throws as `prepareTemplate`. */
export function describeTemplate({ bytes }: DeckTemplate): TemplateFacts {
  const { layout } = prepareTemplate(bytes).chosen.layouts.view
  return { layout: layout.name }
}

/** How much wider a deck's letters are than those that are measured. */
export function widthOfLetters(
  { parts }: OpenedTemplate,
  [first]: readonly Pick<TemplateLayout, 'part'>[],
): number {
  if (first === undefined) return 1
  const follow = (part: string, kind: string): string =>
    readRelations(parts, part).find((one) => one.kind === kind)?.target ?? ''
  const theme = follow(follow(first.part, 'slideMaster'), 'theme')
  return parts.has(theme) ? fontWidth(readXmlTree(parts.text(theme))) : 1
}
