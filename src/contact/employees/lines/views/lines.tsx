import { ACT, type Filled, valueOf } from '../../../../organisation/administration.tsx'
import { paths } from '../../../../paths.ts'
import { Button, LinkButton } from '../../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextField } from '../../../../ui/fields.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Trunk } from '../../../telephony/asterisk/settings.ts'
import { spacedNumber } from '../../spaced-number.ts'
import { platformOf, PLATFORMS } from '../../trunks.ts'
import { type Line, MOST_LINES } from '../line-queries.ts'

interface LinesViewProps {
  lines: readonly Line[]
  total: number
  trunks: readonly Trunk[]
  words: string
  filled: Filled
}

export function LinesView({ lines, total, trunks, words, filled }: LinesViewProps) {
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Numre og telefoner</h1>
      <form class="filter-row" role="search" action={paths.contactLines} method="get" aria-label="Numre">
        <div class="form-group">
          <label class="form-label" for="q">
            Navn, enhed eller nummer
          </label>
          <input class="form-input" id="q" name="q" type="search" value={words} />
        </div>
        <button class="button button-secondary" type="submit">
          Find
        </button>
      </form>
      <Table
        caption={total > MOST_LINES ? `De første ${MOST_LINES} af ${total} numre` : 'Numre'}
        measure="working"
        columns={[{ text: 'Hvem', names: true }, 'Nummer', 'Platform', 'Telefon', 'Fjern']}
        rows={lines.map((line) => [
          line.personId === null ? (
            <a href={paths.contactUnitHours(line.unitId ?? 0)}>{line.name}</a>
          ) : (
            <a href={paths.contactEmployee(line.personId)}>{line.name}</a>
          ),
          spacedNumber(line.number),
          platformText(line.number, trunks),
          line.device,
          <RemoveForm line={line} />,
        ])}
        empty="Ingen numre passer."
      />
      <NewLineForm filled={filled} />
      <p class="button-row">
        <LinkButton href={paths.contactLinesImport} kind="secondary">
          Indlæs numre fra et regneark
        </LinkButton>
        <LinkButton href={paths.contactTrunks} kind="secondary">
          Trunke
        </LinkButton>
      </p>
    </>
  )
}

function NewLineForm({ filled }: { filled: Filled }) {
  const value = (name: string) => valueOf(filled, 'tilfoej', name)
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <section class="section" aria-labelledby="nyt-nummer">
      <h2 id="nyt-nummer">Nyt nummer</h2>
      <Form action={paths.contactLines}>
        <TextField
          name="hvem"
          label="Hvem"
          hint="Medarbejder eller enhed: initialer, e-mail eller navn"
          value={value('hvem')}
          error={error('hvem')}
        />
        <TextField
          name="nummer"
          label="Nummer"
          type="tel"
          width="short"
          value={value('nummer')}
          error={error('nummer')}
        />
        <TextField
          name="telefon"
          label="Telefonens navn i centralen"
          hint="Så ses det, om den er optaget"
          optional
          value={value('telefon')}
          error={error('telefon')}
        />
        <Button name={ACT} value="tilfoej">
          Gem nummeret
        </Button>
      </Form>
    </section>
  )
}

function platformText(number: string, trunks: readonly Trunk[]): string | null {
  const platform = platformOf(number, trunks)
  return platform === null ? null : PLATFORMS[platform]
}

function RemoveForm({ line: { id, name, number } }: { line: Line }) {
  return (
    <Form action={paths.contactLines} class="action">
      <HiddenField name="linje" value={String(id)} />
      <Button kind="tertiary" name={ACT} value="fjern" id={`fjern-${id}`}>
        Fjern
        <span class="sr-only">
          {' '}
          {number} fra {name}
        </span>
      </Button>
    </Form>
  )
}

type NamedTrunk = Trunk & { id: number; title: string }

export function TrunksView({ trunks, filled }: { trunks: readonly NamedTrunk[]; filled: Filled }) {
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Trunke</h1>
      <p class="lead">
        En trunk fører til et andet telefonsystem. Et nummer går den vej, hvis snævreste interval det ligger
        i.
      </p>
      <Table
        caption="Trunke"
        captionHidden
        columns={[{ text: 'Trunk', names: true }, 'Platform', 'Adresse', 'Numre', 'Fjern']}
        rows={trunks.map((trunk) => [
          `${trunk.title} (${trunk.name})`,
          PLATFORMS[trunk.reaches],
          `${trunk.host}:${trunk.port}`,
          trunk.ranges.length === 0 ? (trunk.reaches === 'outside' ? 'Alle andre' : 'Ingen') : trunk.ranges.map(({ from, to }) => `${spacedNumber(from)} – ${spacedNumber(to)}`).join(', '), // prettier-ignore
          <Form action={paths.contactTrunks} class="action">
            <HiddenField name="trunk" value={String(trunk.id)} />
            <Button kind="tertiary" name={ACT} value="fjern" id={`fjern-${trunk.id}`}>
              Fjern<span class="sr-only"> {trunk.title}</span>
            </Button>
          </Form>,
        ])}
        empty="Der er ingen trunke endnu. Alle numre ringes op den samme vej."
      />
      {trunks.length === 0 ? null : <RangeForm trunks={trunks} filled={filled} />}
      <TrunkForm filled={filled} />
    </>
  )
}

function RangeForm({ trunks, filled }: { trunks: readonly NamedTrunk[]; filled: Filled }) {
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <section class="section" aria-labelledby="nyt-interval">
      <h2 id="nyt-interval">Numre på en trunk</h2>
      <Form action={paths.contactTrunks}>
        <SelectField
          name="trunk"
          label="Trunk"
          options={trunks.map(({ id, title }) => ({ value: String(id), text: title }))}
          value={valueOf(filled, 'interval', 'trunk')}
        />
        <div class="filter-row">
          <TextField
            name="fra"
            label="Fra nummer"
            type="tel"
            value={valueOf(filled, 'interval', 'fra')}
            error={error('fra')}
          />
          <TextField
            name="til"
            label="Til og med nummer"
            type="tel"
            value={valueOf(filled, 'interval', 'til')}
            error={error('til')}
          />
        </div>
        <Button kind="secondary" name={ACT} value="interval">
          Gem numrene
        </Button>
      </Form>
    </section>
  )
}

function TrunkForm({ filled }: { filled: Filled }) {
  const value = (name: string, otherwise = '') => valueOf(filled, 'tilfoej', name, otherwise)
  const error = (name: string) => errorOf(filled.errors, name)
  return (
    <section class="section" aria-labelledby="ny-trunk">
      <h2 id="ny-trunk">Ny trunk</h2>
      <Form action={paths.contactTrunks}>
        <TextField name="titel" label="Hvad er det?" value={value('titel')} error={error('titel')} />
        <TextField
          name="navn"
          label="Navn i centralen"
          hint="Små bogstaver, tal og bindestreg"
          value={value('navn')}
          error={error('navn')}
        />
        <SelectField
          name="platform"
          label="Platform"
          options={Object.entries(PLATFORMS).map(([platform, text]) => ({ value: platform, text }))}
          value={value('platform', 'old')}
          error={error('platform')}
        />
        <TextField name="vaert" label="Adresse" value={value('vaert')} error={error('vaert')} />
        <TextField
          name="port"
          label="Port"
          width="short"
          value={value('port', '5060')}
          error={error('port')}
        />
        <Button name={ACT} value="tilfoej">
          Gem trunken
        </Button>
      </Form>
    </section>
  )
}
