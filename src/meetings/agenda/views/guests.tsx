import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, TextField } from '../../../ui/fields.tsx'
import { clockOf } from '../clock-of-agenda.ts'
import type { AgendaGuest } from '../queries.ts'
import { shortTime } from '../words.ts'
import type { ItemProps } from './item.tsx'

/** Guests of the item with their slots. */
export function GuestsOfItem({ agenda, item, filled }: ItemProps) {
  const action = paths.agendaItem(agenda.meeting.id, item.id)
  const predicted = clockOf(agenda)?.items.get(item.id)?.begins ?? null
  const value = (name: string) => valueOf(filled, 'gaest', name)
  const error = (name: string) => (filled.act === 'gaest' ? errorOf(filled.errors, name) : undefined)
  return (
    <section>
      <h2>Gæster</h2>
      {item.guests.length === 0 ? null : (
        <ul class="nobullet-list">
          {item.guests.map((guest) => (
            <li class="guest-line">
              {guest.name} {slotText(guest, predicted)}
              <GuestActs action={action} guest={guest} />
            </li>
          ))}
        </ul>
      )}
      <Form action={action}>
        <TextField
          name="gaest"
          label="Gæst"
          hint="Initialer eller navn på en af vores egne, ellers navn eller stilling."
          value={value('gaest')}
          error={error('gaest')}
        />
        <TextField
          name="kommer"
          label="Kommer kl."
          hint={
            predicted === null
              ? 'Som 9.30.'
              : `Tomt felt: når punktet ventes at begynde, kl. ${shortTime(predicted)}.`
          }
          width="short"
          value={value('kommer')}
          error={error('kommer')}
          optional
        />
        <TextField
          name="gaestens-minutter"
          label="Gæstens minutter"
          width="short"
          value={value('gaestens-minutter')}
          error={error('gaestens-minutter')}
          optional
        />
        <Button kind="secondary" name={ACT} value="gaest">
          Tilføj gæsten
        </Button>
      </Form>
    </section>
  )
}

function slotText({ arrivesAt, minutes, told }: AgendaGuest, predicted: string | null): string {
  const at =
    arrivesAt !== null
      ? `kl. ${shortTime(arrivesAt)}`
      : predicted === null
        ? ''
        : `når punktet begynder, ventet kl. ${shortTime(predicted)}`
  const long = minutes === null ? '' : `i ${minutes} minutter`
  return [at, long, told ? '(har fået besked)' : '(har ikke fået besked)']
    .filter((part) => part !== '')
    .join(' ')
}

function GuestActs({ action, guest }: { action: string; guest: AgendaGuest }) {
  return (
    <span class="guest-acts">
      {guest.told ? null : (
        <form class="action" method="post" action={action}>
          <HiddenField name="id" value={String(guest.id)} />
          <Button kind="secondary" name={ACT} value="giv-besked" id={`besked-${guest.id}`}>
            {guest.personId === null ? 'Har fået besked' : 'Giv besked'}
            <span class="sr-only">: {guest.name}</span>
          </Button>
        </form>
      )}
      <form class="action" method="post" action={action}>
        <HiddenField name="id" value={String(guest.id)} />
        <Button kind="tertiary" name={ACT} value="fjern-gaest" id={`fjern-${guest.id}`}>
          Fjern<span class="sr-only"> {guest.name}</span>
        </Button>
      </form>
    </span>
  )
}
