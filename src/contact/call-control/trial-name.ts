/** What the exchange in the process is called, on pages and in its row. */
export const TRIAL_NAME = 'Prøvecentral'
