/** Employees and units as they are shown to whoever passes a call on. */
import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { EmployeeChoice, UnitChoice } from '../choices.ts'
import { presenceText, PRESENCE_WORDS, sourceText } from '../presence-words.ts'
import { openText } from '../telephone-hours.ts'
import { PLATFORMS } from '../trunks.ts'
import { spacedNumber } from '../spaced-number.ts'

export function ChoiceList({ children }: { children?: Child }) {
  return <ul class="employee-choices nobullet-list no-max-width">{children}</ul>
}

/** @param now milliseconds since 1970 */
export function EmployeeCard({ choice, now }: { choice: EmployeeChoice; now: number }) {
  const { personId, name, initials, title, unit, subjects, presence } = choice
  return (
    <li class="employee-choice">
      <div class="employee-choice-name">
        <p>
          <a href={paths.contactEmployee(personId)}>
            <strong>{name}</strong>
          </a>
          {initials === null ? '' : ` (${initials})`} <PresenceBadge choice={choice} now={now} />
        </p>
        <p class="quiet">{joined([title, unit?.name ?? null])}</p>
        {subjects.length === 0 ? null : <p>Arbejder med {subjects.join(', ').toLocaleLowerCase('da')}</p>}
      </div>
      <div>
        <p>
          {joined([
            presence.place,
            presence.workingOn === null ? null : `Arbejder på: ${presence.workingOn}`,
            presence.diversion === null ? null : `Viderestillet til ${spacedNumber(presence.diversion)}`,
          ])}
        </p>
        <p class="quiet">{sourceText(presence) ?? 'Ingen har sagt noget'}</p>
      </div>
      <div>
        <NumberLine number={choice.number} platform={choice.platform} />
        {unit === null ? null : <UnitFacts unit={unit} now={now} />}
      </div>
    </li>
  )
}

export function UnitCard({ unit, now }: { unit: UnitChoice; now: number }) {
  return (
    <li class="employee-choice">
      <div class="employee-choice-name">
        <p>
          <a href={paths.unit(unit.unitId)}>
            <strong>{unit.name}</strong>
          </a>
          {unit.initials === null ? '' : ` (${unit.initials})`} <Badge>Enhed</Badge>
        </p>
      </div>
      <div>
        <NumberLine number={unit.number} platform={unit.platform} />
      </div>
      <div>
        <UnitFacts unit={unit} now={now} />
      </div>
    </li>
  )
}

export function PresenceBadge({
  choice: { presence },
  now,
}: {
  choice: Pick<EmployeeChoice, 'presence'>
  now: number
}) {
  return <Badge colour={PRESENCE_WORDS[presence.state].colour}>{presenceText(presence, now)}</Badge>
}

export function NumberLine({ number, platform }: Pick<EmployeeChoice, 'number' | 'platform'>) {
  if (number === null) return <p class="quiet">Intet nummer</p>
  return (
    <p>
      <a href={`tel:${number}`}>{spacedNumber(number)}</a>
      {platform === null ? null : <span class="quiet"> {PLATFORMS[platform].toLocaleLowerCase('da')}</span>}
    </p>
  )
}

/** The unit's telephone hours, and how it answered today. */
function UnitFacts({ unit: { open, today }, now }: { unit: UnitChoice; now: number }) {
  const share =
    today.passedOn === 0 ? null : `Enheden har i dag taget ${today.answered} af ${today.passedOn} opkald`
  return (
    <>
      <p>{open === null ? <span class="quiet">Telefontid ikke oplyst</span> : openText(open, now)}</p>
      {share === null ? null : <p class="quiet">{share}</p>}
    </>
  )
}

const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' · ')
