/** Layouts of invented houses, read by the same rules as the real ones: what recurs, not whose minutes they are. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Minutes } from '../model.ts'
import { readBytes } from '../read-minutes.ts'
import { uncoveredLines } from './covered-lines.ts'

function read(lines: string[]): Minutes {
  const reading = readBytes(new TextEncoder().encode(lines.join('\n')), 'x.txt')
  assert.deepEqual(uncoveredLines(reading), [])
  return reading.minutes
}
const titles = ({ items }: Minutes) => items.map(({ number, title }) => `${number} ${title}`)
const decisions = ({ items }: Minutes) => items.flatMap((item) => item.decisions.map(({ text }) => text))
const closed = ({ items }: Minutes) => items.flatMap((item) => (item.closed ? [item.number] : []))
const kinds = ({ items }: Minutes) =>
  items.flatMap((item) => item.sections.map(({ kind, heading }) => `${kind} ${heading}`))

test('the number stands on a line of its own, the title below, the case number under it', () => {
  const minutes = read([
    'Referat', 'Børneudvalget', '', 'Dato: Onsdag den 4. marts 2020', 'Til stede: Anne Holt (A), Bo Lund (V)', '',
    'Punkt 1.', '', 'Godkendelse af dagsordenen', '', '2020-000123', '', 'Beslutning:', 'Godkendt.', '',
    'Punkt 2.', '', 'Legeplads', '', '2020-004512', '', 'Sagsfremstilling', 'Den er slidt.', '', 'Beslutning:',
    'Vedtaget.', 'Anne Holt var fraværende.',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['1 Godkendelse af dagsordenen', '2 Legeplads'])
  assert.equal(minutes.items[1]?.caseNumber, '2020-004512')
  assert.deepEqual(decisions(minutes), ['Godkendt.', 'Vedtaget.'])
})

test('open and closed are marked between number and title', () => {
  const minutes = read([
    'Teknisk Udvalg', 'Beslutningsprotokol', '24. september 2019 kl. 16.00', 'Mødelokale A, Rådhuset', '',
    '1 (Åben) Cykelsti', 'Sags ID: EMN-2019-01745', '', 'Beslutning', 'Godkendt', '',
    '2 (Lukket) Køb af jord', 'Sags ID: EMN-2019-02211', '',
    '3 (Åben) Eventuelt', 'Sags ID: EMN-2019-00312', '', 'Beslutning', 'Ingen.',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['1 Cykelsti', '2 Køb af jord', '3 Eventuelt'])
  assert.deepEqual(closed(minutes), ['2'])
  assert.deepEqual(
    [minutes.meeting.date, minutes.meeting.time, minutes.meeting.location],
    ['2019-09-24', '16:00', 'Mødelokale A, Rådhuset'],
  )
})

test('minutes with no labels at all, their points addressed with Ad', () => {
  const minutes = read([
    'REFERAT FRA MØDE I SKOLEBESTYRELSEN', '', 'Torsdag den 12. maj 2016 kl. 17.00-19.30 på lærerværelset', '',
    'Til stede: Anne Holt, Bo Lund, Dan Fog (referent)', 'Afbud: Eva Krag', '',
    'Ad 1. Dagsorden', 'Godkendt.', '', 'Ad 2. Budget', 'Lederen gennemgik tallene.', 'Bestyrelsen godkendte budgettet.',
    '', 'Ad 3. Eventuelt', 'Der kommer maling i maj.',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['1 Dagsorden', '2 Budget', '3 Eventuelt'])
  assert.deepEqual(decisions(minutes), ['Godkendt.', 'Bestyrelsen godkendte budgettet.'])
  assert.deepEqual([minutes.meeting.endTime, minutes.meeting.location], ['19:30', 'lærerværelset'])
  assert.deepEqual(minutes.meeting.absent, ['Eva Krag'])
})

test('what stands in a group of closed items or behind a closed case number is closed', () => {
  const minutes = read([
    'Byrådet, 28-11-2016', '', 'Indhold', 'Åbne punkter', '1: Dagsorden', 'Lukkede punkter', '2: Salg', '3: Køb', '',
    '1: Dagsorden', '16/3 - Åben sag', 'Beslutning den 28-11-2016', 'Godkendt.', '',
    '2: Salg', '16/771 - Lukket sag', '', '3: Køb', '16/772',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['1 Dagsorden', '2 Salg', '3 Køb'])
  assert.deepEqual(closed(minutes), ['2', '3'])
  const below = read([
    'Referat', 'Kulturudvalget', '', 'Åbne dagsordenspunkter', '', 'Punkt 34. Tilskud', '', 'Beslutning:', 'Godkendt.', '',
    'Lukkede dagsordenspunkter', '', 'Punkt 35. Ny leder', '', 'Punkt 36. Køb af grund',
  ]) // prettier-ignore
  assert.deepEqual(closed(below), ['35', '36'])
  assert.deepEqual(decisions(below), ['Godkendt.'])
})

test('headings are told by their last word, and the decision by whose it is', () => {
  const minutes = read([
    'Punkt 7: Ny ordning', '', 'Resumé', '', 'Der er et valg.', '', 'Supplerende sagsfremstilling', '', 'Regnet om.', '',
    'Forvaltningen indstiller', '', '1. at den vedtages', '', 'Klima- og Miljøudvalgets beslutning', '', 'Godkendt.', '',
    'Økonomiske og administrative konsekvenser', '', 'Ingen udgifter.', '', 'Borgerinddragelse', '', 'To møder.',
  ]) // prettier-ignore
  assert.deepEqual(kinds(minutes), [
    'summary Resumé',
    'background Supplerende sagsfremstilling',
    'recommendation Forvaltningen indstiller',
    'decision Klima- og Miljøudvalgets beslutning',
    'economy Økonomiske og administrative konsekvenser',
    'consultation Borgerinddragelse',
  ])
  assert.equal(minutes.items[0]?.decisions[0]?.body, 'Klima- og Miljøudvalget')
})

test('the decision follows body, date and colon on one line', () => {
  const minutes = read([
    'Økonomiudvalget', '', 'Referat fra ordinært møde onsdag d. 13. januar 2010 kl. 13.15', '', 'Sag nr. 1: Kassekredit', '',
    'Journal nr.: 00.32.10-Ø00-2-10', '', 'Indstilling: At tilbuddet tages.', '',
    'Økonomiudvalget den 13. januar 2010: Tiltrådt.',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['1 Kassekredit'])
  assert.deepEqual(
    minutes.items[0]?.decisions.map(({ body, date, text }) => [body, date, text]),
    [['Økonomiudvalget', '2010-01-13', 'Tiltrådt.']],
  )
})

test('a transcript has its pages on one line each', () => {
  const minutes = read([
    'Socialudvalget. Referat. Mødedato: Mødested:', '', 'Transkript', '',
    '1 Referat Socialudvalget Mødedato: 3. juni 2014 Mødetidspunkt: 15:00 Mødested: Lokale 12 Deltagere: Anne Holt (A), Bo Lund (V) Fraværende: Dan Fog (O) Side 1 af 3', '',
    '2 Indholdsfortegnelse Side 1. Dagsorden ... 3 2. Plejehjem på Engen ... 3 3. Lukket punkt: Personsag ... 3 Side 2 af 3', '',
    '3 1. Dagsorden Sagsnr.: 14/220 Beslutning: Godkendt. 2. Plejehjem på Engen Sagsnr.: 13/8021 Resume: Huset er færdigt. Økonomi: Det kostede 90 mio. kr. Beslutning: Anbefales. 3. Lukket punkt: Personsag Sagsnr.: 14/501 Side 3 af 3',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['1 Dagsorden', '2 Plejehjem på Engen', '3 Lukket punkt: Personsag'])
  assert.deepEqual(decisions(minutes), ['Godkendt.', 'Anbefales.'])
  assert.deepEqual(closed(minutes), ['3'])
  const { body, date, time, location, absent } = minutes.meeting
  assert.deepEqual(
    [body, date, time, location, absent],
    ['Socialudvalget', '2014-06-03', '15:00', 'Lokale 12', ['Dan Fog']],
  )
})

test('empty headings of a template are findings, a title glued to the line above is cut off', () => {
  const minutes = read([
    'UDVALG', '', 'Havnerådet', '', 'MØDE', '', 'Referat', '', 'PUNKTER', '', '1. Rundtur', '2. Kajen1. Rundtur', '',
    'Indstilling', 'Alternativ indstilling', 'Beslutning i Havnerådet den 03-11-2015', 'Set.', '', 'Høring2. Kajen', '',
    'Beslutning i Havnerådet den 03-11-2015', 'Godkendt.',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['1 Rundtur', '2 Kajen'])
  assert.deepEqual(decisions(minutes), ['Set.', 'Godkendt.'])
  assert.equal(minutes.findings.filter(({ rule }) => rule === 'empty-section').length, 3)
})

test('labels of a quoted letter are text where the minutes set theirs otherwise', () => {
  const minutes = read([
    'Referat af møde i Byrådet', '', '1. Spørgetid', '', 'Indstilling', 'En borger skriver:', '', 'BAGGRUND', 'Vejen er smal.',
    '', 'Beslutning', 'Drøftet.', '', '2. Vej', '', 'Indstilling', 'at den gøres bred', '', 'Beslutning', 'Godkendt.',
  ]) // prettier-ignore
  assert.deepEqual(kinds(minutes), [
    'recommendation Indstilling',
    'decision Beslutning',
    'recommendation Indstilling',
    'decision Beslutning',
  ])
})

test('a page with one item has its title above the lead', () => {
  const minutes = read([
    'Menu', '', 'Mødedato: 22.04.2021, kl. 17:30', 'Mødested: Teams', '', 'Nye regler for havnen', '', 'Se alle bilag', '',
    'Der skal vælges regler.', '', 'Problemstilling', '', 'De gamle er slidte.', '', 'Løsning', '', 'Nye skrives.',
  ]) // prettier-ignore
  assert.deepEqual(titles(minutes), ['null Nye regler for havnen'])
  assert.deepEqual(kinds(minutes), ['summary null', 'background Problemstilling', 'background Løsning'])
})

test('a label without a name does not make the absent present', () => {
  const minutes = read([
    'Ældrerådets møde den 8. december 2022', '', 'Til stede:', 'Anne Holt, formand', 'Bo Lund', 'Fraværende:', 'Dan Fog', '',
    '1) Velkomst', 'Formanden bød velkommen.', '', '2) Nyt', 'Rådet tog orienteringen til efterretning.',
  ]) // prettier-ignore
  assert.deepEqual(
    minutes.meeting.participants.map(({ name, role }) => [name, role]),
    [
      ['Anne Holt', 'chair'],
      ['Bo Lund', null],
    ],
  )
  assert.deepEqual(minutes.meeting.absent, ['Dan Fog'])
  assert.deepEqual(titles(minutes), ['1 Velkomst', '2 Nyt'])
})
