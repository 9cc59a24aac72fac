import { tryRule } from './rule-trials.ts'
import { announcedCount } from './announced-count.ts'

tryRule(announcedCount, {
  fires: [
    `Der er tre mulige løsninger:

- Bro af træ
- Bro af stål`,
    `Lauget peger på to væsentlige opgaver:

1. Sand skal fjernes
2. Reb skal skiftes
3. Pæle skal rammes`,
    `Følgende fire broer er nedslidte:

- Nord
- Syd
- Øst`,
  ],
  silent: [
    `Der er to mulige løsninger:

- Bro af træ
- Bro af stål`,
    `Planen fylder højst tre sider:

- Mål
- Midler`,
    `Arbejdet tager fire uger:

- Rydning
- Maling`,
  ],
})
