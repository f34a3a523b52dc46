/** What runs on guides and on the pages of their steps. */
import './base.ts';
import '../features/countdown/count-down.browser.ts';
import { adopt } from '../browser/dom.ts';
import css from '../features/guide/step-through.css?inline';
import '../features/sharing/share-step.browser.ts';
import '../features/sources/proof-mark.browser.ts';
import '../features/progress/status-ladder.browser.ts';
import '../features/guide/step-through.browser.ts';

adopt(css);
