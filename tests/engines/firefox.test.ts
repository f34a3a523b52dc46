import { startFirefox } from './firefox.ts';
import { scenarios } from './scenarios.ts';

scenarios('Firefox', startFirefox);
