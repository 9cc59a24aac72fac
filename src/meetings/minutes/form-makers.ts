/** The forms in which locked minutes are kept. */
import { makePdf } from '../../minutes/writing/make-pdf.ts'
import { type FormMaker, jsonMaker } from './lock-minutes.ts'

const PDF = { extension: 'pdf', mediaType: 'application/pdf' }

export const FORM_MAKERS: readonly FormMaker[] = [
  jsonMaker,
  {
    ...PDF,
    form: 'pdf',
    // What the audience may not have is not in the minutes any more.
    make: (minutes, images) => makePdf(minutes, { standard: 'ua-1', images, closedItems: 'whole' }),
  },
  {
    ...PDF,
    form: 'archive',
    make: (minutes, images) => makePdf(minutes, { standard: 'a-3a', images, closedItems: 'whole' }),
  },
]
