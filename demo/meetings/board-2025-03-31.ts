import type { DemoMeeting } from '../model.ts'
import { background, economy, legal, numbered, presentation, route, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2025-03-31',
  time: '08:30',
  endTime: '15:00',
  location: 'Kalkmagasinet, lokale 2',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Kalkmagasinet: hvad huset koster at drive',
      caseNumber: '24/08852',
      access: 'published',
      sections: [
        background(
          `Kalkmagasinet på havnen åbnede i august 2024 efter ombygning. Huset bruges af 19 foreninger, ungdomsskolen og CBA's jobcafé. Driften blev budgetteret i 2021 ud fra det gamle pakhus.`,
        ),
        presentation(`Huset har åbent 74 timer om ugen mod 40 i budgettet, og der er 30 % flere kvadratmeter at varme op, end der stod på tegningen. Forsikringen er sat op, fordi huset ligger ud til vandet.

Sådan bruges huset i en almindelig uge

Hvem	Timer
Foreninger	31
Ungdomsskolen	18
Jobcaféen	15
Udlån til borgere	10
I alt	74

Formiddagene er næsten tomme fra onsdag til fredag. Aftenerne er optaget til og med juni, og seks foreninger står på venteliste.

CEJ har gennemgået alle regninger for syv måneder og regnet dem om til et år.`),
        economy(`Post	Budget (kr.)	Nødvendigt (kr.)	Forskel (kr.)
Varme	52.344	96.400	44.056
El og vand	42.750	58.300	15.550
Rengøring	41.000	74.067	33.067
Vedligeholdelse	42.000	82.000	40.000
Forsikring og afgifter	10.000	27.000	17.000
I alt	188.094	337.767	149.673

Der mangler 149.673 kr. om året. Et plus betyder en større udgift.

Tre muligheder er regnet igennem:

- Åbningstiden sænkes til 56 timer. Det sparer 61.000 kr.
- Foreningerne betaler 40 kr. i timen efter kl. 18. Det giver 48.000 kr.
- CEJ finder hele beløbet ved at opsige lejemålet i Kanalgade 3 fra 2026.`),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered(
          'at driftsbudgettet fastsættes til 337.767 kr. fra 2025',
          'at 149.673 kr. i 2025 betales af CEJ ved mindreforbrug på andre bygninger',
          'at lejemålet i Kanalgade 3 opsiges',
          'at foreningerne betaler for timer efter kl. 18',
        ),
      },
      decision: {
        text: `Punkt 1 og 2 blev godkendt. Punkt 3 blev henvist til budgetforhandlingerne. Punkt 4 blev ikke godkendt.

NBA sender en opgørelse af forbruget i første halvår, som forelægges den 16. juni.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'approved', '3': 'referred', '4': 'rejected' },
      },
      attachments: ['Gennemgang af regninger, august 2024 - februar 2025'],
      guests: [{ name: 'Niels Bakkegård, CEJ', time: '08:40' }],
    },
    {
      title: 'Talentprogram for kommende ledere',
      caseNumber: '25/02218',
      access: 'published',
      sections: [
        background(
          `Kommunen får i gennemsnit fire ansøgere til en stilling som leder i et dagtilbud eller et plejecenter. For ti år siden var det elleve.`,
        ),
        presentation(`Fire trin

- Indstilling i april og maj: nærmeste leder skriver en halv side
- Afklaring i august: to samtaler og en prøve i at skrive en beslutning
- Forløb fra september til maj: seks dage, en opgave i et andet center og en mentor
- Afslutning i juni: deltageren lægger sin opgave frem for direktionen

Første hold har 14 pladser. Der er ikke løfte om et job bagefter. Af holdet skal mindst fem være ledere efter to år, ellers stoppes ordningen.

Evaluering

HR-centret spørger deltagere, mentorer og ledere efter afklaringen og ved afslutningen.`),
        economy(`Programmet koster 487.930 kr. for ét hold.

Finansiering	Kr.
HR-centrets kursusmidler	212.094
Direktionens pulje til ledelse	275.836
I alt	487.930

Deltagernes løn betales af eget center.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at første hold begynder i september 2025',
          'at der bruges 275.836 kr. af direktionens pulje til ledelse',
          'at målet er fem nye ledere inden 1. juni 2028',
        ),
      },
      decision: {
        text: `Godkendt. HRC er ansvarlig. Status på afklaringen gives i oktober.

Dissens: JFE kan ikke tiltræde punkt 2 og ville have ladet centrene betale efter antal deltagere.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved-with-remark', '3': 'approved' },
      },
      attachments: ['Program og budget for første hold'],
    },
    {
      title: 'Kørselsbemyndigelser 2025',
      caseNumber: '25/00318',
      access: 'published',
      sections: [
        background(
          `En medarbejder, der kører i egen bil i tjenesten, får lav sats. Høj sats kræver en bemyndigelse, som direktionen giver for ét år ad gangen. Kravet er mindst 2.000 km om året og har været gældende siden 19. maj 2015.`,
        ),
        presentation(`Centrene har indstillet 165 medarbejdere mod 158 sidste år.

Center	2024	2025
CSÆ	49	52
CSH	41	44
CBS	33	31
CTM	18	17
CBA	8	9
CEJ	5	6
CKF	2	3
CØD	1	2
HRC	1	1
I alt	158	165

HR-centret har sammenholdt med kørslen i 2024. Af de 158 kørte 12 under 2.000 km. Seks af dem er indstillet igen: tre har været på barsel, to er ansat i efteråret, og én har skiftet distrikt. CEJ meldte ind to uger efter fristen den 21. februar.

I 2024 blev der kørt 486.200 km til høj sats og 121.900 km til lav sats.`),
        economy(
          `Satserne i 2025 er 3,81 kr. pr. km indtil 20.000 km og 2,23 kr. derover og uden bemyndigelse. I 2024 var de 3,79 kr. og 2,23 kr. Med uændret kørsel stiger udgiften med knap 10.000 kr.`,
        ),
        legal(
          `Statens regler om godtgørelse for brug af egen bil. Godtgørelsen forudsætter et kørselsregnskab for hver tur.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at de 165 indstillede får bemyndigelse til 31. januar 2026',
          'at centrene hvert år i december får en liste over medarbejdere, der kører under 2.000 km',
          'at CSÆ prøver delebiler i distrikt Hvidmose',
        ),
      },
      decision: {
        text: `Punkt 1 og 2 blev godkendt. Punkt 3 blev godkendt som et forsøg på seks måneder; CSÆ er ansvarlig og fortæller om forsøget i oktober.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved', '3': 'approved-with-remark' },
      },
      attachments: ['Indstillinger pr. center', 'Kørsel pr. center 2022-2024'],
    },
    {
      title: 'Koncept for politikker og strategier',
      caseNumber: '24/10055',
      access: 'published',
      sections: [
        background(
          `Sagen blev udsat den 3. marts, fordi direktionen ville vide, hvilke politikker der overlapper.`,
        ),
        presentation(`Direktionssekretariatet har læst de 34 politikker. Otte handler helt eller delvis om sundhed, seks om unge. To har modsatte mål: Natteroen på havnen ønsker færre arrangementer, Kulturpolitikken ønsker flere.

Skabelonen har fire dele: Vision, Temaer, Mål og Det gør vi ved at. Dertil én side kort fortalt. Hver politik ejes af en direktør og har en handleplan på højst to år.

En fast rapport hvert år foreslås kun, hvor en lov kræver den. Ellers rapporteres, når der er noget at sige.`),
        route(`Registeret lægges på hjemmesiden, når udvalgene har set det i august.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at skabelonen godkendes',
          'at de 34 politikker gøres til højst 20 inden udgangen af 2026',
          'at hver direktør overtager de politikker, der hører til området',
        ),
      },
      decision: {
        text: `Punkt 1 og 3 blev godkendt. Punkt 2 drøftes i chefforum, før der sættes et tal. Direktionssekretariatet forelægger registeret i august.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'referred', '3': 'approved' },
      },
      earlierDecisions: [
        {
          date: '2025-03-03',
          text: `Udsat til den 31. marts. Direktionssekretariatet undersøger inden da, hvilke politikker der dækker det samme.`,
          outcome: 'postponed',
        },
      ],
      attachments: ['Skabelon for politikker', 'Overlap mellem 34 politikker'],
    },
    {
      title: 'Projektporteføljen, marts',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`23 projekter. Skoler uden papir er færdigt med de første tre skoler og har sparet 410.000 ark. Lærerne på Tangbæk Skole bruger dog to timer mere om ugen på at finde filer.

Der er brugt 61 % af timerne i projekterne under ét, og der er gået 58 % af tiden. Fire projekter har ikke brugt en time i marts. CØD spørger ejerne, om de stadig er i gang, og tager svaret med næste gang.

Fælles vagtplan i ældreplejen har fået en skriftlig dato: 12. maj.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at status tages til efterretning'),
      },
      decision: { text: `Taget til efterretning. TRA taler med Tangbæk Skole om filerne.`, outcome: 'noted' },
    },
    {
      title: 'Budget 2026-2029: tidsplan og rammer',
      caseNumber: '25/00512',
      access: 'internal',
      sections: [
        presentation(`Udvalgene skal finde forslag for 1 % af serviceudgifterne, i alt 21,4 mio. kr. Forslagene skrives på én side hver: hvad ændres, for hvem, hvor meget og fra hvornår.

Trin	Dato
Rammer til udvalgene	7. april
Forslag fra centrene	30. maj
Direktionens gennemgang	16. juni
Byrådets seminar	28.-29. august
Høring	5.-19. september
Vedtagelse	8. oktober`),
        economy(`Løn og priser regnes op med 3,1 %. Puljen til uforudsete udgifter er 18 mio. kr.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered('at tidsplanen godkendes', 'at administrationen indgår med mindst 4 mio. kr.'),
      },
      decision: {
        text: `Godkendt. Hver direktør har samlet sine forslag 30/5.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Retssag om taget på Hvidmose Plejecenter',
      caseNumber: '23/15540',
      access: 'closed',
      neutralTitle: 'Retssag om en bygning',
      ground: 'Offentlighedslovens § 27, nr. 4 (brevveksling med sagkyndige om retssager)',
      sections: [
        presentation(
          `Skønsmanden har givet kommunen ret i fire af seks fejl ved taget. Entreprenøren Tømrergaarden Skalbæk tilbyder 2,3 mio. kr. og kræver, at forliget ikke omtales. Advokat Rikke Stenhøj Bals vurderer sagens værdi til 3,1 mio. kr., men kun 60 % chance for at vinde kravet om følgeskader.

Beboerne på to gange blev flyttet i fem uger i vinteren 2023. De pårørende har ikke krævet erstatning, men fem familier har spurgt, om kommunen gør det. Svaret har hidtil været, at sagen ikke kan omtales.`,
        ),
        economy(
          `Skaden er udbedret for 3.480.000 kr. i 2024. Fortsætter sagen, koster den yderligere 290.000 kr.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered('at der forhandles om mindst 2,7 mio. kr.', 'at kravet om tavshed afvises'),
      },
      decision: {
        text: `Godkendt. Svar fra Skalbæk forelægges, når det er kommet.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
      attachments: ['Skønserklæring, taget på Hvidmose Plejecenter'],
    },
    {
      title: 'Åbningstid på rådhuset i uge 29 og 30',
      caseNumber: '25/03011',
      access: 'published',
      sections: [
        presentation(
          `Borgerservice havde 31 besøg om dagen i de to uger sidste sommer mod normalt 94. Det foreslås at holde åbent kl. 10-13 og telefonerne åbne som ellers.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: single('at åbningstiden ændres i uge 29 og 30'),
      },
      decision: { text: `Godkendt. Tiden skrives på døren og hjemmesiden senest 1/6.`, outcome: 'approved' },
    },
  ],
}
