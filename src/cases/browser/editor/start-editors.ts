/** Puts editors in the place of a paper's fields, joined with all who write it. */
import { visit } from '@hotwired/turbo'
import { element } from './elements.ts'
import { type AttachedImage, editSection, type SectionEditor } from './section-editor.ts'
import { leaveSession, takeSession } from './sessions-of-page.ts'
import { presentLine, standingLine } from './standing-line.ts'
import { makeToolbar } from './toolbar.ts'
import type { WritingSession } from './writing-session.ts'

/** Where no connection comes about in this time, such as behind a proxy that lets none through, the plain fields stay. */
const PATIENCE_MS = 6_000
const ASK_WHY_MS = 4_000
const HELP = 'opstilling-hjaelp'

/** @returns what puts the plain fields back */
export function startEditors(place: HTMLElement): () => void {
  const { address = '', name = '', images = '[]' } = place.dataset
  const session = takeSession(address, name)
  const fields = [...place.querySelectorAll('textarea')]
  const [standing, present] = [standingLine(session), presentLine(session)]
  const head = element('div', { class: 'writing-head' }, standing.line, present.line)
  let editors: SectionEditor[] = []
  place.prepend(head)
  for (const field of fields) field.readOnly = true

  const join = () => {
    clearTimeout(patience)
    editors = mountEditors(place, head, session, imagesOf(images))
  }
  const stop = () => {
    clearTimeout(patience)
    clearInterval(asking)
    for (const { remove } of editors) remove()
    for (const field of fields) field.readOnly = false
    for (const { stop: end } of [standing, present]) end()
    place.classList.remove('is-together')
    head.remove()
    session.removeEventListener('joined', join)
    session.removeEventListener('findings', showFindings)
    session.removeEventListener('standing', obey)
    leaveSession(name)
  }
  const obey = () => {
    if (session.standing === 'no-right' || (session.standing === 'outdated' && !session.hasUnstored))
      visit(location.href, { action: 'replace' })
  }
  const patience = setTimeout(() => {
    if (session.standing === 'joining') stop()
  }, PATIENCE_MS)
  const asking = setInterval(() => void askWhy(session), ASK_WHY_MS)
  session.addEventListener('findings', showFindings)
  session.addEventListener('standing', obey)
  if (session.standing === 'joining') session.addEventListener('joined', join, { once: true })
  else join()
  return stop
}

function mountEditors(
  place: HTMLElement,
  head: HTMLElement,
  session: WritingSession,
  images: readonly AttachedImage[],
): SectionEditor[] {
  const toolbar = makeToolbar(images, place.dataset['attachments'] ?? '')
  const help = element('p', { class: 'sr-only', id: HELP }, 'Alt+F10 går til knapperne for opstilling.')
  head.append(help, toolbar.bar)
  place.classList.add('is-together')
  const editors = [...place.querySelectorAll<HTMLElement>('[data-section]')].flatMap((section) => {
    const made = editSection(section, {
      session,
      images,
      help: HELP,
      onFocus: toolbar.serve,
      onButtons: toolbar.focus,
    })
    return made === null ? [] : [made]
  })
  for (const { editor } of editors) editor.on('transaction', toolbar.look)
  return editors
}

function imagesOf(json: string): AttachedImage[] {
  const found: unknown = JSON.parse(json)
  if (!Array.isArray(found)) return []
  return found.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'id' in each && 'name' in each && 'address' in each
      ? [{ id: Number(each.id), name: String(each.name), address: String(each.address) }]
      : [],
  )
}

/** The checks as the site's own pages show them, for the text as it is now. */
function showFindings(event: Event): void {
  const template = element('template')
  template.innerHTML = event instanceof CustomEvent ? String(event.detail) : ''
  for (const part of template.content.querySelectorAll<HTMLElement>('[data-findings-of]')) {
    const own = document.querySelector(`form.writing [data-findings-of="${part.dataset['findingsOf']}"]`)
    if (own !== null && own.innerHTML !== part.innerHTML) own.replaceChildren(...part.childNodes)
  }
}

/** A browser does not say why a connection was refused; the page itself does. */
async function askWhy(session: WritingSession): Promise<void> {
  if (session.standing !== 'away') return
  const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => null)
  if (answer?.type === 'opaqueredirect') session.end('session-ended')
  else if (answer?.status === 404) session.end('no-right')
}
