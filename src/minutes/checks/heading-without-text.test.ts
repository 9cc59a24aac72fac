import { tryRule } from './rule-trials.ts'
import { headingWithoutText } from './heading-without-text.ts'

tryRule(headingWithoutText, {
  fires: [
    `Sejlklubben

Klubben vil gerne male broen.

Sommerferie

Fest på stranden

Festen er i juli.`,
    `Rebene

Rebene er slidte.

Bådpladser

Kranen

Kranen skal efterses.`,
    `Vagtplan

Nøgler

Nøglerne ligger i skuret.

Post

Posten hentes af Ib.`,
  ],
  silent: [
    `Sejlklubben

Klubben vil gerne male broen.

Fest på stranden

Festen er i juli.`,
    `Nord

Syd

Øst`,
  ],
})
