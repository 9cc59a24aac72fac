import { tryRule } from './rule-trials.ts'
import { attachmentOrder } from './attachment-order.ts'

tryRule(attachmentOrder, {
  fires: [
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Bilag

Bilag 2 - Farver

Bilag 1 - Træ`,
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Bilag

Bilag 1 - Farver

Bilag 3 - Træ`,
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Bilag

Bilag 1 - Farver

Bilag 1 - Træ`,
  ],
  silent: [
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Bilag

Bilag 1 - Farver

Bilag 2 - Træ`,
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Bilag

Farver

Træ`,
  ],
})
