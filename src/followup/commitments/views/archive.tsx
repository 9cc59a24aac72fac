/** Promises of old minutes, with what is known of them since. */
import { writeDate, writeShortDate } from '../../../language/dates.ts'
import { OutcomeTag } from '../../../meetings/views/outcome-tag.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { LaterItem } from '../later.ts'
import type { Named } from '../owners.ts'
import type { ArchiveAsked } from '../promise-pages.tsx'
import type { StoredPromise } from '../promises.ts'
import { FateOfPromise, factsOfPromise } from './promises.tsx'
import { Row } from './row.tsx'

interface ArchiveProps {
  promises: readonly StoredPromise[]
  count: number
  pages: number
  later: ReadonlyMap<number, LaterItem[]>
  bodies: readonly Named[]
  years: readonly number[]
  /** Of which the reader is secretary. */
  keptBodies: readonly number[]
  asked: ArchiveAsked
}

export function ArchiveView({
  promises,
  count,
  pages,
  later,
  bodies,
  years,
  keptBodies,
  asked,
}: ArchiveProps) {
  const { forum, aar, vis, side } = asked
  return (
    <>
      <h1>Løfter i ældre referater</h1>
      <p class="lead">
        Hvad der blev lovet i beslutninger, som de blev læst i gamle referater, og hvad senere referater siger
        om det.
      </p>
      <Filter {...{ bodies, years, asked }} />
      <p role="status">{count.toLocaleString('da-DK')} løfter.</p>
      {promises.length === 0 ? <p class="empty-state">Der er ingen løfter at vise.</p> : null}
      <ul class="owed nobullet-list no-max-width">
        {promises.map((promise) => (
          <PromiseOfOld
            promise={promise}
            later={later.get(promise.itemId) ?? []}
            mayFollow={keptBodies.includes(promise.bodyId)}
          />
        ))}
      </ul>
      <Pagination
        page={Math.min(side, pages)}
        pages={pages}
        hrefOf={(number) =>
          paths.archivePromisesOf({ forum: forum ?? undefined, aar: aar ?? undefined, vis, side: number })
        }
      />
    </>
  )
}

function Filter({ bodies, years, asked }: Pick<ArchiveProps, 'bodies' | 'years' | 'asked'>) {
  const { forum, aar, vis } = asked
  return (
    <form class="filter-row no-print" method="get" action={paths.archivePromises}>
      <SelectField
        name="forum"
        label="Forum"
        options={[
          { value: '', text: 'Alle' },
          ...bodies.map(({ id, name }) => ({ value: String(id), text: name })),
        ]}
        value={String(forum ?? '')}
      />
      <SelectField
        name="aar"
        label="År"
        options={[
          { value: '', text: 'Alle' },
          ...years.map((year) => ({ value: String(year), text: String(year) })),
        ]}
        value={String(aar ?? '')}
      />
      <SelectField
        name="vis"
        label="Vis"
        options={[
          { value: 'uafklarede', text: 'Dem, intet er kendt om' },
          { value: 'alle', text: 'Alle' },
        ]}
        value={vis}
      />
      <Button kind="secondary">Vis</Button>
    </form>
  )
}

function PromiseOfOld(props: { promise: StoredPromise; later: readonly LaterItem[]; mayFollow: boolean }) {
  const { promise, later, mayFollow } = props
  const { itemId, position, title, body, heldOn, text, commitmentId, supersededOn } = promise
  return (
    <Row
      when={
        <>
          <time datetime={heldOn}>{writeShortDate(heldOn)}</time> <FateOfPromise promise={promise} />
        </>
      }
      what={text}
      facts={[<a href={paths.item(itemId)}>{title ?? 'Uden titel'}</a>, body, ...factsOfPromise(promise)]}
      below={
        later.length === 0 ? null : (
          <p>
            Siden i samme sag:{' '}
            {later.map((each, index) => (
              <>
                {index === 0 ? '' : ', '}
                <a href={paths.item(each.id)}>
                  {each.body} {writeDate(each.heldOn)}
                </a>{' '}
                {each.outcome === null ? null : <OutcomeTag outcome={each.outcome} />}
              </>
            ))}
          </p>
        )
      }
      acts={
        mayFollow && commitmentId === null && supersededOn === null ? (
          <a
            class="button button-secondary"
            href={paths.newCommitmentOf({ punkt: itemId, loefte: position })}
          >
            Følg op på dette<span class="sr-only">: {text}</span>
          </a>
        ) : null
      }
    />
  )
}
