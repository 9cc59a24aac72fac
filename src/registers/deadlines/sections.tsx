/** On the register's front page: what must be done now. */
import { addDays } from '../../language/due-calendar.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { writePeriod } from '../mechanism/figure-words.ts'
import type { Register } from '../mechanism/register.ts'
import { thirdBefore } from './model.ts'
import { LETTER_DAYS } from './owed.ts'
import { countLettersDue, listAreasBelow, listChosen, listMissing } from './queries.ts'

export const stateOfDeadlines: Section<{ register: Register }> = async (c) => {
  const { id } = c.var.reader.municipality
  const on = today()
  const period = thirdBefore(on)
  const found = await read(c, async (tx) => ({
    letters: await countLettersDue(tx, id, addDays(on, LETTER_DAYS)),
    below: await listAreasBelow(tx, id, period),
    chosen: await listChosen(tx, id, on),
    missing: (await listMissing(tx, id, on)).missing.length,
  }))
  const letters = found.letters.reduce((sum, unit) => sum + unit.letters, 0)
  const evaluations = found.chosen.filter(
    ({ evaluatedOn, evaluateOn }) => evaluatedOn === null && evaluateOn <= on,
  )
  const lines = [
    {
      count: letters,
      href: paths.deadlineLetters,
      words: ['brev', 'breve', 'mangler om frister, der ikke holder'],
    },
    {
      count: found.below.length,
      href: paths.deadlineAlerts,
      words: ['område', 'områder', `er under målet ${writePeriod(period)}`],
    },
    {
      count: evaluations.length,
      href: paths.deadlineBriefing,
      words: ['udvalgt område', 'udvalgte områder', 'skal evalueres'],
    },
    {
      count: found.missing,
      href: paths.missingDeadlines,
      words: ['paragraf', 'paragraffer', 'mangler en frist'],
    },
  ].filter(({ count }) => count > 0)
  if (lines.length === 0) return null
  return (
    <>
      <h2>Lige nu</h2>
      <ul>
        {lines.map(({ count, href, words: [one, many, rest] }) => (
          <li>
            <a href={href}>
              {count} {count === 1 ? one : many} {rest}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
