/** An invented export in the publication form of AgMan, small enough to read, with what tests want to be wrong in it. */
import { zipSync } from 'fflate'

export interface ExportItemLook {
  number: string
  title: string
  /** `null` leaves the access mark out. */
  isPublic?: string | null
  caseNumber?: string
  fields?: [caption: string, html: string][]
  enclosures?: { name: string; file: string; isPublic?: string }[]
}

export function exportXml(items: ExportItemLook[], kind = 'Minutes'): string {
  return `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<Publication><PublicationTypeAsEnum><![CDATA[${kind}]]></PublicationTypeAsEnum><Agendas><Agenda ID="7">
<Meeting ID="3"><When><![CDATA[03-06-2019 15:30:00]]></When><Until><![CDATA[03-06-2019 17:05:00]]></Until><Where>Salen</Where>
<Members>
<MeetingMember><Name>Asta Bruun (Q)</Name><ParticipationStatusAsText>Attending</ParticipationStatusAsText><MeetingMemberRolesList>Formand</MeetingMemberRolesList></MeetingMember>
<MeetingMember><Name>Birk Dalby</Name><ParticipationStatusAsText>NotAttending</ParticipationStatusAsText></MeetingMember>
</Members></Meeting>
<Committee><Name>Havneudvalget</Name></Committee>
<Items>${items.map(itemXml).join('\n')}</Items>
</Agenda></Agendas></Publication>`
}

function itemXml({
  number,
  title,
  isPublic = 'True',
  caseNumber = '',
  fields = [],
  enclosures = [],
}: ExportItemLook): string {
  const mark = isPublic === null ? '' : `<IsPublic><![CDATA[${isPublic}]]></IsPublic>`
  const sections = fields.map(
    ([caption, html], index) =>
      `<ItemField><Caption>${caption}</Caption><Index>${index + 1}</Index><Content><![CDATA[${html}]]></Content></ItemField>`,
  )
  const files = enclosures.map(
    ({ name, file, isPublic: open }) =>
      `<Enclosure><Name>${name}</Name>${open === undefined ? '' : `<IsPublic>${open}</IsPublic>`}<InstantiationFilePathRelative><![CDATA[${file}]]></InstantiationFilePathRelative></Enclosure>`,
  )
  return `<Item><Caption><![CDATA[${title}]]></Caption><Case><Number>${caseNumber}</Number></Case><Number>${number}</Number>${mark}
<Fields>${sections.toReversed().join('')}</Fields><Enclosures>${files.join('')}</Enclosures></Item>`
}

export const EXPORT_ITEMS: ExportItemLook[] = [
  {
    number: '10',
    title: 'Leje af kran',
    isPublic: null,
    fields: [['Beslutning', '<p>Udsat.</p>']],
  },
  {
    number: '2',
    title: 'Ny mole',
    caseNumber: '19/8812',
    fields: [
      [
        'Sagsfremstilling',
        '<p>Molen skal v&aelig;re f&aelig;rdig i 2021.</p><script>alert(1)</script><table><tr><td>År</td><td>Beløb</td></tr><tr><td>2020</td><td>4.000</td></tr></table>',
      ],
      [
        'Indstilling',
        '<p>Centret indstiller, at</p><ol><li>molen bygges</li><li>kranen s&aelig;lges</li></ol>',
      ],
      ['Beslutning', '<p>Punkt 1 godkendt. Punkt 2 udsættes.</p>'],
    ],
    enclosures: [
      { name: 'Kort over molen', file: 'Enclosures\\1.pdf' },
      { name: 'Tilbud', file: 'Enclosures\\2.pdf' },
      { name: 'Adgangskoder', file: '..\\..\\etc\\passwd' },
    ],
  },
  { number: '1', title: 'Dagsorden', fields: [['Beslutning', '<p>Godkendt.</p>']] },
]

/** Zip of an export with one of its enclosures. */
export function exportZip(xml = exportXml(EXPORT_ITEMS), more: Record<string, Uint8Array> = {}): Uint8Array {
  const encoder = new TextEncoder()
  return zipSync({
    'Publication7/Publication7.xml': encoder.encode(xml),
    'Publication7/Enclosures/1.pdf': encoder.encode('%PDF-'),
    ...more,
  })
}
