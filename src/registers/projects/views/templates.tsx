import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, TextArea } from '../../../ui/fields.tsx'
import type { Template } from '../details.ts'
import { DOCUMENTS, writeHeadings } from '../templates.ts'

interface TemplatesProps {
  templates: readonly Template[]
  keeps: boolean
  filled: Filled
  today: string
}

/** What a mandate and a plan hold, and from when. */
export function TemplatesView({ templates, keeps, filled, today }: TemplatesProps) {
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>Skabeloner for mandat og plan</h1>
      <p class="lead">
        En ny skabelon gælder for det, der skrives fra dagen. Det, der er skrevet, bliver, som det er.
      </p>
      {templates.map((template) => {
        const { kind, validFrom, headings } = template
        const error = (field: string) => (filled.act === kind ? errorOf(filled.errors, field) : undefined)
        return (
          <section aria-labelledby={`skabelon-${kind}`}>
            <h2 id={`skabelon-${kind}`}>{DOCUMENTS[kind]}</h2>
            <p class="form-hint">
              {validFrom === null
                ? 'Den almindelige, indtil kommunen skriver sin egen.'
                : `Gælder fra ${writeDate(validFrom)}.`}
            </p>
            <ul>
              {headings.map(({ heading, guidance }) => (
                <li>
                  <strong>{heading}</strong> {guidance}
                </li>
              ))}
            </ul>
            {keeps ? (
              <details class="no-print" open={filled.act === kind}>
                <summary>Skriv en ny skabelon for {DOCUMENTS[kind].toLocaleLowerCase('da')}</summary>
                <Form action={paths.projectTemplates}>
                  <HiddenField name={ACT} value={kind} />
                  <DateField
                    name="fra"
                    id={`fra-${kind}`}
                    label="Gælder fra"
                    value={valueOf(filled, kind, 'fra', today)}
                    error={error(`fra-${kind}`)}
                  />
                  <TextArea
                    name="overskrifter"
                    id={`overskrifter-${kind}`}
                    label="Overskrifter"
                    hint="Én på hver linje, med vejledning efter kolon."
                    rows={8}
                    value={valueOf(filled, kind, 'overskrifter', writeHeadings(headings))}
                    error={error(`overskrifter-${kind}`)}
                  />
                  <Button>Gem skabelonen</Button>
                </Form>
              </details>
            ) : null}
          </section>
        )
      })}
    </>
  )
}
