/** What somebody types to find a colleague, as the words to look for: «hvem arbejder med boligstøtte?» is boligstøtte. Pure. */
import { STOP_WORDS } from '../../language/danish-words/stop-words.ts'

/** Words of a question that say nothing of whom it is about; those of every text are in STOP_WORDS. */
const QUESTION_WORDS = new Set(
  `hvem hvilken hvilket hvilke arbejder arbejde tager tage tag står stå sidder sidde kender kende ved vide ansvarlig ansvaret
  ansvar svarer svare hjælper hjælpe tale snakke kontakte ringe ringer finder finde find søger søge går gå sig af hos noget
  nogen spørgsmål vedrørende omkring angående borger borgeren medarbejder medarbejdere kollega spørge spørger giver give
  sagsbehandler herfra gerne lige mon tak når får få brug bruge skal hedder hedde`.split(/\s+/),
)

export interface Question {
  /** In small letters; none, and nothing is asked. */
  words: string[]
  /** What was typed is (the beginning of) a telephone number. */
  number: string | null
}

const MOST_WORDS = 6

export function readQuestion(text: string): Question {
  const typed = text.toLocaleLowerCase('da').normalize('NFC')
  const digits = typed.replaceAll(/[\s()-]/gu, '').replace(/^(?:\+|00)45/u, '')
  if (/^\d{3,15}$/u.test(digits)) return { words: [], number: digits }
  const all = typed.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? []
  const telling = all.filter((word) => !STOP_WORDS.has(word) && !QUESTION_WORDS.has(word))
  // «Af» may be somebody's initials: a text of nothing but such words is meant as it stands.
  const words = [...new Set(telling.length > 0 ? telling : all)]
  return { words: words.slice(0, MOST_WORDS), number: null }
}
