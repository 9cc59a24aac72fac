import type { BadgeColour } from '../../../ui/badge.tsx'
import type { GoalStatus } from '../model.ts'

export const GOAL_COLOURS: Record<GoalStatus, BadgeColour> = {
  'not-begun': 'plain',
  'on-track': 'info',
  'at-risk': 'warning',
  met: 'success',
  partly: 'warning',
  missed: 'error',
}
