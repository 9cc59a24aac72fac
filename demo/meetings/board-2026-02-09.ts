import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  consultation,
  economy,
  legal,
  numbered,
  presentation,
  route,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2026-02-09',
  time: '08:30',
  endTime: '11:20',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Retningslinjer for brug af sprogmodeller',
      caseNumber: '26/00088',
      access: 'published',
      sections: [
        background(
          `Reglerne blev godkendt den 12. januar. Spørgsmålet om tjenesten og kurset blev sendt til chefforum og er nu tilbage.`,
        ),
        presentation(`Chefforum drøftede sagen den 4. februar. Resultatet er:

- 60 medarbejdere er fordelt med ti i hvert af de fem største centre, seks i CØD og fire i Direktionssekretariatet.
- Kurset skal ligge før adgangen, ikke efter.
- CSH og CBS ønsker ikke tjenesten brugt i sager om børn, før konsekvensanalysen er lavet.`),
        economy(
          `Tjenesten koster 1.240 kr. om året pr. medarbejder, i alt 74.400 kr. Kurset holdes af egne folk.`,
        ),
        assessment(
          `Chefforums forslag til fordeling følger antallet af breve. HRC og CKF har ikke bedt om adgang.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at tjenesten købes til 60 medarbejdere i ét år',
          'at ingen får adgang, før egen leder og medarbejderen har været på kursus',
          'at tjenesten ikke bruges i sager om børn, før konsekvensanalysen er godkendt',
        ),
      },
      decision: {
        text: `Godkendt. De 74.400 kr. betales af CØD's ramme. PDA er ansvarlig for konsekvensanalysen, som skal ligge klar senest 1/5. CØD fortæller direktionen i november 2026, hvad tjenesten er brugt til, og hvad den har sparet.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      earlierDecisions: [
        {
          date: '2026-01-12',
          text: `Punkt 1 blev godkendt og gælder fra i dag.

Punkt 2 og 3 drøftes i chefforum den 4. februar 2026 og kommer tilbage til direktionen den 9. februar. Chefforum skal sige, hvem de 60 er.`,
          outcome: 'partly',
          points: { '1': 'approved', '2': 'referred', '3': 'referred' },
        },
      ],
      attachments: ['Fordeling af 60 adgange (01877/26)'],
    },
    {
      title: 'Aktindsigt: svartider i 2025',
      caseNumber: '26/00318',
      access: 'published',
      sections: [
        background(
          `Direktionssekretariatet har for første gang talt alle anmodninger om aktindsigt i ét år.`,
        ),
        legal(
          `En anmodning skal efter offentlighedslovens § 36 færdigbehandles snarest og inden 7 arbejdsdage, medmindre omfanget eller sagens art undtagelsesvist gør det umuligt. Så skal den, der spørger, have besked om hvorfor og hvornår.`,
        ),
        presentation(`Der kom 186 anmodninger. 121 blev besvaret inden syv arbejdsdage. Det er 65 procent.

Center\tAnmodninger\tInden 7 arbejdsdage\tAndel
CTM\t74\t41\t55 %
CBS\t31\t22\t71 %
CSH\t28\t17\t61 %
DIS\t24\t20\t83 %
Øvrige\t29\t21\t72 %
I alt\t186\t121\t65 %

I 38 af de 65 forsinkede svar havde ingen skrevet til borgeren, at det ville tage længere tid. Det er den alvorligste fejl, og den er let at rette.`),
        assessment(
          `Halvdelen af CTM's sager er om byggesager, hvor hele sagen alligevel kan udleveres. De kunne klares samme dag.`,
        ),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered(
          'at målet for 2026 er 90 procent inden syv arbejdsdage',
          'at ingen anmodning må overskride fristen uden besked til borgeren',
          'at tallene gøres op igen efter første halvår',
        ),
      },
      decision: {
        text: `Punkt 1, 2 og 3 blev godkendt. Hver centerchef udpeger én person, der holder øje med fristen, og giver navnet til KBU senest 27/2. Halvårstallet forelægges i august.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      guests: [{ name: 'Kasper Bundsholm, DIS', time: '09:10' }],
    },
    {
      title: 'Sygefravær i 2025',
      caseNumber: '25/01109',
      access: 'internal',
      sections: [
        presentation(
          `Fraværet endte på 5,6 procent mod 6,0 i 2024. Målet var 5,5. Tallene fra CSÆ er foreløbige, fordi lønsystemet mangler december for to plejecentre.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: single('at direktionen drøfter tallene og tager stilling til måltal for 2026'),
      },
      decision: { text: `Udskudt. Direktionen vil se de endelige tal.`, outcome: 'postponed' },
    },
    {
      title: 'Byrådsvalget 2025: erfaringer',
      caseNumber: '24/13371',
      access: 'published',
      sections: [
        background(
          `Chefforum bad den 19. november om et notat i februar. Valget kostede 1,96 mio. kr. Der var afsat 1,9 mio. kr.`,
        ),
        presentation(`Tre ting ændres før næste valg:

- Et valgsted med over 3.000 vælgere får mindst seks stemmerum. Det gælder Nordvang Skole, Elmhallen og Havneskolen.
- Brevstemmer fra plejecentre hentes i to omgange, kl. 9 og kl. 13.
- Forplejning bestilles pr. valgsted og ikke samlet.

214 medarbejdere var tilforordnede eller i vagt. 171 har svaret på et spørgeskema, og 148 vil gerne være med igen.`),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at notatet tages til efterretning',
          'at de tre ændringer indarbejdes i drejebogen senest 1. juni 2026',
        ),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. CBA er ansvarlig.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
      attachments: ['Notat om byrådsvalget 2025 (02240/26)'],
    },
    {
      title: 'Tangfestivalen 2026: ansøgning om støtte',
      caseNumber: '24/06630',
      access: 'published',
      sections: [
        presentation(`Foreningen bag Tangfestivalen søger 85.000 kr. til festivalen den 4.-5. september. Sidste år kom der 6.400 gæster. Foreningen har overtaget ansvaret fra kommunen og tager i år betaling for to aftener.

Foreningen vil holde begge dage gratis til kl. 16, flytte scenen væk fra boligerne på Kanalgade og lade spejderne stå for affaldet.`),
        economy(`Budgetpost\tKr.
Scene, lyd og strøm\t318.000
Musik\t402.000
Sikkerhed og afspærring\t116.000
Affald og toiletter\t74.000
I alt\t910.000

Billetter og salg ventes at give 640.000 kr., sponsorer 185.000 kr. Der mangler 85.000 kr. I udviklingspuljen for 2026 er der 475.773 kr.`),
        consultation(
          `Grundejerforeningen Kanalen er hørt. Den støtter flytningen af scenen og ønsker musikken slut kl. 23 fredag.`,
        ),
      ],
      recommendation: {
        by: 'Center for Kultur og Fritid',
        points: numbered(
          'at der gives 60.000 kr. fra udviklingspuljen for 2026',
          'at musikken slutter kl. 23 fredag og kl. 24 lørdag',
          'at foreningen sender et regnskab senest 1. november 2026',
        ),
      },
      decision: {
        text: `Godkendt. DSK er ansvarlig for aftalen. CKF fortæller om festivalen i oktober. Puljen er derefter på 415.773 kr.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      guests: [{ name: 'Ditte Skovhave, CKF', time: '10:15' }],
    },
    {
      title: 'Budget 2027-2030: rammer og forudsætninger',
      caseNumber: '26/00156',
      access: 'published',
      sections: [
        economy(`Forudsætning\t2027\t2028
Pris- og lønstigning\t3,1 %\t2,8 %
Indbyggere\t41.870\t41.950
Børn 0-5 år\t2.214\t2.190
Borgere over 80 år\t2.905\t3.048

Antallet af borgere over 80 år stiger med 143 på ét år. Det svarer til 11,4 mio. kr. i ældreområdet, når enhedsprisen holdes fast.`),
        route(
          `Rammerne behandles i Økonomiudvalget den 25. februar og lægges frem på temamødet den 22. april.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: single('at forudsætningerne anbefales over for Økonomiudvalget'),
      },
      decision: {
        text: `Anbefales med den bemærkning, at befolkningsprognosen sammenlignes med sidste års, så afvigelsen kan ses.`,
        outcome: 'recommended',
      },
    },
    {
      title: 'Klimatilpasning ved Nordhavnen: procesplan',
      caseNumber: '26/00610',
      access: 'published',
      sections: [
        background(
          `Kanalgade fik sit forslag sidste år. Nu gælder det Nordhavnen, hvor vandet i julen 2024 stod op til husene på Pakhuskaj. Byrådet har afsat 18 mio. kr. i 2027 og 2028 til en mur og en port.`,
        ),
        legal(
          `Planlovens § 24: Et forslag til lokalplan skal være i offentlig høring i mindst fire uger og op til otte, når det har stor betydning.`,
        ),
        presentation(`Trin\tForum\tDato
Skitser\tDirektionen\t8. juni 2026
Borgermøde\tHavnens hus\t17. juni 2026
Forslag til lokalplan\tKlima- og Planudvalget\t2. september 2026
Forslag vedtages\tByrådet\t23. september 2026
Høring, otte uger\tOffentligheden\t28. september - 23. november 2026
Endelig vedtagelse\tByrådet\t16. december 2026`),
        consultation(
          `Havnens lodsejere og Kystforeningen er spurgt om skitserne. Foreningen svarer senest den 13. marts.`,
        ),
        route(`Første spadestik efter planen i maj 2027.`),
      ],
      recommendation: {
        by: 'Center for Teknik og Miljø',
        points: single('at procesplanen anbefales over for Klima- og Planudvalget'),
      },
      decision: {
        text: `Anbefales. Borgermødet flyttes til den 15. juni, fordi der er fodbold på havnen den 17. OEN er ansvarlig.`,
        outcome: 'recommended',
      },
      guests: [{ name: 'Ole Engkilde, CTM', time: '11:00' }],
    },
    {
      title: 'Projektporteføljen, februar',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(
          `Sensorer i regnvandsbassiner er afsluttet. Pumperne starter nu af sig selv, og CTM har sparet 19 vagtudkald siden oktober. For de øvrige 15 projekter: ingen ændring.`,
        ),
      ],
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
    {
      title: 'Kalkmagasinet: ny lejer i stueetagen',
      caseNumber: '26/00377',
      access: 'closed',
      neutralTitle: 'Forhandling om et lejemål',
      ground: 'Forvaltningslovens § 27, stk. 4, nr. 3 (kommunens økonomiske interesser)',
      sections: [
        presentation(
          `To vil leje stueetagen. Bageriet Surdej & Søn byder 640 kr. pr. m² i ti år, men vil have køkkenet betalt af kommunen. Mikrobryggeriet Tangmågen byder 780 kr. i fem år og betaler selv. Bryggeriets regnskab for 2024 viser en gæld til skattevæsenet på 212.000 kr., som er under afdrag.`,
        ),
        economy(
          `Arealet er 410 m². Budene svarer til 262.400 kr. og 319.800 kr. om året. Et køkken koster omkring 900.000 kr. CEJ anslår, at markedet kan bære 720 kr.`,
        ),
      ],
      recommendation: {
        by: 'Center for Ejendomme',
        points: numbered(
          'at der forhandles med bryggeriet først',
          'at lejen ikke må komme under 720 kr. pr. m²',
          'at der kræves seks måneders depositum',
        ),
      },
      decision: {
        text: `Punkt 1 og 3: Godkendt. Punkt 2: Grænsen sættes til 700 kr. NBA er ansvarlig og vender tilbage i juni.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved-with-remark', '3': 'approved' },
      },
      attachments: ['Bud fra Surdej & Søn og Tangmågen', 'Skattegæld, oplyst af Tangmågen'],
    },
  ],
}
