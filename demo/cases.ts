/** Cases that are worked on in Elmsund Kommune, with papers in every state. All of it is invented. */
import type { DemoCase, DemoStep } from './case-model.ts'

const submit = (by: string): DemoStep => ({ do: 'submit', by })
const approve = (...people: string[]): DemoStep[] => people.map((by) => ({ do: 'approve', by }))

const economy = { year: 2027, frame: 'service', permanence: 'one-off' } as const

export const CASES: DemoCase[] = [
  {
    title: 'Elcykler til hjemmeplejen',
    unit: 'sundhed',
    responsible: 'BKR',
    subjectWords: ['hjemmepleje', 'kørsel'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2026-12-14',
        texts: {
          summary:
            'Hjemmeplejens biler er for få om morgenen. Direktionen skal beslutte, om der købes 20 elcykler.',
          presentation:
            'Hver morgen venter medarbejdere på en bil. Et forsøg i Nordgruppen viser, at turene i byen går hurtigere på cykel.\n\n# Muligheder\n\n- Køb af 20 elcykler\n- Leje i tre år\n- Ingen ændring\n\n|sum|\n| Post | Beløb |\n| Cykler | 360.000 |\n| Hjelme og låse | 24.000 |\n| Service | 36.000 |\n| I alt | 420.000 |',
          assessment: 'Ventetiden på en bil skal falde fra 14 til 5 minutter. Den måles i april 2027.',
          economy: 'Købet koster 420.000 kr. i 2027. Service derefter er 36.000 kr. om året.',
          route: 'MED-udvalget orienteres i januar 2027. Direktionen får resultatet i maj 2027.',
        },
        points: [
          {
            text: 'at der købes 20 elcykler',
            amounts: [
              { ...economy, ore: 300_000_00, source: 'pool', sourceName: 'Direktionens udviklingspulje' },
              { ...economy, ore: 120_000_00, source: 'account', sourceName: 'Hjemmepleje, kørsel' },
            ],
            points: [{ text: 'at to cykler er med lad' }, { text: 'at alle får et kursus i sikker kørsel' }],
          },
          {
            text: 'at der afsættes til service',
            amounts: [
              {
                ...economy,
                ore: 36_000_00,
                source: 'account',
                sourceName: 'Hjemmepleje, kørsel',
                permanence: 'permanent',
              },
            ],
          },
        ],
        attachments: [
          {
            name: 'Forsøget i Nordgruppen.txt',
            text: 'Turene på cykel tog i snit 11 minutter, i bil 16 minutter.',
          },
        ],
        steps: [submit('BKR'), ...approve('AGL', 'SMO')],
      },
    ],
  },
  {
    title: 'Ventetid på telefonen i 2027',
    unit: 'borger',
    responsible: 'MAD',
    subjectWords: ['omstilling', 'telefon', 'ventetid'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2026-12-14',
        texts: {
          summary:
            'Ventetiden er stadig over fire minutter mandag formiddag. Der foreslås en fast vagt fra centrene.',
          presentation:
            'I oktober 2026 kom der 11.200 opkald. Mandag kl. 11–12 ventede borgerne i snit 6 minutter.',
          assessment: 'Mandagens ventetid skal under to minutter senest 1. juni 2027.',
          economy: 'Vagten holdes inden for de enkelte centres ramme.',
        },
        points: [
          { text: 'at hvert center stiller én medarbejder mandag kl. 10–13' },
          { text: 'at ordningen vurderes i juni 2027' },
        ],
        writers: ['FSN'],
        steps: [
          submit('MAD'),
          { do: 'comment', by: 'LTV', kind: 'presentation', text: 'Har vi tallene for tirsdag?' },
          ...approve('LTV'),
        ],
      },
      {
        body: 'chefforum',
        kind: 'discussion',
        title: 'Fælles telefonvagt om mandagen',
        meetingOn: '2027-01-13',
        texts: {
          presentation: 'Direktionen får et forslag om en fælles vagt.',
          theme: '- Hvem kan undværes?\n- Hvordan oplæres de?',
        },
        steps: [],
      },
    ],
  },
  {
    title: 'Ny praksis for lukkedage',
    unit: 'hr',
    responsible: 'GLI',
    subjectWords: ['lukkedage', 'ferie'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2027-01-11',
        texts: {
          summary: 'Lukkedage varsles i dag forskelligt. Der foreslås ét varsel for hele kommunen.',
          presentation: 'Tre centre varsler en måned før, resten to uger før.',
          assessment: 'Alle skal kende lukkedagene senest en måned før.',
          economy: 'Sagen koster ikke noget.',
        },
        points: [{ text: 'at lukkedage varsles mindst en måned før' }],
        steps: [
          submit('GLI'),
          {
            do: 'send-back',
            by: 'VHK',
            reason: 'MED-udvalget skal høres først. Skriv, hvornår det sker, og hvem der er undtaget.',
          },
        ],
      },
    ],
  },
  {
    title: 'Ledelsestilsyn med sygefravær',
    unit: 'oekonomi',
    responsible: 'EHV',
    subjectWords: ['sygefravær'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2026-12-14',
        texts: {
          summary: 'Sygefraværet følges hvert kvartal i stedet for hvert år.',
          presentation: 'Fraværet var 5,2 procent i 2025 og 5,6 procent i første halvår af 2026.',
          assessment: 'Fraværet skal ned på 4,8 procent i 2027.',
          economy: 'Tallene hentes af systemet, så det koster ikke noget.',
        },
        points: [{ text: 'at direktionen får tallene hvert kvartal' }],
        steps: [
          submit('EHV'),
          ...approve('RTO', 'JFE', 'SMO'),
          {
            do: 'write',
            by: 'EHV',
            kind: 'presentation',
            text: 'Fraværet var 5,2 procent i 2025 og 5,7 procent i første halvår af 2026.',
          },
        ],
      },
    ],
  },
  {
    title: 'Budgetopfølgning pr. 31. oktober 2026',
    unit: 'oekonomi',
    responsible: 'EHV',
    subjectWords: ['budgetopfølgning'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2026-12-14',
        texts: {
          summary: 'Der forventes et merforbrug på 8,4 mio. kr. på servicerammen.',
          presentation:
            '|sum|\n| Udvalg | Afvigelse i mio. |\n| Børn og skole | 4,5 |\n| Social og sundhed | 5,2 |\n| Teknik | -1,3 |\n| Alle udvalg | 8,4 |',
          assessment: 'Merforbruget skal være under 4 mio. kr. ved årets udgang.',
          economy: 'Se tabellen. Merforbruget dækkes ikke af kassen.',
        },
        points: [{ text: 'at centrene melder mulige besparelser den 4. januar 2027' }],
        attachments: [{ name: 'Centrenes bemærkninger.txt', text: 'Bemærkninger fra hvert center.' }],
        writers: ['RTO'],
        steps: [submit('EHV'), ...approve('RTO', 'JFE', 'SMO')],
      },
    ],
  },
  {
    title: 'Omplacering af en leder',
    unit: 'hr',
    responsible: 'GLI',
    subjectWords: ['ledelse'],
    closed: {
      ground: 'Oplysninger om enkeltpersoner, forvaltningslovens § 27',
      neutralTitle: 'Personalesag',
      reviewOn: '2028-12-01',
    },
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2026-12-14',
        texts: {
          summary: 'En leder ønsker at skifte til en stilling uden ledelse.',
          presentation: 'Lederen har selv bedt om at skifte. Ordningen er aftalt med tillidsrepræsentanten.',
          assessment: 'Afdelingen har en ny leder den 1. marts 2027.',
          economy: 'Lønnen holdes inden for centrets ramme.',
        },
        points: [{ text: 'at skiftet sker den 1. februar 2027' }],
        steps: [submit('GLI')],
      },
    ],
  },
  {
    title: 'Salg af grunden ved Havnegade',
    unit: 'ejendomme',
    responsible: 'NBA',
    subjectWords: ['grundsalg'],
    closed: {
      ground: 'Kommunens økonomiske interesser ved salg, offentlighedslovens § 33, nr. 3',
      neutralTitle: 'Ejendomshandel',
      reviewOn: '2027-06-01',
    },
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2027-01-11',
        texts: { summary: 'Der er kommet to bud på grunden.' },
        attachments: [{ name: 'Bud.txt', text: 'To bud er modtaget.', closed: true }],
        steps: [],
      },
    ],
  },
  {
    title: 'Fælles kursus i skriftligt sprog',
    unit: 'sekretariat',
    responsible: 'KBU',
    subjectWords: ['kursus', 'sprog'],
    papers: [
      {
        body: 'chefforum',
        kind: 'information',
        meetingOn: '2026-12-02',
        texts: {
          information:
            'Kurset holdes i marts 2027. Hvert center melder fem deltagere senest den 15. januar 2027.',
        },
        steps: [submit('KBU'), ...approve('SMO')],
      },
    ],
  },
  {
    title: 'Trafik ved Vesterskolen',
    unit: 'teknik',
    responsible: 'OEN',
    subjectWords: ['trafik', 'skolevej'],
    papers: [
      {
        body: 'direktionen',
        kind: 'discussion',
        meetingOn: '2027-01-11',
        texts: {
          presentation: 'Forældre kører helt hen til skolens dør, og der har været to uheld i 2026.',
          theme: '- Skal vejen lukkes om morgenen?\n- Hvem skal høres først?',
        },
        steps: [submit('OEN')],
      },
    ],
  },
  {
    title: 'Digital booking af mødelokaler',
    unit: 'kultur',
    responsible: 'DSK',
    subjectWords: ['booking', 'selvbetjening'],
    papers: [
      {
        body: 'direktionen',
        kind: 'decision',
        meetingOn: '2027-02-08',
        texts: {
          summary: 'Foreninger booker i dag ved at ringe. Der foreslås en fælles løsning.',
          presentation:
            'I september 2026 blev 412 lokaler booket på telefon.\n\n1. Systemet købes\n2. Foreningerne oplæres\n3. Telefonen lukkes for booking',
          assessment: 'Otte ud af ti bookinger skal ske digitalt i 2028.',
          economy: 'Systemet koster 85.000 kr. i 2027 og 40.000 kr. om året derefter.',
        },
        points: [
          {
            text: 'at systemet købes',
            amounts: [{ ...economy, ore: 85_000_00, source: 'pool', sourceName: 'Digitaliseringspuljen' }],
          },
        ],
        steps: [submit('DSK'), { do: 'take-over', by: 'SMO' }],
      },
    ],
  },
  {
    title: 'Evaluering af traineeforløbet',
    unit: 'hr',
    responsible: 'GLI',
    subjectWords: ['trainee'],
    papers: [],
  },
  {
    title: 'Frister for sagsbehandling i 2027',
    unit: 'social',
    responsible: 'UVA',
    subjectWords: ['sagsbehandlingsfrister'],
    papers: [
      {
        body: 'direktionen',
        kind: 'information',
        meetingOn: '2026-12-14',
        texts: { information: 'Fristerne for 2027 er samlet på én side. Tre af dem er nye.' },
        steps: [submit('UVA'), ...approve('AGL')],
      },
    ],
  },
]
