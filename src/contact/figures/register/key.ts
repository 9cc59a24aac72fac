/** In addresses, keepers and snapshots, and in the policies of database/migrations. */
export const KEY = 'kontaktcenter'
