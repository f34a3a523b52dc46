/** What runs on the page of the search. */
import './base.ts';
import '../features/search/site-search.browser.ts';
