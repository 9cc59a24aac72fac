/** Figures between 0 and 1; always the same row of them, so that a demo looks the same wherever it is loaded. */
export function randoms(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
