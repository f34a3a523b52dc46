import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** The search, and the list from A to Z. */
export const search = z.strictObject({
  title: word,
  description: word,
  label: word,
  submit: word,
  all: word,
  platforms: word,
  aToZ: word,
  key: word,
  keyNotKept: word,
  slow: word,
  wholeText: word,
  searchingText: word,
  more: plural(),
  noMore: word,
  failed: word,
  offline: word,
  again: word,
  toList: word,
  nothing: sentence('query'),
  best: sentence('n', 'query'),
  hits: plural('query'),
  inText: word,
  excerpt: sentence('text'),
  /** Above the ways to all guides. */
  guides: word,
  /** Where a query is not what this site is for: what it is for, and where to go. */
  ours: word,
  otherServices: word,
  help: word,
  nearest: word,
  declined: sentence('query'),
});
