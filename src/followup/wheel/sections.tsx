/** What the wheel shows on other pages: the front page of secretaries, and the page of a body. */
import { writeDate } from '../../language/dates.ts'
import type { PaperSubject } from '../../cases/slots.ts'
import { today } from '../../organisation/administration.tsx'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { canSeeWheel } from './access.ts'
import type { Occurrence } from './model.ts'
import { findDutyOfPaper } from './queries.ts'
import { Overloaded } from './views/wheel.tsx'
import { comingFrom, findOverloaded } from './wheel-pages.tsx'
import { MARK_COLOURS, markText, noteText } from './words.ts'

const AHEAD_DAYS = 92
const YEAR = 365
const MOST = 12

/** For secretaries: duties without a draft in time, and meetings that hold more than their hours, three months ahead. */
export const wheelOfSecretary: Section<unknown> = async (c) => {
  const { municipality, person } = c.var.reader
  if (person === null || person.secretaryBodies.length === 0) return null
  const day = today()
  const found = await read(c, async (tx) => {
    const { wheel, occurrences, until } = await comingFrom(tx, municipality.id, day, AHEAD_DAYS)
    const span = { from: day, until, today: day }
    const overloaded = await findOverloaded(tx, municipality.id, wheel, person.secretaryBodies, span)
    const missing = occurrences.filter(
      ({ mark, duty: { bodyId } }) =>
        mark === 'missing' && bodyId !== null && person.secretaryBodies.includes(bodyId),
    )
    return { missing, overloaded }
  })
  if (found.missing.length === 0 && found.overloaded.length === 0) return null
  return (
    <section>
      <h2>Årshjulet de næste tre måneder</h2>
      {found.missing.length === 0 ? null : (
        <>
          <h3>Mangler kladde</h3>
          <ul class="link-list nobullet-list">
            {found.missing.slice(0, MOST).map((each) => (
              <Line occurrence={each} withBody />
            ))}
          </ul>
        </>
      )}
      <Overloaded loads={found.overloaded} level="h3" />
      <p>
        <a href={paths.annualWheel}>Hele årshjulet</a>
      </p>
    </section>
  )
}

/** The coming year of a body. */
export const wheelOfBody: Section<{ id: number }> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  if (!canSeeWheel(person)) return null
  const day = today()
  const { occurrences } = await read(c, (tx) => comingFrom(tx, municipality.id, day, YEAR))
  const own = occurrences.filter(({ duty }) => duty.bodyId === id)
  if (own.length === 0) return null
  return (
    <section>
      <h2>Årshjul</h2>
      <ul class="link-list nobullet-list">
        {own.slice(0, MOST).map((each) => (
          <Line occurrence={each} />
        ))}
      </ul>
      <p>
        <a href={paths.annualWheelOf({ forum: id })}>Forummets årshjul</a>
      </p>
    </section>
  )
}

/** Beside a paper that the wheel drafted: which duty it is for. */
export const dutyOfPaper: Section<PaperSubject> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  if (!canSeeWheel(person)) return null
  const duty = await read(c, (tx) => findDutyOfPaper(tx, municipality.id, id))
  if (duty === null) return null
  return (
    <section>
      <h3>Årshjul</h3>
      <p>
        <a href={paths.dutyTime(duty.id, duty.periodOn)}>{duty.title}</a>, {duty.rule}
      </p>
    </section>
  )
}

function Line({ occurrence, withBody = false }: { occurrence: Occurrence; withBody?: boolean }) {
  const { duty, on, periodOn, mark } = occurrence
  return (
    <li>
      <a href={paths.dutyTime(duty.id, periodOn)}>{duty.title}</a>{' '}
      <Badge colour={MARK_COLOURS[mark]}>{markText(occurrence)}</Badge>{' '}
      <span class="quiet">
        {[
          ...(withBody ? [duty.bodyName ?? ''] : []),
          writeDate(on),
          duty.ownerName,
          ...noteText(occurrence),
        ].join(', ')}
      </span>
    </li>
  )
}
