/** Tells whether what was typed is stored, and who else is there. */
import { colourClass, writerOfState } from './carets.ts'
import { element } from './elements.ts'
import type { WritingSession } from './writing-session.ts'

export interface Line {
  line: HTMLElement
  stop: () => void
}

function wordsOf({ standing, hasUnstored }: WritingSession): string {
  switch (standing) {
    case 'joining':
      return 'Henter teksten …'
    case 'stored':
      return 'Gemt.'
    case 'storing':
      return 'Gemmer …'
    case 'signed-out':
      return 'Du er logget ud. Log ind igen i et andet faneblad; så gemmes det, du har skrevet her.'
    case 'no-right':
      return 'Du kan ikke længere skrive i oplægget.'
    case 'outdated':
      return hasUnstored
        ? 'Oplægget er ændret af en administrator. Kopiér det, du ikke har fået gemt, og hent siden igen.'
        : 'Oplægget er ændret af en administrator. Hent siden igen.'
    case 'too-long':
      return 'Det, du satte ind, er for langt til at blive gemt. Kopiér det, du vil beholde, og hent siden igen.'
    default:
      return hasUnstored
        ? 'Ikke gemt endnu – forbindelsen er væk. Du kan skrive videre; det gemmes, når den er tilbage.'
        : 'Forbindelsen er væk. Du kan skrive videre; det gemmes, når den er tilbage.'
  }
}

export function standingLine(session: WritingSession): Line {
  const line = element('p', { class: 'writing-standing' })
  // Read aloud only when something is wrong or right again: every pause in the writing is stored.
  const aloud = element('p', { class: 'sr-only', role: 'status' })
  let wasAway = false
  const look = () => {
    const words = wordsOf(session)
    const away = !['joining', 'stored', 'storing'].includes(session.standing)
    line.textContent = words
    line.classList.toggle('writing-away', away)
    if (away) aloud.textContent = words
    else if (wasAway && session.standing === 'stored') aloud.textContent = 'Forbindelsen er tilbage. Gemt.'
    wasAway = away || (wasAway && session.standing !== 'stored')
  }
  session.addEventListener('standing', look)
  session.shared.on('update', look)
  look()
  return {
    line: element('div', {}, line, aloud),
    stop: () => {
      session.removeEventListener('standing', look)
      session.shared.off('update', look)
    },
  }
}

export function presentLine({ provider, shared }: WritingSession): Line {
  const line = element('p', { class: 'writers-present', role: 'status' })
  let before = ''
  const look = () => {
    const states = [...(provider.awareness?.getStates() ?? [])]
    const others = new Map(
      states.flatMap(([client, state]) => {
        const writer = client === shared.clientID ? null : writerOfState(state)
        return writer === null ? [] : [[writer.id, writer] as const]
      }),
    )
    const key = JSON.stringify([...others.keys()].toSorted((a, b) => a - b))
    if (key === before) return
    before = key
    const names = [...others.values()].map((writer) =>
      element(
        'span',
        { class: 'writer-present' },
        element('span', { class: `writer-dot ${colourClass(writer)}`, 'aria-hidden': 'true' }),
        writer.name,
      ),
    )
    line.replaceChildren(...(names.length === 0 ? [] : ['Skriver også her: ', ...names]))
  }
  provider.awareness?.on('change', look)
  look()
  return { line, stop: () => provider.awareness?.off('change', look) }
}
