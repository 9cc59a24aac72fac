import type { Finding, LineRange, Minutes } from '../model.ts'
import type { CheckContext, ItemText } from './check-context.ts'

/** What a rule says of one place; who says it and how loudly is added by `defineRule`. */
export interface Remark {
  /** The item it is about; `null` for the meeting as a whole. */
  item: ItemText | null
  /** One or two short Danish sentences for people. */
  message: string
  /** Lines of the source. */
  lines: LineRange
  /** Where one place weighs otherwise than the rule's own. */
  severity?: Finding['severity']
}

/** One check of minutes or of a paper: a pure function over text and structure, and what a person is told of it. */
export interface CheckRule {
  /** Kept for ever: accepted findings are remembered by it. */
  id: string
  severity: Finding['severity']
  /** Danish, shown as a heading. */
  title: string
  /** Danish: what is looked for and why it matters, in one to three short sentences. */
  explanation: string
  look: (context: CheckContext) => Remark[]
  check: (minutes: Minutes, context: CheckContext) => Finding[]
}

export function defineRule(rule: Omit<CheckRule, 'check'>): CheckRule {
  return {
    ...rule,
    check: (_minutes, context) => rule.look(context).map((remark) => findingOf(rule, remark)),
  }
}

export function findingOf(rule: Pick<CheckRule, 'id' | 'severity'>, remark: Remark): Finding {
  const { item, message, lines, severity } = remark
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    item: item?.item.number ?? null,
    message,
    lines,
  }
}
