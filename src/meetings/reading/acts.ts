/** The forms on the page of an item that is read: what each must hold, and the command it leads to. */
import { z } from 'zod'
import { act, type Act, optionalId, requiredId, requiredText } from '../../organisation/administration.tsx'
import { addComment, addHighlight, markRead, removeHighlight, saveNote, takeBackComment } from './commands.ts'
import { MOST_OF_COMMENT, MOST_OF_NOTE, MOST_OF_QUOTE } from './model.ts'

const number = z
  .string()
  .regex(/^\d{1,9}$/u)
  .transform(Number)
/** Forms end lines with two characters, pages with one. */
const unixLines = (text: string) => text.replaceAll('\r\n', '\n')

export const readMark = z.object({
  handling: z.literal('laest'),
  siger: z.string().regex(/^[0-9a-f]{0,64}(?:\/referat)?$/u),
})

export const noteForm = z.object({
  handling: z.literal('note'),
  note: z.string().max(MOST_OF_NOTE, 'Noten er for lang.').transform((text) => unixLines(text).trimEnd()), // prettier-ignore
  revision: number,
})

const highlightForm = z.object({
  citat: z.string().min(1).max(MOST_OF_QUOTE, 'Markér højst 2.000 tegn ad gangen.').transform(unixLines), // prettier-ignore
  del: number,
  sted: number,
})

const CONFLICT = {
  field: 'note',
  message: 'Noten er ændret på en anden skærm. Tryk «Gem note» igen for at beholde det, du har skrevet her.',
}

/** @param seenAt the page's address */
export function actsOn(itemId: number, seenAt: string): Record<string, Act> {
  const atComments = { seeAt: `${seenAt}#bemaerkninger` }
  return {
    laest: act(readMark, async (tx, { siger }, { municipality, person }) => {
      await markRead(tx, municipality, person.id, { itemId, says: siger })
      return 'done'
    }),
    note: act(noteForm, async (tx, { note: text, revision }, { municipality, person }) => {
      const answer = await saveNote(tx, municipality, person.id, { itemId, text, revision })
      return 'saved' in answer ? 'done' : [CONFLICT]
    }),
    marker: act(highlightForm, async (tx, { citat, del, sted }, { municipality, person }) => {
      await addHighlight(tx, municipality, person.id, { itemId, quote: citat, part: del, at: sted })
      return 'done'
    }),
    'fjern-markering': act(
      z.object({ markering: requiredId('Vælg en markering.') }),
      async (tx, { markering: id }, { municipality, person }) => {
        await removeHighlight(tx, municipality, person.id, { itemId, id })
        return 'done'
      },
    ),
    bemaerk: act(
      z.object({ tekst: requiredText('Skriv en bemærkning.', MOST_OF_COMMENT), svar: optionalId }),
      async (tx, { tekst, svar }, { municipality, person }) => {
        const comment = { itemId, answersId: svar, text: unixLines(tekst) }
        return (await addComment(tx, municipality, person.id, comment)) === 'done' ? atComments : 'not-found'
      },
    ),
    'fjern-bemaerkning': act(
      z.object({ bemaerkning: requiredId('Vælg en bemærkning.') }),
      async (tx, { bemaerkning: id }, { municipality, person }) =>
        (await takeBackComment(tx, municipality, person.id, { itemId, id })) === 'done'
          ? atComments
          : 'not-found',
    ),
  }
}
