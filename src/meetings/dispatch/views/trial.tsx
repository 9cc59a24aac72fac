/** What another deadline would have changed in the last year. */
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import type { TrialOfMeeting } from '../model.ts'
import type { SendPage } from '../pages.tsx'

export function Trial({ agenda, trial, refusedTrial }: SendPage & { refusedTrial: string | null }) {
  const { rules, meeting } = agenda
  if (rules === null) return null
  return (
    <section class="section" aria-labelledby="proev">
      <h2 id="proev">Prøv en anden frist</h2>
      <form method="get" action={`${paths.sendAgenda(meeting.id)}#proev`} class="no-print">
        <TextField
          name="frist"
          label="Hverdage før mødet"
          hint={`Forummets regel er ${rules.dispatchWeekdays}.`}
          width="short"
          error={refusedTrial === null ? undefined : 'Skriv et helt tal fra 0 til 99.'}
          value={refusedTrial ?? String(trial?.weekdays ?? rules.dispatchWeekdays + 2)}
        />
        <Button kind="secondary">Prøv fristen på det sidste års møder</Button>
      </form>
      {trial === null ? null : <TrialTable {...trial} />}
    </section>
  )
}

const counted = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

function TrialTable({ weekdays, meetings }: NonNullable<SendPage['trial']>) {
  if (meetings.length === 0) return <p class="empty-state">Der er ikke sendt dagsordener det sidste år.</p>
  const sum = (countOf: (meeting: TrialOfMeeting) => number) =>
    meetings.reduce((all, each) => all + countOf(each), 0)
  return (
    <div class="table--responsive-scroll" tabindex={0} role="region" aria-label="Møder med den prøvede frist">
      <table class="table table--compact">
        <caption>
          Med {weekdays} hverdage ville{' '}
          {counted(
            sum(({ approvedLater }) => approvedLater.length),
            'godkendelse',
            'godkendelser',
          )}{' '}
          og{' '}
          {counted(
            sum(({ addedLater }) => addedLater.length),
            'punkt',
            'punkter',
          )}{' '}
          være kommet for sent.
        </caption>
        <thead>
          <tr>
            {['Møde', 'Frist', 'Godkendt senere', 'Sat på senere'].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ meetingId, heldOn, trialOn, approvedLater, addedLater }) => (
            <tr>
              <td>
                <a href={paths.meeting(meetingId)}>{writeDate(heldOn)}</a>
              </td>
              <td>{writeDate(trialOn)}</td>
              <td>{approvedLater.join('; ')}</td>
              <td>{addedLater.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
