import type { Child } from 'hono/jsx'
import { RichText } from '../../minutes/rich-text/to-html.tsx'
import { writeAmount } from '../../language/amounts.ts'
import { writeDate } from '../../language/dates.ts'
import { ITEM_KINDS, isItemKind } from '../../organisation/templates/model.ts'
import { paths } from '../../paths.ts'
import { DegreeBadge } from '../../ui/badge.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Table } from '../../ui/table.tsx'
import { FRAMES, hasText, PERMANENCES, SOURCES } from '../model.ts'
import type { Paper, PaperSection } from '../paper-queries.ts'
import { numberPoints, type Point, sumAmounts } from '../points.ts'
import { StateBadge } from './case.tsx'

export const kindText = (kind: string) => (isItemKind(kind) ? ITEM_KINDS[kind] : kind)

/** Where in the paper one is: reading it, writing its parts. */
export function PaperNavigation({ paper, here }: { paper: Paper; here: string }) {
  if (!paper.mayWrite) return null
  const links = [
    { href: paths.paper(paper.id), text: 'Læs' },
    { href: paths.paperText(paper.id), text: 'Skriv' },
    { href: paths.paperPoints(paper.id), text: 'Indstilling' },
    { href: paths.paperAttachments(paper.id), text: 'Bilag' },
  ]
  return (
    <nav class="tabs-row" aria-label="Oplægget">
      <ul class="nobullet-list no-max-width">
        {links.map(({ href, text }) => (
          <li>
            <a href={href} aria-current={text === here ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function PaperHeading({ paper }: { paper: Paper }) {
  return (
    <>
      <h1>
        {paper.title} {paper.caseDegree === 'closed' ? <DegreeBadge degree="closed" /> : null}
      </h1>
      <p>
        <StateBadge state={paper.stateName} laid={paper.laidAt !== null} /> {kindText(paper.itemKind)} til{' '}
        {paper.bodyName}
      </p>
    </>
  )
}

interface PaperProps {
  paper: Paper
  deadline: string | null
  approval: Child
  comments: Child
}

export function PaperView({ paper, deadline, approval, comments }: PaperProps) {
  return (
    <>
      <PaperHeading paper={paper} />
      <PaperNavigation paper={paper} here="Læs" />
      <div class="with-aside">
        <div class="paper-text">
          <DefinitionList
            entries={[
              ['Sag', <a href={paths.case(paper.caseId)}>{`${paper.caseNumber} ${paper.caseTitle}`}</a>],
              ['Møde', paper.meetingOn === null ? 'Ikke valgt endnu' : writeDate(paper.meetingOn)],
              ['Frist for oplæg', deadline === null ? null : writeDate(deadline)],
              ['Skrives af', paper.writers.map(({ name }) => name).join(', ')],
            ]}
          />
          {paper.sections.map((section) => (
            <SectionView paper={paper} section={section} />
          ))}
        </div>
        <aside aria-label="Godkendelse og kommentarer">
          {approval}
          {comments}
        </aside>
      </div>
    </>
  )
}

function SectionView({ paper, section }: { paper: Paper; section: PaperSection }) {
  return (
    <section id={`afsnit-${section.id}`}>
      <h2>{section.heading}</h2>
      {sectionContent(paper, section)}
      {hasText(section) && section.revision > 0 ? (
        <p class="quiet no-print">
          <a href={paths.sectionHistory(section.id)}>
            Historik<span class="sr-only"> for {section.heading}</span>
          </a>
        </p>
      ) : null}
    </section>
  )
}

function sectionContent(paper: Paper, section: PaperSection): Child {
  if (section.kind === 'recommendation') return <Recommendation paper={paper} />
  if (section.kind === 'attachments') return <Attachments paper={paper} />
  if (section.kind === 'decision') return <p class="quiet">Skrives på mødet.</p>
  if (section.document.content.length === 0) return <p class="quiet">Ikke skrevet endnu.</p>
  return <RichText document={section.document} imageOf={imagesOf(paper)} />
}

export function imagesOf(paper: Paper): (attachment: number) => string | null {
  return (attachment) => {
    const version = paper.attachments.find(({ id }) => id === attachment)?.versions[0]
    return version === undefined ? null : paths.paperFile(version.id)
  }
}

function Recommendation({ paper }: { paper: Paper }) {
  if (paper.points.length === 0) return <p class="quiet">Ikke skrevet endnu.</p>
  return (
    <>
      <p>{paper.recommendedBy ?? 'Forvaltningen'} indstiller,</p>
      <ol class="paper-points nobullet-list">
        {numberPoints(paper.points).map(({ number, point, depth }) => (
          <li class={`point-depth-${Math.min(depth, 4)}`}>
            <span class="list-label">{number}.</span> {point.text}
            {point.amounts.length === 0 ? null : (
              <ul>
                {point.amounts.map((amount) => (
                  <li>{amountText(amount)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <Sums points={paper.points} />
    </>
  )
}

export function amountText({
  ore,
  year,
  source,
  sourceName,
  frame,
  permanence,
}: Point['amounts'][number]): string {
  const sourceText = SOURCES[source].toLocaleLowerCase('da')
  return `${writeAmount(ore)} i ${year}, ${sourceText} ${sourceName} – ${FRAMES[frame]}, ${PERMANENCES[permanence].toLocaleLowerCase('da')}`
}

export function Sums({ points }: { points: readonly Point[] }) {
  const sums = sumAmounts(points)
  if (sums.length === 0) return null
  return (
    <>
      <Table
        caption="Hvad punkterne koster i alt"
        columns={[{ text: 'År', names: true }, 'Ramme', 'Varighed', { text: 'Beløb', figures: true }]}
        rows={sums.map(({ year, frame, permanence, ore }) => [
          year,
          FRAMES[frame],
          PERMANENCES[permanence],
          writeAmount(ore),
        ])}
        empty=""
      />
      <p class="quiet">Udgifter er positive, indtægter og besparelser negative.</p>
    </>
  )
}

function Attachments({ paper }: { paper: Paper }) {
  if (paper.attachments.length === 0) return <p class="quiet">Ingen bilag.</p>
  return (
    <ol>
      {paper.attachments.map(({ name, degree, versions }) => (
        <li>
          {versions[0] ? <a href={paths.paperFile(versions[0].id)}>{name}</a> : name}{' '}
          {degree === 'closed' ? <DegreeBadge degree="closed" /> : null}
        </li>
      ))}
    </ol>
  )
}
