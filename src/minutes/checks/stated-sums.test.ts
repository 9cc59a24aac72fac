import { tryRule } from './rule-trials.ts'
import { statedSums } from './stated-sums.ts'

tryRule(statedSums, {
  fires: [
    `Merforbruget på 12,5 mio. kr. fordeler sig med:

- 8,0 mio. kr. på moler
- 3,5 mio. kr. på broer`,
    `Der er brugt 40.000 kr. til sand og 25.000 kr. til træ, i alt 75.000 kr.`,
    `Prisen består af følgende poster på i alt 900 kr.:

- Reb til 300 kr.
- Maling til 450 kr.
- Skruer til 100 kr.`,
  ],
  silent: [
    `Merforbruget på 12,5 mio. kr. fordeler sig med:

- 8,0 mio. kr. på moler
- 4,5 mio. kr. på broer`,
    `Der er brugt 40.000 kr. til sand og 25.000 kr. til træ, i alt 65.000 kr.`,
    `En vagt koster 21.000 kr. om måneden i 8 måneder, i alt 168.000 kr.`,
    `Der ventes besparelser på -3,0 mio. kr. vedr.:

- Moler på -1,0 mio. kr.
- Broer på -2,0 mio. kr.`,
  ],
})
