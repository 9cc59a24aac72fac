/** What call-back gives, and which calls it moves to other hours. */
import { writeFigure } from '../../../language/figures.ts'
import { Table } from '../../../ui/table.tsx'
import type { CallBackRule } from '../call-back.ts'
import { figuresOf, type Level, type StaffingAnswer, totalsOf } from '../staffing.ts'
import { halfHoursOf, hoursOf, WEEKS_IN_MONTH } from '../week-profile.ts'
import {
  capital,
  ended,
  lostInMonth,
  weekdayName,
  writeAbout,
  writeHour,
  writeShare,
  writeWait,
} from '../words.ts'

interface CallBackProps {
  answer: StaffingAnswer
  planned: Level
  rule: CallBackRule | null
}

/** Fewer than this in an hour of a week are not worth a line. */
const FEWEST = 1

export function CallBackView({ answer, planned, rule }: CallBackProps) {
  const without = answer.withoutCallBack
  if (rule === null || without === null) return null
  const [before, now] = [figuresOf(without.days.flat()), figuresOf(planned.days.flat())]
  const { wished, made, untilMade } = totalsOf(planned.days.flat())
  const rows = movedHours(answer, planned)
  return (
    <section>
      <h2>Det flytter tilbagekald</h2>
      {wished < FEWEST ? (
        <p>Ventetiden når så sjældent grænsen, at næsten ingen bliver tilbudt at blive ringet op.</p>
      ) : (
        <>
          <ul>
            <li>{`Omkring ${writeAbout(wished * WEEKS_IN_MONTH)} om måneden vælger at blive ringet op; de venter omkring ${writeWait(untilMade / wished)} på det.`}</li>
            <li>
              {ended(
                `Ventetiden i telefonen er ${writeWait(now.wait)} i snit i stedet for ${writeWait(before.wait)}`,
              )}
            </li>
            <li>{`${writeShare(now.lost)} opgiver i stedet for ${writeShare(before.lost)}: omkring ${writeAbout(lostInMonth(before) - lostInMonth(now))} færre om måneden.`}</li>
            {wished - made < FEWEST ? null : (
              <li>{`Omkring ${writeAbout(wished - made)} om ugen når først at blive ringet op efter lukketid.`}</li>
            )}
          </ul>
          <Table
            caption="Tilbagekald i en uge, som pladserne er nu"
            measure="working"
            columns={[
              { text: 'Time', names: true },
              { text: 'Vil ringes op', figures: true },
              { text: 'Ringes op', figures: true },
              { text: 'Flyttes', figures: true },
            ]}
            rows={rows.map(({ weekday, hour, ...row }) => [
              `${capital(weekdayName(weekday))} ${writeHour(hour)}`,
              writeFigure(row.wished, 0),
              writeFigure(row.made, 0),
              movedText(row.made - row.wished),
            ])}
            empty="Ingen timer har tilbagekald."
          />
          <p class="quiet">{wayText(rule)}</p>
        </>
      )}
    </section>
  )
}

function movedText(moved: number): string {
  const count = writeFigure(Math.abs(moved), 0)
  if (count === '0') return 'ingen'
  return moved < 0 ? `${count} til senere` : `${count} hertil`
}

const wayText = ({ order }: CallBackRule): string =>
  order === 'keeps-place'
    ? 'Den, der vil ringes op, beholder sin plads, så de andre venter på deres tur som før. Gevinsten er, at borgeren ikke sidder med telefonen og ikke kan falde fra. Tallene for dem, der opgiver, kan ligge op til en tiendedel ved siden af, og tiden, til der bliver ringet, op til en sjettedel.'
    : 'Den, der vil ringes op, venter, til en plads er ledig og ingen står i kø. Det flytter opkald væk fra spidsen, men borgeren kan komme til at vente længe på sit opkald.'

function movedHours(answer: StaffingAnswer, planned: Level) {
  return answer.week
    .flatMap((day, index) =>
      hoursOf(day).map((hour) => {
        const { wished, made } = totalsOf(
          halfHoursOf(day, hour).flatMap((half) => planned.days[index]?.[half] ?? []),
        )
        return { weekday: day.weekday, hour, wished, made }
      }),
    )
    .filter(({ wished, made }) => Math.max(wished, made) >= FEWEST)
}
