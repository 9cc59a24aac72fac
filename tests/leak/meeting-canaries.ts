/** Words of a meeting held here: on its working agenda, in the meeting, and in the draft of its minutes. */
import type { Reader } from './canaries.ts'
import type { AgendaWords } from './lay-agenda.ts'
import type { MinutesWords, WordsOfMinutes } from './lay-minutes.ts'

type Lay = (place: string, seenBy: readonly Reader[]) => string

/** Before it is sent the chair reads along in the secretary's working agenda. */
export function agendaWords(lay: Lay, degree: string): AgendaWords {
  const word = (what: string, seenBy: readonly Reader[]) =>
    lay(`${degree} item of a working agenda, ${what}`, seenBy)
  return {
    title: `Punkt om ${word('title', ['secretary', 'chair'])}`,
    text: `Det handler om ${word('text', ['secretary'])}.`,
    guest: `Gæst ${word('guest', ['secretary', 'chair'])}`,
    lateReason: `Sen for ${word('why it is late', ['secretary'])}`,
  }
}

/** What is decided is for those in the room until the minutes are locked; ready words are the secretary's. */
export function wordsOfMinutes(lay: Lay, inTheBoard: readonly Reader[]): WordsOfMinutes {
  // Who is recused from an item sees nothing of it.
  const notRecused = inTheBoard.filter((reader) => reader !== 'councillor')
  return {
    open: itemWords(lay, 'open', inTheBoard),
    closed: {
      ...itemWords(lay, 'closed', inTheBoard),
      neutralTitle: `Sag om ${lay('closed item of unlocked minutes, neutral title', inTheBoard)}`,
    },
    recused: itemWords(lay, 'recused', notRecused),
    remark: `Bemærkning om ${lay('remark to a draft of minutes', inTheBoard)}`,
    remarkOnRecused: `Bemærkning om ${lay('remark to a draft of minutes, on an item with a recusal', notRecused)}`,
    whyRecused: `Fordi ${lay('why somebody is recused', notRecused)}`,
  }
}

function itemWords(lay: Lay, what: string, inTheRoom: readonly Reader[]): MinutesWords {
  const word = (field: string, seenBy = inTheRoom) =>
    lay(`${what} item of unlocked minutes, ${field}`, seenBy)
  return {
    title: `Punkt om ${word('title')}`,
    decision: `Besluttet ${word('decision')}.`,
    point: `Aftalt ${word('point')}`,
    vote: `Gruppe ${word('vote')}`,
    dissent: `Imod ${word('dissent')}`,
    notice: `Besked om ${word('words to be told', ['secretary'])}`,
  }
}
