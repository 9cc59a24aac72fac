import { writeFigure } from '../../../language/figures.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { FileField, Form, HiddenField, TextField } from '../../../ui/fields.tsx'
import type { Recording } from '../recordings.ts'
import { momentText } from './moments.ts'

interface RecordingsProps {
  recordings: readonly Recording[]
  filled: Filled
}

export function RecordingsView({ recordings, filled }: RecordingsProps) {
  const sent = filled.act === 'gem' ? String(filled.typed['navn'] ?? '') : null
  const numbers = recordings.filter(({ name }) => /^tal-\d+$/.test(name))
  const sentences = recordings.filter((each) => !numbers.includes(each))
  const known = recordings.some(({ name, isAdded }) => name === sent && !isAdded)
  const row = (recording: Recording) => (
    <RecordingRow recording={recording} filled={sent === recording.name && known ? filled : null} />
  )
  return (
    <>
      <p>
        Her er alt det, borgeren kan høre i køen. Læg kommunens egen stemme op: en WAV-fil med 8.000 Hz, mono
        og 16 bit, højst 60 sekunder. Uden egen optagelse siges sætningen af en maskine.
      </p>
      <h2>Sætninger</h2>
      {sentences.map(row)}
      <details>
        <summary>Tal fra 0 til {numbers.length - 1}</summary>
        {numbers.map(row)}
      </details>
      <h2>Ny besked</h2>
      <p>En besked af jeres egne kan vælges i en kø, for eksempel når der er lukket.</p>
      <Form action={paths.contactSettingsRecordings} files>
        <TextField
          name="navn"
          label="Kort navn"
          hint="Små bogstaver, tal og bindestreg, for eksempel lukket-i-paasken."
          value={known ? '' : valueOf(filled, 'gem', 'navn')}
          error={errorOf(filled.errors, 'navn')}
        />
        <TextField
          name="ord"
          label="Det, der siges"
          value={known ? '' : valueOf(filled, 'gem', 'ord')}
          error={errorOf(filled.errors, 'ord')}
        />
        <FileField name="fil" label="WAV-fil" accept=".wav,audio/wav" error={errorOf(filled.errors, 'fil')} />
        <Button name={ACT} value="gem">
          Læg beskeden op
        </Button>
      </Form>
    </>
  )
}

function RecordingRow({ recording, filled }: { recording: Recording; filled: Filled | null }) {
  const { name, words, own, isAdded } = recording
  return (
    <details open={filled !== null}>
      <summary>
        «{words}»{own === null ? '' : isAdded ? ' – egen besked' : ' – egen optagelse'}
      </summary>
      {own === null ? (
        <p>Siges af en maskine.</p>
      ) : (
        <>
          <p>
            Lagt op {momentText(own.at)}
            {own.by === null ? '' : ` af ${own.by}`}, {writeFigure(own.seconds)} sekunder.
          </p>
          <audio controls preload="none" src={paths.contactRecording(name)} aria-label={`Hør «${words}»`} />
          <Form action={paths.contactSettingsRecordings} class="row-form">
            <HiddenField name="navn" value={name} />
            <Button kind="tertiary" name={ACT} value="fjern">
              Fjern<span class="sr-only"> optagelsen af «{words}»</span>
            </Button>
          </Form>
        </>
      )}
      {isAdded ? null : (
        <Form action={paths.contactSettingsRecordings} files>
          <HiddenField name="navn" value={name} />
          <TextField
            name="ord"
            id={`ord-${name}`}
            label="Det, der siges"
            optional
            value={filled === null ? words : valueOf(filled, 'gem', 'ord', words)}
            error={filled === null ? undefined : errorOf(filled.errors, `ord-${name}`)}
          />
          <FileField
            name="fil"
            id={`fil-${name}`}
            label="WAV-fil"
            accept=".wav,audio/wav"
            error={filled === null ? undefined : errorOf(filled.errors, `fil-${name}`)}
          />
          <Button kind="secondary" name={ACT} value="gem">
            Læg optagelsen op<span class="sr-only"> for «{words}»</span>
          </Button>
        </Form>
      )}
    </details>
  )
}
