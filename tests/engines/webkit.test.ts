import { scenarios } from './scenarios.ts';
import { startWebKit } from './webkit.ts';

scenarios('WebKitGTK', startWebKit);
