import type { FieldError } from '../platform/web/forms.ts'
import { Icon } from './icon.tsx'

/** What must be put right, each line a link to its field. Stands first on the page and takes focus. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div
      class="alert alert-error error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="fejl-overskrift"
    >
      <span class="alert-icon">
        <Icon name="error" />
      </span>
      <div class="alert-body">
        <h2 class="alert-heading" id="fejl-overskrift">
          {errors.length === 1
            ? 'Der er en fejl, du skal rette'
            : `Der er ${errors.length} fejl, du skal rette`}
        </h2>
        <ul class="alert-text nobullet-list">
          {errors.map((error) => (
            <li>{error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Message for one field, from the list of all. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message
}
