/** The demo's older minutes: four meetings of the board's from 2012 to 2018, and its twelve of 2025. */
import type { DemoMeeting } from '../model.ts'
import { meeting as board20120924 } from './board-2012-09-24.ts'
import { meeting as board20130611 } from './board-2013-06-11.ts'
import { meeting as board20170925 } from './board-2017-09-25.ts'
import { meeting as board20180827 } from './board-2018-08-27.ts'
import { meeting as board20250113 } from './board-2025-01-13.ts'
import { meeting as board20250203 } from './board-2025-02-03.ts'
import { meeting as board20250303 } from './board-2025-03-03.ts'
import { meeting as board20250331 } from './board-2025-03-31.ts'
import { meeting as board20250428 } from './board-2025-04-28.ts'
import { meeting as board20250526 } from './board-2025-05-26.ts'
import { meeting as board20250616 } from './board-2025-06-16.ts'
import { meeting as board20250818 } from './board-2025-08-18.ts'
import { meeting as board20250915 } from './board-2025-09-15.ts'
import { meeting as board20251006 } from './board-2025-10-06.ts'
import { meeting as board20251110 } from './board-2025-11-10.ts'
import { meeting as board20251208 } from './board-2025-12-08.ts'

export const MEETINGS_BEFORE_2026: DemoMeeting[] = [
  board20120924,
  board20130611,
  board20170925,
  board20180827,
  board20250113,
  board20250203,
  board20250303,
  board20250331,
  board20250428,
  board20250526,
  board20250616,
  board20250818,
  board20250915,
  board20251006,
  board20251110,
  board20251208,
]
