/** The telephone in the browser: connects, rings and carries the sound. Where the desk has the trial telephone, the way to it; else nothing. */
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import type { DeskMoment } from '../model.ts'

export function TelephoneInBrowser({ moment, url }: { moment: DeskMoment; url: string | null }) {
  if (moment.telephone === 'trial')
    return (
      <p class="no-print">
        Prøvetelefon: ring op som borger på siden <a href={paths.contactTrials}>Prøveopkald</a>.
      </p>
    )
  if (moment.telephone !== 'browser' || url === null) return null
  return (
    <>
      <desk-telephone
        id="telefon"
        src={paths.contactDeskTelephone}
        server={url}
        data-turbo-permanent
      ></desk-telephone>
      <noscript>
        <Alert kind="warning">
          <p>
            Telefonen i browseren kræver JavaScript. Slå det til, eller vælg en plads med telefon på bordet.
            Resten af siden virker uden.
          </p>
        </Alert>
      </noscript>
    </>
  )
}
