/** One queue: whether it is open, its hours, its rules, what callers who are not to wait hear, and its desks. */
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, SelectField, TextField, TimeField } from '../../../ui/fields.tsx'
import { type NumberRule, RULE_GROUPS, WEEKDAY_NAMES, writeOpenings } from '../model.ts'
import type { DayClosed, DeskRow, Named, QueueRow } from '../queries.ts'
import type { Opening } from '../model.ts'
import { deskField, hoursField } from '../queue-commands.ts'
import type { Recording } from '../recordings.ts'
import { closedText } from './closed-text.ts'
import { DaysClosed } from './overview.tsx'
import { WaysForm } from './ways.tsx'

export interface QueueProps {
  queue: QueueRow
  others: readonly QueueRow[]
  hours: readonly (Opening & { weekday: number })[]
  closed: readonly DayClosed[]
  subjects: readonly Named[]
  desks: readonly DeskRow[]
  /** Rank by desk. */
  ranks: ReadonlyMap<number, number>
  recordings: readonly Recording[]
  filled: Filled
}

export function QueueView(props: QueueProps) {
  return (
    <>
      <ShutForm {...props} />
      <HoursForm {...props} />
      <RulesForm {...props} />
      <WaysForm {...props} />
      <DesksForm {...props} />
      <h2>Slet køen</h2>
      <p>Kun en kø, som ingen har ringet til, kan slettes.</p>
      <Form action={paths.contactQueue(props.queue.id)}>
        <Button kind="warning" name={ACT} value="slet">
          Slet køen
        </Button>
      </Form>
    </>
  )
}

function ShutForm({ queue, filled }: QueueProps) {
  const at = paths.contactQueue(queue.id)
  if (queue.isClosed)
    return (
      <>
        <h2>Køen er lukket</h2>
        <p>{closedText(queue)}</p>
        <Form action={at}>
          <Button name={ACT} value="aabn">
            Åbn køen nu
          </Button>
        </Form>
      </>
    )
  return (
    <details open={filled.act === 'luk'}>
      <summary>Luk køen nu</summary>
      <p>Nye opkald får det, der står under «Der er lukket». Samtaler, der er i gang, fortsætter.</p>
      <Form action={at}>
        <TextField
          name="grund"
          label="Grund"
          hint="Kollegerne kan se den."
          value={valueOf(filled, 'luk', 'grund')}
          error={errorOf(filled.errors, 'grund')}
        />
        <DateField
          name="dato"
          label="Lukket til og med"
          hint="Tomt: til nogen åbner den."
          optional
          value={valueOf(filled, 'luk', 'dato')}
          error={errorOf(filled.errors, 'dato')}
        />
        <TimeField
          name="klokken"
          label="Klokken"
          hint="Tomt: hele dagen."
          optional
          value={valueOf(filled, 'luk', 'klokken')}
          error={errorOf(filled.errors, 'klokken')}
        />
        <Button kind="warning" name={ACT} value="luk">
          Luk køen
        </Button>
      </Form>
    </details>
  )
}

function HoursForm({ queue, hours, closed, filled }: QueueProps) {
  return (
    <>
      <h2>Åbningstid</h2>
      <p id="tider">Skriv tiden som 8-15 eller 9-12 og 14-17. Et tomt felt er en lukket dag.</p>
      <Form action={paths.contactQueue(queue.id)}>
        {WEEKDAY_NAMES.map((name, index) => (
          <TextField
            name={hoursField(index + 1)}
            label={name}
            optional
            width="short"
            value={valueOf(
              filled,
              'tider',
              hoursField(index + 1),
              writeOpenings(hours.filter(({ weekday }) => weekday === index + 1)),
            )}
            error={errorOf(filled.errors, hoursField(index + 1))}
          />
        ))}
        <Button kind="secondary" name={ACT} value="tider">
          Gem åbningstiden
        </Button>
      </Form>
      <DaysClosed closed={closed} />
    </>
  )
}

function RulesForm({ queue, subjects, filled }: QueueProps) {
  return (
    <>
      <h2>Regler</h2>
      <Form action={paths.contactQueue(queue.id)}>
        <TextField
          name="navn"
          label="Navn"
          value={valueOf(filled, 'regler', 'navn', queue.title)}
          error={errorOf(filled.errors, 'navn')}
        />
        <TextField
          name="numre"
          label="Telefonnumre"
          hint="De numre, borgeren ringer på. Flere skilles ad med komma."
          optional
          value={valueOf(filled, 'regler', 'numre', queue.dialled.join(', '))}
          error={errorOf(filled.errors, 'numre')}
        />
        <SelectField
          name="emne"
          label="Emne"
          hint="Har køen et emne, får kun de medarbejdere dens opkald, som kan svare på emnet."
          options={[
            { value: '', text: 'Alle emner' },
            ...subjects.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          value={valueOf(filled, 'regler', 'emne', String(queue.subjectId ?? ''))}
        />
        {RULE_GROUPS.map(({ title, rules }) => (
          <fieldset>
            <legend>
              <h3>{title}</h3>
            </legend>
            {rules.map((rule) => (
              <RuleField rule={rule} queue={queue} filled={filled} />
            ))}
          </fieldset>
        ))}
        <Button kind="secondary" name={ACT} value="regler">
          Gem reglerne
        </Button>
      </Form>
    </>
  )
}

function RuleField({ rule, queue, filled }: { rule: NumberRule; queue: QueueRow; filled: Filled }) {
  const { column, label, hint, least, most, empty } = rule
  return (
    <TextField
      name={column}
      label={label}
      hint={`${hint} Fra ${least} til ${most}.${empty === undefined ? '' : ` Tomt: ${empty}`}`}
      optional={empty !== undefined}
      width="short"
      value={valueOf(filled, 'regler', column, String(queue[column] ?? ''))}
      error={errorOf(filled.errors, column)}
    />
  )
}

const RANKS = [
  { value: '', text: 'Tager ikke opkald fra køen' },
  { value: '1', text: 'Primær: får opkald med det samme' },
  { value: '2', text: 'Sekundær: hjælper, når der er ventet lidt' },
  { value: '3', text: 'Reserve: hjælper, når der er ventet længe' },
]

function DesksForm({ queue, desks, ranks, filled }: QueueProps) {
  return (
    <>
      <h2>Pladser</h2>
      {desks.length === 0 ? (
        <p class="empty-state">
          Der er ingen pladser. <a href={paths.contactSettingsDesks}>Tilføj en plads</a>
        </p>
      ) : (
        <Form action={paths.contactQueue(queue.id)}>
          {desks.map(({ id, title, place }) => (
            <SelectField
              name={deskField(id)}
              label={place === null ? title : `${title} (${place})`}
              options={RANKS}
              value={valueOf(filled, 'pladser', deskField(id), String(ranks.get(id) ?? ''))}
            />
          ))}
          <Button kind="secondary" name={ACT} value="pladser">
            Gem pladserne
          </Button>
        </Form>
      )}
    </>
  )
}
