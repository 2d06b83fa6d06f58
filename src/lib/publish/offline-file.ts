import { pageHtml } from './page';
import type { EmbedScript, Published } from './published';

/**
 * A state or a lesson as one HTML file that works from disk, without a single request.
 *
 * @param scripts the embed's classic scripts, the main one first
 * @throws ConvolutionError when the settings of a state or a figure do not go together
 * @throws MissingGridError when a state's picture comes without its cells: a file cannot fetch them
 * @throws RangeError when a lesson names a place that its timeline does not have
 */
export async function offlineFile(
	content: Published,
	scripts: readonly EmbedScript[]
): Promise<string> {
	return pageHtml(content, scripts);
}
