import { startCard } from '../open-graph/card';
import { pngResponse } from '../open-graph/rasterize';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The picture beside a link to the start page. */
export const GET: RequestHandler = () => pngResponse(startCard());
