/** What runs on the page after the objection alone. */
import '../progress/own-progress.browser.ts';
import './answer-date.browser.ts';
import { adopt } from '../../browser/dom.ts';
import css from './dates.css?inline';

adopt(css);
