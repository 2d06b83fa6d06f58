/**
 * Applies the style rules for print to the screen and tells the page that it is printed: what is
 * left where an engine cannot be told to. To be run in the page.
 */
export function pretendPaper(): void {
	dispatchEvent(new Event('beforeprint'));
	const swapped: [MediaList, string][] = [];
	Object.assign(globalThis, { swapped });
	const swap = (media: MediaList) => {
		if (media.mediaText === '') return;
		swapped.push([media, media.mediaText]);
		media.mediaText = media.mediaText
			.replace(/\bscreen\b/g, 'speech')
			.replace(/\bprint\b/g, 'screen');
	};
	const visit = (rules: CSSRuleList) => {
		for (const rule of rules) {
			if (rule instanceof CSSMediaRule) swap(rule.media);
			if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
		}
	};
	// WebKit lists what is adopted among the others too.
	for (const sheet of new Set([...document.styleSheets, ...document.adoptedStyleSheets])) {
		swap(sheet.media);
		visit(sheet.cssRules);
	}
}

/** Takes back what `pretendPaper` did. To be run in the page. */
export function pretendScreen(): void {
	const { swapped } = globalThis as unknown as { swapped: [MediaList, string][] };
	for (const [media, text] of swapped) media.mediaText = text;
	dispatchEvent(new Event('afterprint'));
}
