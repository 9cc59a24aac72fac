import { writeAmount } from '../../../language/amounts.ts'
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { HiddenField } from '../../../ui/fields.tsx'
import type { CatalogueCourse } from '../queries.ts'

interface CatalogueProps {
  courses: readonly CatalogueCourse[]
  personId: number
  maySignUp: boolean
  refused: string | null
  /** Name of the button that says what is done. */
  act: string
  today: string
}

export function CatalogueView({ courses, refused, ...props }: CatalogueProps) {
  return (
    <>
      {refused === null ? null : <Alert kind="error">{refused}</Alert>}
      <h1>Kursuskatalog</h1>
      <p class="lead">Tilmeld dig selv. De først tilmeldte får pladserne, og ventelisten rykker selv op.</p>
      {courses.length === 0 ? <p class="empty-state">Der er ingen kommende kurser i kataloget.</p> : null}
      {courses.map((course) => (
        <CourseView course={course} {...props} />
      ))}
    </>
  )
}

type CourseProps = Omit<CatalogueProps, 'courses' | 'refused'> & { course: CatalogueCourse }

function CourseView(props: CourseProps) {
  const { course } = props
  const taken = Math.min(course.places.length, course.seats)
  const waiting = course.places.length - taken
  return (
    <section id={`kursus-${course.id}`} aria-labelledby={`kursus-${course.id}-navn`} class="mb-6">
      <h2 id={`kursus-${course.id}-navn`}>{course.title}</h2>
      <OwnPlace {...props} />
      {course.note ? <p>{course.note}</p> : null}
      <DefinitionList
        entries={[
          ['Tema', course.crossUnit ? `${course.theme}, på tværs af centre` : course.theme],
          ['Begynder', writeDate(course.startsOn)],
          ['Sted', course.place],
          [
            'Pladser',
            `${course.seats - taken} ledige af ${course.seats}${waiting > 0 ? `, ${waiting} på venteliste` : ''}`,
          ],
          [
            'Pris',
            `${writeAmount(Math.round(course.costPerSeat * 100))}, betales af ${course.paidBy === 'common' ? 'den fælles pulje' : 'dit center'}`,
          ],
          ['Tilmelding senest', writeDate(course.lastDay)],
        ]}
      />
      <CourseAct {...props} />
    </section>
  )
}

function OwnPlace({ course, personId }: CourseProps) {
  const own = course.places.find((place) => place.personId === personId)
  if (own === undefined) return null
  return (
    <p>
      {own.waiting === null ? (
        <Badge colour="success">Du har en plads</Badge>
      ) : (
        <Badge colour="warning">Du er nr. {own.waiting} på ventelisten</Badge>
      )}
    </p>
  )
}

function CourseAct({ course, personId, maySignUp, act, today }: CourseProps) {
  const own = course.places.some((place) => place.personId === personId)
  if (!maySignUp) return null
  if (!own && course.lastDay < today) return <p>Tilmeldingen er slut.</p>
  const isFull = course.places.length >= course.seats
  return (
    <form class="action no-print" method="post" action={paths.courseCatalogue}>
      <HiddenField name="kursus" value={String(course.id)} />
      <Button
        kind={own ? 'secondary' : 'primary'}
        name={act}
        value={own ? 'afmeld' : 'tilmeld'}
        id={`handling-${course.id}`}
      >
        {own ? 'Meld mig fra' : isFull ? 'Skriv mig på ventelisten' : 'Tilmeld mig'}
        <span class="sr-only">: {course.title}</span>
      </Button>
    </form>
  )
}
