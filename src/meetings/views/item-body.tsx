/** What an item says, as HTML: the same on its meeting's page and on its own. */
import type { Child } from 'hono/jsx'
import { writeDate } from '../../language/dates.ts'
import { writeTime } from '../../language/times.ts'
import { RichText } from '../../minutes/rich-text/to-html.tsx'
import { paths } from '../../paths.ts'
import {
  byDate,
  type ItemAttachment,
  type ItemContents,
  type ItemSection,
  latestDecision,
} from '../item-contents.ts'
import { SECTION_TEXTS } from '../words.ts'
import { Commitments } from './commitments.tsx'
import { OutcomeTag } from './outcome-tag.tsx'
import { PrintedTable, Prose } from './prose.tsx'
import { RecordOfDecision, RecordOfItem } from './record.tsx'
import { RecommendationText } from './recommendation.tsx'

type Section = ItemSection

/** An item as HTML, and where in it its sections stand: what is said of a section stands beside it. */
export interface ItemHtml {
  html: string
  /** Where each section begins, and where the last one ends. */
  cuts: number[]
}

/** @param level of the sections' headings: below the item's own heading */
export function renderItemBody(contents: ItemContents, level: 2 | 3): ItemHtml {
  const decisions = [...contents.decisions]
  const outcomes = latestDecision(contents.decisions)?.points ?? {}
  let html = contents.record === null ? '' : String(<RecordOfItem record={contents.record} />)
  if (contents.guests.length > 0) html += String(<p class="guests">{guestsText(contents)}</p>)
  const cuts = [html.length]
  for (const section of contents.sections) {
    html += String(
      section.kind === 'decision' ? (
        <DecisionSection section={section} decision={decisions.shift() ?? null} level={level} />
      ) : (
        <PlainSection section={section} contents={contents} outcomes={outcomes} level={level} />
      ),
    )
    cuts.push(html.length)
  }
  return {
    html: html + String(<BelowSections contents={contents} decisions={decisions} level={level} />),
    cuts,
  }
}

function BelowSections(props: {
  contents: ItemContents
  /** Those that stand under no heading of their own. */
  decisions: ItemContents['decisions']
  level: 2 | 3
}) {
  const { contents, decisions, level } = props
  return (
    <>
      {byDate(decisions).map((decision) => (
        <DecisionSection
          section={{ kind: 'decision', heading: headingOf(decision), text: decision.text }}
          decision={decision}
          level={level}
        />
      ))}
      {tablesBeside(contents).map((table) => (
        <PrintedTable {...table} header={table.header.length > 0 ? table.header : null} />
      ))}
      <AttachmentList
        attachments={contents.attachments}
        heading={hasAttachmentHeading(contents) ? null : 'Bilag'}
        level={level}
      />
      <Commitments commitments={contents.commitments} level={level} />
    </>
  )
}

function guestsText({ guests }: ItemContents): string {
  return `Deltager i punktet: ${guests.map(({ name, time }) => (time === null ? name : `${name} (${writeTime(time)})`)).join(', ')}`
}

function headingOf({ body, date }: ItemContents['decisions'][number]): string {
  return ['Beslutning', body, date === null ? null : `den ${writeDate(date)}`]
    .filter((part) => part !== null)
    .join(' ')
}

function Heading({ level, children }: { level: 2 | 3; children?: Child }) {
  return level === 2 ? (
    <h2 class="section-heading">{children}</h2>
  ) : (
    <h3 class="section-heading">{children}</h3>
  )
}

function PlainSection(props: {
  section: Section
  contents: ItemContents
  outcomes: Readonly<Record<string, string>>
  level: 2 | 3
}) {
  const { section, contents, outcomes, level } = props
  const heading = section.heading ?? SECTION_TEXTS[section.kind] ?? null
  const below = level === 2 ? 3 : 4
  const text =
    section.kind === 'attachments' ? withoutNames(section.text, contents.attachments) : section.text
  return (
    <section class={`section section-${section.kind}`}>
      {heading === null ? null : <Heading level={level}>{heading}</Heading>}
      {section.kind === 'recommendation' ? (
        <RecommendationText text={text} contents={contents} outcomes={outcomes} level={below} />
      ) : section.document ? (
        <RichText document={section.document} level={level} imageOf={pictureOf(contents)} />
      ) : (
        <Prose text={text} level={below} />
      )}
    </section>
  )
}

function DecisionSection(props: {
  section: Section
  decision: ItemContents['decisions'][number] | null
  level: 2 | 3
}) {
  const { section, decision, level } = props
  return (
    <section class="decision">
      <div class="heading-line">
        <Heading level={level}>{section.heading ?? SECTION_TEXTS['decision']}</Heading>
        {decision === null ? null : <OutcomeTag outcome={decision.outcome} />}
      </div>
      <Prose text={section.text} level={level === 2 ? 3 : 4} />
      {decision?.record ? <RecordOfDecision record={decision.record} /> : null}
    </section>
  )
}

/** Pictures are attachments of the item; one that not everybody may see is told by its words. */
function pictureOf({ attachments }: ItemContents): (place: number) => string | null {
  return (place) => {
    const picture = attachments.find((attachment) => attachment.place === place && attachment.kept)
    return picture === undefined ? null : paths.attachment(picture.id)
  }
}

/** Tables that are not already printed in a section's text. */
function tablesBeside({ tables, sections }: ItemContents): ItemContents['tables'] {
  // Those of a text that was written here stand in it.
  if (sections.some(({ document }) => document)) return []
  const texts = sections.map(({ text }) => text.replace(/[^\S\n]+/gu, ' ')).join('\n')
  return tables.filter(({ rows }) => {
    const row = rows.find((cells) => cells.some((cell) => cell !== ''))
    return row !== undefined && !texts.includes(row.join(' ').replace(/\s+/gu, ' '))
  })
}

const hasAttachmentHeading = ({ sections }: ItemContents) =>
  sections.some(({ kind }) => kind === 'attachments')

/** The lines of a section «Bilag» that are more than a name in the list below it. */
function withoutNames(text: string, attachments: readonly ItemAttachment[]): string {
  const names = attachments.map(({ name }) => name.replace(/\s+/gu, ' ').trim())
  const isName = (line: string) => {
    const words = line.replace(/\s+/gu, ' ').trim()
    return names.some((name) => words === name || words.replace(/^(?:[-–•*·]|\d+[.)])\s+/u, '') === name)
  }
  return text
    .split('\n')
    .filter((line) => !isName(line))
    .join('\n')
}

/** Attachments; those whose bytes are kept can be opened. */
export function AttachmentList(props: {
  attachments: readonly ItemAttachment[]
  heading: string | null
  level: 2 | 3
}) {
  if (props.attachments.length === 0) return null
  return (
    <div class="attachments">
      {props.heading === null ? null : <Heading level={props.level}>{props.heading}</Heading>}
      <ul>
        {props.attachments.map(({ id, name, kept }) => (
          <li>
            {kept ? (
              <a href={paths.attachment(id)} data-turbo="false">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
