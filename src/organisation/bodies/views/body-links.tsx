import { paths } from '../../../paths.ts'

/** The way to what a body goes by. */
export function BodyLinks({ id }: { id: number }) {
  return (
    <ul class="link-list nobullet-list">
      <li>
        <a href={paths.bodyRules(id)}>Regler: frister, nummerering, offentliggørelse og afstemning</a>
      </li>
      <li>
        <a href={paths.bodyTemplates(id)}>Skabeloner: afsnit i forummets sager</a>
      </li>
      <li>
        <a href={paths.approvalLevels(id)}>Godkendelse: hvem siger ja, før en sag kommer i forummet</a>
      </li>
      <li>
        <a href={paths.standingGuests(id)}>Faste gæster</a>
      </li>
      <li>
        <a href={paths.standingItems(id)}>Faste punkter på dagsordenen</a>
      </li>
      <li>
        <a href={paths.placementRules(id)}>Punkternes rækkefølge på dagsordenen</a>
      </li>
    </ul>
  )
}
