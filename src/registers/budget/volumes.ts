/** Volume times unit price: one form for every area, and a deviation split into what each of the two did to it. */
export interface VolumeLine {
  /** Thousandths of what is counted. */
  budgetVolume: number
  /** Øre for one. */
  budgetPrice: number
  expectedVolume: number
  expectedPrice: number
}

/** Øre, more spending positive. `price + volume + joint = total`, always. */
export interface Split {
  total: number
  /** The new price for the number budgeted. */
  price: number
  /** The new number at the price budgeted. */
  volume: number
  /** What both changed at once, the extra number at the extra price: it is neither's, so it stands by itself. */
  joint: number
}

export function splitDeviation(line: VolumeLine): Split {
  const [v0, p0] = [BigInt(line.budgetVolume), BigInt(line.budgetPrice)]
  const [v1, p1] = [BigInt(line.expectedVolume), BigInt(line.expectedPrice)]
  const total = toOre(v1 * p1 - v0 * p0)
  const price = toOre((p1 - p0) * v0)
  const volume = toOre((v1 - v0) * p0)
  return { total, price, volume, joint: total - price - volume }
}

/** Thousandths of øre to whole øre, halves away from nought. */
function toOre(thousandths: bigint): number {
  const away = thousandths < 0n ? -500n : 500n
  return Number((thousandths + away) / 1000n)
}

export function addSplits(splits: readonly Split[]): Split {
  return splits.reduce(
    (sum, each) => ({
      total: sum.total + each.total,
      price: sum.price + each.price,
      volume: sum.volume + each.volume,
      joint: sum.joint + each.joint,
    }),
    { total: 0, price: 0, volume: 0, joint: 0 },
  )
}

/** A count as the database writes it, `12.500`, in thousandths. Throws `RangeError` on anything else. */
export function thousandthsOf(text: string): number {
  const match = /^(\d+)(?:\.(\d{1,3}))?$/u.exec(text)
  const value = match ? Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`) : Number.NaN
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a count to the thousandth: ${text}`)
  return value
}
