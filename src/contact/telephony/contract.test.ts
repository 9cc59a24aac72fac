/** Both exchanges under the same tests: tests/telephony/contract.ts. */
import { skipTelephony } from '../../../tests/telephony/asterisk.ts'
import { openAsteriskWorld } from '../../../tests/telephony/asterisk-world.ts'
import { contractOf } from '../../../tests/telephony/contract.ts'
import { openTrialWorld } from '../../../tests/telephony/trial-world.ts'

contractOf('in the process', false, openTrialWorld)
contractOf('Asterisk', skipTelephony(), openAsteriskWorld)
