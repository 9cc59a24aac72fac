/** The trial telephones on the page: what each hears, line by line, and its keys. */
import type { PropsWithChildren } from 'hono/jsx'
import { paths } from '../../paths.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import { Badge, type BadgeColour } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/buttons.tsx'
import { errorOf } from '../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../ui/fields.tsx'
import type { TrialPlace, TrialTelephone } from './trial-queries.ts'

interface TrialViewProps {
  place: TrialPlace
  errors: readonly FieldError[]
  number: string
}

export function TrialView({ place, errors, number }: TrialViewProps) {
  const here = place.telephones.filter(({ state }) => state !== 'down')
  const over = place.telephones.filter(({ state }) => state === 'down').slice(0, 12)
  return (
    <>
      <p class="lead">
        Prøvecentralen har ingen rigtige telefoner. Her er du borgeren, der ringer, og den, der bliver ringet
        til.
      </p>
      {place.exchange === null ? (
        <p>Telefonsystemet er ikke startet endnu. Siden viser det, når det er klar.</p>
      ) : null}
      <CallForm place={place} errors={errors} number={number} />
      <h2>Telefoner i brug</h2>
      {here.length === 0 ? (
        <p>Der er ingen i telefonen.</p>
      ) : (
        <ul class="trial-telephones nobullet-list no-max-width">
          {here.map((line) => (
            <Telephone line={line} place={place} />
          ))}
        </ul>
      )}
      <p class="without-script">
        <LinkButton href={paths.contactTrials} kind="secondary">
          Se, om der er nyt
        </LinkButton>
      </p>
      {over.length === 0 ? null : (
        <details id="slut">
          <summary>Slut for nylig ({over.length})</summary>
          <ul class="trial-telephones nobullet-list no-max-width">
            {over.map((line) => (
              <Telephone line={line} place={place} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function CallForm({ place, errors, number }: TrialViewProps) {
  const queues = place.queues.flatMap(({ title, dialled }) =>
    dialled === null ? [] : [{ value: dialled, text: `${title} (${spaced(dialled)})` }],
  )
  if (queues.length === 0) return <p>Ingen kø har et telefonnummer endnu. Det får den under Indstillinger.</p>
  return (
    <Form action={paths.contactTrials} class="trial-call">
      <HiddenField name="handling" value="ring-op" />
      <TextField
        name="nummer"
        label="Borgerens nummer"
        hint="Tomt: nummeret er skjult."
        type="tel"
        width="short"
        value={number}
        error={errorOf(errors, 'nummer')}
      />
      <SelectField name="koe" label="Ringer til" options={queues} error={errorOf(errors, 'koe')} />
      <Button>Ring op</Button>
    </Form>
  )
}

const STATES: Record<TrialTelephone['state'], { text: string; colour: BadgeColour }> = {
  ringing: { text: 'Ringer', colour: 'warning' },
  up: { text: 'Forbundet', colour: 'success' },
  down: { text: 'Lagt på', colour: 'plain' },
}

function Telephone({ line, place }: { line: TrialTelephone; place: TrialPlace }) {
  const id = `telefon-${line.telephone.replaceAll(/[^\w-]/gu, '-')}`
  const { text, colour } = STATES[line.state]
  const isCaller = line.kind === 'caller'
  return (
    <li class="trial-telephone" id={id}>
      <h3 id={`${id}-navn`}>{nameOf(line, place)}</h3>
      <p class="trial-state">
        <Badge colour={colour}>{text}</Badge> {aboutOf(line, place)}
      </p>
      <ol class="trial-heard" aria-label="Det, der høres, det nyeste først" tabindex={0}>
        {line.heard.toReversed().map(({ at, kind, says }) => (
          <li class={kind === 'sounds' ? 'trial-said' : undefined}>
            <time datetime={new Date(at).toISOString()}>{clockOf(at)}</time>{' '}
            {kind === 'sounds' ? `»${says}«` : says}
          </li>
        ))}
      </ol>
      {line.state === 'up' ? <Keys line={line} labelledBy={`${id}-navn`} /> : null}
      {line.state === 'down' ? null : (
        <div class="trial-acts">
          {line.state === 'ringing' && !isCaller ? (
            <>
              <Act line={line} handling="tag">
                Tag telefonen
              </Act>
              <Act line={line} handling="afvis" kind="secondary">
                Afvis
              </Act>
            </>
          ) : (
            <Act line={line} handling="laeg-paa" kind="secondary">
              Læg på
            </Act>
          )}
        </div>
      )}
    </li>
  )
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#']
const KEY_NAMES: Record<string, string> = { '*': 'Stjerne', '#': 'Firkant' }

function Keys({ line, labelledBy }: { line: TrialTelephone; labelledBy: string }) {
  return (
    <Form action={paths.contactTrials} class="trial-keys">
      <HiddenField name="handling" value="tast" />
      <HiddenField name="telefon" value={line.telephone} />
      <div class="trial-pad" role="group" aria-labelledby={labelledBy}>
        {KEYS.map((key) => (
          <button
            class="button button-tertiary"
            type="submit"
            name="ciffer"
            value={key}
            aria-label={`Tryk ${KEY_NAMES[key] ?? key}`}
          >
            {key}
          </button>
        ))}
      </div>
    </Form>
  )
}

function Act(
  props: PropsWithChildren<{ line: TrialTelephone; handling: string; kind?: 'primary' | 'secondary' }>,
) {
  const { line, handling, kind = 'primary', children } = props
  return (
    <Form action={paths.contactTrials} class="action">
      <HiddenField name="handling" value={handling} />
      <HiddenField name="telefon" value={line.telephone} />
      <Button kind={kind}>{children}</Button>
    </Form>
  )
}

function nameOf({ kind, number, called }: TrialTelephone, { desks }: TrialPlace): string {
  if (kind === 'caller') return number === null ? 'Borger med skjult nummer' : `Borger, ${spaced(number)}`
  if (kind === 'desk') return desks.get(called ?? '') ?? called ?? 'Plads'
  return `Telefonen ${spaced(called ?? '')}`
}

function aboutOf({ kind, number, called }: TrialTelephone, { queues }: TrialPlace): string {
  if (kind === 'caller')
    return `til ${queues.find(({ dialled }) => dialled === called)?.title ?? spaced(called ?? '')}`
  return number === null ? 'viser intet nummer' : `viser ${spaced(number)}`
}

const spaced = (number: string) =>
  /^\d{8}$/u.test(number) ? number.replaceAll(/(\d\d)(?=\d)/gu, '$1 ') : number

const CLOCK = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const clockOf = (at: number) => CLOCK.format(at).replaceAll(':', '.')
