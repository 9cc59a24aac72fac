const writers = new Map<number, Intl.NumberFormat>()

/** As Danes write it, with at most so many decimals: `1234.56` → `1.234,6`; what rounds to nothing has no sign. */
export function writeFigure(value: number, decimals = 1): string {
  let writer = writers.get(decimals)
  if (writer === undefined) {
    writer = new Intl.NumberFormat('da-DK', { maximumFractionDigits: decimals, signDisplay: 'negative' })
    writers.set(decimals, writer)
  }
  return writer.format(value)
}
