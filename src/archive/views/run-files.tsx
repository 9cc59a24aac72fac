/** What became of each file of a run, and of each meeting in a file that holds several. */
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import { Badge, type BadgeColour } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { type FileState, STATE_TEXTS } from '../model.ts'
import type { RunFile } from '../queries.ts'

type Row = Omit<RunFile, 'parts'> & Partial<Pick<RunFile, 'parts'>>

const COLOURS: Record<FileState, BadgeColour> = {
  waiting: 'plain',
  read: 'success',
  uncertain: 'warning',
  skipped: 'info',
  failed: 'error',
}

export function RunFiles({ files }: { files: readonly RunFile[] }) {
  return (
    <>
      <FileTable caption="Filer" rows={files} empty="Der er ingen filer i denne indlæsning." />
      {files
        .filter(({ parts }) => parts.length > 0)
        .map(({ name, parts }) => (
          <section>
            <h3>Indhold af {name}</h3>
            <FileTable caption={`Indhold af ${name}`} rows={parts} empty="" />
          </section>
        ))}
    </>
  )
}

function FileTable({ caption, rows, empty }: { caption: string; rows: readonly Row[]; empty: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      measure="working"
      columns={[{ text: 'Fil', names: true }, 'Tilstand', 'Bemærkning', 'Møde']}
      rows={rows.map(({ name, state, reason, meeting, digest, parts }) => [
        name.split('/').at(-1),
        <Badge colour={COLOURS[state]}>{STATE_TEXTS[state]}</Badge>,
        <Remark name={name} reason={reason} digest={canCorrect(state, parts) ? digest : undefined} />,
        meeting === null ? null : (
          <a href={paths.meeting(meeting.id)}>
            {meeting.body ?? 'Møde'}, {writeDate(meeting.heldOn)}
          </a>
        ),
      ])}
      empty={empty}
    />
  )
}

/** A file of one meeting that was read wrong, or not at all, can be read by what a person says of it. */
function canCorrect(state: FileState, parts: RunFile['parts'] = []): boolean {
  return (state === 'uncertain' || state === 'failed') && parts.length === 0
}

function Remark(props: { name: string; reason: string | null; digest: string | undefined }) {
  if (props.digest === undefined) return <>{props.reason}</>
  return (
    <>
      {props.reason}{' '}
      <a href={paths.readingOf(props.digest)}>
        Ret læsningen<span class="sr-only"> af {props.name}</span>
      </a>
    </>
  )
}
