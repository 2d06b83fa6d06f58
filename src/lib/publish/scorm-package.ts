import { strToU8, zipSync } from 'fflate';
import { pageHtml } from './page';
import type { EmbedScript, Published } from './published';
import { scormManifest } from './scorm-manifest';

/** The earliest that a zip can name, so that the same content always gives the same bytes. */
const mtime = new Date(1980, 0, 1);

/** The name of the script that reports to the platform. */
export const reportingScript = 'scorm.classic.js';

/**
 * A state or a lesson as a SCORM 1.2 package, the bytes of a zip: the same page as the offline file,
 * which also reports to the learning platform around it.
 *
 * @param scripts the embed's classic scripts, the main one first, and the one that reports, wherever
 * @throws ConvolutionError when the settings of a state or a figure do not go together
 * @throws MissingGridError when a state's picture comes without its cells: a package cannot fetch them
 * @throws RangeError when a lesson names a place that its timeline does not have
 */
export async function scormPackage(
	content: Published,
	scripts: readonly EmbedScript[]
): Promise<Uint8Array> {
	const reporting = scripts.filter(({ name }) => name === reportingScript);
	const others = scripts.filter(({ name }) => name !== reportingScript);
	const page = pageHtml(content, others, reporting);
	return zipSync(
		{
			'imsmanifest.xml': strToU8(scormManifest(content)),
			'index.html': strToU8(page)
		},
		{ mtime, level: 9 }
	);
}
