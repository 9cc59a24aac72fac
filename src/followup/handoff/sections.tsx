/** Hand-offs where they are looked for: on the case, beside its papers, and on the page of a body that asks or is asked. */
import type { PaperSubject } from '../../cases/slots.ts'
import { writeDate } from '../../language/dates.ts'
import { read } from '../../organisation/reader.ts'
import type { Section } from '../../organisation/slots.ts'
import { paths } from '../../paths.ts'
import { getCaseToHandOff, listHandoffs, type ShownHandoff } from './queries.ts'
import { StateOfHandoff } from './views/handoffs.tsx'

export const handoffsOfCase: Section<{ id: number }> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  const found = await read(c, async (tx) => {
    const one = await getCaseToHandOff(tx, municipality.id, id)
    return one === null ? null : { one, handoffs: await listHandoffs(tx, municipality.id, { caseId: id }) }
  })
  if (found === null) return null
  const mayAsk = found.one.mayChange || (person?.secretaryBodies.length ?? 0) > 0
  if (found.handoffs.length === 0 && !mayAsk) return null
  return (
    <section aria-labelledby="videresendt">
      <h2 id="videresendt">Sendt til andre fora</h2>
      <HandoffList handoffs={found.handoffs} />
      {mayAsk ? (
        <p>
          <a href={paths.handOffCase(id)}>Send sagen til et forum</a>
        </p>
      ) : null}
    </section>
  )
}

export const handoffsOfPaper: Section<PaperSubject> = async (c, { id }) => {
  const { municipality } = c.var.reader
  const handoffs = await read(c, (tx) => listHandoffs(tx, municipality.id, { paperId: id }))
  if (handoffs.length === 0) return null
  return (
    <section aria-labelledby="videresendt">
      <h3 id="videresendt">Sendt til andre fora</h3>
      <HandoffList handoffs={handoffs} />
    </section>
  )
}

export const handoffsOfBody: Section<{ id: number }> = async (c, { id }) => {
  const { municipality, person } = c.var.reader
  if (person === null) return null
  const handoffs = await read(c, (tx) => listHandoffs(tx, municipality.id, { bodies: [id], onlyOpen: true }))
  if (handoffs.length === 0) return null
  return (
    <section aria-labelledby="videresendt">
      <h2 id="videresendt">Sager sendt mellem fora</h2>
      <HandoffList handoffs={handoffs} />
      <p>
        <a href={paths.handoffs}>Alle videresendte sager</a>
      </p>
    </section>
  )
}

function HandoffList({ handoffs }: { handoffs: readonly ShownHandoff[] }) {
  if (handoffs.length === 0) return null
  return (
    <ul>
      {handoffs.map((handoff) => (
        <li>
          <a href={paths.handoff(handoff.id)}>
            {handoff.toBody}: {handoff.question}
          </a>{' '}
          <StateOfHandoff handoff={handoff} />
          {handoff.dueOn === null || handoff.state !== 'asked'
            ? null
            : ` Svar senest ${writeDate(handoff.dueOn)}.`}
          {handoff.answer === null ? null : (
            <>
              <br />
              <strong>Svar:</strong> {handoff.answer}
              {handoff.answerItemId === null ? null : (
                <>
                  {' '}
                  <a href={paths.item(handoff.answerItemId)}>Se punktet</a>
                </>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
