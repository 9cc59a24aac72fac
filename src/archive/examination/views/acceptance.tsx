/** One finding with its explanation and the form that accepts it, and the list of what was accepted. */
import { writeDate } from '../../../language/dates.ts'
import { aboutRule } from '../../../minutes/checks/reading-rules.ts'
import { nameOfItem } from '../../../meetings/views/meeting.tsx'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { ActionButton, Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, TextArea } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { type AcceptedFinding, type FindingOfBody, type FindingPage, FINDINGS_PER_PAGE } from '../queries.ts'
import { placeInFile, SeverityBadge } from './finding.tsx'

interface FindingProps {
  finding: FindingPage
  mayAccept: boolean
  /** What was typed, beside the errors. */
  reason: string
  errors: readonly FieldError[]
  /** The reader came from the overview and goes back there. */
  fromOverview: boolean
}

export function FindingView({ finding, mayAccept, reason, errors, fromOverview }: FindingProps) {
  const { title, explanation } = aboutRule(finding.rule)
  return (
    <>
      <ErrorSummary errors={errors} />
      <div class="heading-line">
        <h1>{title}</h1>
        <SeverityBadge severity={finding.severity} />
      </div>
      <p class="lead">{finding.message}</p>
      {explanation === '' ? null : <p>{explanation}</p>}
      <DefinitionList
        entries={[
          ['Møde', <a href={hrefInMeeting(finding)}>{nameOfMeeting(finding)}</a>],
          ['Punkt', finding.itemId === null ? null : nameOfItem(finding)],
          ['I filen', placeInFile(finding)],
        ]}
      />
      {finding.accepted ? (
        <p>
          Bemærkningen er godtaget.{' '}
          <a href={paths.acceptedFindingsOf({ moede: finding.meetingId })}>Se hvorfor</a>
        </p>
      ) : null}
      {mayAccept && !finding.accepted ? (
        <>
          <h2>Godtag bemærkningen</h2>
          <p>
            Er der ikke noget at rette, kan du godtage bemærkningen. Så vises den ikke mere, heller ikke når
            mødet læses ind igen.
          </p>
          <Form action={paths.finding(finding.id)} class="wide-fields">
            {fromOverview ? <HiddenField name="fra" value="oversigt" /> : null}
            <TextArea
              name="begrundelse"
              label="Hvorfor?"
              hint="Begrundelsen kan læses af forummets medlemmer og står i historikken med dit navn."
              value={reason}
              rows={3}
              error={errorOf(errors, 'begrundelse')}
            />
            <div class="button-row">
              <Button>Godtag</Button>
              <LinkButton href={fromOverview ? paths.findings : hrefInMeeting(finding)} kind="tertiary">
                Fortryd
              </LinkButton>
            </div>
          </Form>
        </>
      ) : null}
    </>
  )
}

/** A finding about the meeting as a whole stands in the list above its items. */
function hrefInMeeting({ id, itemId, meetingId }: FindingOfBody): string {
  return itemId === null ? `${paths.meeting(meetingId)}#bemaerkninger` : paths.findingInMeeting(meetingId, id)
}

export function nameOfMeeting({ body, heldOn }: { body: string; heldOn: string }): string {
  return `${body}, ${writeDate(heldOn)}`
}

interface AcceptedProps {
  accepted: readonly AcceptedFinding[]
  page: number
  meetingId: number | null
  mayTakeBack: (bodyId: number) => boolean
}

export function AcceptedView({ accepted, page, meetingId, mayTakeBack }: AcceptedProps) {
  const shown = accepted.slice(0, FINDINGS_PER_PAGE)
  const hrefOf = (side: number) => paths.acceptedFindingsOf({ moede: meetingId ?? undefined, side })
  return (
    <>
      <h1>Godtagne bemærkninger</h1>
      <p class="lead">
        De vises ikke ved teksten, heller ikke når mødet læses ind igen. Fortryder du, kommer de frem igen.
      </p>
      {meetingId === null ? null : (
        <p>
          <a href={paths.acceptedFindings}>Se godtagne bemærkninger fra alle møder</a>
        </p>
      )}
      <div class="findings-table">
        <Table
          caption="Godtagne bemærkninger"
          captionHidden
          measure="working"
          columns={[{ text: 'Bemærkning', names: true }, 'Sted', 'Begrundelse', 'Godtaget', 'Fortryd']}
          rows={shown.map((each) => [
            `${aboutRule(each.rule).title}: ${each.message}`,
            <PlaceOfAccepted accepted={each} />,
            each.reason,
            `${writeDate(each.acceptedOn)}${each.acceptedBy === null ? '' : ` af ${each.acceptedBy}`}`,
            mayTakeBack(each.bodyId) ? (
              <ActionButton action={paths.takeBackFinding(each.id)} kind="secondary">
                Fortryd<span class="sr-only">: {each.message}</span>
              </ActionButton>
            ) : null,
          ])}
          empty="Ingen bemærkninger er godtaget."
        />
      </div>
      {page > 1 || accepted.length > FINDINGS_PER_PAGE ? (
        <nav class="neighbours" aria-label="Flere godtagne bemærkninger">
          {page > 1 ? <a href={hrefOf(page - 1)}>Nyere</a> : <span></span>}
          {accepted.length > FINDINGS_PER_PAGE ? <a href={hrefOf(page + 1)}>Ældre</a> : null}
        </nav>
      ) : null}
    </>
  )
}

function PlaceOfAccepted({ accepted }: { accepted: AcceptedFinding }) {
  const { itemId, meetingId, number } = accepted
  return (
    <>
      <a href={paths.meeting(meetingId)}>{nameOfMeeting(accepted)}</a>
      {itemId === null ? null : (
        <>
          , <a href={paths.item(itemId)}>{number === null ? nameOfItem(accepted) : `punkt ${number}`}</a>
        </>
      )}
    </>
  )
}
