import { disputeAddress } from '../../domain/addresses.ts';
import { plainText } from '../../markdown/plain-text.ts';

/**
 * The present facts for machines: deadlines, forms, disputes, and when what was checked. Other sites and journalists may
 * read it; so its shape is published and has a version. Fields may be added; a change of meaning raises the version.
 */
export const STATUS_VERSION = 1;

/** What the status is made of. */
export interface StatusParts {
  origin: string;
  /** Address of the schema. */
  schema: string;
  /** Day of the build, `YYYY-MM-DD`. */
  builtOn: string;
  deadlines: {
    id: string;
    label: string;
    date: string;
    today: string;
    meaning: string;
    checked: string;
    nextCheck: string;
  }[];
  forms: {
    id: string;
    title: string;
    url: string;
    platforms: string[];
    login: string;
    reports: {
      date: string;
      sources?: string[] | undefined;
      device?: string | undefined;
      app?: string | undefined;
      signedIn?: boolean | undefined;
    }[];
  }[];
  disputes: { id: string; question: string; safe: string; checked: string; nextCheck: string }[];
  /** Pages with the day of their last and of their next check. */
  reviews: { address: string; checked: string; nextCheck: string }[];
}

/** Builds /status.json. Texts are plain, without sources; those stand on the pages. */
export function buildStatus({ origin, schema, builtOn, deadlines, forms, disputes, reviews }: StatusParts) {
  return {
    $schema: schema,
    version: STATUS_VERSION,
    builtOn,
    language: 'de',
    site: origin,
    deadlines: deadlines.map(({ id, label, date, today, meaning, checked, nextCheck }) => ({
      id,
      label,
      date,
      today: plainText(today),
      meaning: plainText(meaning),
      checked,
      nextCheck,
    })),
    forms: forms.map(({ id, title, url, platforms, login, reports }) => ({
      id,
      title,
      url,
      platforms,
      login,
      reports: reports.map(({ date, sources, device, app, signedIn }) => ({
        date: date === 'undatiert' ? null : date,
        ...(sources !== undefined && { sources }),
        ...(device !== undefined && { device }),
        ...(app !== undefined && { app }),
        ...(signedIn !== undefined && { signedIn }),
      })),
    })),
    disputes: disputes.map(({ id, question, safe, checked, nextCheck }) => ({
      id,
      question,
      safe: plainText(safe),
      address: origin + disputeAddress(id),
      checked,
      nextCheck,
    })),
    pages: reviews.map(({ address, checked, nextCheck }) => ({
      address: origin + address,
      checked,
      nextCheck,
    })),
  };
}
