/**
 * All that a letter of ours can say. A mail is read on telephones, forwarded and kept by others, so it says only that
 * something is there (forvaltningslov § 27, databeskyttelsesforordning art. 32): no title, no name of a case, no text of
 * anybody's. The words below are the only ones there are; whoever follows the link is asked who they are.
 */
interface MailKind {
  /** One such letter, as a whole sentence without a full stop. */
  text: string
  /** As it is chosen on the person's own page. */
  choice: string
  /** A duty of a seat or a task: it can wait for the day's letter, but not be left out. */
  mandatory: boolean
}

export const MAIL_KINDS = {
  'agenda-sent': { text: 'En dagsorden er sendt ud', choice: 'En dagsorden er sendt ud', mandatory: true },
  'agenda-changed': { text: 'En dagsorden er ændret', choice: 'En dagsorden er ændret', mandatory: true },
  'meeting-changed': {
    text: 'Et møde er indkaldt, flyttet eller aflyst',
    choice: 'Et møde er indkaldt, flyttet eller aflyst',
    mandatory: true,
  },
  'guest-invited': {
    text: 'Du er inviteret som gæst til et punkt på et møde',
    choice: 'Jeg er inviteret som gæst',
    mandatory: true,
  },
  'substitute-called': {
    text: 'Du er indkaldt som suppleant til et møde',
    choice: 'Jeg er indkaldt som suppleant',
    mandatory: true,
  },
  'approval-asked': {
    text: 'Et oplæg venter på din godkendelse',
    choice: 'Et oplæg venter på min godkendelse',
    mandatory: true,
  },
  'paper-sent-back': {
    text: 'Et oplæg er sendt tilbage til dig',
    choice: 'Et oplæg er sendt tilbage til mig',
    mandatory: false,
  },
  'paper-approved': {
    text: 'Et oplæg, du skriver på, er godkendt',
    choice: 'Et oplæg, jeg skriver på, er godkendt',
    mandatory: false,
  },
  'paper-shared': {
    text: 'Du er bedt om at skrive med på et oplæg',
    choice: 'Jeg er bedt om at skrive med på et oplæg',
    mandatory: false,
  },
  'paper-commented': {
    text: 'Der er en ny kommentar til et oplæg, du skriver på',
    choice: 'Der er en ny kommentar til et oplæg, jeg skriver på',
    mandatory: false,
  },
  'decision-made': {
    text: 'Der er truffet en beslutning i en sag, du har del i',
    choice: 'Der er truffet en beslutning i en sag, jeg har del i',
    mandatory: false,
  },
  'minutes-to-approve': {
    text: 'Et referat venter på din godkendelse',
    choice: 'Et referat venter på min godkendelse',
    mandatory: true,
  },
  'minutes-remarked': {
    text: 'Der er en bemærkning til et referat',
    choice: 'Der er en bemærkning til et referat',
    mandatory: false,
  },
  'consultation-asked': {
    text: 'Du er bedt om at svare på en høring',
    choice: 'Jeg er bedt om at svare på en høring',
    mandatory: true,
  },
  'consultation-reminder': {
    text: 'Et svar på en høring mangler',
    choice: 'Jeg mangler at svare på en høring',
    mandatory: true,
  },
  'figure-asked': {
    text: 'Du er bedt om et tal til en måling',
    choice: 'Jeg er bedt om et tal til en måling',
    mandatory: true,
  },
  'minutes-locked': { text: 'Et referat er låst', choice: 'Et referat er låst', mandatory: false },
  'commitment-made': {
    text: 'Du har fået opfølgning på en beslutning',
    choice: 'Jeg har fået opfølgning på en beslutning',
    mandatory: true,
  },
  'commitment-due': {
    text: 'Du har opfølgning, der snart skal besvares',
    choice: 'Jeg har opfølgning, der snart skal besvares',
    mandatory: false,
  },
  'commitment-overdue': {
    text: 'Du har opfølgning, hvor fristen er overskredet',
    choice: 'Jeg har opfølgning, hvor fristen er overskredet',
    mandatory: true,
  },
  'commitment-answered': {
    text: 'Der er svaret på opfølgning i et forum, du er sekretær for',
    choice: 'Der er svaret på opfølgning i mit forum',
    mandatory: false,
  },
  'message-left': {
    text: 'Kontaktcentret har taget imod en besked til dig',
    choice: 'Kontaktcentret har taget imod en besked til mig',
    mandatory: true,
  },
  'enquiry-handed': {
    text: 'Kontaktcentret har givet en henvendelse videre til dig',
    choice: 'Kontaktcentret har givet en henvendelse videre til mig',
    mandatory: true,
  },
  'handoff-asked': {
    text: 'En sag er sendt til et forum, du er sekretær for',
    choice: 'En sag er sendt til mit forum',
    mandatory: true,
  },
  'handoff-answered': {
    text: 'Et forum har svaret på en sag, du har sendt',
    choice: 'Et forum har svaret på en sag, jeg har sendt',
    mandatory: false,
  },
  'contact-alarm': {
    text: 'Der er en alarm i kontaktcentret',
    choice: 'Der er en alarm i kontaktcentret',
    mandatory: true,
  },
} as const satisfies Record<string, MailKind>

export type MailKindName = keyof typeof MAIL_KINDS

export const MAIL_KIND_NAMES = Object.keys(MAIL_KINDS).filter(isMailKind)

export function isMailKind(name: string): name is MailKindName {
  return Object.hasOwn(MAIL_KINDS, name)
}

/** What a row of the outbox says; a kind that this version of the program does not know says the least there is. */
export function mailText(kind: string): string {
  return isMailKind(kind) ? MAIL_KINDS[kind].text : 'Der er noget nyt til dig'
}

export const DELIVERIES = {
  'at-once': 'Med det samme',
  daily: 'Samlet, én gang om dagen',
  never: 'Aldrig, kun på denne side',
} as const

export type Delivery = keyof typeof DELIVERIES
