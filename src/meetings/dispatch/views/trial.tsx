/** What another deadline would have changed in the last year. */
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import type { TrialOfMeeting } from '../model.ts'
import type { SendPage } from '../pages.tsx'

export function Trial({ agenda, trial }: SendPage) {
  const { rules, meeting } = agenda
  if (rules === null) return null
  return (
    <section class="section" aria-labelledby="proev">
      <h2 id="proev">Prøv en anden frist</h2>
      <form method="get" action={`${paths.sendAgenda(meeting.id)}#proev`} class="no-print">
        <label class="form-label" for="frist">
          Hverdage før mødet (i dag er reglen {rules.dispatchWeekdays})
        </label>
        <input
          class="form-input input-short"
          id="frist"
          name="frist"
          inputmode="numeric"
          pattern="\d{1,2}"
          required
          value={String(trial?.weekdays ?? rules.dispatchWeekdays + 2)}
        />
        <button class="button button-secondary">Prøv fristen på det sidste års møder</button>
      </form>
      {trial === null ? null : <TrialTable {...trial} />}
    </section>
  )
}

function TrialTable({ weekdays, meetings }: NonNullable<SendPage['trial']>) {
  if (meetings.length === 0) return <p class="empty-state">Der er ikke sendt dagsordener det sidste år.</p>
  const sum = (countOf: (meeting: TrialOfMeeting) => number) =>
    meetings.reduce((all, each) => all + countOf(each), 0)
  return (
    <div class="table--responsive-scroll" tabindex={0} role="region" aria-label="Møder med den prøvede frist">
      <table class="table table--compact">
        <caption>
          Med {weekdays} hverdage ville {sum(({ approvedLater }) => approvedLater.length)} godkendelser og{' '}
          {sum(({ addedLater }) => addedLater.length)} punkter være kommet for sent.
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
