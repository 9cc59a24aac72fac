/** The way about in the contact centre; each sees what is theirs. */
import { paths } from '../paths.ts'
import type { ContactRole } from './access.ts'

interface Tab {
  href: string
  text: string
  for: 'everyone' | ContactRole
}

const TABS: readonly Tab[] = [
  { href: paths.contactDesk, text: 'Min plads', for: 'agent' },
  { href: paths.contactOverview, text: 'Overblik', for: 'leader' },
  { href: paths.contactEnquiries, text: 'Henvendelser', for: 'everyone' },
  { href: paths.contactEmployees, text: 'Find en medarbejder', for: 'everyone' },
  { href: paths.contactGuides, text: 'Vejledninger', for: 'everyone' },
  { href: paths.contactFigures, text: 'Tal', for: 'everyone' },
  { href: paths.contactStaffing, text: 'Bemanding', for: 'leader' },
  { href: paths.contactSettings, text: 'Indstillinger', for: 'leader' },
]

/** @param here address of the tab that the page belongs to */
export function ContactTabs({ role, here }: { role: ContactRole | null; here: string }) {
  const shown = TABS.filter((tab) => tab.for === 'everyone' || role === 'leader' || tab.for === role)
  return (
    <nav class="tabs-row" aria-label="Kontaktcenter">
      <ul class="nobullet-list no-max-width">
        {shown.map(({ href, text }) => (
          <li>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
