export { tools } from '$lib/view';
export { connectUrl } from './connect-url';

/** What makes snippets and files of a step, loaded when somebody shares one. */
export const publish = () => import('$lib/publish');
