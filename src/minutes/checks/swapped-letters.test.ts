import { tryRule } from './rule-trials.ts'
import { swappedLetters } from './swapped-letters.ts'

tryRule(swappedLetters, {
  fires: [
    `HAVN har ansvaret, og HVAN maler.`,
    `Rebene hører til BRUS. Siden flyttes de til BRSU.`,
    `Både SKIB, MAST og SKBI er med.`,
  ],
  silent: [`HAVN har ansvaret, og HAVN maler.`, `KAJ og KJA er to klubber.`, `SKIB og MAST er med.`],
})
