import { tryRule } from './rule-trials.ts'
import { drivePath } from './drive-path.ts'

tryRule(drivePath, {
  fires: [
    `Filen ligger på H:\\Havn\\Broer\\plan.docx.`,
    `Se \\\\server01\\faelles\\broer.`,
    `Planen findes på G-drevet.`,
  ],
  silent: [`Broen ligger ved A: den gamle mole.`, `Se www.havnelauget.dk/broer.`],
})
