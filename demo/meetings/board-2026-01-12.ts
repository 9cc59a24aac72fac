import type { DemoMeeting } from '../model.ts'
import {
  assessment,
  background,
  economy,
  information,
  legal,
  numbered,
  presentation,
  single,
} from './sections.ts'

export const meeting: DemoMeeting = {
  body: 'direktionen',
  date: '2026-01-12',
  time: '08:30',
  endTime: '11:50',
  location: 'Rådhuset, mødelokale Skansen',
  present: ['VHK', 'TRA', 'AGL', 'JFE', 'SMO'],
  absent: [],
  items: [
    {
      title: 'Kontaktcentret: åbning og måltal',
      caseNumber: '08/05271',
      access: 'published',
      sections: [
        background(
          `Kontaktcentret samler omstillingen og de første henvendelser til borgerservice. Det åbner mandag den 2. marts 2026. Et måltal for ventetiden er nævnt i 2012, 2017 og 2018, men er ikke blevet fulgt til dørs.`,
        ),
        presentation(`Udgangspunktet er målt i november 2025.

Nøgletal\tNovember 2025
Opkald på en måned\t10.940
Gennemsnitlig ventetid\t3 min. 50 sek.
Ventetid kl. 11-12\t7 min. 20 sek.
Afklaret ved første henvendelse\t22 %
Opgivet i køen\t13 %

Målene foreslås sat, før døren åbner:

- ventetid i gennemsnit højst 2 minutter
- afklaret ved første henvendelse mindst 40 %
- opgivet i køen højst 5 %.

De måles i marts, juni og september. Tallene kommer fra telefonsystemet, ikke fra skøn. CBA ejer dem, og CØD trækker dem.`),
        economy(
          `Kontaktcentret bemandes med otte medarbejdere: de fire fra omstillingen og fire fra borgerservice. Driften koster det samme som i dag. Flytning og borde koster 214.000 kr. og er afsat i budget 2026.`,
        ),
        assessment(
          `Med otte medarbejdere viser beregningen en ventetid på 1 min. 50 sek., hvis opkaldene bliver lige så lange som nu. Et længere opkald, der løser sagen, er ikke et dårligt opkald. Derfor skal de to første mål læses sammen.`,
        ),
      ],
      recommendation: {
        by: 'Center for Borger og Arbejde',
        points: numbered(
          'at de tre mål godkendes',
          'at der måles i marts, juni og september 2026',
          'at målene evalueres i direktionen i oktober 2026',
        ),
      },
      decision: {
        text: `Punkt 1, 2 og 3 blev godkendt. LTV er ansvarlig. Resultaterne forelægges i april, august og oktober.

Beslutningen afløser kravet fra 24. september 2012 om et serviceindeks på 95 %. Chefforum drøfter den 4. februar, hvad centrene skal aflevere til kontaktcentret.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      guests: [
        { name: 'Lone Tvedemose, CBA', time: '09:05' },
        { name: 'Mads Dyrelund, Omstillingen', time: '09:05' },
      ],
      attachments: [
        'Opkald og ventetid pr. time, november 2025 (00398/26)',
        'Bemandingsberegning (00399/26)',
      ],
    },
    {
      title: 'Retningslinjer for brug af sprogmodeller',
      caseNumber: '26/00088',
      access: 'published',
      sections: [
        background(
          `Godt hundrede medarbejdere bruger allerede en sprogmodel til at skrive udkast. Der er ingen fælles regler.`,
        ),
        presentation(`Udkastet fylder en side og siger:

- Ingen personoplysninger må skrives ind i en tjeneste uden databehandleraftale.
- Et menneske læser og hæfter for alt, der sendes ud.
- En afgørelse må ikke begrundes med en tekst, sagsbehandleren ikke selv kan forklare.
- Borgeren skal kunne få at vide, om et brev er skrevet med en sprogmodel.`),
        legal(
          `Databeskyttelsesforordningens artikel 28 om databehandlere og artikel 35 om konsekvensanalyse. Forvaltningslovens § 24 om begrundelse.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at de fire regler godkendes',
          'at én tjeneste med databehandleraftale købes til 60 medarbejdere',
          'at alle ledere får et kursus på to timer inden sommer',
        ),
      },
      decision: {
        text: `Punkt 1 blev godkendt og gælder fra i dag.

Punkt 2 og 3 drøftes i chefforum den 4. februar 2026 og kommer tilbage til direktionen den 9. februar. Chefforum skal sige, hvem de 60 er.`,
        outcome: 'partly',
        points: { '1': 'approved', '2': 'referred', '3': 'referred' },
      },
      guests: [{ name: 'Peter Dalsager, databeskyttelsesrådgiver', time: '09:50' }],
    },
    {
      title: 'Direktionens udviklingspulje 2025 lukkes',
      caseNumber: '25/00690',
      access: 'published',
      sections: [
        economy(`Puljen var på 400.000 kr. Der er trukket fire gange:

Formål\tBeslutning\tBeløb (kr.)
Undervisning af omstillingen\tMellem møderne, marts 2025\t62.500
Film til valgsteder\t16-06-2025\t47.250
Ekstern gennemgang af vagtplaner\t16-06-2025\t118.400
Forsøg med delebiler, udvidelse\t15-09-2025\t89.600
I alt\t\t317.750

Tilbage står 82.250 kr. Dertil kommer 43.523 kr., som er ført tilbage fra Tangfestivalen 2025, så resten er 125.773 kr. Alle regninger er betalt. Filmene til valgsteder blev 2.750 kr. billigere end bevilget, og de er regnet med i resten.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at puljen for 2025 lukkes',
          'at de 125.773 kr. overføres til puljen for 2026, der dermed bliver på 475.773 kr.',
        ),
      },
      decision: {
        text: `Godkendt. Puljen for 2026 gøres op på direktionens møde i oktober.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved' },
      },
    },
    {
      title: 'Budget 2027-2030: procesplan',
      caseNumber: '26/00156',
      access: 'published',
      sections: [
        presentation(`Trin\tForum\tDato
Rammer og forudsætninger\tDirektionen\t9. februar
Rammer vedtages\tØkonomiudvalget\t25. februar
Temamøde 1\tByrådet\t29. april
Forslag fra udvalgene\tFagudvalg\t1.-12. juni
Basisbudget\tDirektionen\t17. august
Budgetseminar\tByrådet\t27.-28. august
Høring\tMED og brugerbestyrelser\t1.-14. september
1. behandling\tByrådet\t16. september
2. behandling\tByrådet\t7. oktober`),
        assessment(
          `To steder støder planen på noget andet. Høringen slutter to dage før 1. behandling, så svarene kan ikke nå med ud i dagsordenen. Og den 29. april er samme aften som det fælles møde for skolebestyrelserne.`,
        ),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered('at procesplanen godkendes', 'at høringssvar omdeles på mødet den 16. september'),
      },
      decision: {
        text: `Punkt 1: Godkendt med den ændring, at temamødet flyttes til den 22. april. Punkt 2: Ikke godkendt. Høringen begynder den 28. august, så svarene kan sendes ud med dagsordenen.`,
        outcome: 'partly',
        points: { '1': 'approved-with-remark', '2': 'rejected' },
      },
    },
    {
      title: 'Direktionens åbne løfter',
      caseNumber: '26/00005',
      access: 'internal',
      sections: [
        background(
          `I december blev det besluttet, at direktionen ser sine egne løfter igennem på hvert møde.`,
        ),
        presentation(`SMO har fundet 58 løfter med en dato i referaterne fra 2025. 39 er indfriet til tiden, ni for sent, seks er på vej. Fire er der ikke hørt mere til:

- CSH's beskrivelse af botilbud (december)
- opgørelsen af vold og trusler, der var lovet til chefforum i januar
- evalueringen af konsulenternes netværk (november)
- statistikken over sager i pressen, som skulle tælles fra 1. juni.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: numbered('at listen tages til efterretning', 'at de fire løfter får en ny dato'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Godkendt. UVA: maj. GLI: vold og trusler i april, netværket i marts. SMO opgiver at tælle pressesager; det løfte bortfalder.`,
        outcome: 'approved',
        points: { '1': 'noted', '2': 'approved' },
      },
    },
    {
      title: 'Projektporteføljen, januar',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`16 projekter. 11 følger planen, fire er forsinkede, ét er i bero.

Projekt\tEjer\tStatus
Velkommen i telefonen\tCBA\tFølger planen, åbner 2. marts
Fælles vagtplan i ældreplejen\tCSÆ\tForsinket 4 uger
Nye veje i job for unge\tCBA\tIngen ændring
Sensorer i regnvandsbassiner\tCTM\tAfsluttes i februar
Genbrug af inventar\tCEJ\tI bero i over et år`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered('at status tages til efterretning', 'at Genbrug af inventar tages af listen'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Udskudt til mødet den 9. marts 2026. NBA skal først sige, om lagerpladsen i Hvidmose kan bruges.`,
        outcome: 'partly',
        points: { '1': 'noted', '2': 'postponed' },
      },
    },
    {
      title: 'Lederen af Botilbuddet Tangvej',
      caseNumber: '25/05044',
      access: 'closed',
      neutralTitle: 'En sag om et ansættelsesforhold',
      ground: 'Offentlighedslovens § 21, stk. 2: sager om enkeltpersoners ansættelsesforhold',
      sections: [
        background(
          `Chefforum stillede i september en souschef til rådighed i tre måneder. Forløbet sluttede den 19. december.`,
        ),
        presentation(
          `Leder Hanne Skafte Brunsgård har været til seks samtaler hos en erhvervspsykolog. Hun siger selv, at hun ikke kan vende tilbage til den samme gruppe. Hendes læge har den 5. januar skrevet om en depression. Fagforeningen foreslår en fratrædelse pr. 30. april med fem måneders løn.`,
        ),
        economy(
          `Fem måneders løn er 268.500 kr. Et forløb med advarsel og opsigelse skønnes at koste det samme.`,
        ),
      ],
      recommendation: {
        by: 'Center for Social og Handicap',
        points: numbered(
          'at der indgås aftale om fratræden pr. 30. april 2026',
          'at stillingen slås op i februar',
        ),
      },
      decision: {
        text: `Punkt 1: Godkendt inden for fire måneders løn, 214.800 kr. Punkt 2: Godkendt. UVA og GLI er ansvarlige.`,
        outcome: 'approved-with-remark',
        points: { '1': 'approved-with-remark', '2': 'approved' },
      },
      attachments: ['Udkast til fratrædelsesaftale, H.S. Brunsgård'],
    },
    {
      title: 'Klage over mobning: undersøgelsens resultat',
      caseNumber: '25/07116',
      access: 'closed',
      neutralTitle: 'Personalesag',
      ground: 'Forvaltningslovens § 27, stk. 1, nr. 1 (enkeltpersoners private forhold)',
      sections: [
        presentation(
          `Undersøgeren har talt med 13 af 14. Rapporten finder ikke mobning, men et mønster af beskeder om aftenen fra bibliotekschef Torkild Ahnfelt Skov til tre medarbejdere. Sigrun Elbæk Vraa er stadig sygemeldt og ønsker at komme tilbage på et andet bibliotek.`,
        ),
      ],
      recommendation: {
        by: 'HR-centret',
        points: numbered(
          'at bibliotekschefen får en skriftlig påtale',
          'at Sigrun Elbæk Vraa tilbydes en stilling i Hvidmose fra 1. marts',
        ),
      },
      decision: {
        text: `Punkt 1: Ikke godkendt; der gives en mundtlig irettesættelse, som noteres. Punkt 2: Godkendt. DSK og GLI er ansvarlige.`,
        outcome: 'partly',
        points: { '1': 'rejected', '2': 'approved' },
      },
      attachments: ['Undersøgelse af 19. december 2025'],
    },
    {
      title: 'Gensidig orientering',
      caseNumber: '26/00003',
      access: 'internal',
      sections: [
        information(`- VHK: Økonomiudvalgets første møde er den 21. januar. Udvalgsformændene er på kursus den 16.
- TRA: To klasser på Nordvang Skole er flyttet efter en vandskade.
- AGL: Influenza på tre plejecentre. Besøg er fortsat tilladt.`),
      ],
      recommendation: {
        by: 'Direktionssekretariatet',
        points: single('at orienteringen tages til efterretning'),
      },
      decision: { text: `Taget til efterretning.`, outcome: 'noted' },
    },
  ],
}
