/** Promises in the text of locked minutes, each to be confirmed, put right or refused. */
import { writeDate } from '../../../language/dates.ts'
import { factsOf } from '../../../meetings/views/commitments.tsx'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Form, HiddenField } from '../../../ui/fields.tsx'
import type { StoredPromise } from '../promises.ts'
import type { Commitment } from '../queries.ts'
import { CommitmentRow } from './row.tsx'

interface PromisesProps {
  meetingId: number
  commitments: readonly Commitment[]
  promises: readonly StoredPromise[]
  today: string
}

export function PromisesOfMinutes({ meetingId, commitments, promises, today }: PromisesProps) {
  const open = promises.filter(({ commitmentId, refused }) => commitmentId === null && !refused)
  const refused = promises.filter((each) => each.refused)
  return (
    <section class="section no-print" aria-labelledby="opfoelgning">
      <h2 id="opfoelgning">Opfølgning</h2>
      {commitments.length === 0 ? (
        <p class="empty-state">Ingen beslutning har fået en ansvarlig eller en frist.</p>
      ) : (
        <ul class="owed nobullet-list no-max-width">
          {commitments.map((commitment) => (
            <CommitmentRow commitment={commitment} today={today} back={null} />
          ))}
        </ul>
      )}
      <h3>Forslag fra teksten</h3>
      {open.length === 0 ? (
        <p class="empty-state">Der er ikke fundet flere løfter i beslutningerne.</p>
      ) : (
        <>
          <p>Det ligner løfter. Bekræft dem, der skal følges op på.</p>
          <ul class="owed nobullet-list no-max-width">
            {open.map((promise) => (
              <PromiseRow promise={promise} meetingId={meetingId} />
            ))}
          </ul>
        </>
      )}
      {refused.length === 0 ? null : (
        <details>
          <summary>Afvist ({refused.length})</summary>
          <ul class="owed nobullet-list no-max-width">
            {refused.map((promise) => (
              <PromiseRow promise={promise} meetingId={meetingId} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

export function factsOfPromise({
  who,
  due,
  dueText,
  recurring,
  forum,
  supersededOn,
}: StoredPromise): string[] {
  return factsOf({
    text: '',
    who,
    due,
    dueText,
    recurring,
    forum,
    binding: true,
    via: null,
    superseded: supersededOn,
    inferred: [],
  })
}

function PromiseRow({ promise, meetingId }: { promise: StoredPromise; meetingId: number }) {
  const { itemId, position, title, text, refused } = promise
  const named = <span class="sr-only">: {text}</span>
  return (
    <li>
      <div class="owed-when">
        <a href={paths.item(itemId)}>{title ?? 'Uden titel'}</a>
      </div>
      <div class="owed-what">
        <p>{text}</p>
        <p class="quiet">{factsOfPromise(promise).join(' · ')}</p>
      </div>
      <div class="owed-acts">
        <Form action={paths.promisesOfMeeting(meetingId)} class="action">
          <HiddenField name="punkt" value={String(itemId)} />
          <HiddenField name="loefte" value={String(position)} />
          {refused ? (
            <Button kind="secondary" name={ACT} value="fortryd">
              Fortryd{named}
            </Button>
          ) : (
            <>
              <Button kind="secondary" name={ACT} value="bekraeft">
                Bekræft{named}
              </Button>
              <a
                class="button button-tertiary"
                href={paths.newCommitmentOf({ punkt: itemId, loefte: position })}
              >
                Ret …{named}
              </a>
              <Button kind="tertiary" name={ACT} value="afvis">
                Afvis{named}
              </Button>
            </>
          )}
        </Form>
      </div>
    </li>
  )
}

/** What is known of a promise of old minutes. */
export function FateOfPromise({ promise }: { promise: StoredPromise }) {
  const { supersededOn, commitmentId, refused } = promise
  if (commitmentId !== null)
    return (
      <a href={paths.commitment(commitmentId)}>
        <Badge colour="info">Følges op</Badge>
      </a>
    )
  if (supersededOn !== null) return <Badge>Afløst af beslutningen {writeDate(supersededOn)}</Badge>
  return refused ? <Badge>Intet løfte</Badge> : <Badge colour="warning">Intet kendt</Badge>
}
