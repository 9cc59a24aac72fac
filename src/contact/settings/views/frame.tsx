/** What stands on every page of the settings: the way about, and what a refused form says. */
import type { PropsWithChildren } from 'hono/jsx'
import type { Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { ContactRole } from '../../access.ts'
import { ContactTabs } from '../../tabs.tsx'

const PARTS = [
  { href: paths.contactSettings, text: 'Køer' },
  { href: paths.contactSettingsDesks, text: 'Pladser' },
  { href: paths.contactSettingsStaff, text: 'Personale' },
  { href: paths.contactSettingsSubjects, text: 'Emner' },
  { href: paths.contactSettingsRecordings, text: 'Optagelser' },
  { href: paths.contactLines, text: 'Medarbejdernes telefoner' },
  { href: paths.contactNumbers, text: 'Borgernes numre' },
  { href: paths.contactSettingsChanges, text: 'Ændringer' },
] as const

interface FrameProps {
  title: string
  here: string
  role: ContactRole | null
  filled: Filled
}

export function SettingsFrame({ title, here, role, filled, children }: PropsWithChildren<FrameProps>) {
  // An administrator who does not lead the centre appoints its leaders, and no more.
  const shown = role === 'leader' ? PARTS : PARTS.filter(({ href }) => href === here)
  return (
    <>
      <h1>{title}</h1>
      <ContactTabs role={role} here={paths.contactSettings} />
      {shown.length < 2 ? null : (
        <nav class="button-row" aria-label="Indstillinger">
          {shown.map(({ href, text }) => (
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              {text}
            </a>
          ))}
        </nav>
      )}
      <ErrorSummary errors={filled.errors} />
      {children}
    </>
  )
}
