import { paths } from '../../paths.ts'
import type { SignedInPerson } from '../../organisation/model.ts'

/** A meeting held here as far as its tabs are concerned. */
export interface TabbedMeeting {
  id: number
  bodyId: number
  /** `meetings.stage` */
  stage: string
}

/** Who the reader is to the body of the meeting. */
interface Reader {
  isSecretary: boolean
  isChair: boolean
  /** Sits in the body, other than as a substitute. */
  isMember: boolean
  /** Sees at least one of its items. */
  seesItems: boolean
}

interface Tab {
  text: string
  href: (id: number) => string
  shown: (reader: Reader, stage: string) => boolean
}

/** In the order of the work. A page that is added gets its line here. */
const TABS = {
  meeting: { text: 'Mødet', href: paths.meeting, shown: () => true },
  read: {
    text: 'Læs',
    href: paths.readAgenda,
    shown: ({ seesItems }, stage) =>
      seesItems && ['dispatched', 'running', 'ended', 'locked'].includes(stage),
  },
  plan: {
    text: 'Tid og sted',
    href: paths.plannedMeeting,
    shown: ({ isSecretary, isMember }, stage) => (isSecretary || isMember) && stage !== 'held',
  },
  agenda: {
    text: 'Dagsorden',
    href: paths.arrangeAgenda,
    shown: ({ isSecretary, isChair }, stage) => (isSecretary || isChair) && stage !== 'held',
  },
  send: {
    text: 'Udsend',
    href: paths.sendAgenda,
    shown: ({ isSecretary }, stage) => isSecretary && ['planned', 'dispatched'].includes(stage),
  },
  live: {
    text: 'Afvikling',
    href: paths.liveMeeting,
    shown: ({ isSecretary, isMember }, stage) =>
      (isSecretary || isMember) && ['dispatched', 'running', 'ended'].includes(stage),
  },
  minutes: {
    text: 'Referat',
    href: paths.draftMinutes,
    shown: ({ isSecretary, isMember }, stage) =>
      stage === 'locked' || ((isSecretary || isMember) && ['running', 'ended'].includes(stage)),
  },
  publish: {
    text: 'Offentliggør',
    href: paths.publishMeeting,
    shown: ({ isSecretary }, stage) =>
      isSecretary && ['dispatched', 'running', 'ended', 'locked'].includes(stage),
  },
} as const satisfies Record<string, Tab>

export type MeetingTab = keyof typeof TABS

interface MeetingTabsProps {
  meeting: TabbedMeeting
  person: SignedInPerson | null
  /** The reader has the body's chair today. */
  isChair?: boolean
  /** Not needed of those who sit in the body: they see what was sent. */
  seesItems?: boolean
  here: MeetingTab
}

/** The working pages of a meeting held here that the reader may open; nothing where there is only one. */
export function MeetingTabs({ meeting, person, isChair = false, seesItems, here }: MeetingTabsProps) {
  const isSecretary = person?.secretaryBodies.includes(meeting.bodyId) === true
  const isMember = person?.seatBodies.includes(meeting.bodyId) === true
  const reader = { isSecretary, isChair, isMember, seesItems: seesItems ?? (isSecretary || isMember) }
  const tabs = Object.entries<Tab>(TABS).filter(([, tab]) => tab.shown(reader, meeting.stage))
  if (tabs.length < 2) return null
  return (
    <nav class="tabs-row" aria-label="Mødets sider">
      <ul class="nobullet-list no-max-width">
        {tabs.map(([name, { text, href }]) => (
          <li>
            <a href={href(meeting.id)} aria-current={name === here ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
