import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startTestSite, type TestSite } from '../../../tests/support/site.ts'
import { paths } from '../../paths.ts'

let site: TestSite
before(async () => {
  site = await startTestSite()
})
after(() => site.stop())

interface Answer {
  status: number
  text: string
  /** Fields of the confirmation, or null where there is nothing to confirm. */
  confirmation: Record<string, string> | null
}

async function choose(slags: string, csv: string): Promise<Answer> {
  const body = new FormData()
  body.set('slags', slags)
  body.set('handling', 'vis')
  body.set('fil', new File([csv], 'fil.csv'))
  return read(await site.visit(paths.organisationImport, 'administrator', { method: 'POST', body, headers: { origin: site.address } })) // prettier-ignore
}

async function read(answer: Response): Promise<Answer> {
  const html = await answer.text()
  const fields = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const confirmation = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
  const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  const canConfirm = confirmation['raekker'] !== undefined
  return {
    status: answer.status,
    text,
    confirmation: canConfirm ? { ...confirmation, handling: 'bekraeft' } : null,
  }
}

const confirm = (fields: Record<string, string> | null) =>
  site.post(paths.organisationImport, 'administrator', fields ?? {})
const see = async (path: string) => (await site.visit(path, 'administrator')).text()

const UNITS = `Enhed;Initialer;Ligger under;Fra
Vejene;VEJ;Plan og Vej;01-01-2026
Plan og Vej;POV;Prøve Kommune;01-01-2026
Center for Prøver;CFP;KOM;
`
const PERSONS = `Navn;Initialer;E-mail;Enhed;Stilling;Rolle;Fra;Forum;Plads
Åse Brokær;ÅBR;aase@prove.example;VEJ;Vejchef;leder;01-02-2026;Chefforum;medlem
Åse Brokær;ÅBR;aase@prove.example;Center for Prøver;Projektleder;;01-03-2026;;
Cecilie Enggrav;CEN;;CFP;Medarbejder;leder;;;
`

describe('an import', () => {
  it('of units shows what it will do, does it when confirmed, and nothing the second time', async () => {
    const preview = await choose('enheder', UNITS)
    assert.equal(preview.status, 200)
    assert.match(preview.text, /3 rækker: 2 nye, 0 ændres, 1 er der i forvejen, 0 med fejl/)
    assert.doesNotMatch(await see(paths.keptUnits), /Plan og Vej/)
    assert.equal((await confirm(preview.confirmation)).status, 303)
    const html = await see(paths.keptUnits)
    assert.ok(html.indexOf('Plan og Vej') < html.indexOf('Vejene'))
    const again = await choose('enheder', UNITS)
    assert.match(again.text, /0 nye, 0 ændres, 3 er der i forvejen/)
    assert.equal(again.confirmation, null)
  })

  it('of persons gives employments, initials and seats, and nothing the second time', async () => {
    const preview = await choose('personer', PERSONS)
    assert.match(preview.text, /3 rækker: 1 nye, 1 ændres, 1 er der i forvejen/)
    assert.match(preview.text, /Leder i Vejene · Medlem i Chefforum/)
    assert.equal(
      (await confirm(preview.confirmation)).headers.get('location'),
      `${paths.organisationImport}?indlaest`,
    )
    assert.match(await see(paths.keptPersons + '?q=aase'), /Vejene, Vejchef/)
    assert.match((await choose('personer', PERSONS)).text, /0 nye, 0 ændres, 3 er der i forvejen/)
    // Confirmed a second time, as by a double click: refused, for what it would do is done.
    assert.match((await read(await confirm(preview.confirmation))).text, /Noget er ændret/)
  })

  it('with errors tells each by row and column, and changes nothing', async () => {
    const wrong = await choose(
      'personer',
      `Navn;Initialer;E-mail;Enhed;Rolle;Fra;Forum;Plads
;;;;;;;
Bo Eng;bo;;;;;;
Ib Ør;;ib;;;;;
Eva Dal;;;Månen;;;;
Per Skov;;;CFP;konge;;;
Ida Hegn;;;CFP;;32-01-2026;;
Adam Damkær;ADM;;CFP;;;;
Gry Lyng;;;;;;Direktionen;formand
Siv Mark;CEN;;;;;;
;X;;;;;;
`,
    )
    assert.equal(wrong.status, 422)
    assert.equal(wrong.confirmation, null)
    for (const said of [
      /3 initialer «bo» er ikke initialer/,
      /4 e-mail «ib» er ikke en e-mail/,
      /5 enhed Enheden «Månen» findes ikke/,
      /6 rolle Skriv «leder» eller «medarbejder»/,
      /7 fra «32-01-2026» er ikke en dato/,
      /8 enhed En ansættelse giver adgang/,
      /9 forum Forummet har en formand/,
      /10 initialer CEN bruges af Cecilie Enggrav/,
      /11 navn Personen har intet navn/,
    ])
      assert.match(wrong.text, said)
    assert.doesNotMatch(await see(paths.keptPersons + '?q=gry'), /Gry Lyng/)
  })

  it('of a ring of units is refused, and a file without headings too', async () => {
    const ring = await choose('enheder', 'Enhed;Under\nA-huset;B-huset\nB-huset;A-huset\n')
    assert.match(ring.text, /3 ligger under En enhed kan ikke ligge under sig selv/)
    assert.match((await choose('enheder', 'Åse;Bo\n1;2')).text, /en af dem skal være «enhed»/)
    assert.match((await choose('personer', '')).text, /Filen er tom|Vælg en fil/)
  })

  it('of ten thousand persons is planned, confirmed and recognised again', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `Person ${index};p${index}@prove.example;CFP;2026-01-01`,
    )
    const csv = ['Navn;E-mail;Enhed;Fra', ...rows].join('\n')
    const preview = await choose('personer', csv)
    assert.match(preview.text, /10000 rækker: 10000 nye/)
    assert.equal((await confirm(preview.confirmation)).status, 303)
    assert.match((await choose('personer', csv)).text, /0 nye, 0 ændres, 10000 er der i forvejen/)
    assert.match(await see(`${paths.keptPersons}?side=200`), /10\.0\d\d personer/)
  })
})
