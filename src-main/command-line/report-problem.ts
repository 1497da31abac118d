import type { Problem } from '#shared/problem/problem'
import { problemInWords } from '#shared/messages/problem-in-words'
import type { Language } from '#shared/messages/language'
import { commandWords } from './program-words'

/** A problem as lines for a person: what happened, the findings, what to do. */
export function describeProblem(problem: Problem, language: Language): string {
  const words = commandWords(language).problem
  const findings = (problem.details ?? []).map((detail) => {
    const place = [
      detail.table === undefined ? null : `${words.table} ${detail.table}`,
      detail.row === undefined ? null : `${words.row} ${detail.row}`,
    ].filter((part) => part !== null)
    const where = place.length === 0 ? '' : ` (${place.join(', ')})`
    return `  - ${detail.message[language]}${where}\n`
  })
  return `${problem.message[language]}\n${findings.join('')}${words.next} ${problem.nextStep[language]}\n`
}

/** A problem of the command line's own, made from its words in both languages. */
export function commandProblem(
  code: Problem['code'],
  message: (words: ReturnType<typeof commandWords>['problem']) => string,
  nextStep: (words: ReturnType<typeof commandWords>['problem']) => string,
): Problem {
  return problemInWords(code, ({ commandLine: { problem } }) => ({
    message: message(problem),
    nextStep: nextStep(problem),
  }))
}
