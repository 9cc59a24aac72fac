/** Forms by which a secretary says who may read a meeting and its items, and words what others may know. */
import { paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import { DegreeBadge } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/buttons.tsx'
import type { FieldError } from '../../platform/web/forms.ts'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { DateField, Form, RadioGroup, SelectField, TextArea, TextField } from '../../ui/fields.tsx'
import type { AttachmentAccess, DegreeChanged } from '../attachment-degrees.ts'
import type { Degree } from '../model.ts'
import type { DegreeRow, ItemPage, MeetingHead, Notice } from '../queries.ts'
import { DEGREE_MEANINGS } from '../words.ts'
import { AttachmentDegrees, DegreeHistory } from './degrees.tsx'
import { nameOfItem, titleOfMeeting } from './meeting.tsx'

const DEGREE_OPTIONS = [
  { value: 'published', text: 'Offentlig' },
  { value: 'internal', text: 'Intern' },
  { value: 'closed', text: 'Lukket' },
] as const satisfies readonly { value: Degree; text: string }[]

/** What is not published is so by one way only, which looks at it first. */
const optionsFrom = (degree: Degree) =>
  DEGREE_OPTIONS.filter(({ value }) => value !== 'published' || degree === 'published')

interface MeetingAccessProps {
  meeting: MeetingHead
  items: readonly DegreeRow[]
  errors: readonly FieldError[]
}

/** Name of the field with the degree of an item. */
export const itemField = (id: number) => `punkt-${id}`

export function MeetingAccessView({ meeting, items, errors }: MeetingAccessProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Hvem kan læse mødet?</h1>
      <p class="lead">{titleOfMeeting(meeting)}</p>
      <Alert kind="info">
        Et offentligt møde viser alle mødets sted, tid og deltagere, de offentlige punkter og omtalen af de
        lukkede. Hver ændring skrives i historikken med dit navn.
      </Alert>
      <Form action={paths.meetingAccess(meeting.id)}>
        <RadioGroup
          name="moede"
          label="Mødet"
          chosen={meeting.degree}
          error={errorOf(errors, 'moede')}
          options={[
            ...(meeting.degree === 'published'
              ? [{ value: 'published', text: 'Offentligt', hint: 'Alle kan se mødet.' }]
              : []),
            { value: 'internal', text: 'Internt', hint: 'Kun ansatte og forummets medlemmer kan se mødet.' },
          ]}
        />
        <fieldset class="item-degrees">
          <legend class="form-label">Punkterne</legend>
          {items.map((item) => (
            <SelectField
              name={itemField(item.id)}
              label={nameOfItem(item)}
              value={item.degree}
              error={errorOf(errors, itemField(item.id))}
              options={optionsFrom(item.degree)}
            />
          ))}
        </fieldset>
        <div class="button-row">
          <Button>Gem</Button>
          <LinkButton href={paths.publishMeeting(meeting.id)} kind="secondary">
            Offentliggør eller træk tilbage
          </LinkButton>
          <LinkButton href={paths.meeting(meeting.id)} kind="tertiary">
            Fortryd
          </LinkButton>
        </div>
      </Form>
    </>
  )
}

interface ItemAccessProps {
  item: ItemPage
  /** Only the body's secretary publishes and words the notice. */
  secretary: boolean
  attachments: readonly AttachmentAccess[]
  changes: readonly DegreeChanged[]
  errors: readonly FieldError[]
}

export function ItemAccessView({ item, secretary, attachments, changes, errors }: ItemAccessProps) {
  const options = optionsFrom(item.degree).filter(({ value }) => secretary || value !== 'published')
  return (
    <>
      <ErrorSummary errors={errors} />
      <div class="heading-line">
        <h1>Hvem kan læse punktet?</h1>
        <DegreeBadge degree={item.degree} />
      </div>
      <p class="lead">{nameOfItem(item)}</p>
      {item.degree === 'closed' ? (
        <Alert kind="warning" heading="Punktet er lukket">
          Åbner du det, kan mange flere læse det. Læs punktet igennem først.
        </Alert>
      ) : null}
      <Form action={paths.itemAccess(item.id)}>
        <RadioGroup
          name="grad"
          label="Adgang"
          chosen={item.degree}
          error={errorOf(errors, 'grad')}
          options={options.map(({ value, text }) => ({ value, text, hint: DEGREE_MEANINGS[value] }))}
        />
        <div class="button-row">
          <Button>Gem</Button>
          {secretary && item.meeting !== null && item.degree === 'internal' ? (
            <LinkButton href={paths.publishMeeting(item.meeting.id)} kind="secondary">
              Offentliggør
            </LinkButton>
          ) : null}
          <LinkButton href={paths.item(item.id)} kind="tertiary">
            Fortryd
          </LinkButton>
        </div>
      </Form>
      {secretary && item.degree === 'closed' && item.notice !== null ? (
        <NoticeForm notice={item.notice} errors={errors} />
      ) : null}
      {secretary ? (
        <>
          <AttachmentDegrees attachments={attachments} />
          <DegreeHistory changes={changes} />
        </>
      ) : null}
    </>
  )
}

function NoticeForm({ notice, errors }: { notice: Notice; errors: readonly FieldError[] }) {
  return (
    <>
      <h2>Det ved andre om punktet</h2>
      <p>Alle, der kan se mødet, kan læse omtalen. Skriv intet, der røber, hvad punktet handler om.</p>
      <Form action={paths.itemNotice(notice.itemId)} class="wide-fields">
        <TextField
          name="titel"
          label="Neutral titel"
          value={notice.neutralTitle}
          error={errorOf(errors, 'titel')}
        />
        <TextField
          name="grund"
          label="Grund, med lov og paragraf"
          value={notice.ground ?? ''}
          optional
          error={errorOf(errors, 'grund')}
        />
        <DateField
          name="gennemses"
          label="Grunden ses efter igen"
          value={notice.reviewOn ?? ''}
          optional
          error={errorOf(errors, 'gennemses')}
        />
        <TextArea
          name="beslutning"
          label="Beslutningen, som alle må læse den"
          value={notice.publicDecision ?? ''}
          optional
          error={errorOf(errors, 'beslutning')}
        />
        <Button>Gem omtalen</Button>
      </Form>
    </>
  )
}
