/**
 * A move as a button or an option of a form carries it: `5:foer:4:0` is item 5 before item 4, which stood at the first
 * level. By the names of items, so that it still means the same on a newer order.
 */
import { findPlace, type Order } from './model.ts'
import type { WantedMove } from './move-commands.ts'

const WORDS = { foer: 'before', efter: 'after', plads: 'place-of', under: 'under' } as const
type Word = keyof typeof WORDS

const isWord = (text: string): text is Word => Object.hasOwn(WORDS, text)

export function writeMove(item: number, word: Word, other: number, otherUnder: number | null): string {
  return `${item}:${word}:${other}:${otherUnder ?? 0}`
}

export function readMove(text: string): WantedMove | null {
  const match = /^(\d{1,15}):([a-z]+):(\d{1,15}):(\d{1,15})$/u.exec(text)
  const [, item = '', word = '', other = '', under = ''] = match ?? []
  if (!isWord(word)) return null
  return {
    itemId: Number(item),
    move: { to: WORDS[word], other: Number(other) },
    otherUnder: under === '0' ? null : Number(under),
  }
}

/** Where the buttons of an item lead; null where there is nowhere to go. */
export interface StepsOfItem {
  up: string | null
  down: string | null
  in: string | null
  out: string | null
}

export function stepsOf(order: Order, id: number): StepsOfItem {
  const place = findPlace(order, id)
  if (place === null) return { up: null, down: null, in: null, out: null }
  const { parentId, at } = place
  const parent = order.find((branch) => branch.id === parentId)
  const siblings = parent?.under ?? order.map((branch) => branch.id)
  const above = siblings[at - 1]
  const below = siblings[at + 1]
  const hasUnder = order.some((branch) => branch.id === id && branch.under.length > 0)
  return {
    up: above === undefined ? null : writeMove(id, 'foer', above, parentId),
    down: below === undefined ? null : writeMove(id, 'efter', below, parentId),
    in: above === undefined || parentId !== null || hasUnder ? null : writeMove(id, 'under', above, parentId),
    out: parentId === null ? null : writeMove(id, 'efter', parentId, null),
  }
}
