import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { CheckboxGroup, Form } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { MemberAtMeeting, NetworkMeeting } from '../queries.ts'

interface MeetingProps {
  meeting: NetworkMeeting
  members: readonly MemberAtMeeting[]
  keeps: boolean
  saved: boolean
}

export function MeetingView({ meeting, members, keeps, saved }: MeetingProps) {
  const expected = members.filter(({ mustAttend }) => mustAttend)
  const came = expected.filter(({ attended }) => attended)
  return (
    <>
      {saved ? <Alert kind="success">Fremmødet er gemt.</Alert> : null}
      <h1>{meeting.title}</h1>
      <p class="lead">
        {meeting.network}, {writeDate(meeting.heldOn)}. {came.length} af {expected.length} med mødepligt kom.
      </p>
      <p>
        <a href={paths.registerRow('netvaerk', 'moeder', meeting.id)}>Mødet og dets evaluering</a>
      </p>
      {keeps && members.length > 0 ? (
        <Form action={paths.networkMeeting(meeting.id)}>
          <CheckboxGroup
            name="kom"
            label="Hvem kom?"
            options={members.map(({ personId, person, unit, mustAttend }) => ({
              value: String(personId),
              text: person,
              hint: `${unit}${mustAttend ? '' : ', uden mødepligt'}`,
            }))}
            chosen={members.filter(({ attended }) => attended).map(({ personId }) => String(personId))}
          />
          <Button>Gem fremmødet</Button>
        </Form>
      ) : (
        <Table
          caption="Fremmøde"
          columns={[{ text: 'Medlem', names: true }, 'Enhed', 'Mødepligt', 'Kom']}
          rows={members.map(({ person, unit, mustAttend, attended }) => [
            person,
            unit,
            mustAttend ? 'Ja' : 'Nej',
            attended ? 'Ja' : 'Nej',
          ])}
          empty="Netværket havde ingen medlemmer den dag."
        />
      )}
    </>
  )
}
