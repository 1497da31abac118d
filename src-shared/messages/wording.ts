import { perLanguage, type Language, type LocalizedText } from './language'

/** The words of one thing in every language: of the program, of a view, of a part of them. */
export interface Wording<Words> {
  in(language: Language): Words
  /** One text in every language, for what crosses a border or outlives a change of language. */
  say(write: (words: Words, language: Language) => string): LocalizedText
  /** The same for texts that are all from one part of the words. */
  part<Part>(pick: (words: Words) => Part): Wording<Part>
}

/** Every language has the same words, and the compiler names the one that is missing. */
export const wording = <Words>(words: Readonly<Record<Language, Words>>): Wording<Words> => ({
  in: (language) => words[language],
  say: (write) => perLanguage((language) => write(words[language], language)),
  part: (pick) => wording(perLanguage((language) => pick(words[language]))),
})
