/**
 * What the browser runs. Every page works without it: Turbo makes moving between pages quicker and refreshes a page in
 * place. Like app.ts it joins the rooms: their custom elements are imported here, one line each.
 */
import * as Turbo from '@hotwired/turbo'
import './ui/browser/error-links.ts'
import './ui/browser/keep-typed.ts'
import './ui/browser/look-again.ts'
import './ui/browser/suggest-words.ts'
import './archive/browser/choose-lines.ts'
import './archive/browser/upload.ts'
import './cases/browser/paste-text.ts'
import './cases/browser/writing-together.ts'
import './cases/browser/upload-files.ts'
import './meetings/agenda/browser/arrange-agenda.ts'
import './meetings/live/browser/live-meeting.ts'
import './meetings/live/browser/decision-text.ts'
import './contact/call-control/browser/contact-live.ts'
import './contact/desks/browser/desk.ts'
import './contact/figures/browser/wait-clock.ts'
import './publication/browser/check-file.ts'
import './meetings/reading/browser/own-note.ts'
import './meetings/reading/browser/reading-page.ts'

// A disabled button loses focus; a morph refresh would then leave the reader at the top of the page.
Turbo.config.forms.submitter = 'aria-disabled'

// Errors are said first: after a refused form the summary takes focus.
document.addEventListener('turbo:render', () => {
  const summary = document.querySelector('.error-summary')
  if (summary instanceof HTMLElement) summary.focus()
})
