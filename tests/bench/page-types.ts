/** One page of each kind. */
export const pageTypes = [
  { name: 'home', address: '/' },
  { name: 'guide', address: '/instagram/' },
  { name: 'longest guide', address: '/facebook/' },
  { name: 'step', address: '/instagram/oeffnen/' },
  { name: 'all questions', address: '/faq/' },
  { name: 'question', address: '/faq/alte-beitraege/' },
  { name: 'search', address: '/suche/' },
  { name: 'text page', address: '/datenschutz/' },
];

/** A page to measure. */
export interface BenchPage {
  name: string;
  address: string;
  html: string;
}
