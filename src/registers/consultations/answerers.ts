import type { Consultation } from './queries.ts'

/** Those for whom an answer was given, by name. */
export function answerersOf({ asked }: Pick<Consultation, 'asked'>, answerId: number): string[] {
  return asked.filter((each) => each.answerId === answerId).map(({ name }) => name)
}
