import { paths } from '../../../paths.ts'
import { Table } from '../../../ui/table.tsx'
import { KEY } from '../lists.ts'
import { areaName } from '../measures.ts'
import { type Committee, FRAMES, signSentence, sumOf, writeMillions } from '../model.ts'
import type { Picture } from '../picture.ts'
import { addSplits, splitDeviation } from '../volumes.ts'
import { writeDecimal } from '../../mechanism/values.ts'
import { writeAmount } from '../../../language/amounts.ts'

/** Area by area with what its unit says, and what price and volume did. */
export function AreasView({ picture, committees }: { picture: Picture; committees: readonly Committee[] }) {
  return (
    <>
      <h2>Område for område</h2>
      {committees.map((committee) => (
        <details class="print-open">
          <summary>
            {committee.body}: {writeMillions(committee.total.fromCorrected)} mio. kr. fra korrigeret budget
          </summary>
          <AreasOf committee={committee} picture={picture} />
        </details>
      ))}
      <Volumes picture={picture} />
    </>
  )
}

function AreasOf({ committee, picture }: { committee: Committee; picture: Picture }) {
  return (
    <Table
      caption={`${committee.body}, mio. kr. ${signSentence(picture.sign)}`}
      measure="working"
      columns={[
        { text: 'Område', names: true },
        'Ramme',
        { text: 'Korrigeret', figures: true },
        { text: 'Forventet', figures: true },
        { text: 'Afvigelse fra oprindeligt', figures: true },
        { text: 'Afvigelse fra korrigeret', figures: true },
        'Forklaring',
      ]}
      rows={committee.areas.map((area) => {
        const sums = sumOf([area], picture.sign)
        return [
          <a href={paths.registerRow(KEY, 'omraader', area.id)}>{areaName(area)}</a>,
          FRAMES[area.frame],
          writeMillions(sums.corrected),
          area.forecast === null ? 'intet skøn' : writeMillions(sums.forecast),
          writeMillions(sums.fromOriginal),
          writeMillions(sums.fromCorrected),
          area.explanation ?? '',
        ]
      })}
      empty="Udvalget har ingen områder."
    />
  )
}

function Volumes({ picture }: { picture: Picture }) {
  const { volumes, areas } = picture
  if (volumes.length === 0) return null
  const nameOf = new Map(areas.map((area) => [area.id, areaName(area)]))
  const splits = volumes.map(splitDeviation)
  const whole = addSplits(splits)
  const turn = (ore: number) => (picture.sign === 'overspend-positive' || ore === 0 ? ore : -ore)
  const money = (ore: number) => writeAmount(turn(ore))
  return (
    <>
      <h2>Pris og mængde</h2>
      <p>
        Pris er den nye pris på det budgetterede antal. Mængde er det nye antal til den budgetterede pris. Det
        ekstra antal til den ekstra pris skyldes begge dele og står for sig.
      </p>
      <Table
        caption={`Afvigelse delt i pris og mængde. ${signSentence(picture.sign)}`}
        measure="working"
        columns={[
          { text: 'Hvad', names: true },
          'Område',
          { text: 'Mængde', figures: true },
          { text: 'Enhedspris', figures: true },
          { text: 'Pris', figures: true },
          { text: 'Mængde', figures: true },
          { text: 'Begge dele', figures: true },
          { text: 'I alt', figures: true },
        ]}
        rows={[
          ...volumes.map((line, index) => {
            const split = splits[index] ?? whole
            return [
              line.what,
              nameOf.get(line.areaId) ?? '',
              `${writeDecimal(line.budgetVolume / 1000)} → ${writeDecimal(line.expectedVolume / 1000)} ${line.countedIn}`,
              `${writeAmount(line.budgetPrice)} → ${writeAmount(line.expectedPrice)}`,
              money(split.price),
              money(split.volume),
              money(split.joint),
              money(split.total),
            ]
          }),
          [
            <strong>I alt</strong>,
            '',
            '',
            '',
            ...[whole.price, whole.volume, whole.joint, whole.total].map((ore) => (
              <strong>{money(ore)}</strong>
            )),
          ],
        ]}
        empty="Der er ingen mængder."
      />
    </>
  )
}
