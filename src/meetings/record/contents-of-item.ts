/** An item that was built and not yet stored, in the shape that the pages show stored ones in. Pure. */
import type { MinutesItem } from '../../minutes/model.ts'
import type { ItemContents } from '../item-contents.ts'
import { pointRows, recordOfItem } from '../rows-of-minutes.ts'

/** @param index the item's place in its meeting, by which it is known until it has an address */
export function contentsOfItem(item: MinutesItem, index: number): ItemContents {
  return {
    id: index,
    stamp: '',
    recommendedBy: item.recommendation?.by ?? null,
    record: recordOfItem(item),
    sections: item.sections,
    points: pointRows(item.recommendation?.points ?? []),
    decisions: item.decisions.map(
      ({ body, date, text, outcome, points, settled, votes, dissents, stoppedBy }) => {
        return { body, date, text, outcome, points, record: defined({ settled, votes, dissents, stoppedBy }) }
      },
    ),
    guests: item.guests,
    tables: item.tables,
    attachments: item.attachments.map((name, place) => ({
      id: place,
      name,
      kept: false,
      closed: false,
      place: place + 1,
    })),
    commitments: [],
  }
}

function defined<Words extends Record<string, unknown>>(
  words: Words,
): { [Key in keyof Words]: Exclude<Words[Key], undefined> } {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as {
    // Keys without a value are left out, as `exactOptionalPropertyTypes` wants it.
    [Key in keyof Words]: Exclude<Words[Key], undefined>
  }
}
