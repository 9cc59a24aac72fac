import { tryRule } from './rule-trials.ts'
import { attachmentMissing } from './attachment-missing.ts'

tryRule(attachmentMissing, {
  fires: [
    `Vedlagt tegning af broen.`,
    `Farverne fremgår af bilag 4, og træet af bilag 1.

Bilag

Bilag 1 - Træsorter

Bilag 2 - Farver`,
    `Se det vedlagte bilag "Oversigt over badebroer".

Bilag

Regnskab for havnen`,
  ],
  silent: [
    `Vedlagt tegning af broen.

Bilag

Tegning af broen`,
    `Farverne fremgår af bilag 2, og træet af bilag 1.

Bilag

Bilag 1 - Træsorter

Bilag 2 - Farver`,
    `Se det vedlagte bilag "Oversigt over pæle".

Bilag

Oversigt over pæle, juni.pdf`,
    `Broen er gammel.`,
  ],
})
