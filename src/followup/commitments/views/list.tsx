/** The one list: what I owe, or others, by date. */
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { Kind, ListAsked, OneList } from '../one-list.ts'
import type { Named } from '../owners.ts'
import { ORIGIN_TEXTS } from '../words.ts'
import { OwedList } from './row.tsx'

interface OneListProps {
  list: OneList
  units: readonly Named[]
  bodies: readonly Named[]
  /** What was just answered: told to this body. */
  told: string | null
  mayMake: boolean
  today: string
}

export const STATE_CHOICES = [
  { value: 'aabne', text: 'Åbne' },
  { value: 'besvarede', text: 'Besvarede' },
  { value: 'afsluttede', text: 'Afsluttede' },
  { value: 'alle', text: 'Alle' },
]

const KIND_CHOICES = [
  { value: '', text: 'Alt' },
  ...Object.entries(ORIGIN_TEXTS).map(([value, text]) => ({ value, text })),
  { value: 'andre' satisfies Kind, text: 'Målinger, høringer og andre frister' },
]

/** The words of the address, without those that say what goes without saying. */
export function wordsOf({ hvem, enhed, person, tilstand, art, side }: ListAsked) {
  return {
    hvem: hvem === 'mine' ? undefined : hvem,
    enhed: enhed ?? undefined,
    person,
    tilstand: tilstand === 'aabne' ? undefined : tilstand,
    art: art ?? undefined,
    side: side === 1 ? undefined : side,
  }
}

export function OneListView({ list, units, bodies, told, mayMake, today }: OneListProps) {
  const { asked, entries, count, pages } = list
  const back = paths.followupOf(wordsOf(asked))
  return (
    <>
      <div class="heading-line">
        <h1>Opfølgning</h1>
        {mayMake ? (
          <LinkButton href={paths.newCommitment} kind="secondary">
            Ny opfølgning
          </LinkButton>
        ) : null}
      </div>
      {told === null ? null : (
        <Alert kind="success">Svaret er gemt. {told} har fået det, og det står på sagen.</Alert>
      )}
      <p class="lead">{whoseText(list, units)}</p>
      <Filter asked={asked} units={units} />
      {list.personUnknown ? <p role="status">Ingen, eller flere end én, hedder »{asked.person}«.</p> : null}
      <p role="status">{countText(list)}</p>
      {entries.length === 0 ? (
        <p class="empty-state">Der er ingenting på listen.</p>
      ) : (
        <OwedList entries={entries} today={today} back={back} />
      )}
      <Pagination
        page={asked.side}
        pages={pages}
        hrefOf={(side) => paths.followupOf({ ...wordsOf(asked), side })}
      />
      {count > 0 ? <Files asked={asked} /> : null}
      <nav class="section no-print" aria-labelledby="fora">
        <h2 id="fora">Hvad fora venter på</h2>
        <ul class="link-columns">
          {bodies.map(({ id, name }) => (
            <li>
              <a href={paths.followupOfBody(id)}>{name}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={paths.archivePromises}>Løfter i ældre referater</a> ·{' '}
          <a href={paths.decisionsInForce}>Beslutninger, der gælder</a> · <a href={paths.effects}>Effekter</a>{' '}
          · <a href={paths.processPlans}>Procesplaner</a> · <a href={paths.pools}>Puljer</a> ·{' '}
          <a href={paths.handoffs}>Videresendte sager</a>
        </p>
      </nav>
    </>
  )
}

function whoseText({ asked, led }: OneList, units: readonly Named[]): string {
  if (asked.person !== '') return `Alt, hvad ${asked.person} skylder.`
  if (asked.enhed !== null)
    return `Alt, hvad ${units.find(({ id }) => id === asked.enhed)?.name ?? 'enheden'} skylder, med de enheder, der hører under.`
  if (asked.hvem === 'alle') return 'Alt, hvad der skyldes i kommunen, som du må se det.'
  return led.length === 0
    ? 'Alt, hvad du skylder, på én liste.'
    : `Alt, hvad du og ${led.map(({ name }) => name).join(' og ')} skylder, på én liste.`
}

function countText({ count, overdue, soon, undated, asked }: OneList): string {
  const all = `${count.toLocaleString('da-DK')} på listen`
  if (asked.tilstand !== 'aabne') return `${all}.`
  const parts = [
    overdue === 0 ? null : `${overdue} overskredet`,
    soon === 0 ? null : `${soon} inden for en uge`,
    undated === 0 ? null : `${undated} uden dato`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? `${all}.` : `${all}: ${parts.join(', ')}.`
}

function Filter({ asked, units }: { asked: ListAsked; units: readonly Named[] }) {
  return (
    <form class="filter-row no-print" method="get" action={paths.followup}>
      <SelectField
        name="hvem"
        label="Hvis"
        options={[
          { value: 'mine', text: 'Mine og mine enheders' },
          { value: 'alle', text: 'Alles' },
        ]}
        value={asked.hvem}
      />
      <SelectField
        name="enhed"
        label="Enhed"
        options={[
          { value: '', text: 'Alle' },
          ...units.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
        value={String(asked.enhed ?? '')}
      />
      <TextField name="person" label="Person eller initialer" optional value={asked.person} width="short" />
      <SelectField name="tilstand" label="Tilstand" options={STATE_CHOICES} value={asked.tilstand} />
      <SelectField name="art" label="Kommer fra" options={KIND_CHOICES} value={asked.art ?? ''} />
      <Button kind="secondary">Vis</Button>
    </form>
  )
}

function Files({ asked }: { asked: ListAsked }) {
  const query = new URL(paths.followupOf({ ...wordsOf(asked), side: undefined }), 'http://x').search
  return (
    <p class="no-print">
      Hent hele listen som{' '}
      <a href={`${paths.followupFile('csv')}${query}`} data-turbo="false">
        regneark (CSV)
      </a>{' '}
      eller{' '}
      <a href={`${paths.followupFile('json')}${query}`} data-turbo="false">
        JSON
      </a>
      .
    </p>
  )
}
