/** What the corrections so far change, what is learnt from them, and the buttons that undo or save them. */
import type { CorrectedReading } from '../../../minutes/corrections/correct-reading.ts'
import { explainRule } from '../../../minutes/corrections/explain-rule.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Form, HiddenField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { changesOf } from '../lines.ts'
import { choiceOf, textOfChoice } from '../model.ts'
import type { HandedIn } from '../queries.ts'

export function Changes({ reading, file }: { reading: CorrectedReading; file: HandedIn }) {
  const hex = file.digest.toString('hex')
  const corrections = file.draft?.corrections ?? []
  return (
    <section aria-labelledby="aendringer">
      <h2 id="aendringer">Det ændrer dine rettelser</h2>
      <ItemsBeforeAndAfter reading={reading} />
      <h3>Det lærer Sagsgang til næste gang</h3>
      {reading.learnt.length === 0 ? (
        <p>Ingen regler. Rettelserne gælder kun denne fil.</p>
      ) : (
        <ul>
          {reading.learnt.map((rule) => (
            <li>{explainRule(rule)}</li>
          ))}
        </ul>
      )}
      <h3>Dine rettelser</h3>
      <ul class="link-list nobullet-list">
        {corrections.map(({ line, to, says }, index) => (
          <li class="review-line">
            <span>
              {line === to ? `Linje ${line}` : `Linje ${line}–${to}`}: {textOfChoice(choiceOf(says))}
            </span>
            <Form action={paths.readingUndo(hex)} class="review-buttons">
              <HiddenField name="nummer" value={String(index)} />
              <Button kind="secondary">
                Fortryd<span class="sr-only"> rettelsen af linje {line}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <div class="button-row">
        <Form action={paths.readingSave(hex)} class="action">
          <Button>Gem rettelserne</Button>
        </Form>
        <Form action={paths.readingUndo(hex)} class="action">
          <Button kind="tertiary" name="alle" value="ja">
            Fortryd alle
          </Button>
        </Form>
      </div>
      <p class="quiet">
        Når du gemmer, bliver det en ny version af mødet. Ingen punkter bliver mere åbne af en rettelse.
      </p>
    </section>
  )
}

function ItemsBeforeAndAfter({ reading: { before, after } }: { reading: CorrectedReading }) {
  const { was, is } = changesOf(before, after)
  if (was.join('\n') === is.join('\n')) return <p>Punkterne er de samme som før.</p>
  return (
    <Table
      caption="Punkter før og efter"
      measure="working"
      columns={['Før', 'Efter']}
      rows={Array.from({ length: Math.max(was.length, is.length) }, (_, index) => [
        was[index] ?? '–',
        is[index] ?? '–',
      ])}
      empty=""
    />
  )
}
