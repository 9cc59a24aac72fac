import { tryRule } from './rule-trials.ts'
import { emptySection } from './empty-section.ts'

tryRule(emptySection, {
  fires: [
    `Broen er gammel.

Økonomi

Ingen bemærkninger.

Høring

Ingen bemærkninger`,
    `Broen er gammel.

Retsgrundlag

Ingen`,
    `Broen er gammel.

Information

Ikke relevant.`,
  ],
  silent: [
    `Broen er gammel.

Økonomi

Ingen udgift i år; næste år 4.000 kr.`,
  ],
})
