/** What runs on guides and on the pages of their steps. */
import './base.ts';
import './count-down/count-down.ts';
import { adopt } from './dom.ts';
import css from './guide.css?inline';
import './share-step.ts';
import './status-ladder/status-ladder.ts';
import './step-through/step-through.ts';

adopt(css);
