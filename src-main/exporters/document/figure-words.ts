import { describeView } from '#shared/figures-as-text/view-words'
import { messagesIn } from '#shared/messages/messages'
import type { ComparisonJob, ExportJob } from '../export-job'
import { drawnPicture, describeComparisonJob, describeJob, isExample } from '../job-words'

/**
 * What screen readers say in place of a figure, all of its panels in one. What is read in the words `beside` it is
 * not said again; that its figures are made up is, since readers also go from figure to figure.
 */
export function sayFigure(job: ExportJob, beside: string): string {
  const words = describeJob(job)
  const said = [words.finding ?? '', ...(job.kind === 'comparison' ? sayFindings(job) : [])]
  const about = [endSentence(words.title), endSentence(words.subtitle), ...said]
  return joinSentences([...keepUnsaid(about, beside), words.shows, markOf(job)])
}

/** The same for panels that are a figure each: each begins with its heading. */
export function sayPanels(job: ComparisonJob, beside: string): string[] {
  const { title, subtitle, headings, findings } = describeComparisonJob(job)
  return job.panels.map(({ data }, i) => {
    const common = i === 0 ? [endSentence(title), endSentence(subtitle)] : []
    const { shows } = describeView(data, job.language, drawnPicture(job))
    return joinSentences([
      ...keepUnsaid(common, beside),
      endSentence(headings[i] ?? ''),
      ...keepUnsaid([findings[i] ?? ''], beside),
      shows,
      markOf({ ...job, panels: job.panels.slice(i, i + 1) }),
    ])
  })
}

function sayFindings(job: ComparisonJob): string[] {
  const { panelFinding } = messagesIn(job.language).analysis.comparison
  const { headings, findings } = describeComparisonJob(job)
  return headings.flatMap((heading, i) => {
    const finding = findings[i] ?? null
    return finding === null ? [] : [panelFinding(heading, finding)]
  })
}

const markOf = (job: ExportJob): string =>
  isExample(job) ? endSentence(messagesIn(job.language).slides.exampleMark) : ''

/** Lines and pages break texts at other blanks than those that we know. */
const evenBlanks = (text: string): string => text.replace(/\s+/g, ' ')

function keepUnsaid(sentences: readonly string[], beside: string): string[] {
  const said = evenBlanks(beside)
  return sentences.filter((sentence) => !said.includes(evenBlanks(sentence).replace(/\.$/, '')))
}

const endSentence = (text: string): string => (text === '' || /[.?!]$/.test(text) ? text : `${text}.`)

const joinSentences = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ')
