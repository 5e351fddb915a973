import { clientFor } from '#lib/graphql/client.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ fetch }) => ({ client: clientFor(fetch) });
