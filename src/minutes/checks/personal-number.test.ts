import { tryRule } from './rule-trials.ts'
import { personalNumber } from './personal-number.ts'

// Nobody has these numbers: the days of birth lie ahead.
tryRule(personalNumber, {
  fires: [
    `Borgeren har nummer 010234-4138.`,
    `Sagen gælder 3112355048, som bor ved havnen.`,
    `Formanden (150636 4228) har skrevet under.`,
    `Barnet har 020235-6123.`,
  ],
  silent: [
    `Ring på 3312345678 eller skriv til konto 0102034128.`,
    `Sagen har nummer 320199-1234, og datoen er 04-06-2019.`,
    `CVR-nr. 1234567890 og sagsnr. 010203-4567 er brugt. Prisen er 1.234.567.890 kr.`,
  ],
})
