// Run at start with SAMPLE_DATA=1: loads the fictitious organisation to look around in, unless it is there.
import { db, disconnect } from '@/lib/db/client';
import { loadSample } from './sample/load';

await loadSample(db());
await disconnect();
