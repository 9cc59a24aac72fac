/** Codes of closed connections (4000–4999 are free for the use of programs), known to the site and to the page. */
export interface CloseGround {
  code: number
  reason: string
}

export const CLOSE = {
  noRight: { code: 4403, reason: 'no-right' },
  sessionEnded: { code: 4401, reason: 'session-ended' },
  /** The shared document that the page holds is gone. */
  outdated: { code: 4409, reason: 'outdated' },
  tooLong: { code: 4413, reason: 'too-long' },
  fault: { code: 4500, reason: 'fault' },
  /** The site ends; another one takes over. */
  restart: { code: 4503, reason: 'restart' },
} as const satisfies Record<string, CloseGround>
