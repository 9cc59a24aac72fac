/** The register of the contact centre: what is expected and decided of its figures, and the figures for papers, effects and the wheel. */
import { paths } from '../../../paths.ts'
import type { Register } from '../../../registers/mechanism/register.ts'
import { KEY } from './key.ts'
import { expectations, targets } from './lists.ts'
import { measures } from './measures.ts'
import { contactPaper } from './paper.ts'
import { contactSection } from './sections.tsx'

const known = { key: KEY, title: 'Kontaktcenter', measures }

export const contactRegister: Register = {
  ...known,
  intro:
    'Hvor længe borgerne venter i telefonen, hvor mange der får svar, og om det er blevet, som det var forventet og besluttet.',
  lists: [targets, expectations],
  sections: [contactSection],
  links: [{ href: paths.contactFigures, text: 'Alle tal for kontaktcentret' }],
  papers: [contactPaper(known)],
  duties: [
    {
      key: 'kontaktcenter-status',
      title: 'Status på kontaktcentret',
      rule: 'hver januar, april, juli og oktober',
      leadDays: 21,
      bodyKind: 'board',
      paperSource: `${KEY}/status`,
    },
  ],
}
