import AnswerDate from '../features/answer-period/AnswerDate.astro';
import Authorities from '../features/authorities/Authorities.astro';
import Claim from '../features/review/Claim.astro';
import Deadline from '../features/countdown/Deadline.astro';
import Dispute from '../features/sources/Dispute.astro';
import Doubt from '../features/guide/Doubt.astro';
import EmbedCode from '../features/embed/EmbedCode.astro';
import Evidence from '../features/review/Evidence.astro';
import FormLink from '../features/guide/FormLink.astro';
import HostingData from '../features/operator/HostingData.astro';
import Key from '../features/guide/Key.astro';
import LetterLink from '../features/letters/LetterLink.astro';
import Note from '../features/guide/Note.astro';
import OfflineCopy from '../features/offline/OfflineCopy.astro';
import OperatorData from '../features/operator/OperatorData.astro';
import OtherWays from '../features/guide/OtherWays.astro';
import Path from '../features/guide/Path.astro';
import Photo from '../features/guide/Photo.astro';
import Screen from '../features/guide/Screen.astro';
import Step from '../features/guide/Step.astro';
import Steps from '../features/guide/Steps.astro';
import Tracks from '../features/guide/Tracks.astro';
import Trouble from '../features/guide/Trouble.astro';
import Troubles from '../features/guide/Troubles.astro';
import Way from '../features/guide/Way.astro';

/** What writers may use in MDX: the same words as in src/content-check/vocabulary.ts. Backticks make a `Key`. */
export const mdxComponents = {
  AnswerDate,
  Authorities,
  Claim,
  Deadline,
  Dispute,
  Doubt,
  EmbedCode,
  Evidence,
  FormLink,
  HostingData,
  LetterLink,
  Note,
  OfflineCopy,
  OperatorData,
  OtherWays,
  Path,
  Photo,
  Screen,
  Step,
  Steps,
  Tracks,
  Trouble,
  Troubles,
  Way,
  code: Key,
};
