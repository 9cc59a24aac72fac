/** What everyone would read, step by step and item by item, with what the checks found; then one yes. */
import { titleOfMeeting } from '../../meetings/views/meeting.tsx'
import { MeetingTabs } from '../../meetings/views/meeting-tabs.tsx'
import { ACT, type Filled, valueOf } from '../../organisation/administration.tsx'
import type { SignedInPerson } from '../../organisation/model.ts'
import { paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { Form, TextField } from '../../ui/fields.tsx'
import type { Look } from '../look.ts'
import {
  fieldOfFinding,
  fieldOfKept,
  fieldOfLeftOut,
  type GateAttachment,
  type GateFinding,
  type GateItem,
  type Step,
  STEPS,
} from '../model.ts'
import { FOUND_KINDS } from '../personal-data.ts'
import type { PublicationRow } from '../publish.ts'
import type { Published } from '../withdraw.ts'
import { Log, STEP_TEXTS, WithdrawForm } from './after-yes.tsx'

interface GateProps {
  look: Look
  published: readonly Published[]
  log: readonly PublicationRow[]
  filled: Filled
  person: SignedInPerson | null
}

export function GateView(props: GateProps) {
  const { look, filled, person } = props
  const { meeting } = look
  return (
    <>
      {meeting.stage === 'held' ? null : <MeetingTabs meeting={meeting} person={person} here="publish" />}
      <ErrorSummary errors={filled.errors} />
      <h1>Offentliggør</h1>
      <p class="lead">{titleOfMeeting(meeting)}</p>
      {look.withheld ? (
        <Alert kind="info">
          Punkterne er endnu kun for forummets medlemmer. De kan offentliggøres, når referatet er låst.
        </Alert>
      ) : look.items.some(({ isNotice }) => !isNotice) ? (
        <YesForm {...props} />
      ) : (
        <p class="empty-state">Mødet har ingen åbne punkter, der kan offentliggøres.</p>
      )}
      {props.published.length > 0 ? <WithdrawForm {...props} /> : null}
      <Log log={props.log} />
    </>
  )
}

function YesForm({ look, filled }: GateProps) {
  const open = look.items.filter(({ isNotice }) => !isNotice)
  const notices = look.items.filter(({ isNotice }) => isNotice)
  return (
    <Form action={paths.publishMeeting(look.meeting.id)} class="wide-fields">
      <input type="hidden" name="set" value={look.digest} />
      <StepChoice look={look} filled={filled} />
      <h2>Det vil alle kunne læse</h2>
      <p>
        Læs punkterne på <a href={paths.meeting(look.meeting.id)}>mødets side</a>. Her står, hvad kontrollen
        har fundet. Kontrollen finder ikke alt; det er dig, der siger ja.
      </p>
      {open.map((item) => (
        <ItemOfGate item={item} filled={filled} />
      ))}
      {notices.length > 0 ? <h2>Lukkede punkter</h2> : null}
      {notices.map((item) => (
        <NoticeOfGate item={item} filled={filled} />
      ))}
      <div class="button-row">
        <Button name={ACT} value="offentliggoer">
          Offentliggør
        </Button>
      </div>
      <p class="quiet">Dit ja gemmes med dit navn, tidspunktet og de grunde, du skriver.</p>
    </Form>
  )
}

function StepChoice({ look, filled }: Pick<GateProps, 'look' | 'filled'>) {
  const ruled: Step[] = look.rule === 'nothing' ? [] : STEPS.slice(0, STEPS.indexOf(look.rule) + 1)
  const typed = [filled.typed['trin'] ?? []].flat()
  const isChosen = (step: Step) =>
    filled.act === 'offentliggoer' ? typed.includes(step) : ruled.includes(step)
  const error = errorOf(filled.errors, 'trin')
  return (
    <fieldset class={error ? 'form-group form-error' : 'form-group'} id="trin">
      <legend class="form-label">Hvad skal ud?</legend>
      <p class="form-hint">
        {ruled.length === 0
          ? 'Efter forummets regler offentliggøres intet. Du kan gøre det alligevel.'
          : `Efter forummets regler offentliggøres ${ruled
              .map((step) => STEP_TEXTS[step].text.toLocaleLowerCase('da'))
              .join(', ')
              .replace(/, ([^,]+)$/u, ' og $1')}.`}
      </p>
      {error ? <p class="form-error-message">{error}</p> : null}
      {STEPS.map((step) => (
        <div class="form-group-checkbox">
          <input
            type="checkbox"
            class="form-checkbox"
            id={`trin-${step}`}
            name="trin"
            value={step}
            checked={isChosen(step)}
          />
          <label for={`trin-${step}`}>
            {STEP_TEXTS[step].text} <span class="quiet">{STEP_TEXTS[step].hint}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

interface PartProps {
  item: GateItem
  filled: Filled
}

const nameOf = ({ number, title }: GateItem) =>
  `${number === null ? '' : `Punkt ${number}: `}${title ?? 'Uden titel'}`

function ItemOfGate({ item, filled }: PartProps) {
  return (
    <section class="section" aria-labelledby={`gate-${item.id}`}>
      <div class="heading-line">
        <h3 id={`gate-${item.id}`}>
          <a href={paths.item(item.id)}>{nameOf(item)}</a>
        </h3>
        {item.isPublished ? <Badge colour="success">Offentligt</Badge> : null}
      </div>
      <Findings
        findings={item.findings.filter(({ attachmentId }) => attachmentId === null)}
        filled={filled}
      />
      {item.attachments.map((attachment) => (
        <AttachmentOfGate item={item} attachment={attachment} filled={filled} />
      ))}
      {item.isPublished ? null : (
        <Tick name={fieldOfKept(item.id)} text="Hold punktet internt" about={nameOf(item)} filled={filled} />
      )}
    </section>
  )
}

function AttachmentOfGate({ item, attachment, filled }: PartProps & { attachment: GateAttachment }) {
  const { id, name, digest } = attachment
  return (
    <>
      <p>
        <strong>Bilag:</strong>{' '}
        {digest === null ? (
          name
        ) : (
          <a href={paths.attachment(id)} data-turbo="false">
            {name}
          </a>
        )}
      </p>
      <Findings findings={item.findings.filter(({ attachmentId }) => attachmentId === id)} filled={filled} />
      <Tick name={fieldOfLeftOut(id)} text="Udelad bilaget" about={name} filled={filled} />
    </>
  )
}

function Tick(props: { name: string; text: string; about: string; filled: Filled }) {
  return (
    <div class="form-group-checkbox">
      <input
        type="checkbox"
        class="form-checkbox"
        id={props.name}
        name={props.name}
        value="ja"
        checked={props.filled.typed[props.name] === 'ja'}
      />
      <label for={props.name}>
        {props.text}
        <span class="sr-only">: {props.about}</span>
      </label>
    </div>
  )
}

function NoticeOfGate({ item, filled }: PartProps) {
  return (
    <section class="section">
      <p>
        <a href={paths.itemAccess(item.id)}>{nameOf(item)}</a>{' '}
        <span class="quiet">Alle kan læse nummer, neutral titel, grund og offentlig beslutning.</span>
      </p>
      <Findings findings={item.findings} filled={filled} />
    </section>
  )
}

function Findings({ findings, filled }: { findings: readonly GateFinding[]; filled: Filled }) {
  return (
    <>
      {findings.map((finding) => (
        <div
          class="alert-inline"
          id={finding.kind === 'personal-number' ? fieldOfFinding(finding.key) : undefined}
        >
          <p>
            <Badge colour={finding.kind === 'personal-number' ? 'error' : 'warning'}>
              {FOUND_KINDS[finding.kind]}
            </Badge>{' '}
            I {finding.place}: {finding.message}
            {finding.excerpt === null ? null : (
              <>
                {' '}
                <q>{finding.excerpt}</q>
              </>
            )}
          </p>
          {finding.kind === 'personal-number' ? (
            <p>Et CPR-nummer må aldrig offentliggøres. {PUT_RIGHT(finding)}</p>
          ) : (
            <TextField
              name={fieldOfFinding(finding.key)}
              label="Må offentliggøres, fordi"
              value={valueOf(filled, 'offentliggoer', fieldOfFinding(finding.key))}
              error={errorOf(filled.errors, fieldOfFinding(finding.key))}
            />
          )}
        </div>
      ))}
    </>
  )
}

const PUT_RIGHT = ({ attachmentId }: GateFinding) =>
  attachmentId === null ? 'Ret teksten, eller hold punktet internt.' : 'Udelad bilaget.'
