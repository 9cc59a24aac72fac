import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPlain } from '../minutes/rich-text/plain-form.ts'
import { checkPaper } from './check-paper.ts'
import { compareContents, contentOf, digestOfContent } from './content.ts'
import type { Paper } from './paper-queries.ts'

function aPaper(texts: Record<string, string>, given: Partial<Paper> = {}): Paper {
  return {
    id: 1,
    caseId: 1,
    caseNumber: '26/00001',
    caseTitle: 'En sag',
    caseDegree: 'open',
    unitId: 1,
    bodyId: 1,
    bodyName: 'Direktionen',
    itemKind: 'decision',
    title: 'Et oplæg',
    recommendedBy: 'Centret',
    meetingOn: null,
    stateName: 'draft',
    level: null,
    approvedDigest: null,
    laidAt: null,
    revision: 1,
    mayWrite: true,
    writers: [],
    sections: Object.entries(texts).map(([kind, text], index) => ({
      id: 10 + index,
      kind,
      heading: kind,
      required: false,
      guidance: '',
      document: readPlain(text),
      revision: 1,
      writtenBy: null,
      writtenAt: null,
    })),
    points: [],
    attachments: [],
    levels: [],
    ...given,
  }
}

const titles = (paper: Paper) =>
  checkPaper(paper, '2026-12-14').map(({ title, sectionId }) => [title, sectionId])

test('a finding stands beside the section it is about, with its line', () => {
  const paper = aPaper({
    background: 'Alt er i orden.',
    economy: 'Her er tallene.\n\n| Post | Beløb |\n| Løn | 100 |\n| Drift | 200 |\n| I alt | 400 |',
  })
  const found = checkPaper(paper, '2026-12-14').filter(({ title }) => title === 'Tabellens sum passer ikke')
  assert.deepEqual(
    found.map(({ sectionId, severity, quote }) => [sectionId, severity, quote]),
    [[11, 'error', 'I alt · 400']],
  )
})

test('a table marked as a sum is added up, whatever its last row is called', () => {
  const table = (last: string) =>
    `|sum|\n| Udvalg | Mio. |\n| Børn | 4,5 |\n| Social | 5,2 |\n| Teknik | -1,3 |\n| Alle udvalg | ${last} |`
  assert.deepEqual(titles(aPaper({ economy: table('8,4') })), [])
  assert.deepEqual(titles(aPaper({ economy: table('9,4') })), [['Tabellens sum passer ikke', 10]])
})

test('what only a meeting can have is not asked of a paper', () => {
  assert.deepEqual(
    titles(
      aPaper(
        { recommendation: '', decision: '' },
        { points: [{ id: 1, text: 'at det godkendes', amounts: [], points: [] }] },
      ),
    ),
    [],
  )
})

test('the digest follows every part of what is said, and nothing else', () => {
  const paper = aPaper({ background: 'Før.' })
  const digest = (changed: Partial<Paper>) => digestOfContent(contentOf({ ...paper, ...changed }))
  assert.equal(digest({}), digest({ stateName: 'approved', revision: 9, meetingOn: '2027-01-01' }))
  const version = { id: 1, version: 1, fileName: 'a.txt', digest: 'aa', addedBy: null, addedAt: '' }
  const attachment = { id: 1, name: 'Bilag', degree: 'as-paper' as const, versions: [version] }
  const point = { id: 1, text: 'at', amounts: [], points: [] }
  const amount = {
    id: 1,
    ore: 100,
    year: 2027,
    source: 'pool',
    sourceName: 'P',
    frame: 'service',
    permanence: 'one-off',
  } as const
  const all = [
    digest({}),
    digest({ title: 'Et andet' }),
    digest({ recommendedBy: null }),
    digest({ sections: aPaper({ background: 'Nu.' }).sections }),
    digest({ sections: aPaper({ background: '**Før.**' }).sections }),
    digest({ points: [point] }),
    digest({ points: [{ ...point, amounts: [amount] }] }),
    digest({ attachments: [attachment] }),
    digest({ attachments: [{ ...attachment, degree: 'closed' }] }),
    digest({ attachments: [{ ...attachment, versions: [{ ...version, digest: 'bb' }] }] }),
  ]
  assert.equal(new Set(all).size, all.length)
})

test('every part that is another is told, formatting too', () => {
  const before = contentOf(aPaper({ background: 'Før.', economy: 'Det koster 5 kr.' }))
  const after = contentOf(
    aPaper({ background: '**Før.**', economy: 'Det koster 6 kr.' }, { title: 'Et nyt' }),
  )
  assert.deepEqual(
    compareContents(before, after).map(({ heading }) => heading),
    ['Titel', 'background', 'economy'],
  )
  assert.deepEqual(compareContents(before, before), [])
})
