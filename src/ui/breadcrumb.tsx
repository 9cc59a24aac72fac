import { paths } from '../paths.ts'
import { Icon } from './icon.tsx'

export interface Crumb {
  href: string
  text: string
}

/** The way from the front page to this page. */
export function Breadcrumb({ trail, here }: { trail: readonly Crumb[]; here: string }) {
  return (
    <nav class="breadcrumbs" aria-label="Brødkrumme">
      <ol class="breadcrumbs__list">
        {[{ href: paths.front, text: 'Forside' }, ...trail].map((crumb, index) => (
          <li class="breadcrumbs__list-item">
            {index > 0 ? <Icon name="chevron-right" /> : null}
            <a class="breadcrumbs__link" href={crumb.href}>
              {crumb.text}
            </a>
          </li>
        ))}
        <li class="breadcrumbs__list-item" aria-current="page">
          <Icon name="chevron-right" />
          {here}
        </li>
      </ol>
    </nav>
  )
}
