/** The elements of the desk, which only its page loads. */
import './desk-time.ts'
import './desk-note.ts'
import './desk-switches.ts'
import './desk-page.ts'
import './desk-telephone.ts'
