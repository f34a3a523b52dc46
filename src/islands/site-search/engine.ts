/** What answers queries: loaded when someone searches. */
export { openSearch } from '../../domain/search/search.ts';
