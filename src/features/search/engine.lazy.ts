/** What answers queries: loaded when someone searches. */
export { openSearch } from './search.ts';
