/** The head of a meeting's page: when, where, who, and what it can be had as. */
import { writeDate, writeDateWithWeekday } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import { paths } from '../../paths.ts'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { Meeting, Participant } from '../queries.ts'

/** What the reader sees, as files. */
export function MeetingFiles({ meeting }: { meeting: Meeting }) {
  const { id } = meeting
  return (
    <p class="no-print quiet">
      Hent{' '}
      {FILES.map(([form, text], index) => (
        <>
          {index === 0 ? '' : index === FILES.length - 1 ? ' eller ' : ', '}
          <a href={paths.meetingFile(id, form)} data-turbo="false">
            {text}
          </a>
        </>
      ))}
      .
    </p>
  )
}

const FILES = [
  ['pdf', 'som PDF'],
  ['samlet', 'som PDF med alle bilag'],
  ['word', 'som Word'],
  ['json', 'som data'],
] as const

export function MeetingFacts({ meeting, seesPersons }: { meeting: Meeting; seesPersons: boolean }) {
  const { startsAt, endsAt, participants } = meeting
  const time =
    startsAt === null
      ? null
      : `${writeTime(startsAt)}${endsAt === null ? '' : `–${writeTime(endsAt).replace('kl. ', '')}`}`
  const present = participants.filter((each) => each.present)
  const absent = participants.filter((each) => !each.present)
  return (
    <DefinitionList
      entries={[
        ['Forum', meeting.body === null ? null : <a href={paths.body(meeting.bodyId)}>{meeting.body}</a>],
        ['Tid', [writeDateWithWeekday(meeting.heldOn), time].filter((part) => part !== null).join(' ')],
        ['Sted', meeting.location],
        ['Version', meeting.kind === 'agenda' ? (meeting.record?.version ?? null) : null],
        ['Undervejs', attendanceText(meeting)],
        ['Referat', approvalText(meeting)],
        ['Deltagere', present.length > 0 ? <People people={present} linked={seesPersons} /> : null],
        ['Afbud', absent.length > 0 ? <People people={absent} linked={seesPersons} /> : null],
      ]}
    />
  )
}

function attendanceText({ record }: Meeting): string | null {
  const changes = record?.attendance ?? []
  if (changes.length === 0) return null
  return changes
    .map(
      ({ name, change, time, item }) =>
        `${name} ${change === 'comes' ? 'kom' : 'gik'} ${writeTime(time)}${item === null ? '' : ` under punkt ${item}`}`,
    )
    .join('; ')
}

function approvalText({ record }: Meeting): string | null {
  const approval = record?.approval
  if (approval === undefined) return null
  const by = approval.approvedBy.length === 0 ? '' : `, godkendt af ${approval.approvedBy.join(', ')}`
  return `Låst den ${writeDate(approval.lockedOn)}${by}`
}

const ROLES: Record<string, string> = { chair: 'formand', secretary: 'sekretær' }

function People({ people, linked }: { people: readonly Participant[]; linked: boolean }) {
  return (
    <>
      {people.map(({ name, party, role, personId }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          {linked && personId !== null ? <a href={paths.person(personId)}>{name}</a> : name}
          {[party, role === null ? null : ROLES[role]].filter((part) => part).map((part) => ` (${part})`)}
        </>
      ))}
    </>
  )
}
