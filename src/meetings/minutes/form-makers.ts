/** The forms in which locked minutes are kept. */
import { makeHtml } from '../../minutes/writing/html-page.tsx'
import { makePdf } from '../../minutes/writing/make-pdf.ts'
import { makeWord } from '../../minutes/writing/word-file.ts'
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
  {
    form: 'word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: (minutes, images) => makeWord(minutes, { images, closedItems: 'whole' }),
  },
  {
    form: 'html',
    extension: 'html',
    mediaType: 'text/html',
    make: async (minutes, images) =>
      new TextEncoder().encode(makeHtml(minutes, { images, closedItems: 'whole' })),
  },
]
