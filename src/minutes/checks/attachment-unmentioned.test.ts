import { tryRule } from './rule-trials.ts'
import { attachmentUnmentioned } from './attachment-unmentioned.ts'

tryRule(attachmentUnmentioned, {
  fires: [
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Bilag

Gebyrregulativ`,
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger. Tegningen er i bilag 1.

Bilag

Bilag 1 - Tegning

Bilag 2 - Forsikringsbetingelser`,
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger.

Bilag

Fotografier fra stranden`,
  ],
  silent: [
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger. Gebyrregulativet gælder endnu.

Bilag

Gebyrregulativ`,
    `Broen er gammel, og plankerne er slidte efter mange vintre med is. Havnekontoret har talt med klubben, som gerne vil hjælpe med arbejdet, hvis der findes penge til skruer og træ. Arbejdet kan begynde, når isen er væk, og det tager to uger. Tegningen er i bilag 1, betingelserne i bilag 2.

Bilag

Bilag 1 - Tegning

Bilag 2 - Forsikringsbetingelser`,
    `Til orientering.

Bilag

Fotografier fra stranden`,
  ],
})
