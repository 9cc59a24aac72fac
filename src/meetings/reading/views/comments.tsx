/** What those in the room say to each other of an item, folded below it. */
import { momentText } from '../../../cases/views/moments.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, TextArea } from '../../../ui/fields.tsx'
import type { Comment } from '../queries.ts'
import type { ReadItemProps } from './item.tsx'

const SAY = 'bemaerk'

export function Comments({ meeting, entry, comments, person, filled }: ReadItemProps) {
  if (!meeting.isInRoom) return null
  const isOpen = meeting.stage !== 'locked'
  const said = comments.filter(({ removed }) => !removed).length
  if (!isOpen && said === 0) return null
  const action = paths.readItem(meeting.id, entry.id)
  const form = { action, filled, personId: person.id, isOpen }
  return (
    <details class="shared-comments no-print" open={filled.act === SAY}>
      <summary>Fælles bemærkninger ({said})</summary>
      <div id="bemaerkninger">
        <p class="quiet">
          Ses af dem, der deltager i mødet og kan se punktet. De står ikke i referatet.
          {isOpen ? '' : ' Referatet er låst, så der kan ikke skrives flere.'}
        </p>
        {comments
          .filter(({ answersId }) => answersId === null)
          .map((comment) => (
            <Thread
              comment={comment}
              answers={comments.filter(({ answersId }) => answersId === comment.id)}
              {...form}
            />
          ))}
        {isOpen ? <SayForm {...form} answers={null} /> : null}
      </div>
    </details>
  )
}

interface FormProps {
  action: string
  filled: Filled
  personId: number
  isOpen: boolean
}

function Thread({
  comment,
  answers,
  ...form
}: FormProps & { comment: Comment; answers: readonly Comment[] }) {
  return (
    <article class="comment" aria-label={`Bemærkning fra ${comment.author}`}>
      <Said comment={comment} {...form} />
      {answers.map((answer) => (
        <div class="comment-answer">
          <Said comment={answer} {...form} />
        </div>
      ))}
      {form.isOpen && !comment.removed ? (
        <details open={form.filled.act === SAY && form.filled.typed['svar'] === String(comment.id)}>
          <summary>
            Svar<span class="sr-only"> {comment.author}</span>
          </summary>
          <SayForm {...form} answers={comment} />
        </details>
      ) : null}
    </article>
  )
}

function Said({ comment, action, personId }: FormProps & { comment: Comment }) {
  if (comment.removed) return <p class="quiet">Bemærkningen er taget tilbage af {comment.author}.</p>
  return (
    <>
      <p class="quiet">
        {comment.author}, {momentText(new Date(comment.writtenAt))}
      </p>
      <p class="comment-text">{comment.text}</p>
      {comment.authorId === personId ? (
        <Form action={action}>
          <HiddenField name={ACT} value="fjern-bemaerkning" />
          <HiddenField name="bemaerkning" value={String(comment.id)} />
          <button class="function-link" type="submit">
            Tag tilbage<span class="sr-only"> din bemærkning «{comment.text.slice(0, 60)}»</span>
          </button>
        </Form>
      ) : null}
    </>
  )
}

/** @param answers the comment that is answered */
function SayForm({ action, filled, answers }: FormProps & { answers: Comment | null }) {
  const to = answers === null ? '' : String(answers.id)
  const isFilled = filled.act === SAY && (filled.typed['svar'] ?? '') === to
  return (
    <Form action={action}>
      <HiddenField name={ACT} value={SAY} />
      <HiddenField name="svar" value={to} />
      <TextArea
        name="tekst"
        id={answers === null || isFilled ? (isFilled ? 'tekst' : 'ny-bemaerkning') : `svar-${to}`}
        label={answers === null ? 'Ny bemærkning' : `Svar til ${answers.author}`}
        rows={3}
        value={isFilled ? valueOf(filled, SAY, 'tekst') : ''}
        error={isFilled ? errorOf(filled.errors, 'tekst') : undefined}
      />
      <Button kind="secondary">{answers === null ? 'Skriv bemærkning' : 'Svar'}</Button>
    </Form>
  )
}
