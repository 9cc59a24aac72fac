/** Handing files in, and what became of them. */
import { writeDate } from '../../language/dates.ts'
import { nameOfItem } from '../../meetings/views/meeting.tsx'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/buttons.tsx'
import { ErrorSummary, errorOf } from '../../ui/error-summary.tsx'
import { FileField, Form, HiddenField } from '../../ui/fields.tsx'
import { Table } from '../../ui/table.tsx'
import { REASON_TEXTS } from '../../meetings/words.ts'
import { type FileState, STATE_TEXTS } from '../model.ts'
import type { ClosedGroup, RunDetails, RunSummary } from '../queries.ts'
import { RunFiles } from './run-files.tsx'

const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})

/** What the window for choosing files shows first; what a file is, its bytes tell. */
const ACCEPTED = '.pdf,.docx,.html,.htm,.txt,.text,.md,.xml,.zip'

export function ImportView({ runs, errors }: { runs: readonly RunSummary[]; errors: readonly FieldError[] }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Indlæs referater</h1>
      <p class="lead">
        Vælg gamle dagsordener og referater: PDF, Word, HTML, ren tekst eller udtræk fra et ældre system. En
        zip-fil må rumme mange møder. Intet bliver offentligt af at blive indlæst, og en fil, der er indlæst
        før, springes over.
      </p>
      <import-upload>
        <Form action={paths.import} files>
          <FileField
            name="filer"
            label="Filer"
            hint="PDF, Word (.docx), HTML, tekst (.txt), XML eller zip. Du kan vælge mange på én gang. En fil må fylde 64 MB, og alle tilsammen 256 MB."
            multiple
            accept={ACCEPTED}
            error={errorOf(errors, 'filer')}
          />
          <Button>Indlæs</Button>
        </Form>
      </import-upload>
      <p>
        <a href={paths.layoutRules}>Regler, Sagsgang har lært af rettelser</a>
      </p>
      <h2>Tidligere indlæsninger</h2>
      <Table
        caption="Tidligere indlæsninger"
        captionHidden
        measure="working"
        columns={[
          { text: 'Begyndt', names: true },
          'Tilstand',
          ...COUNTED.map((state) => ({ text: STATE_TEXTS[state], figures: true })),
        ]}
        rows={runs.map((run) => [
          <a href={paths.importRun(run.id)}>{moment.format(run.startedAt)}</a>,
          (run.counts.waiting ?? 0) > 0 ? `${run.counts.waiting} venter` : 'Færdig',
          ...COUNTED.map((state) => run.counts[state] ?? 0),
        ])}
        empty="Du har ikke indlæst noget endnu."
      />
    </>
  )
}

const COUNTED = ['read', 'uncertain', 'skipped', 'failed'] as const satisfies readonly FileState[]

export function RunView({ run, errors }: { run: RunDetails; errors: readonly FieldError[] }) {
  const waiting = run.counts.waiting ?? 0
  const all = Object.values(run.counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Indlæsning {moment.format(run.startedAt)}</h1>
      <div role="status">
        {waiting > 0 ? (
          <>
            <label for="fremgang">
              {all - waiting} af {all} filer er læst
            </label>
            <progress id="fremgang" max={all} value={all - waiting}></progress>
            <p class="quiet">Du kan forlade siden og komme tilbage. Den viser selv, når der er nyt.</p>
            <look-again></look-again>
          </>
        ) : (
          <p class="lead">
            {all === 1 ? singleText(run) : `Alle ${all} filer er behandlet. ${sumText(run)}`}
          </p>
        )}
      </div>
      <ClosedItems run={run} />
      <h2>Filer</h2>
      <RunFiles files={run.files} />
      {run.files.length < all ? <p class="quiet">De første {run.files.length} filer er vist.</p> : null}
    </>
  )
}

function singleText({ counts }: RunSummary): string {
  if (counts.failed) return 'Filen kunne ikke læses.'
  return counts.skipped ? 'Filen er indlæst før og er sprunget over.' : 'Filen er læst.'
}

function sumText({ counts }: RunSummary): string {
  const parts = COUNTED.filter((state) => (counts[state] ?? 0) > 0).map(
    (state) => `${STATE_TEXTS[state]}: ${counts[state]}`,
  )
  return `${parts.join(' · ')}.`
}

function ClosedItems({ run }: { run: RunDetails }) {
  const { closed, decided } = run
  const undecided = closed.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <h2 id="lukkede">Punkter, der er lukkede</h2>
      {undecided === 0 ? (
        <p>
          Ingen venter på dig.
          {decided > 0
            ? ` ${decided === 1 ? '1 punkt er' : `${decided} punkter er`} lukket efter at være set igennem.`
            : ''}
        </p>
      ) : (
        <Alert
          kind="info"
          heading={undecided === 1 ? '1 punkt venter på dig' : `${undecided} punkter venter på dig`}
          level="h3"
        >
          Er der tvivl, lukker Sagsgang punktet. Se det igennem, og sig, om kolleger må læse det. Kun
          sekretæren kan gøre det offentligt.
        </Alert>
      )}
      {closed.map((group) => (
        <ReasonGroup run={run} group={group} />
      ))}
    </>
  )
}

function ReasonGroup(props: { run: RunDetails; group: ClosedGroup }) {
  const { run, group } = props
  const { reason, count, items } = group
  return (
    <section>
      <h3>
        {REASON_TEXTS[reason] ?? reason} ({count})
      </h3>
      {count > 1 ? (
        <Form action={paths.importRunItems(run.id)}>
          <HiddenField name="slags" value={reason} />
          <div class="button-row">
            <Button kind="secondary" name="grad" value="internal">
              Gør alle {count} interne
            </Button>
            <Button kind="secondary" name="grad" value="closed">
              Behold alle {count} lukkede
            </Button>
          </div>
        </Form>
      ) : null}
      <ul class="link-list nobullet-list">
        {items.map((item) => (
          <li class="review-line">
            <span>
              <a href={paths.item(item.id)}>{nameOfItem(item)}</a>{' '}
              <span class="quiet">
                {item.body}, {writeDate(item.heldOn)}
              </span>
            </span>
            <Form action={paths.importRunItems(run.id)} class="review-buttons">
              <HiddenField name="punkt" value={String(item.id)} />
              <Button kind="secondary" name="grad" value="internal">
                Gør internt<span class="sr-only">: {nameOfItem(item)}</span>
              </Button>
              <Button kind="secondary" name="grad" value="closed">
                Behold lukket<span class="sr-only">: {nameOfItem(item)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {count > items.length ? (
        <p class="quiet">De første {items.length} er vist. De næste kommer frem, når disse er set igennem.</p>
      ) : null}
    </section>
  )
}
