import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField } from '../../../ui/fields.tsx'
import type { Missing } from '../checks.ts'
import type { ConsoleFacts } from '../item-form.ts'
import type { Live } from '../queries.ts'

interface EndingProps {
  live: Live
  facts: ConsoleFacts
  missing: readonly Missing[]
  filled: Filled
}

/** What is missing, each with the way to its place; the rest postponed in one act; the end. */
export function Ending({ live, facts, missing, filled }: EndingProps) {
  const unseen = live.withheld.filter(({ settled }) => !settled)
  const open = missing.filter(({ blocks }) => blocks).length + unseen.length
  const running = live.room.stage === 'running'
  return (
    <section id="mangler" aria-labelledby="mangler-overskrift">
      <h2 id="mangler-overskrift">Mangler i referatet</h2>
      {missing.length + unseen.length === 0 ? <p>Der mangler ikke noget.</p> : null}
      <ul class="nobullet-list live-missing">
        {missing.map(({ itemId, number, text, field }) => (
          <li>
            <a href={`${paths.liveItem(live.id, itemId)}#${field}`}>
              Punkt {number}: {text}
            </a>
          </li>
        ))}
        {unseen.map(({ number }) => (
          <li>
            Punkt {number} mangler udfald. Du deltager ikke i det; en anden sekretær for forummet skriver
            beslutningen.
          </li>
        ))}
      </ul>
      {running && open > 0 ? <PostponeRest live={live} facts={facts} filled={filled} /> : null}
      {running ? (
        <form method="post" action={paths.liveMeeting(live.id)}>
          <HiddenField name={ACT} value="afslut" />
          <Button
            {...(open === 0
              ? {}
              : { unavailable: open === 1 ? 'Ét punkt mangler udfald.' : `${open} punkter mangler udfald.` })}
          >
            Afslut mødet
          </Button>
        </form>
      ) : null}
    </section>
  )
}

function PostponeRest({ live, facts, filled }: Omit<EndingProps, 'missing'>) {
  const next = facts.nextMeetings[0]
  return (
    <details open={filled.act === 'udsaet-resten'}>
      <summary>Udsæt resten af mødet</summary>
      <Form action={paths.liveMeeting(live.id)}>
        <HiddenField name={ACT} value="udsaet-resten" />
        <DateField
          name="dato"
          id="udsaet-til"
          label="Alle punkter uden udfald udsættes til"
          hint={
            next === undefined
              ? 'Der er ikke planlagt et møde; punkterne venter til dagen.'
              : 'Næste planlagte møde er foreslået.'
          }
          value={valueOf(filled, 'udsaet-resten', 'dato', next?.heldOn ?? '')}
          error={errorOf(filled.errors, 'udsaet-til')}
        />
        <Button kind="secondary">Udsæt resten</Button>
      </Form>
    </details>
  )
}
