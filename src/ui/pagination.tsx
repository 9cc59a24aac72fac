import { Icon } from './icon.tsx'

interface PaginationProps {
  /** From 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
  /** Where one needs to tell two apart. */
  label?: string
}

/** Links to the pages of a long list; nothing where there is one page only. */
export function Pagination({ page, pages, hrefOf, label = 'Sider' }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label={label}>
      <ul class="nobullet-list no-max-width">
        {page > 1 ? (
          <li>
            <a rel="prev" href={hrefOf(page - 1)}>
              <Icon name="chevron-left" />
              Forrige
            </a>
          </li>
        ) : null}
        {shownPages(page, pages).map((each) => (
          <li>
            {each === null ? (
              <span>…</span>
            ) : (
              <PageLink page={each} current={each === page} hrefOf={hrefOf} />
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a rel="next" href={hrefOf(page + 1)}>
              Næste
              <Icon name="chevron-right" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

function PageLink(props: { page: number; current: boolean; hrefOf: (page: number) => string }) {
  return (
    <a href={props.hrefOf(props.page)} aria-current={props.current ? 'page' : undefined}>
      <span class="sr-only">Side </span>
      {props.page}
    </a>
  )
}

/** First, last and those around the current page; null where some are left out. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const shown: (number | null)[] = []
  for (const each of [...new Set(wanted)].sort((a, b) => a - b)) {
    const last = shown.at(-1) ?? each
    if (each - last === 2) shown.push(last + 1)
    else if (each - last > 2) shown.push(null)
    shown.push(each)
  }
  return shown
}
