import type { Decision, MinutesItem, Outcome } from '../model.ts'
import { outcomeOf } from './outcome.ts'

const LONGEST_TOPIC = 90

/**
 * Outcome per topic, for an item without recommendation whose decision goes through topics that the item lists: the topic
 * is the key. Topics the decision does not come to have the outcome `none`. Other items are given back as they are.
 */
export function withTopicOutcomes(item: MinutesItem): MinutesItem {
  if (item.recommendation !== null || item.decisions.length === 0) return item
  const topics = topicsOf(item)
  if (topics.length < 2) return item
  return { ...item, decisions: item.decisions.map((decision) => byTopic(decision, topics)) }
}

/** Points of lists and short lines that stand alone, of all sections but the decisions. */
function topicsOf(item: MinutesItem): string[] {
  const lines = item.sections
    .filter((section) => section.kind !== 'decision' && section.kind !== 'attachments')
    .flatMap((section) => section.text.split('\n'))
    .map((line) => line.trim().replace(/^[-–•*]\s+|^\d{1,2}[.)]\s+/u, ''))
  return [...new Set(lines.filter(isTopic))]
}

function isTopic(line: string): boolean {
  return (
    line.length >= 4 && line.length <= LONGEST_TOPIC && /^\p{Lu}/u.test(line) && !/[.:;!?,]$|\t/u.test(line)
  )
}

function byTopic(decision: Decision, topics: string[]): Decision {
  const lines = decision.text.split('\n').map((line) => line.trim())
  const said = new Map<string, string[]>()
  let open: string[] | null = null
  for (const line of lines) {
    const topic = topics.find((each) => each.toLowerCase() === line.replace(/:$/u, '').toLowerCase())
    if (topic !== undefined) said.set(topic, (open = []))
    else if (line !== '') open?.push(line)
  }
  if (said.size === 0) return decision
  const points: Record<string, Outcome> = {}
  for (const topic of topics) points[topic] = outcomeOf((said.get(topic) ?? []).join('\n'))
  return { ...decision, points }
}
