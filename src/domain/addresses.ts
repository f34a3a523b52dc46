/**
 * The site's addresses: a promise. Once public they stay, or lead on (content/redirects.yaml). Links are made of these; the
 * names of the files in src/pages say the same to Astro, and tests hold the two together.
 */

/** The guide of a platform: `/instagram/`. */
export const guideAddress = (platform: string): string => `/${platform}/`;

/** A step inside its guide or track: `/instagram/#formular`. @param whole Address of the guide or track. */
export const stepIn = (whole: string, step: string): string => `${whole}#${step}`;

/** A step as a page of its own: `/instagram/formular/`. @param whole Address of the guide or track. */
export const stepAddress = (whole: string, step: string): string => `${whole}${step}/`;

/** The last part of the address of a page of evidence: no step may be called so. */
export const PROOFS = 'belege';

/** The evidence of a guide or track, sentence by sentence: `/instagram/belege/`. @param whole Its address. */
export const proofsAddress = (whole: string): string => `${whole}${PROOFS}/`;

/** A guide at a glance, the one place that other sites may frame: `/embed/instagram/`. */
export const embedAddress = (platform: string): string => `/embed/${platform}/`;

/** The last part of the address of a guide on one page of paper: no step may be called so. */
export const SHEET = 'blatt';

/** A guide on one page of paper: `/instagram/blatt/`. @param whole Address of the guide. */
export const sheetAddress = (whole: string): string => `${whole}${SHEET}/`;

/** Einfache Sprache: its first page, and one of the others: `/einfach/instagram/`. */
export const simpleAddress = (name: string): string => (name === 'start' ? '/einfach/' : `/einfach/${name}/`);

/** For people who help others, with a leaflet and a poster to print. */
export const helpAddress = '/helfen/';
export const leafletAddress = '/helfen/faltblatt/';
export const posterAddress = '/helfen/plakat/';

/** The card of a translation: German words on Meta's screen, and what they mean. */
export const cardAddress = '/helfen/karte/';

/** A page for helpers: `/helfen/telefon/`. */
export const helpPageAddress = (name: string): string => `${helpAddress}${name}/`;

/** Texts to copy, and one of them: `/helfen/texte/#chat`. */
export const copiesAddress = '/helfen/texte/';
export const copyAddress = (copy: string): string => `${copiesAddress}#${copy}`;

export const searchAddress = '/suche/';

/** The search with its field ready to type: browsers focus what a fragment names. */
export const searchField = '/suche/#q';

/** All questions on one page. */
export const faqAddress = '/faq/';

/** A question as a page of its own: `/faq/frist-verpasst/`. */
export const questionAddress = (name: string): string => `/faq/${name}/`;

/** A question on the page of all questions: `/faq/#frist-verpasst`. */
export const questionInFaq = (name: string): string => `/faq/#${name}`;

/** What comes after the objection, and the day by which Meta must answer. */
export const afterAddress = '/nach-dem-widerspruch/';
export const answerPeriodAddress = `${afterAddress}#frist`;

/** A track after the objection: `/nach-dem-widerspruch/keine-antwort/`. */
export const trackAddress = (track: string): string => `/nach-dem-widerspruch/${track}/`;

/** What Meta and the authorities write, and what to do then. */
export const repliesAddress = '/nach-dem-widerspruch/antworten/';

/** One kind of reply: `/nach-dem-widerspruch/antworten/#abgelehnt`. */
export const replyAddress = (reply: string): string => `${repliesAddress}#${reply}`;

/** The personal plan: a few questions, then what to do. Answers stand in its query by the question's id. */
export const planAddress = '/plan/';

/** All letters. */
export const lettersAddress = '/schreiben/';

/** A letter: `/schreiben/erinnerung/`. */
export const letterAddress = (letter: string): string => `/schreiben/${letter}/`;

/** The authorities, and where to complain. */
export const complaintAddress = '/beschwerde/';

/** An authority on that page: `/beschwerde/#nw`. */
export const authorityAddress = (authority: string): string => `${complaintAddress}#${authority}`;

/** The days on which answer periods end, with calendar files. */
export const calendarAddress = '/kalender/';

/** The calendar file of a day: `/kalender/2026-12-28.ics`. */
export const calendarFileAddress = (day: string): string => `/kalender/${day}.ics`;

/** All pages of background. */
export const backgroundsAddress = '/hintergrund/';

/** A page of background: `/hintergrund/gerichte/`. */
export const backgroundAddress = (name: string): string => `/hintergrund/${name}/`;

/** The timeline, the disputes and the log of forms are pages of background that are built from data. */
export const timelineAddress = '/hintergrund/zeitleiste/';
export const disputesAddress = '/hintergrund/strittig/';
export const formsAddress = '/hintergrund/formulare/';

