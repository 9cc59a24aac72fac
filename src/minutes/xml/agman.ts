import type { ExportLayout } from './export-layout.ts'

/** Publication XML of AgMan, later FirstAgenda, as `Publication*.xml` with a folder of enclosures. */
export const AGMAN: ExportLayout = {
  name: 'AgMan / FirstAgenda Publication',
  root: 'Publication',
  meeting: 'Agendas/Agenda',
  body: ['Committee/Name', 'Name'],
  begins: 'Meeting/When',
  ends: 'Meeting/Until',
  location: ['Meeting/Where', 'Committee/DefaultMeetingPlace'],
  kind: { at: '/PublicationTypeAsEnum', minutes: ['Minutes', 'MinutesDraft', 'FinalMinutes', 'Protocol'] },
  person: {
    each: 'Meeting/Members/MeetingMember',
    name: ['Name', 'Member/Name'],
    role: 'MeetingMemberRolesList',
    status: 'ParticipationStatusAsText',
    absent: ['NotParticipating', 'NotAttending', 'Absent', 'Declined', 'Excused'],
  },
  item: {
    each: 'Items/Item',
    number: 'Number',
    order: ['Number', 'Index'],
    title: 'Caption',
    caseNumber: 'Case/Number',
    access: { at: 'IsPublic', open: ['True', 'true', '1'] },
  },
  section: { each: 'Fields/ItemField', heading: 'Caption', order: 'Index', content: 'Content', form: 'html' },
  attachment: {
    each: 'Enclosures/Enclosure',
    name: ['Name', 'FileName'],
    order: ['Index', 'Number'],
    file: ['InstantiationFilePathRelative', 'InstantiationFileName'],
    access: { at: 'IsPublic', open: ['True', 'true', '1'] },
  },
}
