/** All queues at a glance: open or not, until when, with how many desks; a new one. */
import { writeDateWithWeekday } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { writeOpenings } from '../model.ts'
import type { CentreSettings, DayClosed, QueueOverview } from '../queries.ts'
import { closedText } from './closed-text.ts'

export interface OverviewProps {
  queues: readonly QueueOverview[]
  closed: readonly DayClosed[]
  settings: CentreSettings | null
  today: string
  filled: Filled
}

export function OverviewView({ queues, closed, settings, today, filled }: OverviewProps) {
  const off = closed.find(({ day }) => day === today)
  return (
    <>
      <h2>Køer</h2>
      {off === undefined ? null : <p>I dag er alle køer lukket: {off.why}.</p>}
      <Table
        caption="Køer"
        captionHidden
        measure="working"
        columns={[{ text: 'Kø', names: true }, 'Numre', 'I dag', { text: 'Pladser', figures: true }]}
        rows={queues.map((queue) => [
          <a href={paths.contactQueue(queue.id)}>{queue.title}</a>,
          queue.dialled.length === 0 ? 'Ingen' : queue.dialled.join(', '),
          todayText(queue),
          String(queue.desks),
        ])}
        empty="Der er ingen køer. Tilføj den første herunder."
      />
      <DaysClosed closed={closed} />
      <h2>Ny kø</h2>
      <Form action={paths.contactSettings}>
        <TextField
          name="navn"
          label="Navn"
          value={valueOf(filled, 'ny', 'navn')}
          error={errorOf(filled.errors, 'navn')}
        />
        <TextField
          name="numre"
          label="Telefonnumre"
          hint="De numre, borgeren ringer på. Flere skilles ad med komma."
          optional
          value={valueOf(filled, 'ny', 'numre')}
          error={errorOf(filled.errors, 'numre')}
        />
        <Button kind="secondary" name={ACT} value="ny">
          Tilføj køen
        </Button>
      </Form>
      <h2>Nummeret, vi viser</h2>
      <Form action={paths.contactSettings}>
        <TextField
          name="nummer"
          label="Nummer"
          hint="Det ser borgeren, når kontaktcentret ringer op. Tomt: nummeret er skjult."
          type="tel"
          optional
          width="short"
          value={valueOf(filled, 'nummer', 'nummer', settings?.ownNumber ?? '')}
          error={errorOf(filled.errors, 'nummer')}
        />
        <Button kind="secondary" name={ACT} value="nummer">
          Gem nummeret
        </Button>
      </Form>
    </>
  )
}

function todayText(queue: QueueOverview): string {
  if (queue.isClosed) return closedText(queue)
  return queue.today.length === 0 ? 'Lukket' : `Åben ${writeOpenings(queue.today)}`
}

export function DaysClosed({ closed }: { closed: readonly DayClosed[] }) {
  return (
    <>
      <h2>Dage, hvor der er lukket</h2>
      {closed.length === 0 ? (
        <p class="empty-state">Ingen de næste to måneder.</p>
      ) : (
        <ul>
          {closed.map(({ day, why }) => (
            <li>
              {writeDateWithWeekday(day)}: {why}
            </li>
          ))}
        </ul>
      )}
      <p>
        Fridage og lukkedage sættes under <a href={paths.daysOff}>Fridage</a> og i registeret over lukkedage.
        De går før åbningstiderne.
      </p>
    </>
  )
}
