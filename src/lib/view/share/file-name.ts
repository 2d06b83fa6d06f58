/** The name of a downloaded still; steps count from one, as on the page. */
export function stillFileName(index: number, extension: 'svg' | 'png'): string {
	return `kernelwalk-step-${String(index + 1)}.${extension}`;
}
