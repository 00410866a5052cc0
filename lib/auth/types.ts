import type { z } from 'zod';
import type { tokenSchema } from './schema';

/** Who a valid session token speaks for. Whether its epoch still holds is checked where the member is looked up. */
export type Viewer = z.infer<typeof tokenSchema>;
