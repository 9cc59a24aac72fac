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
      title: 'Kørselsbemyndigelser 2026',
      caseNumber: '25/00318',
      access: 'published',
      sections: [
        background(
          `De nuværende bemyndigelser udløber den 31. januar 2026. Kravet er fortsat mindst 2.000 km i tjenesten om året. Sagen er flyttet en måned frem, så der ikke opstår et hul.`,
        ),
        presentation(`Centrene har indstillet 154 medarbejdere. Det er 11 færre end sidste år.

Center\t2024\t2025\t2026
Center for Sundhed og Ældre\t49\t52\t47
Center for Social og Handicap\t41\t44\t43
Center for Børn og Skole\t33\t31\t30
Center for Teknik og Miljø\t18\t17\t15
Center for Borger og Arbejde\t8\t9\t9
Center for Ejendomme\t5\t6\t6
Center for Kultur og Fritid\t2\t3\t2
Center for Økonomi og Digitalisering\t1\t2\t1
HR-centret\t1\t1\t1
I alt\t158\t165\t154

Listen over medarbejdere under 2.000 km blev som aftalt sendt ud i december. Den havde 17 navne. 13 er ikke indstillet igen, og fire er indstillet med en skriftlig begrundelse.

I 2025 blev der kørt 471.300 km til høj sats og 118.600 km til lav sats. Året før var det 486.200 og 121.900 km.`),
        economy(`Satserne stiger den 1. januar 2026 til 3,94 kr. (høj) og 2,28 kr. (lav). I 2025 var de 3,81 kr. og 2,23 kr.

Sats\tKm 2025\tUdgift 2025 (kr.)\tUdgift med 2026-satser (kr.)
Høj\t471.300\t1.795.653\t1.856.922
Lav\t118.600\t264.478\t270.408
I alt\t589.900\t2.060.131\t2.127.330

Med uændret kørsel stiger udgiften altså med 67.199 kr.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at de 154 indstillede får bemyndigelse til den 31. januar 2027',
          'at listen over medarbejdere under 2.000 km igen sendes ud i december',
          'at merudgiften holdes inden for centrenes rammer',
        ),
      },
      decision: {
        text: `Godkendt. CØD sender listen ud senest 1/12. De fire begrundelser gælder kun i år.`,
        outcome: 'approved',
        points: { '1': 'approved', '2': 'approved', '3': 'approved' },
      },
      attachments: ['Indstillinger pr. center 2026 (00412/26)', 'Kørsel pr. center 2023-2025 (00413/26)'],
    },
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
Undervisning af omstillingen\t28-04-2025\t62.500
Videooptagelser til valgsteder\t16-06-2025\t47.250
Ekstern gennemgang af vagtplaner\t16-06-2025\t118.400
Forsøg med delebiler, udvidelse\t15-09-2025\t89.600
I alt\t\t317.750

Tilbage står 82.250 kr. Alle regninger er betalt. Videooptagelserne blev 2.750 kr. billigere end bevilget, og de er regnet med i resten.`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered(
          'at puljen for 2025 lukkes',
          'at de 82.250 kr. overføres til puljen for 2026, der dermed bliver på 432.250 kr.',
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
      title: 'Projektporteføljen, januar',
      caseNumber: '24/09417',
      access: 'internal',
      sections: [
        presentation(`16 projekter. 11 følger planen, fire er forsinkede, ét er i bero.

Projekt\tEjer\tStatus
Velkommen i telefonen\tCBA\tFølger planen, åbner 2. marts
Fælles vagtplan i ældreplejen\tCSÆ\tForsinket 4 uger
Skoler uden papir\tCBS\tIngen ændring
Sensorer i regnvandsbassiner\tCTM\tAfsluttes i februar
Genbrug af inventar\tCEJ\tI bero på andet år`),
      ],
      recommendation: {
        by: 'Center for Økonomi og Digitalisering',
        points: numbered('at status tages til efterretning', 'at Genbrug af inventar tages af listen'),
      },
      decision: {
        text: `Punkt 1: Taget til efterretning. Punkt 2: Udskudt til mødet den 9. marts 2026. NBA skal først sige, om lagerpladsen på Nordhavnen kan bruges.`,
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
