import { tryRule } from './rule-trials.ts'
import { templateLeftover } from './template-leftover.ts'

tryRule(templateLeftover, {
  fires: [
    `Som det ses i Fejl! Henvisningskilde blev ikke fundet. er broen gammel.`,
    `[Skriv kort, hvad sagen handler om]`,
    `Prisen er [beløb] og udføres af xxx.`,
    `Klik her for at angive tekst.`,
  ],
  silent: [
    `Broen [den gamle] er slidt.`,
    `Regnearket viser fejl, men bogmærket virker.`,
    `Lauget skriver her i avisen.`,
  ],
})
