import { tryRule } from './rule-trials.ts'
import { noRemarksContradicted } from './no-remarks-contradicted.ts'

tryRule(noRemarksContradicted, {
  fires: [
    `Der skal ske høring af sejlklubben.

Høring

Ingen bemærkninger`,
    `Broens reparation koster 45.000 kr.

Økonomi

Ingen bemærkninger.`,
    `Medlemmerne orienteres på mail.

Information

Ingen bemærkninger.`,
  ],
  silent: [
    `Broen er gammel.

Høring

Ingen bemærkninger

Økonomi

Ingen bemærkninger`,
    `Der skal ske høring af sejlklubben.

Høring

Sejlklubben høres i juni.`,
  ],
})
