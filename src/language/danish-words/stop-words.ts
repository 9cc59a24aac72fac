/** Words so common that they say nothing of what a text is about. Not indexed; their places are counted. */
export const STOP_WORDS = new Set(
  `og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da
  fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være kom have ved blive
  denne dette disse samt bliver blevet kan således hvor hvordan hvilke hvilken hvilket også efter både uden mellem
  dog så end jeg dig dit din deres vores sit sine ville skulle må jf mv ca`.split(/\s+/),
)
