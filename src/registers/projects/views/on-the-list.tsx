import { ACT, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { Folded } from './line-forms.tsx'
import type { ProjectProps } from './project.tsx'
import { monthText } from './words.tsx'

const SELECT = 'droeft'
const TAKE_OFF = 'tag-af'

/** When the board talks about it, who chose that and why; and whether it is on the list at all. */
export function OnTheList(props: ProjectProps) {
  const { project, details, rights } = props
  const action = paths.project(project.id)
  return (
    <section>
      <h2>Drøftelser i direktionen</h2>
      <Table
        caption="Måneder, hvor projektet er valgt til drøftelse"
        captionHidden
        columns={[
          { text: 'Måned', names: true },
          'Hvorfor',
          'Valgt af',
          ...(rights.keeps ? ['Handling'] : []),
        ]}
        rows={details.discussions.map(({ month, reason, by }) => [
          monthText(month),
          reason,
          by,
          ...(rights.keeps
            ? [
                <form class="action" method="post" action={action}>
                  <HiddenField name={ACT} value="ikke-droeft" />
                  <HiddenField name="maaned" value={month.slice(0, 7)} />
                  <button class="function-link" type="submit">
                    Fravælg<span class="sr-only"> {monthText(month)}</span>
                  </button>
                </form>,
              ]
            : []),
        ])}
        empty="Projektet har ikke været valgt til drøftelse."
      />
      {rights.keeps ? <KeepersForms {...props} /> : null}
    </section>
  )
}

function KeepersForms({ project, filled, today }: ProjectProps) {
  const action = paths.project(project.id)
  const error = (act: string, field: string) =>
    filled.act === act ? errorOf(filled.errors, field) : undefined
  return (
    <>
      <Folded id="vaelg-til-droeftelse" summary="Vælg til drøftelse" open={filled.act === SELECT}>
        <Form action={action}>
          <HiddenField name={ACT} value={SELECT} />
          <TextField
            name="maaned"
            label="Måned"
            hint="Som 2026-12."
            width="short"
            value={valueOf(filled, SELECT, 'maaned', today.slice(0, 7))}
            error={error(SELECT, 'maaned')}
          />
          <TextField
            name="hvorfor"
            label="Hvorfor skal det drøftes"
            value={valueOf(filled, SELECT, 'hvorfor')}
            error={error(SELECT, 'hvorfor')}
          />
          <Button>Vælg til drøftelse</Button>
        </Form>
      </Folded>
      {project.leftOn === null ? (
        <Folded id="tag-af-listen" summary="Tag projektet af listen" open={filled.act === TAKE_OFF}>
          <Form action={action}>
            <HiddenField name={ACT} value={TAKE_OFF} />
            <TextField
              name="grund"
              label="Hvorfor tages det af"
              value={valueOf(filled, TAKE_OFF, 'grund')}
              error={error(TAKE_OFF, 'grund')}
            />
            <Button kind="secondary">Tag af listen</Button>
          </Form>
        </Folded>
      ) : (
        <form class="action no-print" method="post" action={action}>
          <HiddenField name={ACT} value="saet-paa" />
          <Button kind="secondary">Sæt på listen igen</Button>
        </form>
      )}
    </>
  )
}
