import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
  economy,
  information,
  legal,
  numbered,
  presentation,
  route,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2026-06-08',
  time: '08:30',
  endTime: '14:30',
  location: 'Kalkmagasinet, sal 1',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Klimatilpasning ved Nordhavnen: skitser',
      caseNumber: '26/00610',
      access: 'published',
      sections: [
        background(
          `Efter procesplanen fra februar skal direktionen se skitserne før borgermødet den 15. juni.`,
        ),
        presentation(`Tre skitser

Skitse A er en mur på 1,10 meter langs kajen med to porte, der lukkes i hånden. Skitse B er en bænk af beton, der kan sidde folk på, og som er mur, når vandet kommer. Skitse C lægger muren bag husene og lader kajen gå under vand.

\tA\tB\tC
Beskytter mod vandstand\t2,10 m\t2,10 m\t2,40 m
Anlæg (mio. kr.)\t16,2\t18,9\t13,5
Drift om året (kr.)\t140.000\t95.000\t60.000
Huse uden for muren\t0\t0\t11

Hvad lodsejerne spørger om

- Hvem lukker portene en juleaften? CTM foreslår, at havnevagten gør det, og at to af lodsejerne læres op som reserve.
- Hvem betaler, hvis muren ikke holder? Kommunen ejer muren og har ansvaret for drift. En stormflod ud over 2,10 meter er ikke kommunens ansvar.
- Bliver der plads til bådene om vinteren? I A forsvinder 14 vinterpladser, i B ni og i C ingen.
- Hvor længe varer byggeriet? CTM regner med ti måneder fra maj 2027 og lover, at kajen er åben i juli.

Regnvand

En mur holder også vandet inde. Alle tre skitser kræver derfor en pumpe ved slæbestedet. Den er regnet med i prisen, men ikke den strøm, den bruger ved et skybrud. Pumpen skal kunne køre på nødstrøm i seks timer.

Udsigten

Fra stuerne på Pakhuskaj er A og B lige høje. I B er der huller til udsigt for hver otte meter, som lukkes med plader.`),
        consultation(
          `Kystforeningen har svaret til tiden og støtter B. Havnens lodsejere er delt: 14 støtter B, fem A. Ingen støtter C.`,
        ),
        economy(`Byrådet har afsat 18,0 mio. kr. Skitse B koster 0,9 mio. kr. mere.`),
        assessment(
          `CTM kan spare de 0,9 mio. kr. ved at vente med belægningen øst for slæbestedet. Skitse C er billigst, men 11 huse vil opleve, at kommunen har bygget dem ude i vandet.`,
        ),
        route(`Borgermøde 15. juni. Forslag til lokalplan i udvalget 2. september.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: numbered(
          'at skitse A og B vises på borgermødet',
          'at skitse C udgår',
          'at merudgiften på 0,9 mio. kr. holdes nede ved at vente med belægningen',
        ),
      },
      decision: {
        text: `Punkt 1 blev ikke godkendt. Alle tre skitser vises, også den, der er fravalgt, med en forklaring. Punkt 2 og 3 blev anbefalet over for Klima- og Planudvalget. OEN er ansvarlig.`,
        outcome: 'partly',
        points: { '1': 'rejected', '2': 'recommended', '3': 'recommended' },
      },
      guests: [
        { name: 'Ole Engkilde, CTM', time: '08:35' },
        { name: 'Sofie Vangebæk, landskabsarkitekt', time: '08:50' },
      ],
      attachments: ['Skitse A, B og C (08810/26)', 'Svar fra Kystforeningen (08811/26)'],
    },
    {
      title: 'It-beredskab: øvelsen gentaget',
      caseNumber: '25/04410',
      access: 'internal',
      sections: [
        background(
          `Øvelsen i maj 2025 viste tre fejl. Direktionen ville have den gentaget om et år. Den blev holdt torsdag den 21. maj.`,
        ),
        presentation(`Prøvet\tMaj 2025\tMaj 2026
Papirlister i hjemmeplejen\t25 minutter\t14 minutter
Rigtigt nummer til vagten\tNej\tJa
Listen over de 20 systemer i hånden\tNej\tI 9 af 12 mapper
Første besked til pressen\t2 t. 10 min.\t35 minutter

De tre mapper uden liste stod på Materielgården, Nordvang Skole og biblioteket. Listen var taget ud til kopiering.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at resultatet tages til efterretning',
          'at mapperne kontrolleres to gange om året',
          'at næste øvelse også rammer telefonen',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2 og 3: Godkendt. RTO er ansvarlig. Øvelsen med telefonen holdes i uge 40, og resultatet forelægges i oktober.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved', '3': 'approved' },
      },
    },
    {
      title: 'Kontaktcentret: åbningstid fredag i sommerferien',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        presentation(
          `I uge 28-30 kommer der 40 procent færre opkald. CBA foreslår, at telefonen lukker kl. 12 om fredagen i de tre uger mod ellers kl. 13. Opkald kl. 12-13 får at vide, at de kan bestille et opkald til mandag.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: single('at telefonen lukker kl. 12 fredag i uge 28, 29 og 30'),
      },
      decision: {
        text: `Ikke godkendt. Den, der har fri i industriferien, ringer netop dér. Kontaktcentret bemandes med fire om fredagen.`,
        outcome: 'rejected',
      },
    },
    {
      title: 'Tilgængelighed på hjemmesiden',
      caseNumber: '26/02133',
      access: 'published',
      sections: [
        background(
          `En borger, der læser med skærmlæser, har klaget over, at ansøgningen om parkeringskort ikke kan udfyldes.`,
        ),
        legal(
          `Lov om tilgængelighed af offentlige organers websteder og mobilapplikationer. Kommunen skal opfylde standarden EN 301 549 og have en opdateret erklæring om tilgængelighed.`,
        ),
        presentation(`CØD har prøvet 60 sider og 20 dokumenter.

Fejl\tAntal\tHaster
Felt uden navn i formularer\t31\tJa
For lille kontrast\t44\tNej
PDF uden overskrifter\t17 af 20\tJa
Billede uden beskrivelse\t112\tNej

De 31 felter ligger i fem formularer hos to leverandører. Den ene vil rette i juni, den anden kræver 38.000 kr.`),
        assessment(
          `PDF-filerne er den største opgave. De fleste er referater og planer fra før 2022, som kun læses få gange om året. De nye skal være rigtige fra begyndelsen.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at de fem formularer rettes senest den 1. september 2026',
          'at nye PDF-filer kontrolleres, før de lægges ud',
          'at hjemmesiden prøves igen i oktober med et mål om ingen fejl, der haster',
        ),
      },
      decision: {
        text: `Godkendt. Regningen på 38.000 kr. afvises; fejlen er leverandørens. RTO forelægger den nye prøve i november.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Prøve af 60 sider og 20 dokumenter (08790/26)'],
    },
    {
      title: 'Effektorienteret styring: hvad blev der af de tre mål?',
      caseNumber: '24/03390',
      access: 'published',
      sections: [
        background(`I marts 2025 fik tre centre hvert sit mål med tal, dato og ejer.`),
        presentation(`Center\tMål\tDa\tNu\tØnsket\tVurdering
CSÆ\tKlarer sig uden hjælp efter genoptræning\t47 %\t51 %\t55 % ved udgangen af 2026\tUklart
CBS\tElever med over 10 % fravær\t14,2 %\t12,9 %\t11 % i skoleåret 2025/26\tIkke nået
CTM\tHuller lukket inden fem hverdage\t61 %\t88 %\t85 % i december 2025\tNået

CTM nåede målet ved at give vejfolkene lov til at lappe straks, når de kører forbi. CBS's tal dækker over, at fire skoler er faldet under 10 procent, mens to er steget.`),
        assessment(
          `De to skoler er ikke de samme som sidste år. HPI vil derfor ikke love et tal, før der er talt med familierne.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at resultaterne tages til efterretning',
          'at alle ni centre får ét mål hver fra 2027',
          'at CBS forelægger en ny plan for fraværet',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt, dog med valg af mål i forbindelse med strategibrevet. Punkt 3: Godkendt. HPI forelægger planen i september 2026.`,
        outcome: 'approved-with-remark',
        points: { '1': 'noted', '2': 'approved-with-remark', '3': 'approved' },
      },
      guests: [{ name: 'Henrik Pilegrav, CBS', time: '11:10' }],
    },
    {
      title: 'Parkering ved rådhuset: ny tælling',
      caseNumber: '25/04902',
      access: 'published',
      sections: [
        information(
          `Gæstepladserne blev malet blå i oktober. I uge 21 var to af 40 brugt af medarbejdere hele dagen mod 22 for et år siden. Cykeltaget har i gennemsnit 41 cykler.`,
        ),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: {
        text: `Taget til efterretning. Formålet er nået, og sagen er afsluttet.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Rengøring af skoler efter kl. 15',
      caseNumber: '26/02310',
      access: 'internal',
      sections: [
        presentation(
          `CEJ vil gøre skolerne rene efter kl. 15 i stedet for om morgenen. Det sparer 480.000 kr. i tillæg, men SFO'erne bruger lokalerne til kl. 17. Skolelederne er ikke spurgt.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: single('at ordningen indføres fra den 10. august 2026'),
      },
      decision: { text: `Udskudt.`, outcome: 'postponed' },
    },
    {
      title: 'Kalkmagasinet: resultatet af forhandlingen',
      caseNumber: '26/00377',
      access: 'closed',
      neutralTitle: 'Forhandling om et lejemål',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        background(`Direktionen satte i februar en grænse på 700 kr. pr. m² og ville høre nyt i juni.`),
        presentation(
          `Tangmågen har tilbudt 715 kr. i seks år, men vil ikke stille mere end tre måneders depositum. Ejeren, Villy Kragsand, har fået endnu en betalingsaftale med skattevæsenet. Surdej & Søn er kommet igen med 690 kr. og kræver nu kun et halvt køkken, 430.000 kr.`,
        ),
        economy(`Lejeindtægt over seks år, kr.

Tilbud\tLeje i alt\tUdgift til køkken\tTilbage
Tangmågen\t1.758.900\t0\t1.758.900
Surdej & Søn\t1.697.400\t430.000\t1.267.400`),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered(
          'at aftalen indgås med Tangmågen',
          'at kravet om seks måneders depositum frafaldes mod kaution fra ejeren',
        ),
      },
      decision: {
        text: `Udskudt til mødet den 17. august 2026. EHV laver en vurdering af Tangmågens regnskaber for 2023-2025. NBA beder om kautionen skriftligt.`,
        outcome: 'postponed',
      },
      attachments: ['Tilbud af 2. juni fra Tangmågen', 'Tilbud af 3. juni fra Surdej & Søn'],
    },
  ],
}
