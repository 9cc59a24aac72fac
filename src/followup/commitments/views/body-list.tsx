/** What a body waits for. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import type { BodyList, PostponedItem } from '../body-list.ts'
import type { Commitment } from '../queries.ts'
import { CommitmentRow } from './row.tsx'

interface BodyListProps {
  body: { id: number; name: string }
  list: BodyList
  isKeeper: boolean
  filled: Filled
  today: string
}

export function BodyListView({ body, list, isKeeper, filled, today }: BodyListProps) {
  const { counts, postponed } = list
  const back = paths.followupOfBody(body.id)
  const group = (heading: string, rows: readonly Commitment[], count: number, empty: string) => (
    <Group {...{ heading, rows, count, empty, today, back }} />
  )
  return (
    <>
      <h1>Opfølgning for {body.name}</h1>
      <ErrorSummary errors={filled.errors} />
      {group('Overskredet', list.overdue, counts.overdue, 'Intet er overskredet.')}
      {group('Snart', list.soon, counts.soon, `Intet inden for ${list.remindDays} dage.`)}
      {group('Besvaret, venter på forum', list.answered, counts.answered, 'Der ligger ingen svar.')}
      {group('Lovet uden dato', list.undated, counts.undated, 'Alt har en dato.')}
      <Postponed items={postponed} />
      {group('Senere', list.later, counts.later, 'Der er ikke mere.')}
      <p class="no-print">
        Hent listen som{' '}
        <a href={paths.followupOfBodyFile(`${body.id}.csv`)} data-turbo="false">
          regneark (CSV)
        </a>
        . <a href={paths.archivePromisesOf({ forum: body.id })}>Løfter i forummets ældre referater</a>.
      </p>
      {isKeeper ? <ReminderForm {...{ body, list, filled }} /> : null}
    </>
  )
}

interface GroupProps {
  heading: string
  rows: readonly Commitment[]
  count: number
  empty: string
  today: string
  back: string
}

function Group({ heading, rows, count, empty, today, back }: GroupProps) {
  return (
    <section class="section">
      <h2>
        {heading} ({count})
      </h2>
      {rows.length === 0 ? <p class="empty-state">{empty}</p> : null}
      {rows.length === 0 ? null : (
        <ul class="owed nobullet-list no-max-width">
          {rows.map((commitment) => (
            <CommitmentRow commitment={commitment} today={today} back={back} />
          ))}
        </ul>
      )}
      {count > rows.length && rows.length > 0 ? (
        <p class="quiet">De første {rows.length} vises. Filen har dem alle.</p>
      ) : null}
    </section>
  )
}

/** What nobody has said when to take up again, or whose day has passed. */
function Postponed({ items }: { items: readonly PostponedItem[] }) {
  return (
    <section class="section">
      <h2>Udskudt uden at komme igen ({items.length})</h2>
      <Table
        caption="Punkter, der er udskudt uden at komme igen"
        captionHidden
        columns={[
          { text: 'Punkt', names: true },
          'Sidst udskudt',
          { text: 'Gange', figures: true },
          { text: 'Dage siden første gang', figures: true },
          'Venter på',
        ]}
        rows={items.map(({ itemId, title, caseNumber, lastOn, times, days, waitsFor, postponedTo }) => [
          <>
            <a href={paths.item(itemId)}>{title ?? 'Uden titel'}</a>
            {caseNumber === null ? null : <span class="quiet"> Sag {caseNumber}</span>}
          </>,
          <>
            {writeDate(lastOn)}
            {postponedTo === null ? ', uden dato' : `, til ${writeDate(postponedTo)}, som er passeret`}
          </>,
          times,
          days.toLocaleString('da-DK'),
          waitsFor ?? 'Ikke sagt',
        ])}
        empty="Intet venter på at komme igen."
        measure="working"
      />
    </section>
  )
}

function ReminderForm({ body, list, filled }: Pick<BodyListProps, 'body' | 'list' | 'filled'>) {
  return (
    <Form action={paths.followupOfBody(body.id)} class="no-print">
      <TextField
        name="dage"
        label="Påmind den ansvarlige så mange dage før fristen"
        width="short"
        value={valueOf(filled, 'paamind', 'dage', String(list.remindDays))}
        error={errorOf(filled.errors, 'dage')}
      />
      <Button kind="secondary" name={ACT} value="paamind">
        Gem
      </Button>
    </Form>
  )
}
