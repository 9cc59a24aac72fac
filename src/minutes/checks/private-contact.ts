import type { Remark } from './rule.ts'
import { defineRule } from './rule.ts'

const PRIVATE_MAIL =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|live|outlook|msn|yahoo|icloud|me|mac|protonmail|proton|jubii|ofir|mail|stofanet|get2net|youmail|tdcadsl|webspeed)\.(?:com|dk|net|me|org)(?![\w-])/giu
const PHONE =
  /(?:(?:tlf|telefon(?:nummer)?|mobil(?:nummer)?|mob)\.?:?\s*(?:nr\.?:?\s*)?(?:\+45\s?)?|\+45\s?)\d{2}\s?\d{2}\s?\d{2}\s?\d{2}(?!\d)/giu
const BARE_PHONE = /(?<![\d.,/-])\d{2} \d{2} \d{2} \d{2}(?![\d/-]| \d{2}|[.,]\d)/gu

/** Eight digits, however spaced. */
const MAY_HOLD_PHONE = /\d\s?\d\s?\d\s?\d\s?\d\s?\d\s?\d\s?\d/u

export const privateEmail = defineRule({
  id: 'private-email',
  severity: 'warning',
  title: 'En privat mailadresse',
  explanation:
    'Private mailadresser er personoplysninger og hører ikke hjemme i et referat. Brug en adresse på arbejdet, eller skriv intet.',
  look: ({ items }) =>
    items.flatMap((item) =>
      item.passages
        .filter(({ text }) => text.includes('@'))
        .flatMap(({ text, lines }) =>
          [...text.matchAll(PRIVATE_MAIL)].map(([address]): Remark => ({
            item,
            message: `Her står en privat mailadresse: ${masked(address)}.`,
            lines,
          })),
        ),
    ),
})

export const telephone = defineRule({
  id: 'telephone',
  severity: 'warning',
  title: 'Et telefonnummer',
  explanation: 'Telefonnumre på personer skal ikke stå i et referat, der offentliggøres.',
  look: ({ items }) =>
    items.flatMap((item) =>
      item.passages
        .filter(({ form, text }) => form !== 'row' && MAY_HOLD_PHONE.test(text))
        .flatMap(({ text, lines }) =>
          [...text.matchAll(PHONE), ...text.replace(PHONE, '').matchAll(BARE_PHONE)].map((): Remark => ({
            item,
            message: 'Her står et telefonnummer.',
            lines,
          })),
        ),
    ),
})

/** A finding is kept and sent on; it must not spread what it warns of. */
function masked(address: string): string {
  return `${address.slice(0, 1)}…${address.slice(address.indexOf('@'))}`
}
