import type { IOptions } from 'sanitize-html';

/** What a host lets through of HTML, as its own source or documentation says it. */
export type HostRule = {
	readonly host: string;
	/** Where it is written. */
	readonly source: string;
	readonly options: IOptions;
};

const everywhere = (attributes: readonly string[]) => ({ '*': [...attributes] });

/** Rich text of Canvas: pages, assignments, discussions. */
export const canvas: HostRule = {
	host: 'Canvas',
	source:
		'https://github.com/instructure/canvas-lms/blob/master/gems/canvas_sanitize/lib/canvas_sanitize/canvas_sanitize.rb',
	options: {
		allowedTags: ['a', 'br', 'div', 'em', 'figure', 'h2', 'h3', 'iframe', 'img', 'p', 'span'],
		allowedAttributes: {
			...everywhere(['style', 'class', 'id', 'title', 'role', 'lang', 'dir', 'aria-label']),
			a: ['href', 'target', 'name'],
			iframe: [
				'src',
				'width',
				'height',
				'name',
				'align',
				'frameborder',
				'scrolling',
				'sandbox',
				'allowfullscreen'
			]
		},
		allowedSchemesByTag: { iframe: ['http', 'https'], a: ['ftp', 'http', 'https', 'mailto'] },
		allowedStyles: { '*': { border: [/^/], width: [/^/], height: [/^/] } }
	}
};

/** What WordPress keeps of the HTML that a page offers for its address by oEmbed. */
export const wordpressOembed: HostRule = {
	host: 'WordPress, an address on a line of its own',
	source: 'https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/',
	options: {
		allowedTags: ['a', 'blockquote', 'iframe'],
		allowedAttributes: {
			a: ['href'],
			iframe: [
				'src',
				'width',
				'height',
				'frameborder',
				'marginwidth',
				'marginheight',
				'scrolling',
				'title'
			]
		}
	}
};

/** Posts of WordPress by authors without the capability `unfiltered_html`. */
export const wordpressPost: HostRule = {
	host: 'WordPress, HTML of an author without unfiltered_html',
	source: 'https://developer.wordpress.org/reference/functions/wp_kses_allowed_html/',
	options: {
		allowedTags: ['a', 'p', 'br', 'div', 'em', 'strong'],
		allowedAttributes: { a: ['href'] }
	}
};

/** A Page, Book or Label of Moodle: what a teacher writes is shown with `noclean`. */
export const moodlePage: HostRule = {
	host: 'Moodle, a Page',
	source: 'https://github.com/moodle/moodle/blob/main/mod/page/view.php',
	options: { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true }
};

/** Texts of Moodle that anybody writes, a forum's for one: HTML Purifier without frames. */
export const moodleCleaned: HostRule = {
	host: 'Moodle, a forum post',
	source: 'https://github.com/moodle/moodle/blob/main/lib/weblib.php',
	options: {
		allowedTags: ['a', 'p', 'br', 'div', 'span', 'em', 'strong', 'img', 'h3', 'ul', 'li'],
		allowedAttributes: {
			...everywhere(['class', 'title', 'style']),
			a: ['href'],
			img: ['src', 'alt']
		}
	}
};
