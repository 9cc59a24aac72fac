import { writeDate } from '../../../language/dates.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { FileField, Form, HiddenField } from '../../../ui/fields.tsx'
import { STANDS } from '../model.ts'
import { answerersOf } from '../answerers.ts'
import type { Answer } from '../queries.ts'
import type { ConsultationProps } from './consultation.tsx'

export function AnswerView({ consultation, answer, filled }: ConsultationProps & { answer: Answer }) {
  const names = answerersOf(consultation, answer.id)
  const also = names.filter((name) => name !== answer.whose)
  return (
    <article id={`svar-${answer.id}`} aria-labelledby={`svar-${answer.id}-overskrift`}>
      <h3 id={`svar-${answer.id}-overskrift`}>{answer.whose}</h3>
      <p>
        <Badge colour={answer.stand === 'disagrees' ? 'warning' : 'info'}>{STANDS[answer.stand]}</Badge>{' '}
        {answer.attachments === 'to-follow' ? <Badge colour="warning">Bilag eftersendes</Badge> : null}
      </p>
      {also.length > 0 ? <p>Svaret gælder for {new Intl.ListFormat('da-DK').format(also)}.</p> : null}
      {answer.words ? <p class="pre-line">{answer.words}</p> : null}
      {answer.files.length > 0 ? (
        <ul>
          {answer.files.map(({ id, name }) => (
            <li>
              <a href={paths.consultationFile(id)}>{name}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p class="form-hint">
        Modtaget {writeDate(answer.receivedOn)}
        {answer.by === null ? '' : `, skrevet ind af ${answer.by}`}.
      </p>
      {answer.attachments === 'to-follow' && (answer.own || consultation.holds) ? (
        <Form action={paths.consultationAnswers} files class="no-print">
          <HiddenField name="hoering" value={String(consultation.id)} />
          <HiddenField name="svar" value={String(answer.id)} />
          <FileField
            name="filer"
            id={`filer-${answer.id}`}
            label={`Bilag fra ${answer.whose}`}
            multiple
            error={filled.act === 'bilag' ? errorOf(filled.errors, `filer-${answer.id}`) : undefined}
          />
          <Button kind="secondary">Læg bilagene til</Button>
        </Form>
      ) : null}
      {consultation.holds ? (
        <form class="action" method="post" action={paths.consultation(consultation.id)}>
          <HiddenField name={ACT} value="tag-svar-tilbage" />
          <HiddenField name="svar" value={String(answer.id)} />
          <button class="function-link" type="submit">
            Slet svaret<span class="sr-only"> fra {answer.whose}</span>
          </button>
        </form>
      ) : null}
    </article>
  )
}