/** An event, a dispute and a form on these pages. */
export const eventAddress = (event: string): string => `${timelineAddress}#${event}`;
export const disputeAddress = (dispute: string): string => `${disputesAddress}#${disputeId(dispute)}`;
export const formAddress = (form: string): string => `${formsAddress}#${formId(form)}`;

/** Services that are not Meta's: where to object there. */
export const otherServicesAddress = '/andere-dienste/';

/** A service on that page: `/andere-dienste/#chatgpt`. */
export const otherServiceAddress = (service: string): string => `${otherServicesAddress}#${service}`;

/** All sources, and what rests on them. */
export const sourcesAddress = '/quellen/';

/** A source on that page: `/quellen/#quelle-S-M07`. */
export const sourceAddress = (source: string): string => `${sourcesAddress}#${sourceId(source)}`;

/** What changed, and the same as a feed. */
export const changesAddress = '/aenderungen/';
export const changeAddress = (change: string): string => `${changesAddress}#${change}`;
export const feedAddress = '/feed.xml';

/** The schema of the present facts for machines, `/status.json`. */
export const statusSchemaAddress = '/status.schema.json';

/** What lies on the reader's device, and where it can be kept and deleted. */
export const privacyAddress = '/datenschutz/';

/** Where the pages can be kept for reading without network. */
const offlineAddress = '/datenschutz/#ohne-netz-lesen';

/** Where readers tell of mistakes, and of forms that they have seen. */
const reportAddress = '/melden/';

/** The same, from a page. @param path Of the page: `/instagram/`. */
export const reportFrom = (path: string): string => `${reportAddress}?seite=${path}`;

/** What is shown without network in place of a page that is not kept. Not indexed, not listed. */
export const offlinePageAddress = '/ohne-netz/';

/**
 * What keeps them: a script at the root, because it answers for all addresses below it. Each language that offers to keep
 * its pages has its own: `/sw.js` German, `/sw.en.js` English.
 * @param language Left out for German.
 */
export const workerAddress = (language?: string): string =>
  language === undefined ? '/sw.js' : `/sw.${language}.js`;

/** Pictures that chats and networks show beside a shared address: `/vorschau/instagram/formular.png`. */
export const previewsAddress = '/vorschau/';
export const previewAddress = (name: string): string => `${previewsAddress}${name}.png`;

/** The parts of the site in the order of the foot; content/<language>/ui.yaml says what they are called. */
export const parts = {
  after: afterAddress,
  letters: lettersAddress,
  complaint: complaintAddress,
  faq: faqAddress,
  others: otherServicesAddress,
  help: helpAddress,
  background: backgroundsAddress,
  sources: sourcesAddress,
  changes: changesAddress,
  offline: offlineAddress,
} as const;

/** Pages about the site, in the order of the foot. */
export const aboutPages = {
  about: '/ueber/',
  imprint: '/impressum/',
  privacy: privacyAddress,
  accessibility: '/barrierefreiheit/',
} as const;

/** Texts of content/<language>/pages/ that stand below the background. */
const BELOW_BACKGROUND = ['strittig', 'formulare'];
/** And below the help for others. */
const BELOW_HELP = ['texte'];

/** A text of content/<language>/pages/: `/ueber/`. */
export const pageAddress = (name: string): string =>
  BELOW_BACKGROUND.includes(name)
    ? backgroundAddress(name)
    : BELOW_HELP.includes(name)
      ? helpPageAddress(name)
      : `/${name}/`;

/** Ids of entries on pages that show several: `#streit-code`, `#formular-instagram`, `#quelle-S-M07`, `#thema-frist`. */
export const disputeId = (dispute: string): string => `streit-${dispute}`;
export const formId = (form: string): string => `formular-${form}`;
export const sourceId = (source: string): string => `quelle-${source}`;
export const sourceKindId = (kind: string): string => `art-${kind}`;
export const topicId = (topic: string): string => `thema-${topic}`;
export const yearId = (date: string): string => `jahr-${date.slice(0, 4)}`;

/** For people who work on the site: every component on one page. Not indexed, not listed. */
export const kitchenSinkAddress = '/bausteine/';

/**
 * Whether a page belongs into the sitemap: pages that are their own canonical. A step's canonical is its guide or its
 * track; evidence and sheets stand for themselves; the list of components is for people who work on the site, and the page without network stands in for others; frames show what a guide says.
 * @param path Path of the address, with slashes on both ends.
 * @param platforms Ids of the platforms.
 */
export function isListed(path: string, platforms: readonly string[]): boolean {
  const names = path.split('/').filter(Boolean);
  const [first = '', second, third] = names;
  const isStep =
    ![PROOFS, SHEET].includes(names.at(-1) ?? '') &&
    ((second !== undefined && platforms.includes(first)) ||
      (third !== undefined && `/${first}/` === afterAddress));
  return (
    !isStep &&
    !path.startsWith('/embed/') &&
    ![kitchenSinkAddress, offlinePageAddress, '/404/'].includes(path)
  );
}
