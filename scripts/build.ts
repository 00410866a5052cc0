import { build } from './application';
import { step } from './progress';

await step('Building', build);
