/** What only the body's secretary meets on an item's access page: its attachments one by one, and who opened and closed. */
import { writeShortDate } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import { paths } from '../../paths.ts'
import { Badge, DegreeBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/buttons.tsx'
import { Table } from '../../ui/table.tsx'
import type { AttachmentAccess, DegreeChanged } from '../attachment-degrees.ts'
import { REASON_TEXTS } from '../words.ts'

export function AttachmentDegrees({ attachments }: { attachments: readonly AttachmentAccess[] }) {
  if (attachments.length === 0) return null
  return (
    <section class="section">
      <h2 id="bilag">Bilagene</h2>
      <p>
        Et bilag følger punktet, til du lukker det. Et lukket bilag kan kun forummets medlemmer og dem med en
        opgave i punktet se og åbne. Dets navn forsvinder fra listen over bilag og fra søgningen, men ikke
        midt i en sætning i punktets tekst.
      </p>
      <Table
        caption="Bilagene"
        captionHidden
        measure="working"
        empty=""
        columns={[{ text: 'Bilag', names: true }, 'Adgang', 'Ret']}
        rows={attachments.map((attachment) => [
          attachment.kept ? (
            <a href={paths.attachment(attachment.id)} data-turbo="false">
              {attachment.name}
            </a>
          ) : (
            attachment.name
          ),
          attachment.degree === 'closed' ? <DegreeBadge degree="closed" /> : <Badge>Følger punktet</Badge>,
          <DegreeButton attachment={attachment} />,
        ])}
      />
    </section>
  )
}

function DegreeButton({ attachment: { id, name, degree } }: { attachment: AttachmentAccess }) {
  return (
    <form class="action" method="post" action={paths.attachmentAccess(id)}>
      <Button kind="secondary" name="grad" value={degree === 'closed' ? 'as-item' : 'closed'}>
        {degree === 'closed' ? 'Åbn' : 'Luk'}
        <span class="sr-only"> bilaget {name}</span>
      </Button>
    </form>
  )
}

const DEGREE_TEXTS: Record<string, string> = {
  published: 'Offentlig',
  internal: 'Intern',
  closed: 'Lukket',
  'as-item': 'Følger punktet',
}

export function DegreeHistory({ changes }: { changes: readonly DegreeChanged[] }) {
  return (
    <section class="section">
      <h2>Hvem har åbnet og lukket</h2>
      <Table
        caption="Hvem har åbnet og lukket"
        captionHidden
        measure="working"
        empty="Adgangen er ikke ændret."
        columns={['Hvornår', 'Hvem', 'Hvad', 'Fra', 'Til', 'Hvorfor']}
        rows={changes.map((change) => [
          `${writeShortDate(change.at.slice(0, 10))} ${writeTime(change.at.slice(11))}`,
          <Who change={change} />,
          change.attachment === null ? 'Punktet' : `Bilaget ${change.attachment}`,
          change.before === null ? '' : (DEGREE_TEXTS[change.before] ?? change.before),
          DEGREE_TEXTS[change.after] ?? change.after,
          change.reason === null ? '' : (REASON_TEXTS[change.reason] ?? change.reason),
        ])}
      />
    </section>
  )
}

function Who({ change: { person, personId, imported } }: { change: DegreeChanged }) {
  if (person === null || personId === null) return <>{imported ? 'Indlæsningen' : 'Systemet'}</>
  return (
    <>
      <a href={paths.person(personId)}>{person}</a>
      {imported ? ', ved indlæsning' : ''}
    </>
  )
}
