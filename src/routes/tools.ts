export { tools } from '$lib/view';
export { connectUrl, linkToHere } from './connect-url';
