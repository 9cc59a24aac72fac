export const VOTES = { for: 'For', against: 'Imod', abstained: 'Undlod at stemme' } as const
export type VoteWord = keyof typeof VOTES
