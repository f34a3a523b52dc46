import AnswerDate from './AnswerDate.astro';
import Authorities from './Authorities.astro';
import Claim from './Claim.astro';
import Deadline from './Deadline.astro';
import Dispute from './Dispute.astro';
import EmbedCode from './EmbedCode.astro';
import Evidence from './Evidence.astro';
import FormLink from './FormLink.astro';
import HostingData from './HostingData.astro';
import Key from './Key.astro';
import LetterLink from './LetterLink.astro';
import Note from './Note.astro';
import OfflineCopy from './OfflineCopy.astro';
import OperatorData from './OperatorData.astro';
import Path from './Path.astro';
import Screen from './Screen.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Tracks from './Tracks.astro';
import Trouble from './Trouble.astro';
import Way from './Way.astro';

/** What writers may use in MDX: the same words as in src/content-check/vocabulary.ts. Backticks make a `Key`. */
export const mdxComponents = {
  AnswerDate,
  Authorities,
  Claim,
  Deadline,
  Dispute,
  EmbedCode,
  Evidence,
  FormLink,
  HostingData,
  LetterLink,
  Note,
  OfflineCopy,
  OperatorData,
  Path,
  Screen,
  Step,
  Steps,
  Tracks,
  Trouble,
  Way,
  code: Key,
};
