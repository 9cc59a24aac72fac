import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ActionButton, LinkButton } from '../../../ui/buttons.tsx'

const moment = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' })

export function OwnCalendarView({ madeAt }: { madeAt: Date | null }) {
  return (
    <section>
      <h2>Dine møder i din egen kalender</h2>
      <p>
        Med en hemmelig adresse viser Outlook eller telefonen dine møder og følger med, når et møde flyttes
        eller aflyses. Kalenderen viser forum, tid og sted, aldrig hvad møderne handler om.
      </p>
      {madeAt === null ? null : (
        <p>Du fik din adresse {moment.format(madeAt)}. Har du mistet den, så lav en ny.</p>
      )}
      <div class="button-row">
        <ActionButton action={paths.ownCalendar} name="handling" value="ny" kind="secondary" turbo={false}>
          {madeAt === null ? 'Lav en kalenderadresse' : 'Lav en ny adresse'}
        </ActionButton>
        {madeAt === null ? null : (
          <ActionButton action={paths.ownCalendar} name="handling" value="slet" kind="tertiary">
            Luk for kalenderen
          </ActionButton>
        )}
      </div>
    </section>
  )
}

export function CalendarAddressView({ address }: { address: string }) {
  return (
    <>
      <h1>Din kalenderadresse</h1>
      <Alert kind="success">Adressen er lavet. En tidligere adresse virker ikke mere.</Alert>
      <p class="lead">
        Kopiér adressen ind i din kalender nu. Den bliver ikke vist igen, men du kan altid lave en ny på Min
        side.
      </p>
      <div class="form-group">
        <label class="form-label" for="adresse">
          Hemmelig adresse
        </label>
        <input class="form-input calendar-address" id="adresse" type="text" readonly value={address} />
      </div>
      <p>
        Vælg «Abonnér på kalender» eller «Tilføj kalender fra internettet» i Outlook eller på telefonen, og
        sæt adressen ind. Giv den ikke til andre: den, der har adressen, kan se, hvornår og hvor du er til
        møde.
      </p>
      <div class="button-row">
        <LinkButton href={address.replace(/^https?:/, 'webcal:')} turbo={false}>
          Åbn i kalenderen
        </LinkButton>
        <LinkButton href={paths.myPage} kind="secondary">
          Tilbage til Min side
        </LinkButton>
      </div>
    </>
  )
}
