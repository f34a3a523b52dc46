import DisputeShort from '../features/sources/DisputeShort.astro';
import { mdxComponents } from './index.ts';

/**
 * What writers may use, as guides, tracks and their steps show it: what is disputed stands there in one line, and in full in
 * the evidence.
 */
export const walkComponents = { ...mdxComponents, Dispute: DisputeShort };
