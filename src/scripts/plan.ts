/**
 * What runs on the plan: the guides' step-through and marks of proof. With `?own` they are modules of their own: shared ones
 * would travel with every page of the site, or be one request more on every guide.
 */
import './base.ts';
import { adopt } from '../browser/dom.ts';
import css from '../features/guide/step-through.css?inline&own';
import '../features/plan/plan-answers.browser.ts';
import '../features/sources/proof-mark.browser.ts?own';
import '../features/guide/step-through.browser.ts?own';

adopt(css);
