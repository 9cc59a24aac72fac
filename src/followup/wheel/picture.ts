/**
 * Where everything stands in the picture of a year: January begins at the top, and the year goes as a clock does. Each body has
 * a ring; marks that would lie on each other stand in lanes of their ring. Pure: numbers only, no SVG.
 */
import { isoDate } from '../../language/dates.ts'

/** The picture is a square of so many units. */
export const SIZE = 900
export const MIDDLE = SIZE / 2
const OUTER = 400
/** Inside lies the year. */
export const HUB = 96
/** Room for the name of a ring at its inner edge. */
const NAME = 20
export const MARK = 12

export interface RingOf<Each> {
  key: string
  name: string
  marks: readonly Each[]
}

export interface PlacedMark<Each> {
  of: Each
  x: number
  y: number
}

export interface PlacedRing<Each> {
  key: string
  name: string
  inner: number
  outer: number
  /** Radius of the line its name is written along. */
  nameAt: number
  marks: PlacedMark<Each>[]
}

/** Part of the year that has passed at a day, from 0. */
export function partOfYear(day: string): number {
  const begin = Date.parse(`${day.slice(0, 4)}-01-01`)
  const end = Date.parse(`${Number(day.slice(0, 4)) + 1}-01-01`)
  return (Date.parse(day) - begin) / (end - begin)
}

/** @param part of the year, from 0; clockwise from the top */
export function pointAt(part: number, radius: number): { x: number; y: number } {
  const angle = (part - 0.25) * 2 * Math.PI
  return { x: round(MIDDLE + radius * Math.cos(angle)), y: round(MIDDLE + radius * Math.sin(angle)) }
}

const round = (value: number) => Math.round(value * 10) / 10

/** From the outermost ring; rings are as wide as their room allows. */
export function placeRings<Each extends { on: string }>(rings: readonly RingOf<Each>[]): PlacedRing<Each>[] {
  const width = (OUTER - HUB) / Math.max(rings.length, 3)
  return rings.map(({ key, name, marks }, index) => {
    const outer = OUTER - index * width
    const inner = outer - width
    const lanes = Math.max(1, Math.floor((width - NAME) / (2 * MARK + 1)))
    return {
      key,
      name,
      inner,
      outer,
      nameAt: inner + 6,
      marks: placeMarks(marks, inner + NAME, outer, lanes),
    }
  })
}

/** Outermost lane first; where all are taken, the one that was taken longest ago. */
function placeMarks<Each extends { on: string }>(
  marks: readonly Each[],
  inner: number,
  outer: number,
  lanes: number,
): PlacedMark<Each>[] {
  const step = (outer - inner) / lanes
  const radiusOf = (lane: number) => outer - (lane + 0.5) * step
  const taken: number[] = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY)
  return marks
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map((of) => {
      const part = partOfYear(of.on)
      const isFree = (lane: number) => (part - (taken[lane] ?? 0)) * 2 * Math.PI * radiusOf(lane) >= 2 * MARK
      const free = taken.findIndex((_, lane) => isFree(lane))
      const lane = free >= 0 ? free : taken.indexOf(Math.min(...taken))
      // Where there is no room, it stands beside the one that is there.
      const at =
        free >= 0 ? part : Math.max(part, (taken[lane] ?? 0) + (2 * MARK) / (2 * Math.PI * radiusOf(lane)))
      taken[lane] = at
      return { of, ...pointAt(Math.min(at, 0.999), radiusOf(lane)) }
    })
}

/** A circle's arc for a name, from the top clockwise. */
export function arcOf(radius: number): string {
  const from = pointAt(0.004, radius)
  const to = pointAt(0.5, radius)
  return `M ${from.x} ${from.y} A ${radius} ${radius} 0 0 1 ${to.x} ${to.y}`
}

/** First days of the twelve months, as parts of the year. */
export function monthParts(year: number): number[] {
  return Array.from({ length: 12 }, (_, index) => partOfYear(isoDate(year, index + 1, 1) ?? `${year}-01-01`))
}
