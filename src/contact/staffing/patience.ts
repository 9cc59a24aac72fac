/**
 * How long callers are willing to wait. Those who were answered would have waited longer than they did, so the mean wait of
 * those who gave up says far too little. Where giving up comes as often after one second as after another, the best
 * estimate counts the time of all: total seconds waited by everybody for each who gave up.
 */
export interface WaitedCall {
  /** Seconds from joining the queue until answered, given up or sent elsewhere. */
  waited: number
  gaveUp: boolean
}

export interface EstimatedPatience {
  /** Mean seconds; null where nobody gave up, and patience is longer than can be told. */
  patience: number | null
  /** Calls it was made of, and how many gave up. */
  calls: number
  gaveUp: number
  /** Limits between which it lies with 95 % certainty; null below three who gave up. */
  between: { least: number; most: number } | null
}

/** Hanging up sooner than this is a call by mistake, seconds. */
export const MISTAKE = 10

/** Calls by mistake are to be left out by whoever asks. */
export function estimatePatience(calls: Iterable<WaitedCall>): EstimatedPatience {
  let seconds = 0
  let count = 0
  let gaveUp = 0
  for (const call of calls) {
    seconds += call.waited
    count++
    if (call.gaveUp) gaveUp++
  }
  return patienceOf({ seconds, calls: count, gaveUp })
}

/** The same where the sums are known already. */
export function patienceOf({
  seconds,
  calls,
  gaveUp,
}: {
  seconds: number
  calls: number
  gaveUp: number
}): EstimatedPatience {
  if (gaveUp === 0 || seconds <= 0) return { patience: null, calls, gaveUp, between: null }
  const patience = seconds / gaveUp
  // The number of those who give up varies as its square root does.
  const margin = 1.96 / Math.sqrt(gaveUp)
  const between =
    gaveUp < 3 ? null : { least: patience * Math.exp(-margin), most: patience * Math.exp(margin) }
  return { patience, calls, gaveUp, between }
}
