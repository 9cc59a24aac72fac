/**
 * `npm run bench -- [name…]`: one JSON line a benchmark and a table for people. A benchmark makes what it needs and
 * cleans up; none fails by time, for machines are noisy: `holds` says whether the figures meet the bar here.
 */
import { readdir } from 'node:fs/promises'

export interface BenchResult {
  figures: Record<string, number>
  /** The limit for each figure that has one. */
  bar: Record<string, number>
  holds: boolean
}

export interface Benchmark {
  name: string
  run: () => Promise<BenchResult>
}

const folder = new URL('./', import.meta.url)

export async function listBenchmarks(): Promise<Benchmark[]> {
  const files = (await readdir(folder))
    .filter((file) => /^[a-z].*\.ts$/.test(file) && file !== 'run.ts')
    .sort()
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<Partial<Benchmark>>),
  )
  return modules.flatMap(({ name, run }) => (name && run ? [{ name, run }] : []))
}

/** @param names benchmarks to run; all when empty. Answers the exit code: 2 for an unknown name, else 0. */
export async function run(names: string[]): Promise<number> {
  const all = await listBenchmarks()
  const unknown = names.filter((name) => !all.some((bench) => bench.name === name))
  if (unknown.length > 0) {
    console.error(`Ukendt måling: ${unknown.join(', ')}. Kendte: ${all.map(({ name }) => name).join(', ')}`)
    return 2
  }
  const chosen = names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all
  const rows: string[][] = []
  for (const bench of chosen) {
    const result = await bench.run()
    console.log(JSON.stringify({ bench: bench.name, ...result }))
    rows.push(...tableRows(bench.name, result))
  }
  console.log(`\n${asTable([['måling', 'tal', 'værdi', 'grænse', ''], ...rows])}`)
  return 0
}

function tableRows(name: string, { figures, bar, holds }: BenchResult): string[][] {
  return Object.entries(figures).map(([figure, value], index) => [
    index === 0 ? name : '',
    figure,
    value.toLocaleString('da-DK', { maximumSignificantDigits: 4 }),
    bar[figure]?.toLocaleString('da-DK') ?? '',
    index === 0 ? (holds ? 'holder' : 'holder ikke') : '',
  ])
}

function asTable(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
