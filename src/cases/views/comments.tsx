import { paths } from '../../paths.ts'
import { Button } from '../../ui/buttons.tsx'
import type { FieldError } from '../../platform/web/forms.ts'
import { errorOf } from '../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField, TextArea } from '../../ui/fields.tsx'
import { hasText } from '../model.ts'
import type { Comment, Paper } from '../paper-queries.ts'
import { momentText } from './moments.ts'

interface CommentsProps {
  paper: Paper
  comments: readonly Comment[]
  personId: number
  errors: readonly FieldError[]
}

export function CommentsView({ paper, comments, personId, errors }: CommentsProps) {
  const threads = comments.filter(({ answersId }) => answersId === null)
  const open = threads.filter(({ resolvedBy }) => resolvedBy === null)
  const resolved = threads.filter(({ resolvedBy }) => resolvedBy !== null)
  const thread = (first: Comment) => <Thread {...{ paper, comments, personId, first }} />
  return (
    <section>
      <h2 id="kommentarer">Kommentarer</h2>
      {threads.length === 0 ? <p class="quiet">Ingen kommentarer endnu.</p> : null}
      {open.map(thread)}
      {resolved.length === 0 ? null : (
        <details>
          <summary>{resolved.length === 1 ? '1 afsluttet' : `${resolved.length} afsluttede`}</summary>
          {resolved.map(thread)}
        </details>
      )}
      <Form action={paths.paperComments(paper.id)}>
        <SelectField
          name="afsnit"
          label="Kommentar til"
          options={[
            { value: '', text: 'Hele oplægget' },
            ...paper.sections
              .filter(hasText)
              .map(({ id, heading }) => ({ value: String(id), text: heading })),
          ]}
        />
        <TextArea name="tekst" label="Kommentar" rows={3} error={errorOf(errors, 'tekst')} />
        <Button kind="secondary">Skriv kommentar</Button>
      </Form>
    </section>
  )
}

interface ThreadProps {
  paper: Paper
  comments: readonly Comment[]
  personId: number
  first: Comment
}

function Thread({ paper, comments, personId, first }: ThreadProps) {
  const section = paper.sections.find(({ id }) => id === first.sectionId)
  const answers = comments.filter(({ answersId }) => answersId === first.id)
  const settled = first.resolvedBy !== null
  return (
    <article class="comment">
      {section ? (
        <p class="quiet">
          <a href={`#afsnit-${section.id}`}>{section.heading}</a>
        </p>
      ) : null}
      {[first, ...answers].map(({ author, writtenAt, text }) => (
        <>
          <p class="quiet">
            {author}, {momentText(writtenAt)}
          </p>
          <p class="comment-text">{text}</p>
        </>
      ))}
      {settled ? <p class="quiet">Afsluttet af {first.resolvedBy}.</p> : null}
      <details>
        <summary>Svar</summary>
        <Form action={paths.paperComments(paper.id)}>
          <HiddenField name="svar" value={String(first.id)} />
          <TextArea name="tekst" id={`svar-${first.id}`} label="Svar" rows={2} />
          <Button kind="secondary">Svar</Button>
        </Form>
      </details>
      {paper.mayWrite || first.authorId === personId ? (
        <Form action={paths.paperComments(paper.id)}>
          <HiddenField name={settled ? 'genaabn' : 'afslut'} value={String(first.id)} />
          <Button kind="tertiary">{settled ? 'Åbn igen' : 'Afslut'}</Button>
        </Form>
      ) : null}
    </article>
  )
}
