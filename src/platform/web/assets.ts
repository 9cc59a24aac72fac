/**
 * What the browser loads besides pages: one stylesheet, one script with what it loads only where it is needed, fonts and
 * the icon, bundled when the site starts and kept in memory. Addresses carry a digest of the content, so browsers may keep them for ever.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type Metafile, type OnLoadResult, type Plugin, stop } from 'esbuild'
import { Hono } from 'hono'

export interface Assets {
  stylesheet: string
  script: string
  icon: string
  /** Serves the files, to be mounted where `prefix` says. */
  routes: Hono
  /**
   * Sizes in bytes as sent with gzip, for the benchmarks and tests: `script` is all that every page loads, `onDemand` what
   * some pages load besides.
   */
  sizes: { stylesheet: number; script: number; onDemand: number }
}

interface AssetFile {
  type: string
  plain: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer> | null
  gzip: Uint8Array<ArrayBuffer> | null
}

const UI = new URL('../../ui/', import.meta.url)
const DKFDS_CSS = fileURLToPath(new URL('../css/dkfds.css', import.meta.resolve('dkfds')))

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/** Bundles everything below src/ui for the browser. Takes about a third of a second. */
export async function bundleAssets(prefix: string): Promise<Assets> {
  const result = await build({
    entryPoints: {
      sagsgang: fileURLToPath(new URL('../../browser.ts', import.meta.url)),
      udseende: fileURLToPath(new URL('styles/main.css', UI)),
    },
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'del-[name]-[hash]',
    splitting: true,
    metafile: true,
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    plugins: [designSystem],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // As Node calls it, in a dependency of the telephone.
    define: { global: 'globalThis' },
    target: ['es2022', 'chrome105', 'firefox110', 'safari16'],
    legalComments: 'none',
    logLevel: 'silent',
  })
  // It would go on waiting for more beside the site.
  await stop()
  const files = new Map<string, AssetFile>()
  const icon = await readFile(new URL('styles/icon.svg', UI))
  const iconName = `ikon-${digestOf(icon)}.svg`
  files.set(iconName, await packAsset(iconName, icon))
  for (const file of result.outputFiles)
    files.set(basename(file.path), await packAsset(file.path, file.contents))
  const named = (start: string, end: string) => {
    const name = [...files.keys()].find((each) => each.startsWith(start) && each.endsWith(end))
    if (name === undefined) throw new Error(`The bundle lacks ${start}…${end}`)
    return name
  }
  const stylesheet = named('udseende-', '.css')
  const script = named('sagsgang-', '.js')
  return {
    stylesheet: `${prefix}/${stylesheet}`,
    script: `${prefix}/${script}`,
    icon: `${prefix}/${iconName}`,
    routes: assetRoutes(files),
    sizes: { stylesheet: sentSize(files.get(stylesheet)), ...scriptSizes(result.metafile, script, files) },
  }
}

/** Scripts that the first one imports by a statement come with it; those it imports by a call come later. */
function scriptSizes(
  { outputs }: Metafile,
  script: string,
  files: ReadonlyMap<string, AssetFile>,
): { script: number; onDemand: number } {
  const importsOf = new Map(
    Object.entries(outputs).map(([path, { imports }]) => [
      basename(path),
      imports.filter(({ kind }) => kind === 'import-statement').map(({ path: other }) => basename(other)),
    ]),
  )
  const first = new Set<string>()
  const add = (name: string) => {
    if (first.has(name)) return
    first.add(name)
    for (const other of importsOf.get(name) ?? []) add(other)
  }
  add(script)
  const sumOf = (names: readonly string[]) => names.reduce((sum, name) => sum + sentSize(files.get(name)), 0)
  const later = [...files.keys()].filter((name) => name.endsWith('.js') && !first.has(name))
  return { script: sumOf([...first]), onDemand: sumOf(later) }
}

/**
 * Det Fælles Designsystem's stylesheet without its font faces (they list formats no browser of today needs, and the
 * whole of Unicode; ours are in src/ui/styles/fonts.css), without the 150 classes that draw an icon as a background (ours
 * are inline) and without the placeholders for logos.
 */
const designSystem: Plugin = {
  name: 'design-system',
  setup(bundle) {
    bundle.onResolve({ filter: /^dkfds$/ }, () => ({ path: DKFDS_CSS }))
    bundle.onResolve({ filter: /^dkfds\/fonts\// }, ({ path }) => ({
      path: fileURLToPath(new URL(`../${path.slice('dkfds/'.length)}`, import.meta.resolve('dkfds'))),
    }))
    bundle.onLoad({ filter: /dkfds\.css$/ }, async ({ path }): Promise<OnLoadResult> => ({
      contents: withoutUnused(await readFile(path, 'utf8')),
      loader: 'css',
    }))
  },
}

export function withoutUnused(css: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/^\.icon-[^{}]*\{\s*background-image:url\([^)]*\);\s*\}/gm, '')
    .replace(/background-image:url\("\.\.\/img\/[^;]*\.png"\);/g, '')
}

async function packAsset(path: string, contents: Uint8Array): Promise<AssetFile> {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const plain = Uint8Array.from(contents)
  const worthPacking = ending === 'css' || ending === 'js' || ending === 'svg'
  return {
    type: TYPES[ending] ?? 'application/octet-stream',
    plain,
    brotli: worthPacking
      ? Uint8Array.from(
          await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        )
      : null,
    gzip: worthPacking ? Uint8Array.from(await promisify(gzip)(plain)) : null,
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10).toUpperCase()
}

function sentSize(file: AssetFile | undefined): number {
  return file?.gzip?.byteLength ?? 0
}

function assetRoutes(files: ReadonlyMap<string, AssetFile>): Hono {
  const routes = new Hono()
  routes.get('/:name', (c) => {
    const file = files.get(c.req.param('name'))
    if (!file) return c.notFound()
    c.header('Content-Type', file.type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('ETag', `"${digestOf(c.req.param('name'))}"`)
    c.header('Vary', 'Accept-Encoding')
    const accepted = c.req.header('accept-encoding') ?? ''
    for (const [coding, bytes] of [
      ['br', file.brotli],
      ['gzip', file.gzip],
    ] as const) {
      if (bytes && accepted.includes(coding)) {
        c.header('Content-Encoding', coding)
        return c.body(bytes)
      }
    }
    return c.body(file.plain)
  })
  return routes
}
