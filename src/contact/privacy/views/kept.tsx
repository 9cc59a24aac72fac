import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { momentText } from '../../settings/views/moments.ts'
import { keptLines, OUTCOMES, receiptLines, RESOLUTIONS, SOURCES, wordOf } from '../number-words.ts'
import type { KeptCall, KeptEnquiry, KeptOfNumber, NumberRequest, Receipt } from '../numbers.ts'

interface KeptProps {
  request: NumberRequest
  kept: KeptOfNumber
  filled: Filled
}

export function KeptView({ request, kept, filled }: KeptProps) {
  const { calls, enquiries, earlierNotes, history, letters, orders, trials } = kept
  const isNothing = calls.length + enquiries.length + orders + trials === 0
  return (
    <>
      <Asked request={request} />
      {isNothing ? <p class="empty-state">Der er intet gemt om nummeret.</p> : null}
      {calls.length === 0 ? null : <Calls calls={calls} />}
      {enquiries.length === 0 ? null : <Enquiries enquiries={enquiries} />}
      {earlierNotes.length === 0 ? null : (
        <>
          <h2>Noter, som de så ud før</h2>
          <ul>
            {earlierNotes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h2>Andre steder</h2>
      <DefinitionList
        entries={[
          ['Historikken', `${history} indhold om henvendelserne`],
          ['Breve', `${letters} breve om henvendelserne; de nævner ikke nummeret`],
          ['Ordrer til telefonsystemet', String(orders)],
          ['Prøvetelefoner', String(trials)],
          ['Opfølgning', kept.commitments.map((id) => `nr. ${id}`).join(', ') || 'Ingen'],
          ['Sager', kept.cases.join(', ') || 'Ingen'],
        ]}
      />
      <p>
        <LinkButton href={paths.contactNumberFile(request.id)} kind="secondary" turbo={false}>
          Hent det hele som fil
        </LinkButton>
      </p>
      <h2>Slet</h2>
      <p>
        Nummeret fjernes fra alle opkald, noterne slettes, og historikken glemmer dem. Det kan ikke fortrydes.
      </p>
      <ul>
        {keptLines(kept).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Form action={paths.contactNumber(request.id)}>
        <TextField
          name="grund"
          label="Grund til sletningen"
          hint="Den bliver stående, så skriv den uden navn og nummer."
          value={valueOf(filled, 'slet', 'grund')}
          error={errorOf(filled.errors, 'grund')}
        />
        <Button kind="warning" name={ACT} value="slet">
          Slet alt om nummeret
        </Button>
      </Form>
    </>
  )
}

function Asked({ request }: { request: NumberRequest }) {
  return (
    <DefinitionList
      entries={[
        ['Spurgt', momentText(request.madeAt)],
        ['Af', request.madeBy],
        ['Grund', request.ground],
      ]}
    />
  )
}

const seconds = (ms: number | null) => (ms === null ? '' : String(Math.round(ms / 1000)))

function Calls({ calls }: { calls: readonly KeptCall[] }) {
  return (
    <>
      <h2>Opkald</h2>
      <Table
        caption="Opkald"
        captionHidden
        measure="working"
        columns={[
          { text: 'Hvornår', names: true },
          'Nummer',
          'Kø',
          'Kilde',
          'Udfald',
          { text: 'Ventede (sek.)', figures: true },
          { text: 'Talte (sek.)', figures: true },
          'Svaret af',
          'Stillet til',
          { text: 'Hændelser', figures: true },
        ]}
        rows={calls.map((call) => [
          momentText(call.arrivedAt),
          call.number ?? 'Slettet efter fristen',
          call.queue,
          wordOf(SOURCES, call.source),
          [wordOf(OUTCOMES, call.outcome), wordOf(RESOLUTIONS, call.resolution)]
            .filter((word) => word !== '')
            .join(', '),
          seconds(call.waitedMs),
          seconds(call.talkedMs),
          [call.agent, call.desk].filter((word) => word !== null).join(', '),
          call.passedOn
            .map(({ to, answered }) => `${to ?? 'Ukendt'}${answered ? '' : ' (intet svar)'}`)
            .join(', '),
          String(call.events.length),
        ])}
        empty=""
      />
    </>
  )
}

function Enquiries({ enquiries }: { enquiries: readonly KeptEnquiry[] }) {
  return (
    <>
      <h2>Henvendelser</h2>
      <Table
        caption="Henvendelser"
        captionHidden
        measure="working"
        columns={[{ text: 'Hvornår', names: true }, 'Emne', 'Note', 'Udfald', 'Taget af', 'Givet til']}
        rows={enquiries.map((enquiry) => [
          momentText(enquiry.takenAt),
          enquiry.subject ?? '',
          enquiry.isMention ? `${enquiry.note} (nævner nummeret)` : enquiry.note,
          wordOf(RESOLUTIONS, enquiry.resolution),
          enquiry.takenBy ?? '',
          enquiry.handedTo ?? '',
        ])}
        empty=""
      />
    </>
  )
}

export function ReceiptView({ request, receipt }: { request: NumberRequest; receipt: Receipt }) {
  return (
    <>
      <Alert kind="success" heading="Kvittering">
        <ul>
          {receiptLines(receipt).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Alert>
      <DefinitionList
        entries={[
          ['Slettet', request.erasedAt === null ? null : momentText(request.erasedAt)],
          ['Af', request.erasedBy],
          ['Grund', request.erasedGround],
          ['Spurgt', `${momentText(request.madeAt)}: ${request.ground}`],
        ]}
      />
      <h2>Det, der står endnu</h2>
      <ul>
        {keptLines(receipt).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

export function ClosedRequest({ request }: { request: NumberRequest }) {
  return (
    <>
      <Asked request={request} />
      <p>Det, der er gemt, vises i en time til den, der spurgte. Spørg igen, hvis du skal bruge det.</p>
      <p>
        <LinkButton href={paths.contactNumbers} kind="secondary">
          Spørg igen
        </LinkButton>
      </p>
    </>
  )
}
