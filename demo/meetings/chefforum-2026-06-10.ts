import type { DemoMeeting } from '../model.ts'
import { assessment, background, consultation, economy, numbered, presentation, single } from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'chefforum',
  date: '2026-06-10',
  time: '08:30',
  endTime: '11:20',
  location: 'Naturskolen ved Nordskoven, det store rum',
  present: ['VHK', 'LTV', 'HPI', 'UVA', 'BKR', 'DSK', 'RTO', 'GLI', 'NBA', 'SMO'],
  absent: ['OEN'],
  items: [
    {
      title: 'Andelen af sager, der holder fristen',
      caseNumber: '24/11803',
      access: 'internal',
      sections: [
        background(
          `Direktionen og udvalgene får antal, udvikling og gennemsnit. Andelen inden for fristen er lederens eget værktøj og vises her.`,
        ),
        presentation(`1. januar - 30. april 2026, udvalgte områder.

Område\tCenter\tInden for fristen\tSidste år
Hjælpemidler, små\tCSÆ\t91 %\t88 %
Hjælpemidler, store\tCSÆ\t64 %\t53 %
Boligindretning\tCSÆ\t47 %\t41 %
Merudgifter, voksne\tCSH\t62 %\t55 %
Merudgifter, børn\tCBS\t58 %\t22 %
Enkeltydelser\tCBA\t97 %\t96 %
Kontanthjælp\tCBA\t95 %\t94 %
Botilbud\tCSH\t42 %\t-
Tabt arbejdsfortjeneste\tCBS\t56 %\t-

Et gennemsnit under fristen kan godt dække over mange for sene sager: Merudgifter til voksne har et gennemsnit på 55 dage og en frist på 56, men 38 procent kommer for sent.`),
        assessment(
          `Model A, hvor en andel under 80 procent udløser en sag i direktionen, ville have givet seks sager.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at tallene drøftes',
          'at hvert center viser andelen på sine ledermøder hver måned.',
        ),
      },
      decision: {
        text: `Punkt 1: Drøftet. UVA og HPI lægger en ugentlig liste over sager, der nærmer sig fristen, på tavlen. Punkt 2: Godkendt.`,
        outcome: 'approved',
        points: { '1': 'discussed', '2': 'approved' },
      },
      guests: [{ name: 'Kasper Bundsholm', time: '08:35' }],
    },
    {
      title: 'Strategibrev 2027: tre emner',
      caseNumber: '26/01602',
      access: 'internal',
      sections: [
        presentation(`Emnerne er: Vent mindre. Brug tallet, hvor du står. Hold op med én ting.

Chefforum bedes svare på, hvor mange timer sidste års tre ting har frigjort. CØD har fundet 1.900 timer på dobbelt godkendelse af indkøb. De månedlige statusnotater er faldet fra 64 til 39. Trykte referater er væk.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at emnerne drøftes.'),
      },
      decision: {
        text: `Drøftet. Der er 39 statusnotater for mange. Hver centerchef finder to, der kan undværes, og skriver dem til KBU senest den 17. juni.`,
        outcome: 'discussed',
      },
    },
    {
      title: 'Elever i praktik: det første skoleår',
      caseNumber: '25/03345',
      access: 'internal',
      sections: [
        background(`Direktionen besluttede 60 pladser om året fra skoleåret 2025/26.`),
        presentation(`57 elever har været i praktik. Tre afbud kom for sent til, at pladsen kunne gives videre. 49 elever har svaret på fire spørgsmål:

Spørgsmål\tJa\tNej\tVed ikke
Vidste du, hvem du skulle møde?\t46\t3\t0
Prøvede du noget, der lignede et arbejde?\t38\t8\t3
Talte du med en leder?\t31\t17\t1
Kunne du tænke dig at arbejde her?\t27\t11\t11

Vejdriften og køkkenet på Strandengen får flest roser. På rådhuset sad fem elever mest og så på.`),
        consultation(`Skolevejlederne ønsker en uge mere i september, når 9. klasse begynder.`),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at ordningen fortsætter med 60 pladser',
          'at pladser på rådhuset kun tilbydes, når der er en opgave',
          'at uge 39 kommer med.',
        ),
      },
      decision: {
        text: `Alle tre punkter anbefales over for direktionen. Et møde med en leder er et krav og ikke en mulighed.`,
        outcome: 'recommended',
        points: { '1': 'recommended', '2': 'recommended', '3': 'recommended' },
      },
    },
    {
      title: 'Ansættelsesstop i to måneder: status',
      caseNumber: '26/00977',
      access: 'internal',
      sections: [
        economy(`Måned\tStillinger holdt ledige\tKr.
Maj\t9\t212.000
Juni (skøn)\t11\t259.000
I alt\t20\t471.000

Målet er 1,0 mio. kr. i hele 2026.`),
        presentation(
          `HPI har søgt om undtagelse for to skolesekretærer og fået den ene. LTV's ledige stilling i ydelsesteamet har givet 40 sager i kø.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at status tages til efterretning.'),
      },
      decision: {
        text: `Taget til efterretning. LTV må besætte stillingen fra den 1. juli.`,
        outcome: 'noted',
      },
    },
    {
      title: 'Sommerferien: hvem kan træffes?',
      caseNumber: '26/02455',
      access: 'internal',
      sections: [
        presentation(
          `Mindst én direktør og tre centerchefer er på arbejde hver uge. Listen ligger i de 12 beredskabsmapper og ikke kun på nettet. Ændringer sendes til SMO senest den 24. juni.`,
        ),
      ],
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
  ],
}
