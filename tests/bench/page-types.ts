/** One page of each kind. */
export const pageTypes = [
  { name: 'home', address: '/' },
  { name: 'guide', address: '/instagram/' },
  { name: 'longest guide', address: '/facebook/' },
  { name: 'step', address: '/instagram/oeffnen/' },
  { name: 'all questions', address: '/faq/' },
  { name: 'question', address: '/faq/alte-beitraege/' },
  { name: 'plan', address: '/plan/' },
  { name: 'after', address: '/nach-dem-widerspruch/' },
  { name: 'replies', address: '/nach-dem-widerspruch/antworten/' },
  { name: 'track', address: '/nach-dem-widerspruch/keine-antwort/' },
  { name: 'letter', address: '/schreiben/beschwerde/' },
  { name: 'authorities', address: '/beschwerde/' },
  { name: 'days', address: '/kalender/' },
  { name: 'search', address: '/suche/' },
  { name: 'letters', address: '/schreiben/' },
  { name: 'background', address: '/hintergrund/recht/' },
  { name: 'timeline', address: '/hintergrund/zeitleiste/' },
  { name: 'disputes', address: '/hintergrund/strittig/' },
  { name: 'form log', address: '/hintergrund/formulare/' },
  { name: 'sources', address: '/quellen/' },
  { name: 'changes', address: '/aenderungen/' },
  { name: 'text page', address: '/datenschutz/' },
];

/** A page to measure. */
export interface BenchPage {
  name: string;
  address: string;
  html: string;
}
