import Deadline from './Deadline.astro';
import Dispute from './Dispute.astro';
import FormLink from './FormLink.astro';
import HostingData from './HostingData.astro';
import Key from './Key.astro';
import Note from './Note.astro';
import OperatorData from './OperatorData.astro';
import Path from './Path.astro';
import Screen from './Screen.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Trouble from './Trouble.astro';
import Way from './Way.astro';

/** What writers may use in MDX: the same words as in src/content-check/vocabulary.ts. Backticks make a `Key`. */
export const mdxComponents = {
  Deadline,
  Dispute,
  FormLink,
  HostingData,
  Note,
  OperatorData,
  Path,
  Screen,
  Step,
  Steps,
  Trouble,
  Way,
  code: Key,
};
