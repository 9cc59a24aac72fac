import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { Icon } from './icon.tsx'

export interface NavigationLink {
  href: string
  text: string
}

/** What stands around the content of every page; the same for all rooms. */
export interface Surroundings {
  municipality: string
  /** Said at the foot of every page, as that all of it is made up. */
  notice?: string | null
  navigation: readonly NavigationLink[]
  /** Address of the page shown, to mark its place in the navigation. */
  path: string
  /** Name of the signed-in person. */
  signedIn: string | null
  stylesheet: string
  icon: string
  script: string
}

export interface PageOptions {
  /** Heading of the browser's tab; the page's own h1 stands in the content. */
  title: string
  /** The way here, without the front page and without this page. */
  trail?: readonly Crumb[]
  /** Working pages use the whole width and a denser measure. */
  measure?: 'reading' | 'working'
  /** Extra class of the content, for a print style of its own. */
  kind?: string
  /** Address of the page's Atom feed, which readers of feeds find by it. */
  feed?: string
  /** Leaves the search box out of the header where the page has one of its own. */
  ownSearch?: boolean
}

interface LayoutProps extends PageOptions {
  around: Surroundings
  children?: Child
}

export function Layout({ around, children, ...page }: LayoutProps) {
  const front = around.path === paths.front
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="da">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{front ? around.municipality : `${page.title} – ${around.municipality}`}</title>
          <meta name="turbo-refresh-method" content="morph" />
          <meta name="turbo-refresh-scroll" content="preserve" />
          <link rel="icon" type="image/svg+xml" href={around.icon} />
          {page.feed === undefined ? null : (
            <link rel="alternate" type="application/atom+xml" title={page.title} href={page.feed} />
          )}
          <link rel="stylesheet" href={around.stylesheet} data-turbo-track="reload" />
          <script type="module" src={around.script} data-turbo-track="reload"></script>
        </head>
        <body>
          <a class="skipnav" href="#indhold">
            Gå til sidens indhold
          </a>
          <Header around={around} ownSearch={page.ownSearch ?? false} />
          <main
            id="indhold"
            class={`content measure-${page.measure ?? 'reading'} ${page.kind ?? ''}`}
            tabindex={-1}
          >
            {front ? null : <Breadcrumb trail={page.trail ?? []} here={page.title} />}
            {children}
          </main>
          <Footer municipality={around.municipality} notice={around.notice ?? null} />
        </body>
      </html>
    </>
  )
}

function Header({ around, ownSearch }: { around: Surroundings; ownSearch: boolean }) {
  return (
    <header class="site-header">
      <div class="site-bar">
        <a class="site-name" href={paths.front}>
          <span class="site-municipality">{around.municipality}</span>
          <span class="site-product">Sagsgang</span>
        </a>
        {ownSearch ? null : <HeaderSearch />}
        <SignInState around={around} />
      </div>
      <nav class="site-navigation" aria-label="Hovedmenu">
        <ul class="nobullet-list no-max-width">
          {around.navigation.map((link) => (
            <li>
              <a href={link.href} aria-current={placeOf(link.href, around.path)}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** `page` on the link's own page, `true` on the pages under it. */
function placeOf(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}

function HeaderSearch() {
  return (
    <form class="site-search" role="search" action={paths.search} method="get">
      <label class="sr-only" for="soeg-overalt">
        Søg i møder og sager
      </label>
      <input
        class="form-input"
        id="soeg-overalt"
        name="q"
        type="search"
        autocomplete="off"
        placeholder="Søg i møder og sager"
      />
      <button class="button button-search" type="submit">
        <Icon name="search" />
        <span class="sr-only">Søg</span>
      </button>
    </form>
  )
}

function SignInState({ around }: { around: Surroundings }) {
  if (around.signedIn === null) {
    return (
      <div class="site-person">
        <a href={paths.signInTo(around.path)} data-turbo="false">
          Log ind
        </a>
      </div>
    )
  }
  return (
    <div class="site-person">
      <a href={paths.myPage}>{around.signedIn}</a>
      <form method="post" action={paths.signOut} data-turbo="false">
        <button class="function-link" type="submit">
          <Icon name="lock" />
          Log ud
        </button>
      </form>
    </div>
  )
}

function Footer({ municipality, notice }: { municipality: string; notice: string | null }) {
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p>{municipality}</p>
        {notice === null ? null : <p>{notice}</p>}
        <ul class="nobullet-list no-max-width">
          <li>
            <a href={paths.about}>Om siden</a>
          </li>
          <li>
            <a href={paths.accessibility}>Tilgængelighedserklæring</a>
          </li>
          <li>
            <a href={paths.authenticity}>Er filen ægte?</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
