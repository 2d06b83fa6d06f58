import type { Frame } from '$lib/publish';
import sanitize from 'sanitize-html';

const site = 'https://kernelwalk.example/';

/** Frames as the dialog makes them, and one whose title is as awkward as a title can be. */
export const frames: readonly Frame[] = [
	{
		src: `${site}embed/?step=18`,
		title: '2D convolution, step 19 of 66',
		width: '100%',
		height: 640
	},
	{
		src: `${site}embed/?padding=same&step=4&theme=dark&controls=0#v=1&input=1,-2;3.5,4&kernel=0,1;1,0`,
		title: 'Your own numbers',
		width: 720,
		height: 500
	},
	{ src: `${site}embed/stride/?theme=light`, title: 'Stride', width: '100%', height: 900 },
	{
		src: `${site}embed/#v=1&lesson=q1YqU7JSCnAM9gj2UNJRSs5ILC5OTVGyUjI0MDBQqgUA`,
		title: 'Rows & “columns”: why {x} < "y" > \'z\' *and* _not_ `w` [1](2) $3$',
		width: '100%',
		height: 640
	}
];

export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** The tags of some HTML, in their order, with what a browser reads in their attributes. */
export function tagsOf(html: string): Tag[] {
	const tags: Tag[] = [];
	sanitize(html, {
		allowedTags: false,
		allowedAttributes: false,
		allowVulnerableTags: true,
		transformTags: {
			'*': (name, attributes) => {
				tags.push({ name, attributes: { ...attributes } });
				return { tagName: name, attribs: attributes };
			}
		}
	});
	return tags;
}

/** The only iframe of some HTML, as the four things that a frame needs. */
export function frameIn(html: string): Record<keyof Frame, string | undefined> {
	const [iframe, ...others] = tagsOf(html).filter(({ name }) => name === 'iframe');
	if (iframe === undefined || others.length > 0) throw new Error(`No single iframe: ${html}`);
	const { src, title, width, height } = iframe.attributes;
	return { src, title, width, height };
}

/** What a host is to keep of a frame. */
export function kept({ src, title, width, height }: Frame): ReturnType<typeof frameIn> {
	return { src, title, width: String(width), height: String(height) };
}
