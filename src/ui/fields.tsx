import type { Child, PropsWithChildren } from 'hono/jsx'

/** What every field has. Its id is its name unless told, so that the error summary can point to it. */
interface FieldProps {
  name: string
  label: string
  id?: string
  hint?: string
  error?: string | undefined
  optional?: boolean
  /** Read aloud only, where a table's head or row says the same to the eye. */
  labelHidden?: boolean
}

interface FrameProps extends FieldProps {
  children: Child
}

export function idOf(field: { id?: string; name: string }): string {
  return field.id ?? field.name
}

function describedBy(field: FieldProps): string | undefined {
  const ids = [field.hint ? `${idOf(field)}-hint` : null, field.error ? `${idOf(field)}-error` : null].filter(
    Boolean,
  )
  return ids.length > 0 ? ids.join(' ') : undefined
}

function Notes({ field }: { field: FieldProps }) {
  return (
    <>
      {field.hint ? (
        <span class="form-hint" id={`${idOf(field)}-hint`}>
          {field.hint}
        </span>
      ) : null}
      {field.error ? (
        <span class="form-error-message" id={`${idOf(field)}-error`}>
          <span class="sr-only">Fejl: </span>
          {field.error}
        </span>
      ) : null}
    </>
  )
}

function Frame({ children, ...field }: FrameProps) {
  return (
    <div class={field.error ? 'form-group form-error' : 'form-group'}>
      <label class={field.labelHidden ? 'sr-only' : 'form-label'} for={idOf(field)}>
        {field.label}
        {field.optional ? <span class="weight-normal"> (frivilligt)</span> : null}
      </label>
      <Notes field={field} />
      {children}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'search' | 'email' | 'tel'
  autocomplete?: string
  /** Id of a `datalist` on the page with values to choose from. */
  list?: string
  /** Narrow fields for what is short: a year, a case number. */
  width?: 'short' | 'full'
}

export function TextField({
  value,
  type = 'text',
  autocomplete,
  list,
  width = 'full',
  ...field
}: TextFieldProps) {
  return (
    <Frame {...field}>
      <input
        class={width === 'short' ? 'form-input input-short' : 'form-input'}
        id={idOf(field)}
        name={field.name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        list={list}
        required={field.optional ? undefined : true}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      />
    </Frame>
  )
}

export function TextArea({
  value,
  rows = 5,
  ...field
}: FieldProps & { value?: string | undefined; rows?: number }) {
  return (
    <Frame {...field}>
      <textarea
        class="form-input"
        id={idOf(field)}
        name={field.name}
        rows={rows}
        required={field.optional ? undefined : true}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      >
        {value}
      </textarea>
    </Frame>
  )
}

/** A date as the browser asks for it; the value is ISO. */
export function DateField({ value, ...field }: FieldProps & { value?: string | undefined }) {
  return (
    <Frame {...field}>
      <input
        class="form-input input-short"
        id={idOf(field)}
        name={field.name}
        type="date"
        value={value}
        required={field.optional ? undefined : true}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      />
    </Frame>
  )
}

/** A time of day as the browser asks for it; the value is `HH:MM`. */
export function TimeField({ value, ...field }: FieldProps & { value?: string | undefined }) {
  return (
    <Frame {...field}>
      <input
        class="form-input input-short"
        id={idOf(field)}
        name={field.name}
        type="time"
        value={value}
        required={field.optional ? undefined : true}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      />
    </Frame>
  )
}

export interface Option {
  value: string
  text: string
  /** Beside a checkbox: how many there are, or what choosing it does. */
  hint?: string
}

export function SelectField(props: FieldProps & { options: readonly Option[]; value?: string | undefined }) {
  const { options, value, ...field } = props
  return (
    <Frame {...field}>
      <select
        class="form-select"
        id={idOf(field)}
        name={field.name}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Frame>
  )
}

interface ChoicesProps extends FieldProps {
  options: readonly Option[]
  chosen: readonly string[]
}

/** Several may be chosen; the legend is the group's label. */
export function CheckboxGroup(props: ChoicesProps) {
  return <ChoiceGroup {...props} kind="checkbox" />
}

/** One is chosen. */
export function RadioGroup({
  chosen,
  ...props
}: Omit<ChoicesProps, 'chosen'> & { chosen: string | undefined }) {
  return <ChoiceGroup {...props} chosen={chosen === undefined ? [] : [chosen]} kind="radio" />
}

function ChoiceGroup({ options, chosen, kind, ...field }: ChoicesProps & { kind: 'checkbox' | 'radio' }) {
  return (
    <div class={field.error ? 'form-group form-error' : 'form-group'}>
      <fieldset aria-describedby={describedBy(field)} id={idOf(field)}>
        <legend class="form-label">
          {field.label}
          {field.optional ? <span class="weight-normal"> (frivilligt)</span> : null}
        </legend>
        <Notes field={field} />
        {options.map((option, index) => (
          <div class={`form-group-${kind}`}>
            <input
              class={`form-${kind}`}
              type={kind}
              id={`${idOf(field)}-${index}`}
              name={field.name}
              value={option.value}
              checked={chosen.includes(option.value)}
            />
            <label for={`${idOf(field)}-${index}`}>
              {option.text}
              {option.hint ? <span class="choice-hint"> {option.hint}</span> : null}
            </label>
          </div>
        ))}
      </fieldset>
    </div>
  )
}

interface FileFieldProps extends FieldProps {
  multiple?: boolean
  /** As in HTML: `.txt,.pdf`. */
  accept?: string
}

export function FileField({ multiple, accept, ...field }: FileFieldProps) {
  return (
    <Frame {...field}>
      <input
        class="form-input file-input"
        id={idOf(field)}
        name={field.name}
        type="file"
        multiple={multiple}
        accept={accept}
        required={field.optional ? undefined : true}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      />
    </Frame>
  )
}

/** A value the form carries along without showing it. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

interface FormProps {
  action: string
  files?: boolean
  class?: string
  /** False where the answer may be a page of its own instead of a way to one. */
  turbo?: boolean
}

/** A POST form; pages with files say so by `files`. */
export function Form(props: PropsWithChildren<FormProps>) {
  return (
    <form
      method="post"
      action={props.action}
      class={props.class}
      enctype={props.files ? 'multipart/form-data' : undefined}
      data-turbo={props.turbo === false ? 'false' : undefined}
      novalidate
    >
      {props.children}
    </form>
  )
}
