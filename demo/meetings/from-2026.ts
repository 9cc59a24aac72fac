/** The demo's board meetings of 2026 and all meetings of its chefforum, in date order. */
import type { DemoMeeting } from '../model.ts'
import { meeting as chefforum20250205 } from './chefforum-2025-02-05.ts'
import { meeting as chefforum20250402 } from './chefforum-2025-04-02.ts'
import { meeting as chefforum20250618 } from './chefforum-2025-06-18.ts'
import { meeting as chefforum20250903 } from './chefforum-2025-09-03.ts'
import { meeting as chefforum20251119 } from './chefforum-2025-11-19.ts'
import { meeting as board20260112 } from './board-2026-01-12.ts'
import { meeting as chefforum20260204 } from './chefforum-2026-02-04.ts'
import { meeting as board20260209 } from './board-2026-02-09.ts'
import { meeting as board20260309 } from './board-2026-03-09.ts'
import { meeting as board20260413 } from './board-2026-04-13.ts'
import { meeting as chefforum20260422 } from './chefforum-2026-04-22.ts'
import { meeting as board20260511 } from './board-2026-05-11.ts'
import { meeting as board20260608 } from './board-2026-06-08.ts'
import { meeting as chefforum20260610 } from './chefforum-2026-06-10.ts'
import { meeting as board20260622 } from './board-2026-06-22.ts'
import { meeting as board20260817 } from './board-2026-08-17.ts'
import { meeting as board20260914 } from './board-2026-09-14.ts'
import { meeting as chefforum20260923 } from './chefforum-2026-09-23.ts'
import { meeting as board20261019 } from './board-2026-10-19.ts'
import { meeting as board20261116 } from './board-2026-11-16.ts'

export const MEETINGS_OF_2026_AND_CHEFFORUM: DemoMeeting[] = [
  chefforum20250205,
  chefforum20250402,
  chefforum20250618,
  chefforum20250903,
  chefforum20251119,
  board20260112,
  chefforum20260204,
  board20260209,
  board20260309,
  board20260413,
  chefforum20260422,
  board20260511,
  board20260608,
  chefforum20260610,
  board20260622,
  board20260817,
  board20260914,
  chefforum20260923,
  board20261019,
  board20261116,
]
