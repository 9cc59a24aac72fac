/** What each figure means, in words that stand on the page beside it. */
import { writeFigure } from '../../language/figures.ts'
import type { Figures } from './model.ts'

/** Calls that are hung up sooner than this are a mistake more often than a loss. */
export const SOON_SECONDS = 10

export interface Definition {
  title: string
  text: string
}

const WAITED = 'fra opkaldet når frem, til det bliver besvaret ved en plads'

export const DEFINITIONS = {
  arrived: {
    title: 'Ankomne',
    text: 'Alle opkald, der nåede frem til køen i perioden, også dem, der ringede, mens der var lukket.',
  },
  answered: {
    title: 'Besvarede',
    text: 'Opkald, som en plads talte med borgeren om: i køen, eller ved at ringe tilbage.',
  },
  abandoned: {
    title: 'Lagt på i køen',
    text: `Borgeren lagde på efter mindst ${SOON_SECONDS} sekunder uden at få svar. Andelen er af ankomne uden dem, der lagde på før, og uden dem, der ringede uden for åbningstiden.`,
  },
  abandonedSoon: {
    title: `Lagt på inden ${SOON_SECONDS} sekunder`,
    text: 'Tælles for sig: det er oftere en fejl end et tabt opkald.',
  },
  otherwise: {
    title: 'Afvist eller sendt videre',
    text: 'Afvist, fordi der var lukket, køen var fuld eller ingen var ved telefonen, sendt til en anden kø eller et andet nummer, eller afbrudt af telefonsystemet.',
  },
  notCalledBack: {
    title: 'Ikke ringet op',
    text: 'Borgeren ønskede at blive ringet op, men blev ikke nået i nogen af forsøgene eller trak ønsket tilbage. De øvrige tilbagekald tæller som besvarede eller i gang.',
  },
  wait: {
    title: 'Ventetid, besvarede',
    text: `Tiden ${WAITED}. Dem, der blev ringet op igen, tæller ikke med: de ventede ikke i telefonen.`,
  },
  abandonedWait: {
    title: 'Ventetid, lagt på',
    text: `Tiden, til borgeren lagde på, for dem, der ventede mindst ${SOON_SECONDS} sekunder.`,
  },
  percentile: {
    title: 'Median og 9 ud af 10',
    text: 'Halvdelen ventede højst medianen; 9 ud af 10 og 99 ud af 100 ventede højst de to næste tal. Regnet af hvert enkelt opkald i påbegyndte sekunder.',
  },
  withinOfAnswered: {
    title: 'Servicemål af besvarede',
    text: 'Besvaret i køen inden for køens servicemål, divideret med alle, der blev besvaret i køen. Tallet ser bedre ud, jo flere der lægger på.',
  },
  withinOfArrived: {
    title: 'Servicemål af ankomne',
    text: `Besvaret i køen inden for køens servicemål, divideret med ankomne uden dem, der lagde på inden ${SOON_SECONDS} sekunder, ringede uden for åbningstiden eller endnu venter.`,
  },
  resolved: {
    title: 'Straksafklaret',
    text: 'Opkald, som pladsen selv gjorde færdige med udfaldet straksafklaret, divideret med alle besvarede.',
  },
  callbacks: {
    title: 'Tilbagekald',
    text: 'Ønsket: borgeren bad om at blive ringet op, eller pladsen lovede det. Holdt: borgeren blev nået senest den dag, der var lovet – dagen for ønsket, næste åbningsdag, når køen var lukket, eller den dag, der blev aftalt – divideret med ønskede uden dem, borgeren selv trak tilbage. Opgivet: borgeren blev ikke nået i nogen af forsøgene.',
  },
  handling: {
    title: 'Ekspeditionstid',
    text: 'Samtale og efterbehandling ved pladsen i gennemsnit pr. besvaret opkald. Tid hos en medarbejder, som opkaldet blev stillet videre til, tæller ikke med.',
  },
  passedOn: {
    title: 'Svarprocent',
    text: 'Opkald stillet videre til en medarbejder i enheden, som medarbejderen selv besvarede, divideret med alle, der blev stillet videre til enheden. Besvaret af en kollega tælles for sig. Enheden er den, medarbejderen sad i, da opkaldet blev stillet videre.',
  },
  away: {
    title: 'Væk uden omstilling',
    text: 'Medarbejderen stod som fraværende, telefonen var ikke omstillet, og opkaldet blev ikke besvaret.',
  },
} as const satisfies Record<string, Definition>

/** `247.4` → `4:07`; hours where there are any. */
export function writeSeconds(seconds: number | null): string {
  if (seconds === null) return 'ingen tal'
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

export const writeShare = (share: number | null): string =>
  share === null ? 'ingen tal' : `${writeFigure(share, 1)}\u00A0%`

export const otherwise = ({ turnedAway, closed, overflowed, endedBySystem }: Figures): number =>
  turnedAway + closed + overflowed + endedBySystem
